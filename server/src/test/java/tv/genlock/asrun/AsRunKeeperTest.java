package tv.genlock.asrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
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
import tv.genlock.store.Database;

class AsRunKeeperTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    private static final AsRunQuery ALL =
            new AsRunQuery(OptionalLong.empty(), 0, Long.MAX_VALUE / 2, Optional.empty(), Optional.empty(), false, "");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private Database database;
    private AsRunStore store;
    private Airings airings;
    private AirClock clock;
    private long channel;

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
            entries.add(entry(Ticks.of(NOON) + n * 10 * MINUTE, "Part " + n));
        }
        new ScheduleStore(database).append(channel, entries, ScheduleState.FRESH, Ticks.of(NOON) + 120 * MINUTE);
    }

    private ScheduleEntry entry(long start, String title) {
        return new ScheduleEntry(
                0,
                channel,
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
        Audience nobody = new Audience() {
            @Override
            public int viewersOf(long id) {
                return 0;
            }

            @Override
            public int viewers() {
                return 0;
            }
        };
        AsRunKeeper keeper =
                new AsRunKeeper(store, airings, entry -> entry.title().equals("Part 1"), nobody, clock, 30);
        keeper.begin();
        return keeper;
    }

    private void at(int minutes) {
        now.set(NOON.plusSeconds(minutes * 60L));
    }

    private List<AsRunEvent> rows() {
        return store.rows(ALL, 0, 100).reversed();
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
        assertThat(store.counts(ALL)).containsEntry(Outcome.COMPLETE, 3);
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

    private static PlayoutEvent event(ScheduleEntry entry, PlayoutEvent.Content content) {
        boolean media = content instanceof PlayoutEvent.Content.Media;
        return new PlayoutEvent(
                0,
                entry.channelId(),
                entry.id(),
                entry.startTicks(),
                entry.endTicks() - entry.startTicks(),
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
