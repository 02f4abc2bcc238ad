package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.channel.store.GridStore;
import tv.genlock.channel.store.HandEditStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

class ProgrammingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final long HOUR = 3600 * Ticks.PER_SECOND;
    private static final long MINUTE = 60 * Ticks.PER_SECOND;

    @TempDir
    Path folder;

    private final StationEvents events = new StationEvents();
    private final InstantSource time = InstantSource.fixed(NOW);
    private Database database;
    private Channels channels;
    private Airings airings;
    private Programming programming;
    private ManualEntries byHand;
    private ChannelGrids grids;
    /** The same station after a restart. */
    private Supplier<ManualEntries> begunAnew;

    private EmptyChannels empty;
    private AirClock clock;
    private CatalogIntake intake;
    private long library;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("genlock.db"));
        long source = new SourceStore(database).insert(Source.FOLDER, "Media", folder.toString(), NOW);
        intake = Intakes.over(database, events, time);
        library = intake.library(source, "all", "All");
        Catalog catalog = new Catalog(new CatalogStore(database), events);
        clock = new AirClock(time, () -> 0);
        channels = new Channels(new ChannelStore(database), catalog, new NoCollections(), events, clock);
        ScheduleStore store = new ScheduleStore(database);
        MatchingItems matching = new MatchingItems(catalog, new NoCollections(), (_, _) -> List.of(), events);
        grids = new ChannelGrids(new GridStore(database), clock);
        ScheduleDecisions decisions = new ScheduleDecisions(matching, grids, store);
        SchedulePieces pieces = new SchedulePieces(store, decisions);
        ScheduleEdits edits = new ScheduleEdits(events);
        airings = new Airings(store, new AiringStore(database), catalog, clock);
        programming = new Programming(channels, store, pieces, decisions, grids, edits, airings, clock);
        begunAnew = () -> new ManualEntries(
                channels, store, decisions, programming, edits, airings, catalog, new HandEditStore(database), clock);
        byHand = begunAnew.get();
        empty = new EmptyChannels(channels, store, pieces, matching, edits, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void film(int number, long ticks) {
        ItemFacts facts =
                ItemFacts.of(ScheduleItem.Kind.MOVIE, "Film " + number).build();
        intake.store(library, List.of(Listed.item(facts, ticks)), "{}");
        events.publish(new StationEvent.CatalogChanged(1));
    }

    private Channel channelOfFilms() {
        for (int number = 1; number <= 5; number++) {
            film(number, 90 * MINUTE + number * 7_777);
        }
        Channel channel = channels.create(ChannelRequest.named("Films", 1));
        programming.extend(channel.id(), 7);
        return channel;
    }

    private List<ScheduleEntry> schedule(Channel channel) {
        return airings.entries(channel.id(), 0, Long.MAX_VALUE / 2);
    }

    private static void touch(List<ScheduleEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).startTicks()).isEqualTo(entries.get(i - 1).endTicks());
        }
    }

    /** A week of them was built at once, in memory, and ended a station of 256 MB. */
    @Test
    void weekOfOneSecondClips_isMadeInPieces_asAnyOther() {
        film(1, Ticks.PER_SECOND);
        film(2, Ticks.PER_SECOND + 4_321);
        Channel channel = channels.create(ChannelRequest.named("Shorts", 1));

        boolean whole = programming.begin(channel.id());
        List<ScheduleEntry> begun = schedule(channel);
        Programming.Extension rest = programming.extend(channel.id(), 7);

        List<ScheduleEntry> all = schedule(channel);
        assertThat(whole).isFalse();
        assertThat(begun.size()).isLessThan(20_000);
        assertThat(all.size()).isEqualTo(begun.size() + rest.added()).isGreaterThan(290_000);
        assertThat(all.subList(0, begun.size()).equals(begun)).isTrue();
        assertThat(begun.getFirst().startTicks()).isEqualTo(clock.ticks() - 4 * HOUR);
        assertThat(begun.getLast().endTicks()).isGreaterThan(clock.ticks() + HOUR);
        assertThat(rest.generatedThroughTicks())
                .isGreaterThanOrEqualTo(clock.ticks() + 7 * 24 * HOUR)
                .isEqualTo(channels.get(channel.id()).generatedThroughTicks())
                .isEqualTo(all.getLast().endTicks());
        touch(all);
    }

    @Test
    void weekOfFilms_isMadeAtOnce_andAgainIsNoMore() {
        Channel channel = channelOfFilms();
        List<ScheduleEntry> week = schedule(channel);

        Programming.Extension again = programming.extend(channel.id(), Duration.ofDays(6));

        assertThat(again.added()).isZero();
        assertThat(week.getLast().endTicks()).isGreaterThanOrEqualTo(clock.ticks() + 7 * 24 * HOUR);
        touch(week);
        Channel other = channels.create(ChannelRequest.named("Others", 2));
        assertThat(programming.begin(other.id())).isTrue();
    }

    /** A channel may be removed while its week is made: that is nobody's fault. */
    @Test
    void scheduleOfAChannelThatIsGone_isRefusedAsNotFound() {
        Channel channel = channelOfFilms();
        channels.delete(channel.id());
        ScheduleStore store = new ScheduleStore(database);

        assertThatThrownBy(() -> store.append(channel.id(), List.of(), ScheduleState.FRESH, 0))
                .isInstanceOfSatisfying(
                        StationException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThatThrownBy(() -> programming.extend(channel.id(), 7))
                .isInstanceOfSatisfying(
                        StationException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    @Test
    void filmByHand_isWhereItWasPut_andNothingButWhatItCoversMoves() {
        Channel channel = channelOfFilms();
        List<ScheduleEntry> before = schedule(channel);
        long start = clock.ticks() + 26 * HOUR;

        ManualEntries.Edited placed = byHand.place(channel.id(), 3, start);

        List<ScheduleEntry> after = schedule(channel);
        ScheduleEntry entry = placed.entry().orElseThrow().entry();
        assertThat(entry.startTicks()).isEqualTo(start);
        assertThat(entry.origin()).isEqualTo(Origin.MANUAL);
        assertThat(placed.replaced()).isNotEmpty();
        touch(after);
        long from = start - 2 * HOUR;
        long to = entry.endTicks() + 2 * HOUR;
        assertThat(after.stream().filter(e -> e.endTicks() <= from || e.startTicks() >= to))
                .containsExactlyElementsOf(before.stream()
                        .filter(e -> e.endTicks() <= from || e.startTicks() >= to)
                        .toList());
        assertThatThrownBy(() -> byHand.place(channel.id(), 4, start + HOUR))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("Film 3");

        byHand.remove(entry.id());

        assertThat(schedule(channel)).noneMatch(e -> e.origin() == Origin.MANUAL);
        touch(schedule(channel));
    }

    @Test
    void editByHand_madeBeforeARestart_isUndone_andDoneAgain() {
        Channel channel = channelOfFilms();
        List<ScheduleEntry> before = schedule(channel);
        long start = clock.ticks() + 26 * HOUR;
        ManualEntries.Edited placed = byHand.place(channel.id(), 3, start);
        List<ScheduleEntry> after = schedule(channel);

        ManualEntries.Edited undone = begunAnew.get().undo(placed.undo());

        assertThat(airing(schedule(channel))).isEqualTo(airing(before));
        begunAnew.get().undo(undone.undo());
        assertThat(airing(schedule(channel))).isEqualTo(airing(after)).isNotEqualTo(airing(before));
    }

    /** Entries, whatever their ids. */
    private static List<ScheduleEntry> airing(List<ScheduleEntry> entries) {
        return entries.stream().map(entry -> entry.withId(0)).toList();
    }

    private static boolean airs(ScheduleEntry entry, long item) {
        return entry.itemId().isPresent() && entry.itemId().getAsLong() == item;
    }

    @Test
    void itemKeptOffAnAutomaticChannel_makesRoom_andNothingElseMoves_norComesItBack() {
        Channel channel = channelOfFilms();
        film(7, 40 * MINUTE);
        List<ScheduleEntry> before = schedule(channel);
        long lock = LockHorizon.at(clock.ticks());
        long again = before.stream()
                .filter(entry -> entry.startTicks() >= lock && airs(entry, 3))
                .count();
        assertThat(again).isGreaterThan(5);

        grids.never(channel.id(), Set.of(3L));
        programming.withdraw(channel.id(), Set.of(3L));
        programming.extend(channel.id(), 14);

        List<ScheduleEntry> after = schedule(channel);
        touch(after);
        assertThat(after).noneMatch(entry -> entry.startTicks() >= lock && airs(entry, 3));
        assertThat(after)
                .containsAll(before.stream()
                        .filter(entry -> entry.startTicks() < lock || !airs(entry, 3))
                        .toList());
    }

    @Test
    void lastItemKeptOffAnAutomaticChannel_leavesASlateThatSaysSo_untilItMayAirAgain() {
        film(1, 90 * MINUTE);
        Channel channel = channels.create(ChannelRequest.named("Lonely", 1));
        programming.extend(channel.id(), 2);
        long lock = LockHorizon.at(clock.ticks());

        grids.never(channel.id(), Set.of(1L));
        programming.withdraw(channel.id(), Set.of(1L));

        assertThat(schedule(channel))
                .filteredOn(entry -> entry.startTicks() >= lock)
                .isNotEmpty()
                .allMatch(entry -> entry.reason().endsWith("all 1 that do are kept off this channel."));
        grids.never(channel.id(), Set.of());
        assertThat(empty.fill()).isEqualTo(1);
        assertThat(schedule(channel)).anyMatch(entry -> entry.startTicks() >= lock && airs(entry, 1));
        touch(schedule(channel));
    }

    @Test
    void filmByHand_whatIsOnItsWayToViewers_isRefused() {
        Channel channel = channelOfFilms();
        long soon = LockHorizon.at(clock.ticks()) - Ticks.PER_SECOND;
        long onAir = airings.entries(channel.id(), clock.ticks(), clock.ticks() + 1)
                .getFirst()
                .id();

        assertThatThrownBy(() -> byHand.place(channel.id(), 1, soon))
                .isInstanceOfSatisfying(
                        StationException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SCHEDULE_LOCKED));
        assertThatThrownBy(() -> byHand.remove(onAir))
                .isInstanceOfSatisfying(
                        StationException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SCHEDULE_LOCKED));
        assertThatThrownBy(() -> byHand.place(channel.id(), 1, clock.ticks() + 61 * 24 * HOUR))
                .isInstanceOf(StationException.class);
    }

    @Test
    void planMadeAnew_keepsWhatIsOnItsWayAndWhatWasPlacedByHand() {
        Channel channel = channelOfFilms();
        ScheduleEntry manual = byHand.place(channel.id(), 3, clock.ticks() + 26 * HOUR)
                .entry()
                .orElseThrow()
                .entry();
        List<ScheduleEntry> before = schedule(channel);
        film(6, 20 * MINUTE);
        channels.change(channel.id(), ChannelRequest.named("Renamed", 1));

        Programming.Extension made = programming.planAnew(channel.id(), Programming.Mode.RESET);

        List<ScheduleEntry> after = schedule(channel);
        touch(after);
        long lock = LockHorizon.at(clock.ticks());
        List<ScheduleEntry> locked =
                before.stream().filter(entry -> entry.startTicks() < lock).toList();
        assertThat(after.subList(0, locked.size())).isEqualTo(locked);
        assertThat(after).contains(manual);
        assertThat(after).anyMatch(entry -> entry.title().equals("Film 6"));
        assertThat(made.added()).isEqualTo(after.size() - locked.size() - 1);
        assertThat(after.getLast().endTicks())
                .isEqualTo(made.generatedThroughTicks())
                .isGreaterThanOrEqualTo(before.getLast().endTicks());
        assertThat(after.get(locked.size()).itemId())
                .isNotEqualTo(locked.getLast().itemId());
    }

    @Test
    void emptyChannel_whenThereIsSomething_airsItBehindTheLock() {
        Channel channel = channels.create(ChannelRequest.named("Empty", 1));
        programming.extend(channel.id(), 7);
        assertThat(schedule(channel)).allMatch(entry -> entry.origin() == Origin.SLATE);
        assertThat(empty.fill()).isZero();

        film(1, 1_000);
        film(2, 95 * MINUTE);

        assertThat(empty.fill()).isEqualTo(1);
        List<ScheduleEntry> filled = schedule(channel);
        touch(filled);
        assertThat(filled.stream().filter(entry -> entry.origin() == Origin.SLATE))
                .allMatch(entry -> entry.endTicks() <= LockHorizon.at(clock.ticks()));
        assertThat(filled.getLast().endTicks())
                .isEqualTo(channels.get(channel.id()).generatedThroughTicks());
        assertThat(empty.fill()).isZero();
    }
}
