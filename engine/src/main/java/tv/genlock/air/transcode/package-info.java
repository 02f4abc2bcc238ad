/**
 * Runs ffmpeg for what cannot be copied, and hands its output over as planned segments that the copy muxers take like any
 * other. One process per run, supervised, bounded, disposable; knows nothing of HTTP, SQL or the wall clock.
 */
@NullMarked
package tv.genlock.air.transcode;

import org.jspecify.annotations.NullMarked;
