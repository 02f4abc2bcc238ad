/**
 * The fine layer: turns schedule entries into playout events with exact ticks and numbers, keeps them, and makes the segments
 * they consist of. Knows nothing of HTTP; the tuner room asks it for timelines and bytes.
 */
@NullMarked
package tv.genlock.playout;

import org.jspecify.annotations.NullMarked;
