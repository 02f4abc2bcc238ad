package tv.genlock.air;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import tv.genlock.air.PlayoutEvent.Content;
import tv.genlock.media.ConfigurationHash;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

/**
 * Fills schedule entries with playout events: exact to the tick, numbered, touching. Pure: the same slots after the same
 * numbers give the same events.
 *
 * <h2>Filling a slot</h2>
 *
 * A file that lasts as long as its slot to within a frame takes all of it: its last picture is shown a little longer or
 * shorter. One that is up to {@link #STANDING_TICKS} too short keeps its last picture standing for so long: media servers know
 * lengths to within a second or so, and nobody should see a slate for that. A shorter one is followed by a slate. A longer one ends when the slot does; a copy
 * whose next keyframe lies far behind that ends at the keyframe before, and a slate fills the rest. What cannot be cut inside the slot at all is replaced
 * by a slate that says so. A copy that begins in the middle begins at the keyframe nearest to the point asked for.
 *
 * <h2>Numbers</h2>
 *
 * Segment numbers are sums of the plans' counts. A discontinuity is counted where the configuration hash changes, and where
 * the event before is not known.
 */
public final class PlayoutPlanner {
    /** What a slate says when nobody scheduled anything. */
    private static final String NOTHING_SCHEDULED = "Nothing is scheduled here";

    private static final String SHORTLY = "Back shortly";

    /** How long the last picture may stand in for what is missing, rather than a slate that nobody could read. */
    public static final long STANDING_TICKS = 2 * Ticks.PER_SECOND;

    private static final String SLATE_HASH = hashOf("slate");
    /** How far a copy's edge may lie from a slot's, at least: entries are whole milliseconds, files are not. */
    private static final long LEAST_GIVE_TICKS = 2 * Ticks.PER_MILLI;
    /** Files shorter than this are not worth a picture; their segments would be too small to be well-formed. */
    private static final long SHORTEST_MEDIA_TICKS = Ticks.PER_SECOND / 5;

    private final HouseFormat house;
    private final long channelId;
    private final List<PlayoutEvent> events = new ArrayList<>();
    private HighWater highWater;

    private PlayoutPlanner(long channelId, HouseFormat house, HighWater highWater) {
        this.channelId = channelId;
        this.house = house;
        this.highWater = highWater;
    }

    /**
     * Where a channel's numbers stand.
     *
     * @param nextSegment EXT-X-MEDIA-SEQUENCE number of the next segment
     * @param discontinuityNumber the number the last event's segments carry; 0 before the first
     * @param configHash of the last event; empty when there is none, or it is lost
     */
    public record HighWater(long nextSegment, long discontinuityNumber, Optional<String> configHash) {
        /** Of a channel that has never aired. */
        public static final HighWater ZERO = new HighWater(0, 0, Optional.empty());

        /** Behind a stored event. */
        public static HighWater after(PlayoutEvent event) {
            return new HighWater(
                    event.firstSegment() + event.segmentCount(),
                    event.discontinuityNumber(),
                    Optional.of(event.configHash()));
        }
    }

    /** New events, ids 0, and where the numbers stand behind them. */
    public record Result(List<PlayoutEvent> events, HighWater highWater) {
        public Result {
            events = List.copyOf(events);
        }
    }

    /**
     * Events that cover the slots exactly, from the first one's start to the last one's end; a hole between two slots becomes
     * a slate of the entry before it.
     *
     * @throws IllegalArgumentException when slots overlap or are out of order
     */
    public static Result plan(long channelId, HouseFormat house, List<PlayoutSlot> slots, HighWater highWater) {
        PlayoutPlanner planner = new PlayoutPlanner(channelId, house, highWater);
        for (int k = 0; k < slots.size(); k++) {
            PlayoutSlot slot = slots.get(k);
            if (k > 0) {
                planner.fillHole(slots.get(k - 1), slot);
            }
            planner.fill(slot);
        }
        return new Result(planner.events, planner.highWater);
    }

    private void fillHole(PlayoutSlot before, PlayoutSlot after) {
        if (after.startTicks() < before.endTicks()) {
            throw new IllegalArgumentException(
                    "entries %d and %d overlap".formatted(before.entryId(), after.entryId()));
        }
        long until = after.startTicks();
        if (until > before.endTicks()) {
            addSlate(
                    before.entryId(),
                    before.endTicks(),
                    until,
                    new Content.Slate(NOTHING_SCHEDULED, "a hole in the schedule"));
        }
    }

    private void fill(PlayoutSlot slot) {
        switch (slot.fill()) {
            case PlayoutSlot.Fill.Nothing nothing ->
                addSlate(
                        slot.entryId(),
                        slot.startTicks(),
                        slot.endTicks(),
                        new Content.Slate(nothing.headline(), nothing.reason(), nothing.testCard()));
            case PlayoutSlot.Fill.File file -> fillWith(file, slot);
        }
    }

    private void fillWith(PlayoutSlot.Fill.File file, PlayoutSlot slot) {
        Piece piece = isCopied(file.treatment()) ? copied(file, slot) : made(file, slot);
        if (piece.durationTicks() < SHORTEST_MEDIA_TICKS) {
            String reason = "no part of the file that could be cut out fits this slot";
            addSlate(slot.entryId(), slot.startTicks(), slot.endTicks(), new Content.Slate(SHORTLY, reason));
            return;
        }
        addMedia(file, slot, piece);
        long end = slot.startTicks() + piece.durationTicks();
        if (end < slot.endTicks()) {
            addSlate(
                    slot.entryId(),
                    end,
                    slot.endTicks(),
                    new Content.Slate(SHORTLY, "the file is shorter than its slot"));
        }
    }

