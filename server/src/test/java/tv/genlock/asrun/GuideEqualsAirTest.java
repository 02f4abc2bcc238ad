package tv.genlock.asrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.asrun.store.AsRunStore;
import tv.genlock.channel.Audience;
import tv.genlock.channel.Channel;
import tv.genlock.channel.LockHorizon;
import tv.genlock.channel.SimulatedLibrary;
import tv.genlock.channel.SimulatedStation;
import tv.genlock.channel.SimulatedStation.Edit;
import tv.genlock.format.SafeXml;
import tv.genlock.guide.Guide;
import tv.genlock.guide.TestGuides;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.asrun.AsRunEvent;
import tv.genlock.schedule.rundown.RundownPiece;

/**
 * A month of twenty channels, in which clocks change in Europe and in America: what any guide ever said is what aired, to the
 * second, unless somebody changed it on purpose; and every piece of a break that was ever locked has one row in the log, to the
 * tick. Viewers come and go, which changes nothing.
 */
class GuideEqualsAirTest {
    private static final Instant BEGIN = Instant.parse("2026-10-10T05:17:23.456Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(31));
    private static final DateTimeFormatter XMLTV = DateTimeFormatter.ofPattern("yyyyMMddHHmmss Z");

    /** No entry with breaks is as long. */
    private static final long LONGEST_TICKS = 6 * 3600 * Ticks.PER_SECOND;

    private static final Duration LOOK = Duration.ofMinutes(100);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final SplittableRandom random = new SplittableRandom(20_261_010);
    private final List<Span> off = new ArrayList<>();
    private final Map<String, Long> byPublicId = new HashMap<>();
    private final Map<String, Long> times = new HashMap<>();
    /** Everything that a guide ever said, and the number of edits there had been when one said it last. */
    private final Map<Row, Integer> published = new HashMap<>();
    /** What the latest guide says of each channel. */
    private final Map<Long, Shown> shown = new HashMap<>();
    /** All there have been, the earliest first. */
    private final List<Edit> edits = new ArrayList<>();

    /** Pieces of breaks that ended before the lock horizon, by id. */
    private final Map<Long, RundownPiece> locked = new HashMap<>();

    private final Crowd crowd = new Crowd();

    private SimulatedStation station;
    private SimulatedLibrary library;
    private AsRunKeeper keeper;
    private Guide guide;
    private long compared;
    /** What runs at the beginning began before. */
    private long lockedTicks = Ticks.of(BEGIN) - LONGEST_TICKS;

    /** A line of a guide, or of the log; times in seconds since 1970. */
    private record Row(long channelId, long start, long stop, String title) {}

    /**
     * @param to where it ends, or has its first hole
     * @param edits how many there had been
     */
    private record Shown(Set<Row> rows, long from, long to, int edits) {}

    private record Span(long start, long end) {}

    @Test
    void aMonthOfTwentyChannels_everyGuide_saysWhatAired() throws Exception {
        open();
        library = station.begin(folder);
        List<Channel> channels = station.channels();
        channels.forEach(channel -> byPublicId.put(channel.publicId(), channel.id()));
        assertThat(channels).hasSize(20);
        station.planBreaks();
        publish(channels);
        Instant last = BEGIN;
        for (Instant at = later(); at.isBefore(END); at = later()) {
            passTo(at);
            keeper.look();
            station.keep(last);
            last = at;
            noteLocked();
            publish(channels);
            if (random.nextInt(2) == 0) {
                station.change(library, random);
            }
            if (random.nextInt(3) > 0) {
                edit();
            }
            station.planBreaks();
        }
        keeper.look();

        List<AsRunEvent> entries = logged(RowCondition.Level.ENTRIES);
        assertEqual(entries);
        assertBreaksEqual(entries, logged(RowCondition.Level.BREAKS));
        close();
        assertThat(edits.size()).isGreaterThan(30);
        assertThat(off.size()).isGreaterThan(3);
    }

    private Instant later() {
        return now.get().plusSeconds(random.nextLong(4 * 3600, 9 * 3600));
    }

    /** What ends before the lock horizon stays as it is. */
    private void noteLocked() {
        long lock = LockHorizon.at(station.clock().ticks());
        for (Channel channel : station.interrupted()) {
            station.rundowns().known(channel, lockedTicks, lock).values().stream()
                    .flatMap(List::stream)
                    .filter(piece -> piece.breakNumber() > 0)
                    .filter(piece -> piece.endTicks() > lockedTicks && piece.endTicks() <= lock)
                    .forEach(piece -> locked.put(piece.id(), piece));
        }
        lockedTicks = lock;
    }

    /** The station runs on; or it is made anew over its database, at once or after some hours. */
    private void passTo(Instant at) {
        int fate = random.nextInt(12);
        if (fate < 3) {
            close();
            if (fate == 0) {
                off.add(new Span(now.get().getEpochSecond(), at.getEpochSecond() + 1));
                now.set(at);
            }
            open();
        }
        while (now.get().plus(LOOK).isBefore(at)) {
            now.set(now.get().plus(LOOK));
            crowd.move(random);
            keeper.look();
        }
        now.set(at);
    }

    private void open() {
        station = new SimulatedStation(folder.resolve("genlock.db"), now::get);
        guide = TestGuides.over(station.airings(), station.clock(), station.events());
        keeper = new AsRunKeeper(
                new AsRunStore(station.database()),
                station.airings(),
                station.grids()::beginsHard,
                station.grids()::calendar,
                station.rundowns()::of,
                crowd,
                station.clock(),
                /* keptDays= */ 0);
        keeper.begin();
    }

    private void close() {
        keeper.close();
        station.close();
    }

    /** Up to three viewers on every other channel, now and then. */
    private static final class Crowd implements Audience {
        private int watching;

        void move(SplittableRandom random) {
            watching = random.nextInt(4);
        }

        @Override
        public int viewersOf(long id) {
            return id % 2 == 0 ? watching : 0;
        }

        @Override
        public int viewers() {
            return watching;
        }
    }

    private void edit() throws IOException, XMLStreamException {
        List<Edit> made = station.edit(random);
        edits.addAll(made);
        Set<Long> changed =
                made.stream().flatMap(edit -> edit.channels().stream()).collect(Collectors.toSet());
        publish(station.channels().stream()
                .filter(channel -> changed.contains(channel.id()))
                .toList());
    }

    /** Takes the guide of some channels, and compares it with what the one before said. */
    private void publish(List<Channel> channels) throws IOException, XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        guide.write(bytes, channels, Guide.DAYS, "http://localhost");
        Map<Long, Set<Row>> rows = rows(bytes.toString(StandardCharsets.UTF_8));
        for (Channel channel : channels) {
            Set<Row> said = rows.getOrDefault(channel.id(), Set.of());
            long from = said.stream().mapToLong(Row::start).min().orElseThrow();
            Shown is = new Shown(said, from, firstHole(said), edits.size());
            Optional.ofNullable(shown.put(channel.id(), is)).ifPresent(was -> assertKept(was, is));
            said.forEach(row -> published.put(row, edits.size()));
            compared += said.size();
        }
    }

