package tv.genlock.air.audit;

import java.util.List;

/**
 * What an audit found in a transport stream. Times are ticks of the stream's own clock, unwrapped: they go on rising where the
 * 33-bit fields start over.
 *
 * @param faults one sentence each, in stream order, at most {@link TsAudit#MOST_FAULTS}; empty for a sound stream
 * @param pictures in decode order
 * @param sound in stream order
 * @param longestClockGapTicks between two PCRs
 * @param longestSoundErrorTicks largest distance between where a sound frame begins and where the one before ended
 */
public record TsReport(
        List<String> faults,
        List<Picture> pictures,
        List<Sound> sound,
        long longestClockGapTicks,
        long longestSoundErrorTicks) {
    public TsReport {
        faults = List.copyOf(faults);
        pictures = List.copyOf(pictures);
        sound = List.copyOf(sound);
    }

    /** One access unit. {@code units} are its NAL units without start codes and without the delimiter. */
    public record Picture(long ptsTicks, long dtsTicks, boolean randomAccess, List<byte[]> units) {}

    /** One AAC frame, without its header. */
    public record Sound(long ptsTicks, byte[] frame) {}
}
