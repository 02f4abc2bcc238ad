package tv.genlock.media;

/**
 * One audio stream of a file.
 *
 * @param id the container's own track number
 * @param configuration AudioSpecificConfig for AAC, else the codec private bytes; may be empty
 * @param samplesPerFrame 1,024 for AAC-LC, 1,536 for AC-3; 0 when frames differ
 * @param startTicks item time of the first frame, edits applied; may be negative (priming)
 * @param endTicks item time at the end of the last frame
 * @param language ISO 639-2 code, {@code und} when unknown
 */
public record AudioTrack(
        int id,
        AudioCodec codec,
        String codecName,
        byte[] configuration,
        int sampleRate,
        int channels,
        int samplesPerFrame,
        long startTicks,
        long endTicks,
        String language,
        boolean isDefault) {}
