package tv.genlock.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tv.genlock.air.PlayoutPlanner.HighWater;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.air.audit.PlaylistAudit;
import tv.genlock.air.playlist.MediaPlaylist;
import tv.genlock.air.playlist.SegmentUris;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;

/** What holds of the playout log whatever is scheduled, edited and restarted: gate 5 of the stream checks. */
class PlayoutProperties {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final HouseFormat HOUSE = HouseFormat.standard();
    /** Nothing that begins this soon is edited; a playlist reaches three target durations ahead. */
    private static final long LOCK_TICKS = 60 * Ticks.PER_SECOND;

    private static final long WINDOW_TICKS = 15 * 60 * Ticks.PER_SECOND;

    /** Files of every sort a planner treats differently: one-second clips, long ones, sparse keyframes, odd rates. */
    private static final List<MediaIndex> FILES = IntStream.range(0, 24)
            .mapToObj(k -> {
                Random random = new Random(k);
                int frames = k < 12 ? 5 + random.nextInt(125) : 200 + random.nextInt(4_000);
                return Recipe.pal(frames)
                        .withGop(k % 5 == 4 ? 300 : 10 + random.nextInt(60))
                        .withRate(k % 3 == 0 ? 30_000 : 25, k % 3 == 0 ? 1_001 : 1)
                        .withBFrames(k % 4)
                        .withFrameBytes(2)
                        .withSeed(k)
                        .make()
                        .index();
            })
            .toList();

    /** A schedule that depends on its seed and the time alone, as a stored one does. */
    private static final class Schedule {
        private final List<PlayoutSlot> slots = new ArrayList<>();
        private final Random random;
        private final boolean shortClips;

        Schedule(long seed, boolean shortClips) {
            this.random = new Random(seed);
            this.shortClips = shortClips;
        }

        long end() {
            return slots.isEmpty() ? START : slots.getLast().endTicks();
        }

        void extendTo(long until) {
            while (end() < until) {
                add(end());
            }
        }

        private void add(long at) {
            int file = random.nextInt(shortClips ? 12 : FILES.size());
            MediaIndex index = FILES.get(file);
            long exact = Math.ceilDiv(index.durationTicks(), Ticks.PER_MILLI) * Ticks.PER_MILLI;
            switch (shortClips ? 9 : random.nextInt(10)) {
                case 0 ->
                    slots.add(new PlayoutSlot(
                            at, at, at + exact, new PlayoutSlot.Fill.Nothing("Back shortly", "the file is lost")));
                case 1 -> slots.add(ofFile(at, at + Math.max(Ticks.PER_SECOND, exact / 2), file));
                case 2 -> slots.add(ofFile(at, at + exact + 7 * Ticks.PER_SECOND, file));
                default -> slots.add(ofFile(at, at + exact, file));
            }
        }

        private static PlayoutSlot ofFile(long from, long to, int file) {
            return PlayoutSlot.ofFile(from, from, to, file, FILES.get(file), HOUSE);
        }

        List<PlayoutSlot> from(long ticks) {
            return slots.stream().filter(slot -> slot.startTicks() >= ticks).toList();
        }

        void replaceFrom(long ticks) {
            slots.removeIf(slot -> slot.startTicks() >= ticks);
        }
    }

    private static SegmentPlan planOf(PlayoutEvent event) {
        return switch (event.content()) {
            case PlayoutEvent.Content.Media media ->
                SegmentPlanner.planOf(event, java.util.Optional.of(FILES.get((int) media.fileId())), HOUSE);
            case PlayoutEvent.Content.Slate _ -> SegmentPlanner.planOf(event, java.util.Optional.empty(), HOUSE);
        };
    }

    /** Plans that are asked for again and again, as a server keeps them. */
    private static Function<PlayoutEvent, SegmentPlan> remembered() {
        Map<PlayoutEvent, SegmentPlan> plans = new HashMap<>();
        return event -> plans.computeIfAbsent(event, PlayoutProperties::planOf);
    }

    @Property(tries = 60)
    void planning_inPieces_givesWhatPlanningAtOnceGives(@ForAll long seed, @ForAll boolean shortClips) {
        Random random = new Random(seed);
        Schedule schedule = new Schedule(seed, shortClips);
        schedule.extendTo(START + 40 * 60 * Ticks.PER_SECOND);

        PlayoutPlanner.Result whole = PlayoutPlanner.plan(1, HOUSE, schedule.slots, HighWater.ZERO);
        List<PlayoutEvent> pieces = new ArrayList<>();
        int from = 0;
        while (from < schedule.slots.size()) {
            int to = Math.min(schedule.slots.size(), from + 1 + random.nextInt(20));
            HighWater numbers = pieces.isEmpty() ? HighWater.ZERO : HighWater.after(pieces.getLast());
            pieces.addAll(PlayoutPlanner.plan(1, HOUSE, schedule.slots.subList(from, to), numbers)
                    .events());
            from = to;
        }

        assertThat(pieces).isEqualTo(whole.events());
        assertThat(HighWater.after(pieces.getLast())).isEqualTo(whole.highWater());
        assertTouching(pieces, schedule.end());
    }

