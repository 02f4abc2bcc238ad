package tv.genlock.media;

/**
 * The video stream that airs.
 *
 * @param id the container's own track number (MP4 track_ID, Matroska TrackNumber, libav stream index)
 * @param codecName short lower-case name, as libav spells it ({@code h264}, {@code mpeg2video})
 * @param configuration the decoder configuration record (avcC, hvcC, av1C) or codec private bytes; empty when in band only
 * @param width coded width in pixels
 * @param height coded height in pixels
 * @param sarNumerator sample aspect ratio, 1:1 when unknown
 * @param frameDurationTicks constant frame duration, or 0 when frames differ by more than rounding
 * @param reorderDelayTicks first PTS minus first DTS in decode order ({@code d} of the timeline): 0 without B-frames
 * @param bitDepth 8, 10 or 12; 8 when unknown
 * @param profile profile number as the configuration states it, 0 when unknown
 * @param chromaFormat chroma_format_idc: 1 is 4:2:0; 1 when unknown
 * @param rotationDegrees clockwise rotation a player should apply: 0, 90, 180, 270
 */
public record VideoTrack(
        int id,
        VideoCodec codec,
        String codecName,
        byte[] configuration,
        int width,
        int height,
        int sarNumerator,
        int sarDenominator,
        long frameDurationTicks,
        long reorderDelayTicks,
        boolean interlaced,
        int bitDepth,
        int profile,
        int chromaFormat,
        boolean hdr,
        int rotationDegrees) {}