    /** Something by hand may stand where nothing is planned yet: what is between comes later. */
    private static long firstHole(Set<Row> rows) {
        List<Row> inOrder =
                rows.stream().sorted(Comparator.comparingLong(Row::start)).toList();
        long end = inOrder.getFirst().start();
        for (Row row : inOrder) {
            if (row.start() > end) {
                break;
            }
            end = row.stop();
        }
        return end;
    }

    private void assertKept(Shown was, Shown is) {
        for (Row row : was.rows()) {
            if (row.stop() > is.from() && !is.rows().contains(row)) {
                assertThat(mayChange(row, was.edits()))
                        .as("%s: %s was published and is not any more", now, row)
                        .isTrue();
            }
        }
        for (Row row : is.rows()) {
            if (row.start() < was.to() && row.stop() > was.from() && !was.rows().contains(row)) {
                assertThat(mayChange(row, was.edits()))
                        .as("%s: %s is new in what was published", now, row)
                        .isTrue();
            }
        }
    }

    /**
     * Whether an edit behind the first {@code edits} may have changed a row. What begins before the lock horizon stays; but a card
     * ends where something comes, and anything where somebody put something.
     */
    private boolean mayChange(Row row, int edits) {
        return this.edits.subList(edits, this.edits.size()).stream()
                .filter(edit -> edit.channels().contains(row.channelId()))
                .anyMatch(edit -> {
                    boolean mayEnd = edit.byHand() || !library.knows(row.title());
                    long lock = edit.lockTicks() / Ticks.PER_SECOND;
                    return mayEnd ? row.stop() >= lock : row.start() >= lock;
                });
    }

