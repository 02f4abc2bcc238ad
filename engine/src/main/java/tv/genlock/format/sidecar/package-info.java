/** Files beside a video that say where it may be cut: EDL, comskip, VideoReDo, chapters. Tolerant in, bounded, never throws for content. Pure. */
@NullMarked
package tv.genlock.format.sidecar;

import org.jspecify.annotations.NullMarked;
