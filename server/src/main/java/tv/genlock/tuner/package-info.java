/**
 * What televisions speak to: the lineup (M3U), HLS playlists and segments, the continuous transport stream. Vert.x routes, no
 * REST; nothing here blocks an event loop, nothing here knows how a segment is made.
 */
@NullMarked
package tv.genlock.tuner;

import org.jspecify.annotations.NullMarked;