    /** Events touch, numbers are prefix sums of the plans' counts, discontinuities stand where configurations change. */
    private static void assertTouching(List<PlayoutEvent> events, long end) {
        long at = START;
        long segment = 0;
        long discontinuity = 0;
        String configuration = events.getFirst().configHash();
        for (PlayoutEvent event : events) {
            boolean changes = !event.configHash().equals(configuration);
            discontinuity += changes ? 1 : 0;
            SegmentPlan plan = planOf(event);
            assertThat(event.startTicks()).isEqualTo(at);
            assertThat(event.firstSegment()).isEqualTo(segment);
            assertThat(event.discontinuityBefore()).isEqualTo(changes);
            assertThat(event.discontinuityNumber()).isEqualTo(discontinuity);
            assertThat(plan.count()).isEqualTo(event.segmentCount());
            assertThat(plan.toTicks() - plan.fromTicks()).isEqualTo(event.durationTicks());
            assertThat(plan.longestTicks()).isLessThan(SegmentPlanner.limitTicks(HOUSE.targetSeconds()));
            at = event.endTicks();
            segment += event.segmentCount();
            configuration = event.configHash();
        }
        assertThat(at).isEqualTo(end);
    }

    /**
     * A channel over half an hour in which the clock moves, the schedule behind the lock horizon is replaced, and the station
     * is restarted with nothing but its rows: every playlist tells the same of each segment, and numbers never fall.
     */
    @Property(tries = 40)
    void published_neverChanges(@ForAll long seed, @ForAll boolean shortClips) {
        Random random = new Random(seed);
        Schedule schedule = new Schedule(seed, shortClips);
        List<PlayoutEvent> rows = new ArrayList<>();
        Function<PlayoutEvent, SegmentPlan> plans = remembered();
        Map<Long, PlaylistAudit.Segment> published = new HashMap<>();
        long now = START + 5 * 60 * Ticks.PER_SECOND;
        long media = 0;
        long discontinuity = 0;

        for (int step = 0; step < 60; step++) {
            now += random.nextInt(30_000) * Ticks.PER_MILLI;
            if (random.nextInt(6) == 0) {
                takeBack(schedule, rows, now + LOCK_TICKS);
            }
            if (random.nextInt(8) == 0) {
                plans = remembered();
            }
            extend(schedule, rows, now + LOCK_TICKS + 5 * 60 * Ticks.PER_SECOND);
            String text = new MediaPlaylist(HOUSE, names()).live(new Timeline(window(rows, now), plans), now);

            PlaylistAudit.Report report = PlaylistAudit.live(text, now);

            assertThat(report.faults()).isEmpty();
            assertThat(report.mediaSequence()).isGreaterThanOrEqualTo(media);
            assertThat(report.discontinuitySequence()).isGreaterThanOrEqualTo(discontinuity);
            assertThat(report.segments()).hasSizeLessThan(1_200);
            media = report.mediaSequence();
            discontinuity = report.discontinuitySequence();
            for (PlaylistAudit.Segment segment : report.segments()) {
                PlaylistAudit.Segment before = published.putIfAbsent(segment.sequence(), segment);
                assertThat(before == null || before.sameAs(segment))
                        .as("%s was published as %s", segment, before)
                        .isTrue();
            }
        }
    }

    private static void takeBack(Schedule schedule, List<PlayoutEvent> rows, long lock) {
        rows.removeIf(event -> event.startTicks() >= lock);
        long kept = rows.isEmpty() ? START : rows.getLast().endTicks();
        schedule.replaceFrom(kept);
        long slotEnd = schedule.end();
        if (kept < slotEnd) {
            // The rest of the slot whose first part is published: a slate was to follow it, and does.
            rows.addAll(numbered(PlayoutPlanner.plan(
                    1,
                    HOUSE,
                    List.of(new PlayoutSlot(
                            kept, kept, slotEnd, new PlayoutSlot.Fill.Nothing("Back shortly", "the file is shorter"))),
                    HighWater.after(rows.getLast()))));
        }
    }

    private static void extend(Schedule schedule, List<PlayoutEvent> rows, long until) {
        long end = rows.isEmpty() ? START : rows.getLast().endTicks();
        schedule.extendTo(until);
        HighWater numbers = rows.isEmpty() ? HighWater.ZERO : HighWater.after(rows.getLast());
        rows.addAll(numbered(PlayoutPlanner.plan(1, HOUSE, schedule.from(end), numbers)));
    }

    /** As a database numbers rows: an event taken back has an id of its own. */
    private static List<PlayoutEvent> numbered(PlayoutPlanner.Result result) {
        return result.events().stream()
                .map(event -> new PlayoutEvent(
                        event.startTicks() ^ event.hashCode(),
                        event.channelId(),
                        event.entryId(),
                        event.startTicks(),
                        event.durationTicks(),
                        event.content(),
                        event.treatment(),
                        event.firstSegment(),
                        event.segmentCount(),
                        event.discontinuityNumber(),
                        event.discontinuityBefore(),
                        event.configHash(),
                        event.planVersion()))
                .toList();
    }

    private static List<PlayoutEvent> window(List<PlayoutEvent> rows, long now) {
        return rows.stream()
                .filter(event -> event.endTicks() > now - WINDOW_TICKS)
                .toList();
    }

    private static SegmentUris names() {
        return new SegmentUris() {
            @Override
            public String segment(TimelineSegment segment) {
                return segment.event().id() + "/" + segment.segment().index() + ".ts";
            }

            @Override
            public String init(TimelineSegment segment) {
                return segment.event().id() + "/init.mp4";
            }
        };
    }
}
