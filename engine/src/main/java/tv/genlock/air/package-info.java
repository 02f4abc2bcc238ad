/**
 * Turns a channel's playout events and their files' indexes into what viewers receive: planned segments, transport stream and fMP4 bytes, playlists. Pure but for the readers it is handed; never knows the wall clock, SQL or HTTP.
 */
@NullMarked
package tv.genlock.air;

import org.jspecify.annotations.NullMarked;
