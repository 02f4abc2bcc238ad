package tv.genlock.asrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutPlanner;
import tv.genlock.air.Treatment;
import tv.genlock.asrun.store.AsRunStore;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Audience;
import tv.genlock.channel.ChannelSettings;
import tv.genlock.channel.ScheduleType;
import tv.genlock.channel.TestAirings;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.playout.store.PlayoutStore;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.asrun.AsRunEvent;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;
import tv.genlock.schedule.asrun.AsRunEvent.StartCause;
import tv.genlock.schedule.breaks.Avail;
import tv.genlock.schedule.rundown.RundownPiece;
import tv.genlock.store.Database;

class AsRunKeeperTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final long MINUTE = 60 * Ticks.PER_SECOND;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private Database database;
    private AsRunStore store;
    private Airings airings;
    private AirClock clock;
    private long channel;
    private int watching;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("genlock.db"));
        store = new AsRunStore(database);
        clock = new AirClock(now::get, () -> 0);
        airings = TestAirings.over(database, new Catalog(new CatalogStore(database), new StationEvents()), clock);
        channel = new ChannelStore(database)
                .insert(
                        new ChannelSettings(
                                1, "One", "", true, ScheduleType.MANUAL, ItemFilter.ALL, HouseFormat.standard()),
                        1,
                        NOON.minusSeconds(3600));
        List<ScheduleEntry> entries = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            entries.add(entry(channel, Ticks.of(NOON) + n * 10 * MINUTE, "Part " + n));
        }
        new ScheduleStore(database).append(channel, entries, ScheduleState.FRESH, Ticks.of(NOON) + 120 * MINUTE);
    }

    private static ScheduleEntry entry(long channelId, long start, String title) {
        return new ScheduleEntry(
                0,
                channelId,
                start,
                start + 10 * MINUTE,
                OptionalLong.of(7),
                OptionalLong.of(8),
                Origin.GENERATED,
                title,
                "r",
                "w");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private AsRunKeeper keeper() {
        return keeper(_ -> List.of());
    }

    private AsRunKeeper keeper(Function<ScheduleEntry, List<RundownPiece>> rundowns) {
        Audience audience = new Audience() {
            @Override
            public int viewersOf(long id) {
                return watching;
            }

            @Override
            public int viewers() {
                return watching;
            }
        };
        AsRunKeeper keeper = new AsRunKeeper(
                store,
                airings,
                entry -> entry.title().equals("Part 1"),
                TestAirings.grids(database, clock)::calendar,
                rundowns,
                audience,
                clock,
                30);
        keeper.begin();
        return keeper;
    }

    private void at(int minutes) {
        now.set(NOON.plusSeconds(minutes * 60L));
    }

    private List<AsRunEvent> rows() {
        return store.rows(AsRunQuery.ALL, 0, 100).reversed();
    }

    @Test
    void entriesThatEnded_areWrittenOnce() {
        AsRunKeeper keeper = keeper();
        at(25);
        keeper.look();
        keeper.look();
        at(31);
        keeper.look();

        assertThat(rows()).extracting(AsRunEvent::title).containsExactly("Part 0", "Part 1", "Part 2");
        assertThat(rows()).allMatch(row -> row.outcome() == Outcome.COMPLETE && !row.watched());
        assertThat(rows())
                .extracting(AsRunEvent::startCause)
                .containsExactly(StartCause.FOLLOW, StartCause.HARD, StartCause.FOLLOW);
        assertThat(store.counts(AsRunQuery.ALL)).containsEntry(Outcome.COMPLETE, 3);
    }

    @Test
    void lastEntryBeforeAHole_andOfTheSchedule_haveTheirRows_withTheirPieces() {
        List<ScheduleEntry> entries = airings.entries(channel, 0, Long.MAX_VALUE / 2);
        new ScheduleStore(database).remove(List.of(entries.get(1).id()));
        AsRunKeeper keeper = keeper(entry -> entry.id() == entries.getFirst().id() ? withABreak(entry) : List.of());
        at(10);
        keeper.look();

        assertThat(rows()).extracting(AsRunEvent::title).containsExactly("Part 0", "SPOT", "CARD");
        at(240);
        keeper.look();
        assertThat(rows()).hasSize(11 + 2);
        assertThat(rows().getLast().title()).isEqualTo("Part 11");
    }

    /** More than one step takes, which all end together. */
    @Test
    void manyChannels_thatTurnTogether_haveAllTheirRows() {
        ChannelStore channels = new ChannelStore(database);
        ScheduleStore schedules = new ScheduleStore(database);
        database.write(_ -> {
            for (int n = 2; n <= 1_200; n++) {
                long other = channels.insert(
                        new ChannelSettings(
                                n, "N" + n, "", true, ScheduleType.MANUAL, ItemFilter.ALL, HouseFormat.standard()),
                        n,
                        NOON.minusSeconds(3600));
                schedules.add(other, List.of(entry(other, Ticks.of(NOON), "Of " + n)));
            }
            return 0;
        });
        AsRunKeeper keeper = keeper();
        at(10);
        keeper.look();

        assertThat(store.counts(AsRunQuery.ALL)).containsEntry(Outcome.COMPLETE, 1_200);
    }

    /** An act of eight minutes, a spot, and a card of the break's rest. */
    private static List<RundownPiece> withABreak(ScheduleEntry entry) {
        long at = entry.startTicks();
        return List.of(
                piece(1, entry, at, at + 8 * MINUTE, RundownPiece.Kind.PROGRAMME, 0),
                piece(2, entry, at + 8 * MINUTE, at + 9 * MINUTE, RundownPiece.Kind.SPOT, 1),
                piece(3, entry, at + 9 * MINUTE, at + 10 * MINUTE, RundownPiece.Kind.CARD, 1));
    }

    private static RundownPiece piece(
            long id, ScheduleEntry entry, long start, long end, RundownPiece.Kind kind, int breakNumber) {
        boolean card = kind == RundownPiece.Kind.CARD;
        return new RundownPiece(
                id,
                entry.id(),
                start,
                end,
                kind,
                kind == RundownPiece.Kind.SPOT ? Optional.of(Avail.Role.SPOTS) : Optional.empty(),
                breakNumber,
                card ? OptionalLong.empty() : OptionalLong.of(7),
                card ? OptionalLong.empty() : OptionalLong.of(8),
                0,
                kind.name(),
                "",
                "r",
                "w",
                List.of());
    }

    @Test
    void breaks_haveRowsOfTheirOwn_andACardThatWasPlannedIsNoFailure() {
        ScheduleEntry first = airings.entries(channel, 0, Long.MAX_VALUE / 2).getFirst();
        PlayoutEvent card =
                event(first, new PlayoutEvent.Content.Slate("Next at noon", ""), first.startTicks() + 9 * MINUTE);
        new PlayoutStore(database).append(channel, List.of(card), PlayoutPlanner.HighWater.after(card));
        AsRunKeeper keeper = keeper(entry -> entry.id() == first.id() ? withABreak(entry) : List.of());
        at(11);
        keeper.look();

        assertThat(rows())
                .extracting(row -> row.title() + " " + row.outcome() + " "
                        + row.piece().map(AsRunEvent.BreakPiece::role).orElse("-"))
                .containsExactly("Part 0 COMPLETE -", "SPOT COMPLETE spots", "CARD COMPLETE rest");
        assertThat(store.rows(AsRunQuery.of(RowCondition.of(RowCondition.Level.BREAKS)), 0, 10))
                .hasSize(2);
    }

    @Test
    void stationOff_forAWhile_isTold() {
        AsRunKeeper before = keeper();
        at(12);
        before.look();
        before.close();
        at(45);
        AsRunKeeper after = keeper();
        after.look();
        at(61);
        after.look();

        assertThat(rows())
                .extracting(row -> row.title() + " " + row.outcome())
                .containsExactly(
                        "Part 0 COMPLETE",
                        "Part 1 PARTIAL",
                        "Part 2 SKIPPED",
                        "Part 3 SKIPPED",
                        "Part 4 PARTIAL",
                        "Part 5 COMPLETE");
        assertThat(rows().get(4).actualStart()).isEqualTo(Ticks.of(NOON) + 45 * MINUTE);
    }

    @Test
    void cardInPlaceOfAFile_andTroubleWhileItAired_areDiscrepancies() {
        List<ScheduleEntry> entries = airings.entries(channel, 0, Long.MAX_VALUE / 2);
        PlayoutEvent card = event(entries.get(0), new PlayoutEvent.Content.Slate("Back shortly", "The file is gone"));
        PlayoutEvent media = event(entries.get(1), new PlayoutEvent.Content.Media(8, "print", 0, 10 * MINUTE));
        new PlayoutStore(database).append(channel, List.of(card, media), PlayoutPlanner.HighWater.after(media));
        AsRunKeeper keeper = keeper();
        keeper.stoodIn(media.withId(5), "its disk does not answer");
        at(21);
        keeper.look();

        assertThat(rows())
                .extracting(row -> row.discrepancy().orElseThrow())
                .containsExactly(Discrepancy.FILE_MISSING, Discrepancy.FILE_BROKEN);
        assertThat(rows()).extracting(AsRunEvent::note).containsExactly("The file is gone", "its disk does not answer");
        assertThat(rows()).allMatch(AsRunEvent::watched);
    }

    @Test
    void troubleAndViewers_ofABreak_areThePiecesAndNotTheProgrammes() {
        ScheduleEntry first = airings.entries(channel, 0, Long.MAX_VALUE / 2).getFirst();
        PlayoutEvent spot =
                event(first, new PlayoutEvent.Content.Media(8, "print", 0, MINUTE), first.startTicks() + 8 * MINUTE);
        AsRunKeeper keeper = keeper(entry -> entry.id() == first.id() ? withABreak(entry) : List.of());
        keeper.stoodIn(spot.withId(5), "its disk does not answer");
        watching = 3;
        at(2);
        keeper.look();
        watching = 1;
        at(8);
        keeper.look();
        watching = 0;
        at(11);
        keeper.look();

        assertThat(rows())
                .extracting(row -> row.title() + " " + row.outcome() + " " + row.viewers())
                .containsExactly("Part 0 COMPLETE 3", "SPOT FAILED 1", "CARD COMPLETE 0");
    }

    private static PlayoutEvent event(ScheduleEntry entry, PlayoutEvent.Content content) {
        return event(entry, content, entry.startTicks());
    }

    /** Of the entry from {@code start} to its end. */
    private static PlayoutEvent event(ScheduleEntry entry, PlayoutEvent.Content content, long start) {
        boolean media = content instanceof PlayoutEvent.Content.Media;
        return new PlayoutEvent(
                0,
                entry.channelId(),
                entry.id(),
                start,
                entry.endTicks() - start,
                content,
                media ? Treatment.COPY : Treatment.CARD,
                media ? 100 : 0,
                100,
                0,
                false,
                "00000000",
                1);
    }

    @Test
    void oldRows_areForgotten() {
        AsRunKeeper keeper = keeper();
        at(25);
        keeper.look();
        at(40 * 24 * 60);
        keeper.forget();

        assertThat(rows()).isEmpty();
    }
}
