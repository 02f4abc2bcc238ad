package tv.genlock.air.transcode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.genlock.air.FrameRate;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlannedSegment;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;

/**
 * What is to be made of one event: which stretch of which file, cut where, into what.
 *
 * @param event what tells this event from others, also across restarts of its runs
 * @param index of the file at {@code place}; decides size, rate and where to seek
 * @param inTicks item time of the event's start; origin of its frame grid and of its 1,024-sample sound grid
 * @param segments the whole plan of the event, in order, touching, the first one starting at {@code inTicks}
 * @param picture what the picture becomes; empty to make sound only (video copied, or a card)
 * @param audioTrack place in {@link MediaIndex#audio()} of what is heard; empty for no sound (the muxer fills in silence)
 * @param yields whether it gives way, running or waiting, to jobs that do not: a preview to what is on the air
 */
public record TranscodeJob(
        long event,
        MediaPlace place,
        MediaIndex index,
        long inTicks,
        List<PlannedSegment> segments,
        Optional<TranscodePlan> picture,
        OptionalInt audioTrack,
        boolean yields) {
    public TranscodeJob {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("an event has at least one segment");
        }
        if (picture.isEmpty() && audioTrack.isEmpty()) {
            throw new IllegalArgumentException("nothing to make: neither picture nor sound");
        }
        if (audioTrack.isPresent()
                && (audioTrack.getAsInt() < 0
                        || audioTrack.getAsInt() >= index.audio().size())) {
            throw new IllegalArgumentException("no audio track " + audioTrack.getAsInt());
        }
    }

    /** One that gives way to nothing. */
    public TranscodeJob(
            long event,
            MediaPlace place,
            MediaIndex index,
            long inTicks,
            List<PlannedSegment> segments,
            Optional<TranscodePlan> picture,
            OptionalInt audioTrack) {
        this(event, place, index, inTicks, segments, picture, audioTrack, /* yields= */ false);
    }

    /** The same, giving way to jobs that do not. */
    public TranscodeJob yielding() {
        return new TranscodeJob(event, place, index, inTicks, segments, picture, audioTrack, /* yields= */ true);
    }

    /** Sound only, cut as {@code segments} say. */
    public static TranscodeJob soundOnly(
            long event,
            MediaPlace place,
            MediaIndex index,
            long inTicks,
            List<PlannedSegment> segments,
            int audioTrack) {
        return new TranscodeJob(event, place, index, inTicks, segments, Optional.empty(), OptionalInt.of(audioTrack));
    }

    PlannedSegment segment(int k) {
        return segments.get(k);
    }

    /** First frame of the output grid that belongs to segment {@code k}; for {@code k} = segment count, the end. */
    long firstFrame(FrameRate rate, int k) {
        return rate.frameNearest(boundary(k) - inTicks);
    }

    /** First sound frame of segment {@code k} on the event's grid: the first that starts at or after its edge − ½ frame. */
    long firstSoundFrame(int k) {
        long edge = boundary(k) - inTicks - HouseFormat.AUDIO_FRAME_TICKS / 2;
        return Math.max(0, Math.ceilDiv(edge, HouseFormat.AUDIO_FRAME_TICKS));
    }

    private long boundary(int k) {
        return k < segments.size() ? segment(k).fromTicks() : segments.getLast().toTicks();
    }
}
