package tv.genlock.air;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.genlock.air.mux.RenderedSegment;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.mux.TsSegmentMuxer;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;

/** Files one after the other on a channel: planned, timed and rendered as the server does it, without a server. */
public final class TestChannel {
    private final HouseFormat house;
    private final SegmentBuffers buffers = new SegmentBuffers(64 << 20);
    private final Map<Long, MediaIndex> indexes = new HashMap<>();
    private final Map<Long, SampleReader> readers = new HashMap<>();
    private final List<PlayoutSlot> slots = new ArrayList<>();
    private long atTicks;
    private PlayoutPlanner.Result result = new PlayoutPlanner.Result(List.of(), PlayoutPlanner.HighWater.ZERO);

    public TestChannel(HouseFormat house, long startTicks) {
        this.house = house;
        this.atTicks = startTicks;
    }

    public static TestChannel standard(long startTicks) {
        return new TestChannel(HouseFormat.standard(), startTicks);
    }

    /** Airs a file for as long as it lasts. */
    public TestChannel air(MediaIndex index, SampleReader reader) {
        long id = indexes.size() + 1;
        indexes.put(id, index);
        readers.put(id, reader);
        long end = atTicks + index.durationTicks();
        slots.add(PlayoutSlot.ofFile(id, atTicks, end, id, index, house));
        atTicks = end;
        result = PlayoutPlanner.plan(1, house, slots, PlayoutPlanner.HighWater.ZERO);
        return this;
    }

    public TestChannel air(SyntheticMedia media) {
        return air(media.index(), media);
    }

    public List<PlayoutEvent> events() {
        return result.events();
    }

    public Timeline timeline() {
        return new Timeline(events(), this::planOf);
    }

    public List<TimelineSegment> segments() {
        Timeline timeline = timeline();
        return timeline.between(timeline.startTicks(), timeline.endTicks());
    }

    public SegmentInput input(TimelineSegment segment) {
        long file = fileOf(segment.event());
        try {
            return new CopiedSegments(indexes.get(file), readers.get(file))
                    .pictureAndSound(segment.event(), segment.segment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    public byte[] transportStream() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        segments().forEach(segment -> out.writeBytes(transportStream(segment)));
        return out.toByteArray();
    }

    private SegmentPlan planOf(PlayoutEvent event) {
        return SegmentPlanner.planOf(event, Optional.ofNullable(indexes.get(fileOf(event))), house);
    }

    private static long fileOf(PlayoutEvent event) {
        return event.content() instanceof PlayoutEvent.Content.Media media ? media.fileId() : 0;
    }
}
