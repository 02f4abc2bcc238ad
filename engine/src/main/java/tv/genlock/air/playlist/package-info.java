/**
 * Writes HLS playlists from a channel's timeline: live, start-over, catch-up, multivariant. Text out, nothing else; the caller
 * brings the time and the form of URLs.
 */
@NullMarked
package tv.genlock.air.playlist;

import org.jspecify.annotations.NullMarked;
