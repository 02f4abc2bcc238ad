package tv.genlock.media;

import java.util.List;

/**
 * What a scan learns about a file, through libav in the worker process: enough for the catalog, not for segments.
 *
 * @param container libav's short format name, first alternative ({@code matroska}, {@code mov}, {@code mpegts})
 * @param durationTicks end of the last video (or audio) frame where that is cheap to know, else the container's figure
 * @param durationExact whether {@code durationTicks} is the former
 * @param bitRate overall, bits per second; 0 when unknown
 * @param title the container's title tag, empty when absent
 */
public record MediaProbe(
        String container,
        long durationTicks,
        boolean durationExact,
        long bitRate,
        String title,
        List<Stream> streams,
        List<Chapter> chapters) {
    public MediaProbe {
        streams = List.copyOf(streams);
        chapters = List.copyOf(chapters);
    }

    /** Kinds of stream a catalog shows. Attached pictures count as {@code IMAGE}. */
    public enum Kind {
        VIDEO,
        AUDIO,
        SUBTITLE,
        IMAGE,
        DATA
    }

    /**
     * One stream. Fields that do not apply to its kind are 0, false or empty.
     *
     * @param frameRateNumerator average frame rate as a fraction, 0 when unknown
     * @param dynamicRange {@code sdr}, {@code hdr10}, {@code hlg} or {@code dolbyvision}
     */
    public record Stream(
            int index,
            Kind kind,
            String codec,
            String profile,
            int width,
            int height,
            int frameRateNumerator,
            int frameRateDenominator,
            boolean interlaced,
            String dynamicRange,
            int bitDepth,
            int sampleRate,
            int channels,
            String channelLayout,
            String language,
            String title,
            boolean isDefault,
            boolean forced) {}

    /** A chapter mark, item time in ticks. */
    public record Chapter(long startTicks, long endTicks, String title) {}
}