    private Map<Long, Set<Row>> rows(String xml) throws XMLStreamException {
        Map<Long, Set<Row>> rows = new HashMap<>();
        XMLStreamReader in = SafeXml.reader(new StringReader(xml));
        while (in.hasNext()) {
            if (in.next() == XMLStreamReader.START_ELEMENT && in.getLocalName().equals("programme")) {
                long channel = byPublicId.get(in.getAttributeValue(null, "channel"));
                long start = seconds(in.getAttributeValue(null, "start"));
                long stop = seconds(in.getAttributeValue(null, "stop"));
                in.nextTag();
                Row row = new Row(channel, start, stop, in.getElementText());
                rows.computeIfAbsent(channel, _ -> new HashSet<>()).add(row);
            }
        }
        return rows;
    }

    /** Guides say the same times again and again. */
    private long seconds(String xmltv) {
        return times.computeIfAbsent(
                xmltv, text -> OffsetDateTime.parse(text, XMLTV).toEpochSecond());
    }

    private List<AsRunEvent> logged(RowCondition.Level level) {
        List<AsRunEvent> aired = new ArrayList<>();
        new AsRunStore(station.database()).each(AsRunQuery.of(RowCondition.of(level)), aired::add);
        return aired;
    }

    private void assertEqual(List<AsRunEvent> aired) {
        Set<Row> log = new HashSet<>();
        for (AsRunEvent event : aired) {
            Row row = row(event);
            log.add(row);
            assertThat(published.containsKey(row) || row.start() == row.stop())
                    .as("%s aired and was in no guide", row)
                    .isTrue();
            boolean ran = off.stream().noneMatch(span -> span.start() <= row.stop() && span.end() >= row.start());
            if (ran) {
                assertThat(event.actualStart()).as("%s began", row).isEqualTo(event.plannedStart());
                assertThat(event.actualTicks()).as("%s lasted", row).isEqualTo(event.plannedTicks());
            }
        }
        long[] equal = {0};
        published.forEach((row, edits) -> {
            boolean over = row.stop() > BEGIN.getEpochSecond()
                    && row.stop() < now.get().getEpochSecond();
            if (over && !mayChange(row, edits)) {
                assertThat(log.contains(row))
                        .as("%s was published and did not air", row)
                        .isTrue();
                equal[0]++;
            }
        });
        assertThat(aired.size()).isGreaterThan(15_000);
        assertThat(equal[0]).isGreaterThan(aired.size() * 8L / 10);
        assertThat(aired).anyMatch(event -> event.outcome() == AsRunEvent.Outcome.SKIPPED);
        assertThat(compared).isGreaterThan(200_000);
    }

    private void assertBreaksEqual(List<AsRunEvent> entries, List<AsRunEvent> aired) {
        Map<Long, AsRunEvent> byEntry = entries.stream().collect(Collectors.toMap(AsRunEvent::entryId, one -> one));
        Map<Long, AsRunEvent> log = new HashMap<>();
        for (AsRunEvent event : aired) {
            long id = event.piece().orElseThrow().pieceId();
            AsRunEvent entry = byEntry.get(event.entryId());
            assertThat(log.put(id, event)).as("%s has another row", event).isNull();
            assertThat(event.plannedStart() >= entry.plannedStart() && end(event) <= end(entry))
                    .as("%s stands in %s", event, entry)
                    .isTrue();
            assertThat(locked.containsKey(id) || end(event) > lockedTicks)
                    .as("%s was not planned", event)
                    .isTrue();
        }
        int equal = 0;
        for (RundownPiece piece : locked.values()) {
            if (byEntry.containsKey(piece.entryId())) {
                AsRunEvent event = log.get(piece.id());
                assertThat(event).as("%s has no row", piece).isNotNull();
                assertThat(event.title()).isEqualTo(piece.title());
                assertThat(event.plannedStart()).as("%s", piece).isEqualTo(piece.startTicks());
                assertThat(event.plannedTicks()).as("%s", piece).isEqualTo(piece.durationTicks());
                equal++;
            }
        }
        assertThat(equal).isGreaterThan(7_000).isGreaterThan(locked.size() * 9 / 10);
        assertThat(aired).anyMatch(event -> event.viewers() > 0);
        assertThat(aired).anyMatch(event -> event.outcome() == AsRunEvent.Outcome.SKIPPED);
    }

    private static long end(AsRunEvent event) {
        return event.plannedStart() + event.plannedTicks();
    }

    private static Row row(AsRunEvent event) {
        long end = event.plannedStart() + event.plannedTicks();
        return new Row(
                event.channelId(),
                Math.floorDiv(event.plannedStart(), Ticks.PER_SECOND),
                Math.floorDiv(end, Ticks.PER_SECOND),
                event.title());
    }
}
