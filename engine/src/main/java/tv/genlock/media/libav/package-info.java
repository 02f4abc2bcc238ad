/**
 * libav behind one small door: a worker process that probes, indexes and reads files our own readers do not know.
 *
 * <p>{@link tv.genlock.media.libav.MediaOpener} is the door everybody uses. Native code is loaded by
 * {@link tv.genlock.media.libav.WorkerMain} only, never in the server process: a file that crashes or hangs libav costs a worker
 * process, and the next request starts another. Never decodes for viewers, never encodes, never opens anything but local files.
 */
@NullMarked
package tv.genlock.media.libav;

import org.jspecify.annotations.NullMarked;
