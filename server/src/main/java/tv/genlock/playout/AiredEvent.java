package tv.genlock.playout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.SegmentPlan;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.air.mux.Fmp4Muxer;
import tv.genlock.air.mux.TsSegmentMuxer;

/**
 * An event together with what its segments depend on.
 *
 * @param house the channel's format
 * @param plan where it is cut
 * @param lost whether its file could not be had when the plan was made: its numbers and times hold, its edges are no keyframes,
 *     and only a slate can air in it
 * @param revision changes whenever the bytes of any of its segments would; part of their URLs
 */
public record AiredEvent(PlayoutEvent event, HouseFormat house, SegmentPlan plan, boolean lost, String revision) {
    private static final int REVISION_BYTES = 6;

    /** As its file's index says. */
    static AiredEvent of(PlayoutEvent event, HouseFormat house, SegmentPlan plan) {
        return new AiredEvent(event, house, plan, /* lost= */ false, revisionOf(event, house));
    }

    /** Without the index it was planned from. */
    static AiredEvent lost(PlayoutEvent event, HouseFormat house) {
        long in = event.startTicks() - event.baseTicks();
        SegmentPlan evenly = SegmentPlanner.planEvenly(in, in + event.durationTicks(), event.segmentCount());
        return new AiredEvent(event, house, evenly, /* lost= */ true, revisionOf(event, house));
    }

    /**
     * The out point and the counts are left out: an event may end sooner behind the lock horizon, and what was published of it
     * keeps its name.
     */
    static String revisionOf(PlayoutEvent event, HouseFormat house) {
        String content = switch (event.content()) {
            case PlayoutEvent.Content.Media media ->
                "media %d %s %d".formatted(media.fileId(), media.fingerprint(), media.inTicks());
            case PlayoutEvent.Content.Slate slate -> "slate %s %s".formatted(slate.headline(), slate.reason());
        };
        String all = String.join(
                "\n",
                "mux " + muxVersionOf(house.packaging()),
                "plan " + event.planVersion(),
                "start " + event.startTicks(),
                event.treatment().name(),
                event.configHash(),
                house.toString(),
                content);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, REVISION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A channel of fragments is sent to tuners as a transport stream, under the same names. */
    private static String muxVersionOf(Packaging packaging) {
        return switch (packaging) {
            case TS -> String.valueOf(TsSegmentMuxer.MUX_VERSION);
            case FMP4 -> TsSegmentMuxer.MUX_VERSION + " fmp4 " + Fmp4Muxer.MUX_VERSION;
        };
    }
}
