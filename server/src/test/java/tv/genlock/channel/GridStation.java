package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.channel.store.GridStore;
import tv.genlock.channel.store.HandEditStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.collection.CollectionItems;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.BreakPolicies;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.ProgramGrid;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** A station over a real database, with films and two series, whose channels are planned by programme grids. */
final class GridStation implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final long MINUTE = 60 * Ticks.PER_SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long PLAYLIST = 5;
    static final Content FILMS = new Content.Filtered(new ItemFilter(Set.of(), Set.of(), Set.of(Kind.MOVIE)));
    static final Content EPISODES = new Content.Filtered(new ItemFilter(Set.of(), Set.of(), Set.of(Kind.EPISODE)));

    private final StationEvents events = new StationEvents();
    private final InstantSource time = InstantSource.fixed(NOW);
    /** What the one collection has, in its order. */
    List<Long> playlist = List.of();

    private final Database database;
    final Catalog catalog;
    final Channels channels;
    final ChannelGrids grids;
    final ScheduleStore store;
    final Airings airings;
    final Programming programming;
    final ManualEntries byHand;
    private final CatalogIntake intake;
    private final long library;

    GridStation(Path folder) {
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

    /** Twelve films, every third for adults only, and thirty episodes of each of two series. */
    void fill() {
        for (int number = 1; number <= 12; number++) {
            film(number, number % 3 == 0 ? "FSK 18" : "FSK 6");
        }
        for (int number = 1; number <= 30; number++) {
            episode("Alpha", number);
            episode("Beta", number);
        }
    }

    static Block block(String id, String start, int minutes, Content content, Order order, Fit fit) {
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

    static Block block(String id, String start, int minutes, Content content, Order order) {
        return block(id, start, minutes, content, order, Fit.DEFAULT);
    }

    static ProgramGrid grid(Block... blocks) {
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

    static ProgramGrid filmsAndSeries() {
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

    /** A new channel, planned for a week. */
    Channel channel(int number, ProgramGrid grid) {
        Channel made = channels.create(
                new ChannelRequest("Channel " + number, number, null, null, "grid", null, null, null, null, null));
        grids.keep(made.id(), grid);
        programming.extend(made.id(), 7);
        return channels.get(made.id());
    }

    List<ScheduleEntry> schedule(Channel channel) {
        return airings.entries(channel.id(), 0, Long.MAX_VALUE / 2);
    }

    /** Without gap and overlap. */
    static void assertTouching(List<ScheduleEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).startTicks()).isEqualTo(entries.get(i - 1).endTicks());
        }
    }

    /** From where on the plan may still change. */
    long lock() {
        return LockHorizon.at(Ticks.of(NOW));
    }

    ScheduleEntry entryAt(Channel channel, long ticks) {
        return airings.entries(channel.id(), ticks, ticks + 1).getFirst();
    }

    @Override
    public void close() {
        database.close();
    }
}
