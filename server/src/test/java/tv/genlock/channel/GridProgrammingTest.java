package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.channel.grid.GridText;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.channel.store.GridStore;
import tv.genlock.channel.store.HandEditStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.collection.CollectionItems;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.PlanDifference;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.ScheduleItem.Traits;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.BreakPolicies;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DateOverride;
import tv.genlock.schedule.grid.DateRule;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.Daypart;
import tv.genlock.schedule.grid.ProgramGrid;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** Channels whose schedule is planned by a programme grid, over a real database. */
class GridProgrammingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long PLAYLIST = 5;
    private static final Content FILMS = new Content.Filtered(new ItemFilter(Set.of(), Set.of(), Set.of(Kind.MOVIE)));
    private static final Content EPISODES =
            new Content.Filtered(new ItemFilter(Set.of(), Set.of(), Set.of(Kind.EPISODE)));

    @TempDir
    Path folder;

    private final StationEvents events = new StationEvents();
    private final InstantSource time = InstantSource.fixed(NOW);
    private List<Long> playlist = List.of();
    private Database database;
    private Catalog catalog;
    private Channels channels;
    private ChannelGrids grids;
    private ScheduleStore store;
    private Airings airings;
    private Programming programming;
    private ManualEntries byHand;
    private CatalogIntake intake;
    private long library;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("genlock.db"));
        long source = new SourceStore(database).insert(Source.FOLDER, "Media", folder.toString(), NOW);
        intake = Intakes.over(database, events, time);
        library = intake.library(source, "all", "All");
        catalog = new Catalog(new CatalogStore(database), events);
        AirClock clock = new AirClock(time, () -> 0);
        CollectionItems collections = new OnePlaylist();
        channels = new Channels(new ChannelStore(database), catalog, collections, events, clock);
        grids = new ChannelGrids(new GridStore(database), clock);
        store = new ScheduleStore(database);
        MatchingItems matching = new MatchingItems(
                catalog,
                collections,
                (query, _) -> catalog.snapshot().items().stream()
                        .filter(item -> item.title().contains(query))
                        .map(CatalogItem::id)
                        .toList(),
                events);
        ScheduleDecisions decisions = new ScheduleDecisions(matching, grids, store);
        SchedulePieces pieces = new SchedulePieces(store, decisions);
        ScheduleEdits edits = new ScheduleEdits(events);
        airings = new Airings(store, new AiringStore(database), catalog, clock);
        programming = new Programming(channels, store, pieces, decisions, grids, edits, airings, clock);
        byHand = new ManualEntries(
                channels, store, decisions, programming, edits, airings, catalog, new HandEditStore(database), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A station whose one collection is {@link #playlist}. */
    private final class OnePlaylist implements CollectionItems {
        @Override
        public Set<Long> in(Set<Long> collectionIds) {
            return collectionIds.contains(PLAYLIST) ? Set.copyOf(playlist) : Set.of();
        }

        @Override
        public List<Long> inOrder(long collectionId) {
            return collectionId == PLAYLIST ? playlist : List.of();
        }

        @Override
        public Set<Long> missing(Set<Long> collectionIds) {
            return Set.of();
        }
    }

    private void film(int number, String rating) {
        ItemFacts facts = ItemFacts.of(Kind.MOVIE, "Film " + number)
                .rating(rating)
                .premiered("19%02d-05-01".formatted(10 + number % 80))
                .build();
        store(facts, (80 + number * 7 % 60) * MINUTE + number * 7_777L);
    }

    private void episode(String series, int number) {
        ItemFacts facts = ItemFacts.of(Kind.EPISODE, series + " " + number)
                .place(new ItemFacts.Place(series, series, 1, number, null))
                .build();
        store(facts, 22 * MINUTE + number * 8_111L);
    }

    private void store(ItemFacts facts, long ticks) {
        intake.store(library, List.of(Listed.item(facts, ticks)), "{}");
        events.publish(new StationEvent.CatalogChanged(1));
    }

    private void fill() {
        for (int number = 1; number <= 12; number++) {
            film(number, number % 3 == 0 ? "FSK 18" : "FSK 6");
        }
        for (int number = 1; number <= 30; number++) {
            episode("Alpha", number);
            episode("Beta", number);
        }
    }

    private static Block block(String id, String start, int minutes, Content content, Order order, Fit fit) {
        return new Block(
                id,
                "The " + id,
                LocalTime.parse(start),
                minutes,
                content,
                order,
                new Amount.Fill(),
                fit,
                Optional.of("usual"));
    }

    private static Block block(String id, String start, int minutes, Content content, Order order) {
        return block(id, start, minutes, content, order, Fit.DEFAULT);
    }

    private static ProgramGrid grid(Block... blocks) {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, "day");
        }
        return new ProgramGrid(
                ZoneId.of("Europe/Berlin"),
                LocalTime.of(6, 0),
                List.of(),
                List.of(new DayTemplate("day", List.of(blocks))),
                week,
                List.of(),
                EPISODES,
                new Content.OffAir(),
                Set.of(),
                BreakPolicies.NONE);
    }

    private static ProgramGrid filmsAndSeries() {
        Fit hard = new Fit(
                Block.Start.HARD,
                Fit.ANY_GRACE,
                0,
                Block.WhenLong.SLIDE,
                Block.WhenShort.FILL,
                Block.WhenLate.BEGIN_LATE);
        return grid(
                block("prime", "20:15", 240, FILMS, Order.SHUFFLE, hard),
                block("marathon", "10:00", 300, EPISODES, Order.MARATHON),
                block("old", "16:00", 120, FILMS, Order.CHRONOLOGICAL));
    }

    private Channel channel(int number, ProgramGrid grid) {
        Channel made = channels.create(
                new ChannelRequest("Channel " + number, number, null, null, "grid", null, null, null, null, null));
        grids.keep(made.id(), grid);
        programming.extend(made.id(), 7);
        return channels.get(made.id());
    }

    private List<ScheduleEntry> schedule(Channel channel) {
        return airings.entries(channel.id(), 0, Long.MAX_VALUE / 2);
    }

    private static void touch(List<ScheduleEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).startTicks()).isEqualTo(entries.get(i - 1).endTicks());
        }
    }

    private long lock() {
        return LockHorizon.at(Ticks.of(NOW));
    }

    @Test
    void grid_isStored_asItWas() {
        ProgramGrid grid = new ProgramGrid(
                ZoneId.of("America/New_York"),
                LocalTime.of(5, 30),
                List.of(new Daypart(
                        "day", LocalTime.of(6, 0), LocalTime.of(20, 0), Set.of(DayOfWeek.SUNDAY), 12, false)),
                filmsAndSeries().templates(),
                Map.of(DayOfWeek.FRIDAY, "day"),
                List.of(
                        new DateOverride(
                                "Easter",
                                new DateRule.Easter(-2, 1),
                                "day",
                                3,
                                Optional.of(NOW.atZone(ZoneId.of("UTC")).toLocalDate())),
                        new DateOverride(
                                "Thanks",
                                new DateRule.NthWeekday(4, DayOfWeek.THURSDAY, java.time.Month.NOVEMBER),
                                "day",
                                0,
                                Optional.empty()),
                        new DateOverride(
                                "Feast",
                                new DateRule.Yearly(java.time.MonthDay.of(12, 24), java.time.MonthDay.of(1, 6)),
                                "day",
                                0,
                                Optional.empty())),
                new Content.Rerun("prime", 1),
                new Content.Query("kind:clip"),
                Set.of(3L, 4L),
                BreakPolicies.NONE);

        assertThat(GridText.read(GridText.of(grid))).isEqualTo(grid);
    }

    @Test
    void week_ofAGrid_isStoredWithItsBlocks_andTheCatalogsTraitsAreKnown() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        List<ScheduleEntry> week = schedule(channel);

        touch(week);
        assertThat(week.getLast().endTicks()).isGreaterThanOrEqualTo(Ticks.of(NOW) + 7 * 24 * HOUR);
        assertThat(week).anyMatch(entry -> entry.placing().block().equals("prime"));
        assertThat(week.stream().filter(entry -> entry.placing().block().equals("prime")))
                .allMatch(entry -> entry.title().startsWith("Film"));
        Traits film = catalog.snapshot().items().stream()
                .filter(item -> item.title().equals("Film 3"))
                .findFirst()
                .orElseThrow()
                .traits();
        assertThat(film.minimumAge()).isEqualTo(18);
        assertThat(film.premiereDay())
                .isEqualTo(java.time.LocalDate.of(1913, 5, 1).toEpochDay());
    }

    private static ProgramGrid apartFrom(ProgramGrid grid, long... channels) {
        return new ProgramGrid(
                grid.zone(),
                grid.dayStart(),
                grid.dayparts(),
                grid.templates(),
                grid.week(),
                grid.overrides(),
                grid.otherwise(),
                grid.filler(),
                grid.never(),
                grid.breaks(),
                java.util.Arrays.stream(channels).boxed().collect(java.util.stream.Collectors.toSet()));
    }

    private boolean everAtOnce(Channel one, Channel other) {
        return schedule(one).stream()
                .filter(entry -> entry.itemId().isPresent() && entry.startTicks() >= lock())
                .anyMatch(entry -> airings.entries(other.id(), entry.startTicks(), entry.endTicks()).stream()
                        .anyMatch(there -> there.itemId().equals(entry.itemId())));
    }

    @Test
    void channelsKeptApart_neverAirTheSameAtOnce_whicheverIsPlannedLater() {
        fill();
        ProgramGrid films = grid(block("films", "06:00", 1440, FILMS, Order.CHRONOLOGICAL));
        Channel first = channel(1, films);
        Channel second = channel(2, films);
        assertThat(everAtOnce(first, second)).isTrue();

        grids.keep(second.id(), apartFrom(films, first.id()));
        programming.planAnew(second.id(), Programming.Mode.REFRESH);
        assertThat(everAtOnce(second, first)).isFalse();
        List<ScheduleEntry> before = schedule(second);
        programming.planAnew(second.id(), Programming.Mode.REFRESH);
        assertThat(schedule(second)).isEqualTo(before);

        grids.keep(first.id(), grid(block("others", "06:00", 1440, FILMS, Order.SHUFFLE)));
        programming.planAnew(first.id(), Programming.Mode.REFRESH);
        assertThat(schedule(second)).isEqualTo(before);
        assertThat(everAtOnce(first, second)).isFalse();
        assertThat(GridText.read(GridText.of(apartFrom(films, first.id()))).apartFrom())
                .containsExactly(first.id());
    }

    @Test
    void channelKeptApartFromAnAutomaticOne_isPlannedAnewWithIt() {
        fill();
        Channel automatic = channels.create(ChannelRequest.named("Automatic", 8));
        programming.extend(automatic.id(), 3);
        ProgramGrid films = grid(block("films", "06:00", 1440, FILMS, Order.SHUFFLE));
        Channel second = channel(2, apartFrom(films, automatic.id()));
        assertThat(everAtOnce(second, automatic)).isFalse();

        channels.seed(automatic.id(), 99);
        programming.planAnew(automatic.id(), Programming.Mode.RESET);

        assertThat(everAtOnce(second, automatic)).isFalse();
    }

    @Test
    void mix_andUntil_areStored_andPlanned() {
        fill();
        Content mix = new Content.Mix(List.of(new Content.Part(FILMS, 1), new Content.Part(EPISODES, 3)));
        Block evening = new Block(
                "mix",
                "",
                LocalTime.of(12, 0),
                720,
                mix,
                Order.SHUFFLE,
                new Amount.Until(LocalTime.of(22, 30)),
                Fit.DEFAULT,
                Optional.empty());
        assertThat(GridText.read(GridText.of(grid(evening)))).isEqualTo(grid(evening));
        Channel channel = channel(1, grid(evening));
        List<ScheduleEntry> before = schedule(channel);

        assertThat(before).anyMatch(entry -> entry.rule().equals("block mix: shuffle, part 2"));
        assertThat(programming.planAnew(channel.id(), Programming.Mode.REFRESH).added())
                .isZero();
        assertThat(schedule(channel)).isEqualTo(before);
    }

    @Test
    void refresh_ofWhatDidNotChange_changesNothing_notEvenAnId() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        List<ScheduleEntry> before = schedule(channel);

        Programming.Extension again = programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        Programming.Extension onceMore = programming.planAnew(channel.id(), Programming.Mode.REFRESH);

        assertThat(schedule(channel)).isEqualTo(before);
        assertThat(again.added()).isZero();
        assertThat(onceMore.added()).isZero();
    }

    @Test
    void refresh_afterAnEdit_goesOnWithTheEpisodes_andWhatIsOnItsWayStays() {
        fill();
        Channel channel = channel(1, grid(block("series", "06:00", 1440, EPISODES, Order.EPISODES)));
        List<ScheduleEntry> before = schedule(channel);
        grids.keep(
                channel.id(),
                grid(
                        block("series", "06:00", 840, EPISODES, Order.EPISODES),
                        block("prime", "20:00", 600, FILMS, Order.SHUFFLE)));

        programming.planAnew(channel.id(), Programming.Mode.REFRESH);

        List<ScheduleEntry> after = schedule(channel);
        touch(after);
        assertThat(after.stream().filter(entry -> entry.startTicks() < lock()).toList())
                .isEqualTo(before.stream()
                        .filter(entry -> entry.startTicks() < lock())
                        .toList());
        assertThat(inOrder(after, "Alpha")).isTrue();
        assertThat(inOrder(after, "Beta")).isTrue();
        assertThat(after).anyMatch(entry -> entry.placing().block().equals("prime"));
        long kept = before.stream().filter(after::contains).count();
        assertThat(kept)
                .isGreaterThan(before.stream()
                        .filter(entry -> entry.startTicks() < lock())
                        .count());
    }

    /** Whether every episode follows the one before it, from the first to the last and over again. */
    private boolean inOrder(List<ScheduleEntry> entries, String series) {
        List<Integer> numbers = new ArrayList<>();
        for (ScheduleEntry entry : entries) {
            entry.itemId().stream()
                    .mapToObj(id -> catalog.snapshot().item(id).orElseThrow())
                    .filter(item -> item.title().startsWith(series))
                    .forEach(item -> numbers.add(item.series().orElseThrow().episode()));
        }
        for (int n = 1; n < numbers.size(); n++) {
            if (numbers.get(n) != numbers.get(n - 1) % 30 + 1) {
                return false;
            }
        }
        return numbers.size() > 100;
    }

    @Test
    void reset_beginsSeriesFromTheStart_behindWhatIsOnItsWay() {
        fill();
        Channel channel = channel(1, grid(block("series", "06:00", 1440, EPISODES, Order.EPISODES)));
        List<ScheduleEntry> before = schedule(channel);

        programming.planAnew(channel.id(), Programming.Mode.RESET);

        List<ScheduleEntry> after = schedule(channel);
        touch(after);
        assertThat(after.stream().filter(entry -> entry.startTicks() < lock()).toList())
                .isEqualTo(before.stream()
                        .filter(entry -> entry.startTicks() < lock())
                        .toList());
        ScheduleEntry first = after.stream()
                .filter(entry -> entry.startTicks() >= lock())
                .findFirst()
                .orElseThrow();
        assertThat(catalog.snapshot()
                        .item(first.itemId().getAsLong())
                        .orElseThrow()
                        .title())
                .endsWith(" 1");
    }

    @Test
    void continued_onlyAdds_andIsAsIfBuiltAtOnce() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        List<ScheduleEntry> week = schedule(channel);

        programming.extend(channel.id(), 14);

        List<ScheduleEntry> both = schedule(channel);
        touch(both);
        assertThat(both.subList(0, week.size())).isEqualTo(week);
        programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        assertThat(schedule(channel)).isEqualTo(both);
    }

    @Test
    void planImagined_tellsHowWhatIsPlannedThenDiffers() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        List<ScheduleEntry> before = schedule(channel);
        grids.keep(
                channel.id(),
                grid(
                        block("prime", "20:15", 240, FILMS, Order.SHUFFLE),
                        block("marathon", "10:00", 300, EPISODES, Order.MARATHON),
                        block("late", "01:00", 120, FILMS, Order.CHRONOLOGICAL)));

        PlanDifference told =
                programming.imagine(channel.id(), Programming.Mode.REFRESH, 7).difference();
        programming.planAnew(channel.id(), Programming.Mode.REFRESH);

        List<ScheduleEntry> after = schedule(channel);
        long from = told.fromTicks().orElseThrow();
        assertThat(told).isEqualTo(PlanDifference.between(since(before, lock()), since(after, lock())));
        assertThat(told.same()).isGreaterThan(5);
        assertThat(told.differing()).isGreaterThan(30);
        assertThat(after.stream().filter(entry -> entry.startTicks() < from))
                .containsExactlyElementsOf(before.stream()
                        .filter(entry -> entry.startTicks() < from)
                        .toList());
    }

    /** What begins from the end of what runs into {@code ticks} on. */
    private static List<ScheduleEntry> since(List<ScheduleEntry> entries, long ticks) {
        return entries.stream().filter(entry -> entry.startTicks() >= ticks).toList();
    }

    @Test
    void imagined_writesNothing() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        List<ScheduleEntry> before = schedule(channel);

        Programming.Imagined refresh = programming.imagine(channel.id(), Programming.Mode.REFRESH, 7);
        Programming.Imagined more = programming.imagine(channel.id(), Programming.Mode.CONTINUE, 9);

        assertThat(refresh.difference().differing()).isZero();
        assertThat(refresh.difference().same()).isGreaterThan(100);
        assertThat(more.difference().added()).isPositive();
        assertThat(schedule(channel)).isEqualTo(before);
    }

    @Test
    void delayedChannel_airsWhatTheOtherDid_andFollowsItsChanges() {
        fill();
        Channel first = channel(1, filmsAndSeries());
        Channel later =
                channel(2, grid(block("plus-one", "06:00", 1440, new Content.Delayed(first.id(), 60), Order.EPISODES)));
        assertDelayed(first, later);

        grids.keep(first.id(), grid(block("prime", "18:00", 300, FILMS, Order.RANDOM)));
        programming.planAnew(first.id(), Programming.Mode.REFRESH);

        assertDelayed(channels.get(first.id()), channels.get(later.id()));
    }

    private void assertDelayed(Channel first, Channel later) {
        long from = lock() + 2 * HOUR;
        List<ScheduleEntry> delayed = schedule(later).stream()
                .filter(entry -> entry.startTicks() > from && entry.itemId().isPresent())
                .toList();
        Map<Long, ScheduleEntry> source = new java.util.HashMap<>();
        schedule(first).forEach(entry -> source.put(entry.startTicks() + 60 * MINUTE, entry));
        long same = delayed.stream()
                .filter(entry -> source.containsKey(entry.startTicks())
                        && source.get(entry.startTicks()).itemId().equals(entry.itemId()))
                .count();
        assertThat(same).isGreaterThan(delayed.size() * 9L / 10).isGreaterThan(50);
    }

    @Test
    void playlist_airsInItsOwnOrder_andAQueryWhatItFinds() {
        fill();
        List<Long> films = catalog.snapshot().items().stream()
                .filter(item -> item.kind() == Kind.MOVIE)
                .map(CatalogItem::id)
                .toList();
        playlist = List.of(films.get(7), films.get(2), films.get(5), films.get(0));
        Channel channel = channel(
                1,
                grid(
                        block("list", "06:00", 720, new Content.Playlist(PLAYLIST), Order.PLAYLIST),
                        block("found", "18:00", 720, new Content.Query("Beta"), Order.EPISODES)));

        List<Long> aired = schedule(channel).stream()
                .filter(entry ->
                        entry.placing().block().equals("list") && entry.itemId().isPresent())
                .map(entry -> entry.itemId().getAsLong())
                .toList();
        for (int n = 1; n < aired.size(); n++) {
            assertThat(playlist.indexOf(aired.get(n))).isEqualTo((playlist.indexOf(aired.get(n - 1)) + 1) % 4);
        }
        assertThat(schedule(channel).stream()
                        .filter(entry -> entry.placing().block().equals("found")
                                && entry.itemId().isPresent()))
                .isNotEmpty()
                .allMatch(entry -> entry.title().equals("Beta"));
    }

    @Test
    void filmByHand_stays_andTheBlocksGoAroundIt() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        long start = Ticks.of(NOW) + 26 * HOUR;

        ScheduleEntry placed =
                byHand.place(channel.id(), 3, start).entry().orElseThrow().entry();

        touch(schedule(channel));
        assertThat(schedule(channel)).contains(placed);
        assertThat(schedule(channel).stream()
                        .filter(entry -> entry.origin() == Origin.SLATE)
                        .mapToLong(entry -> entry.endTicks() - entry.startTicks())
                        .sum())
                .isLessThan(3 * HOUR);

        byHand.remove(placed.id());

        touch(schedule(channel));
        assertThat(schedule(channel)).noneMatch(entry -> entry.origin() == Origin.MANUAL);
    }

    @Test
    void entryLocked_survivesRefreshAndResetWithItsId_andTheSeriesGoesOnBehindIt() {
        fill();
        Channel channel = channel(1, grid(block("series", "06:00", 1440, EPISODES, Order.EPISODES)));
        List<ScheduleEntry> before = schedule(channel);
        ScheduleEntry kept = entryAt(channel, Ticks.of(NOW) + 5 * HOUR);

        ScheduleEntry locked =
                byHand.lock(kept.id(), true, false).entry().orElseThrow().entry();
        programming.planAnew(channel.id(), Programming.Mode.REFRESH);

        assertThat(locked).isEqualTo(kept.by(Origin.MANUAL));
        assertThat(schedule(channel))
                .isEqualTo(before.stream()
                        .map(entry -> entry.equals(kept) ? locked : entry)
                        .toList());

        programming.planAnew(channel.id(), Programming.Mode.RESET);

        assertThat(schedule(channel)).contains(locked);
        touch(schedule(channel));

        byHand.lock(kept.id(), false, false);

        assertThat(schedule(channel)).noneMatch(entry -> entry.origin() == Origin.MANUAL);
        touch(schedule(channel));
    }

    @Test
    void editsByHand_undoneInReverse_leaveTheScheduleAsItWas_andCanBeDoneAgain() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        List<String> before = told(channel);
        List<List<String>> states = new ArrayList<>(List.of(before));
        List<Long> steps = new ArrayList<>();
        ScheduleEntry film = entryAt(channel, Ticks.of(NOW) + 9 * HOUR);

        ManualEntries.Edited moved = byHand.change(film.id(), change(film.startTicks() + 20 * HOUR, -1, -1), false);
        states.add(told(channel));
        ScheduleEntry there = moved.entry().orElseThrow().entry();
        ManualEntries.Edited trimmed =
                byHand.change(there.id(), change(there.startTicks(), there.startTicks() + HOUR, 10 * MINUTE), false);
        states.add(told(channel));
        ManualEntries.Edited removed =
                byHand.remove(trimmed.entry().orElseThrow().entry().id());
        List.of(moved, trimmed, removed).forEach(edit -> steps.addAll(edit.undo()));
        assertThat(told(channel)).isEqualTo(before);

        List<Long> again = new ArrayList<>();
        for (int n = steps.size() - 1; n >= 0; n--) {
            again.addAll(byHand.undo(List.of(steps.get(n))).undo());
            assertThat(told(channel)).isEqualTo(states.get(n));
            touch(schedule(channel));
        }
        byHand.undo(List.of(again.getLast()));

        assertThat(told(channel)).isEqualTo(states.get(1));
        assertThatThrownBy(() -> byHand.undo(List.of(again.getLast()))).isInstanceOf(StationException.class);
        assertThatThrownBy(() -> byHand.undo(List.of(4711L))).isInstanceOf(StationException.class);
    }

    @Test
    void entryWithBreaks_moved_keepsThem() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        ScheduleEntry broken = schedule(channel).stream()
                .filter(entry -> entry.startTicks() > lock() && entry.reason().contains("breaks until"))
                .findFirst()
                .orElseThrow();

        ScheduleEntry moved = byHand.change(broken.id(), change(broken.startTicks() + 24 * HOUR, -1, -1), false)
                .entry()
                .orElseThrow()
                .entry();

        assertThat(moved.endTicks() - moved.startTicks()).isEqualTo(broken.endTicks() - broken.startTicks());
        touch(schedule(channel));
    }

    @Test
    void editTried_storesNothing_andTellsWhatItWould() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        List<ScheduleEntry> before = schedule(channel);
        ScheduleEntry film = entryAt(channel, Ticks.of(NOW) + 9 * HOUR);

        ManualEntries.Edited tried = byHand.change(film.id(), change(film.startTicks() + 20 * HOUR, -1, -1), true);

        assertThat(tried.entry().orElseThrow().entry().startTicks()).isEqualTo(film.startTicks() + 20 * HOUR);
        assertThat(tried.replaced()).isNotEmpty();
        assertThat(tried.undo()).isEmpty();
        assertThat(schedule(channel)).isEqualTo(before);
        assertThatThrownBy(() ->
                        byHand.change(film.id(), change(film.startTicks(), film.startTicks() + 9 * HOUR, -1), true))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("left of the item");
    }

    private static ManualEntries.Change change(long start, long end, long in) {
        return new ManualEntries.Change(given(start), given(end), given(in), OptionalLong.empty());
    }

    private static OptionalLong given(long value) {
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private ScheduleEntry entryAt(Channel channel, long ticks) {
        return airings.entries(channel.id(), ticks, ticks + 1).getFirst();
    }

    /** Six days of the schedule in words that say nothing of ids; its end may move, as blocks are built whole. */
    private List<String> told(Channel channel) {
        return airings.entries(channel.id(), 0, Ticks.of(NOW) + 144 * HOUR).stream()
                .map(entry -> entry.withId(0).toString())
                .toList();
    }

    @Test
    void checkpoint_movesUp_soThatWhatIsForgottenIsNotNeeded() {
        fill();
        Channel channel = channel(1, filmsAndSeries());
        List<ScheduleEntry> before = schedule(channel);

        programming.extendEnding();
        store.forgetBefore(lock() - 3 * HOUR);

        assertThat(store.checkpoint(channel.id()).orElseThrow().throughTicks()).isEqualTo(lock());
        programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        assertThat(schedule(channel))
                .isEqualTo(before.stream()
                        .filter(entry -> entry.endTicks() >= lock() - 3 * HOUR)
                        .toList());
    }
}
