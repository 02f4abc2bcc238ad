/** What really aired, beside what was planned. Pure: no I/O, no clock. */
@NullMarked
package tv.genlock.schedule.asrun;

import org.jspecify.annotations.NullMarked;
