/** The as-run log: what really aired beside what was planned, kept when the schedule has been forgotten. */
@NullMarked
package tv.genlock.asrun;

import org.jspecify.annotations.NullMarked;
