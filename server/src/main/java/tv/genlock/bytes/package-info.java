/**
 * Where a file's bytes come from: a path of a media server mapped to one here, or that server over HTTP; and the door on loopback
 * through which libav and ffmpeg read remote files as if they were local. Decides nothing about what airs.
 */
@NullMarked
package tv.genlock.bytes;

import org.jspecify.annotations.NullMarked;
