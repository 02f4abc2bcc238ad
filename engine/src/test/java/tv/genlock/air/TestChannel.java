package tv.genlock.air;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.genlock.air.card.CardReels;
import tv.genlock.air.card.LoopedVideo;
import tv.genlock.air.mux.RenderedSegment;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.mux.TsSegmentMuxer;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;

/** Files one after the other on a channel: planned, timed and rendered as the server does it, without a server. */
public final class TestChannel {
    private final HouseFormat house;
    private final SegmentBuffers buffers = new SegmentBuffers(64 << 20);
    private final Map<Long, Item> items = new HashMap<>();
    private final List<PlayoutSlot> slots = new ArrayList<>();
    private long atTicks;
    private Optional<List<PlayoutEvent>> planned = Optional.empty();

    /** Where the segments of an item come from. */
    public interface SegmentSource {
        SegmentInput input(PlayoutEvent event, PlannedSegment segment) throws IOException;
    }

    private record Item(MediaIndex index, SegmentSource source) {}

    public TestChannel(HouseFormat house, long startTicks) {
        this.house = house;
        this.atTicks = startTicks;
    }

    public static TestChannel standard(long startTicks) {
        return new TestChannel(HouseFormat.standard(), startTicks);
    }

    /** Airs a copied file for as long as it lasts. */
    public TestChannel air(MediaIndex index, SampleReader reader) {
        return air(index, new CopiedSegments(index, reader)::pictureAndSound);
    }

    /** Airs a file for as long as it lasts. */
    public TestChannel air(MediaIndex index, SegmentSource source) {
        return airFrom(0, index, source);
    }

    /** Airs a file from a point on. */
    public TestChannel airFrom(long inTicks, MediaIndex index, SegmentSource source) {
        return air(inTicks, index.durationTicks() - inTicks, index, source);
    }

    /** Airs a file in a slot of its own length or another. */
    public TestChannel airFor(long slotTicks, SyntheticMedia media) {
        return air(0, slotTicks, media.index(), new CopiedSegments(media.index(), media)::pictureAndSound);
    }

    private TestChannel air(long inTicks, long slotTicks, MediaIndex index, SegmentSource source) {
        long id = items.size() + 1;
        items.put(id, new Item(index, source));
        long end = atTicks + slotTicks;
        Treatment treatment = TreatmentChoice.choose(index, house).treatment();
        String hash = PlayoutPlanner.configHash(Optional.of(index), treatment, house);
        slots.add(new PlayoutSlot(
                id, atTicks, end, new PlayoutSlot.Fill.File(id, index, treatment, hash, inTicks, Optional.empty())));
        atTicks = end;
        planned = Optional.empty();
        return this;
    }

    public TestChannel air(SyntheticMedia media) {
        return air(media.index(), media);
    }

    public List<PlayoutEvent> events() {
        if (planned.isEmpty()) {
            planned = Optional.of(PlayoutPlanner.plan(1, house, slots, PlayoutPlanner.HighWater.ZERO)
                    .events());
        }
        return planned.get();
    }

    public Timeline timeline() {
        return new Timeline(events(), this::planOf);
    }

    public List<TimelineSegment> segments() {
        Timeline timeline = timeline();
        return timeline.between(timeline.startTicks(), timeline.endTicks());
    }

    public SegmentInput input(TimelineSegment segment) {
        PlayoutEvent event = segment.event();
        try {
            return switch (event.content()) {
                case PlayoutEvent.Content.Media media ->
                    items.get(media.fileId()).source().input(event, segment.segment());
                case PlayoutEvent.Content.Slate _ -> slate(event, segment.segment());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SegmentInput slate(PlayoutEvent event, PlannedSegment segment) {
        LoopedVideo reel = CardReels.builtIn(house.video());
        return SegmentInput.silent(
                event, segment, reel.track(), reel.samples(segment.fromTicks(), segment.toTicks()), false);
    }

    public byte[] transportStream(TimelineSegment segment) {
        try {
            RenderedSegment rendered = new TsSegmentMuxer(buffers, house.dtsDelayTicks()).render(input(segment));
            byte[] bytes = rendered.toByteArray();
            rendered.release();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All segments of one event. */
    public byte[] transportStream(PlayoutEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        timeline().between(event.startTicks(), event.endTicks()).stream()
                .filter(segment -> segment.event().equals(event))
                .forEach(segment -> out.writeBytes(transportStream(segment)));
        return out.toByteArray();
    }

    public byte[] transportStream() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        segments().forEach(segment -> out.writeBytes(transportStream(segment)));
        return out.toByteArray();
    }

    private SegmentPlan planOf(PlayoutEvent event) {
        Optional<MediaIndex> index = event.content() instanceof PlayoutEvent.Content.Media media
                ? Optional.of(items.get(media.fileId()).index())
                : Optional.empty();
        return SegmentPlanner.planOf(event, index, house);
    }
}
