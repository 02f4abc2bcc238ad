/** The break level of a channel's log: what the entries of the show level are made of when their programmes are interrupted. */
@NullMarked
package tv.genlock.schedule.rundown;

import org.jspecify.annotations.NullMarked;
