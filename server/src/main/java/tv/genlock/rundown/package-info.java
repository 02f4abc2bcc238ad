/** The break level of channels' logs: planned hours ahead, stored, read by the playout log, the as-run log and people. */
@NullMarked
package tv.genlock.rundown;

import org.jspecify.annotations.NullMarked;