    private static boolean isCopied(Treatment treatment) {
        return treatment == Treatment.COPY || treatment == Treatment.COPY_VIDEO;
    }

    /** The part of a file that airs, and for how long. */
    private record Piece(long inTicks, long durationTicks) {}

    private Piece copied(PlayoutSlot.Fill.File file, PlayoutSlot slot) {
        Keyframes keyframes = file.index().keyframes();
        int first = SegmentPlanner.snap(keyframes, file.inTicks());
        long in = keyframes.cutTicks(first);
        long out = in + slot.durationTicks();
        int last = SegmentPlanner.snap(keyframes, out);
        if (last > first && (keyframes.cutTicks(last) >= out || canStand(file.index(), last, out))) {
            return new Piece(in, slot.durationTicks());
        }
        if (out - keyframes.cutTicks(last) < STANDING_TICKS && last > first + 1) {
            last--; // rather a longer slate than a flash of one
        }
        return new Piece(in, keyframes.cutTicks(last) - in);
    }

    /** Whether the last picture before a cut may be shown until {@code outTicks}: not beyond the length of a segment. */
    private boolean canStand(MediaIndex index, int cut, long outTicks) {
        Keyframes keyframes = index.keyframes();
        long missing = outTicks - keyframes.cutTicks(cut);
        return missing < giveTicks(index)
                || (missing < STANDING_TICKS
                        && outTicks - keyframes.cutTicks(cut - 1) < SegmentPlanner.limitTicks(house.targetSeconds()));
    }

    private Piece made(PlayoutSlot.Fill.File file, PlayoutSlot slot) {
        long rest = Math.max(0, file.index().durationTicks() - file.inTicks());
        boolean stands = rest > 0 && slot.durationTicks() - rest < STANDING_TICKS;
        return new Piece(file.inTicks(), stands ? slot.durationTicks() : Math.min(rest, slot.durationTicks()));
    }

    /** What may be missing at a slot's end without anybody noticing that the last picture is shown for it. */
    private static long giveTicks(MediaIndex index) {
        return Math.max(frameTicks(index), LEAST_GIVE_TICKS);
    }

    private static long frameTicks(MediaIndex index) {
        return index.video().map(VideoTrack::frameDurationTicks).orElse(0L);
    }

    private void addMedia(PlayoutSlot.Fill.File file, PlayoutSlot slot, Piece piece) {
        var content = new Content.Media(
                file.fileId(),
                file.index().fingerprint(),
                piece.inTicks(),
                piece.inTicks() + piece.durationTicks(),
                file.card());
        add(
                slot.entryId(),
                slot.startTicks(),
                piece.durationTicks(),
                content,
                file.treatment(),
                file.configHash(),
                file);
    }

    private void addSlate(long entryId, long startTicks, long endTicks, Content.Slate content) {
        SegmentPlan plan = SegmentPlanner.planEven(endTicks - startTicks, FrameRate.PAL);
        append(entryId, startTicks, endTicks - startTicks, content, Treatment.CARD, SLATE_HASH, plan.count());
    }

    private void add(
            long entryId,
            long startTicks,
            long durationTicks,
            Content.Media media,
            Treatment treatment,
            String configHash,
            PlayoutSlot.Fill.File file) {
        SegmentPlan plan = SegmentPlanner.planMedia(media, treatment, Optional.of(file.index()), house);
        append(entryId, startTicks, durationTicks, media, treatment, configHash, plan.count());
    }

    private void append(
            long entryId,
            long startTicks,
            long durationTicks,
            PlayoutEvent.Content content,
            Treatment treatment,
            String configHash,
            int segmentCount) {
        boolean firstEver =
                highWater.nextSegment() == 0 && highWater.configHash().isEmpty();
        boolean changes = !firstEver && !highWater.configHash().equals(Optional.of(configHash));
        PlayoutEvent event = new PlayoutEvent(
                0,
                channelId,
                entryId,
                startTicks,
                durationTicks,
                content,
                treatment,
                highWater.nextSegment(),
                segmentCount,
                highWater.discontinuityNumber() + (changes ? 1 : 0),
                changes,
                configHash,
                SegmentPlanner.PLAN_VERSION);
        events.add(event);
        highWater = HighWater.after(event);
    }

    /**
     * What a decoder would notice at a join, as 8 hex digits: of the file's own picture when it is copied, of the picture made
     * from it otherwise. {@code index} may be empty for cards.
     */
    public static String configHash(Optional<MediaIndex> index, Treatment treatment, HouseFormat house) {
        Optional<VideoTrack> video = index.flatMap(MediaIndex::video);
        return switch (treatment) {
            case COPY, COPY_VIDEO ->
                ConfigurationHash.of(
                        video.orElseThrow(() -> new IllegalArgumentException("nothing to copy without a picture")));
            case TRANSCODE ->
                video.map(track -> madeHash(track, SegmentPlanner.outputRate(track), house))
                        .orElse(SLATE_HASH);
            case CARD -> SLATE_HASH;
        };
    }

    /** Equal for sources that an encoder makes equal pictures of. */
    private static String madeHash(VideoTrack track, FrameRate rate, HouseFormat house) {
        VideoFormat format = track.format();
        return hashOf("made %s %dx%d sar %d:%d turned %d at %s within %d"
                .formatted(
                        house.video(),
                        format.width(),
                        format.height(),
                        format.sarNumerator(),
                        format.sarDenominator(),
                        track.rotationDegrees(),
                        rate,
                        house.maxHeight()));
    }

    private static String hashOf(String words) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
        return "%08x".formatted(crc.getValue());
    }
}
