/**
 * Reads MP4 and QuickTime files (ISO/IEC 14496-12, 14496-14, 14496-15; Apple QuickTime File Format) from their sample tables:
 * where they can be cut, and where each sample's bytes are. Entered through {@link tv.genlock.media.mp4.Mp4Reader}; never
 * decodes, never reads sample bytes beyond the first NAL units of keyframes.
 */
@NullMarked
package tv.genlock.media.mp4;

import org.jspecify.annotations.NullMarked;
