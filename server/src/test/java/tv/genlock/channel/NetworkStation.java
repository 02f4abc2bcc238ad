package tv.genlock.channel;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.CatalogNames;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.catalog.store.NameStore;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.channel.store.GridStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.collection.Collections;
import tv.genlock.collection.store.CollectionStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.spot.Spots;
import tv.genlock.spot.store.SpotStore;
import tv.genlock.store.Database;

/** A station with films and a series; channels made first push the ids of the others along. */
final class NetworkStation implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    final StationEvents events = new StationEvents();
    final Database database;
    final Catalog catalog;
    final Channels channels;
    final ChannelGrids grids;
    final Collections collections;
    final Airings airings;
    final Programming programming;
    final NetworkFiles files;
    final Spots spots;
    final CatalogIntake intake;
    final long library;

    /** @param order of the library's things as the station came to know them, by number; the others follow */
    NetworkStation(Path file, List<String> channelsBefore, List<Integer> order) {
        InstantSource time = InstantSource.fixed(NOW);
        database = Database.open(file);
        long source = new SourceStore(database).insert(Source.FOLDER, "Media", "/media", NOW);
        intake = Intakes.over(database, events, time);
        library = intake.library(source, "all", "All");
        for (int number : order) {
            intake.store(library, List.of(listed(number)), "{}");
        }
        intake.store(
                library, IntStream.range(0, 40).mapToObj(NetworkStation::listed).toList(), "{}");
        catalog = new Catalog(new CatalogStore(database), events);
        AirClock clock = new AirClock(time, () -> 0);
        // No smart collections here: nothing is ever searched for.
        collections = new Collections(new CollectionStore(database), null, null, events, time);
        channels = new Channels(new ChannelStore(database), catalog, collections, events, clock);
        grids = new ChannelGrids(new GridStore(database), clock);
        ScheduleStore store = new ScheduleStore(database);
        MatchingItems matching = new MatchingItems(catalog, collections, (_, _) -> List.of(), events);
        ScheduleDecisions decisions = new ScheduleDecisions(matching, grids, store);
        airings = new Airings(store, new AiringStore(database), catalog, clock);
        programming = new Programming(
                channels,
                store,
                new SchedulePieces(store, decisions),
                decisions,
                grids,
                new ScheduleEdits(events),
                airings,
                clock);
        spots = new Spots(new SpotStore(database), Intakes.edits(database, events, time));
        files = new NetworkFiles(
                channels,
                new NetworkChannels(channels, grids, new NetworkGrids(grids)),
                new NetworkCollections(collections),
                new NetworkClips(spots),
                new CatalogNames(new NameStore(database)),
                programming);
        events.publish(new StationEvent.CatalogChanged(1));
        for (int n = 0; n < channelsBefore.size(); n++) {
            channels.create(ChannelRequest.named(channelsBefore.get(n), 100 + n));
        }
    }

    /** The id of a new commercial. */
    long clip(String title) {
        intake.store(
                library,
                List.of(Listed.item(ItemFacts.of(Kind.COMMERCIAL, title).build(), 30 * Ticks.PER_SECOND)),
                "{}");
        events.publish(new StationEvent.CatalogChanged(1));
        return item(title);
    }

    private long item(String title) {
        return catalog.snapshot().items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** What an item is called in files. */
    String name(String title) {
        return new CatalogNames(new NameStore(database)).item(item(title)).orElseThrow();
    }

    private static SourcedItem listed(int n) {
        return Listed.item(facts(n), (n < 15 ? 90 : 25) * 60 * Ticks.PER_SECOND + n * 7_777L);
    }

    /** Films known by an id, by their year or by their path alone, and two series. */
    private static ItemFacts facts(int n) {
        if (n >= 15) {
            String series = n < 28 ? "Saga" : "Serial";
            return ItemFacts.of(Kind.EPISODE, "Chapter " + n)
                    .place(new ItemFacts.Place(series, series, 1, n - 14, null))
                    .build();
        }
        ItemFacts.Builder film = ItemFacts.of(Kind.MOVIE, "Film " + n);
        return (n < 9 ? film.id("imdb", "tt%07d".formatted(n)) : n < 12 ? film.year(OptionalInt.of(1950 + n)) : film)
                .build();
    }

    Channel channel(String name) {
        return channels.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Titles in the order of their ids. */
    List<String> titles() {
        return catalog.snapshot().items().stream().map(CatalogItem::title).toList();
    }

    /** All that airs, as people see it. */
    List<String> shown(String channel) {
        return airings.entries(channel(channel).id(), 0, Long.MAX_VALUE / 2).stream()
                .map(entry -> "%d %d %s %s %s"
                        .formatted(
                                entry.startTicks(),
                                entry.endTicks(),
                                entry.title(),
                                entry.itemId().isEmpty()
                                        ? ""
                                        : catalog.snapshot()
                                                .item(entry.itemId().getAsLong())
                                                .orElseThrow()
                                                .title(),
                                entry.reason()))
                .toList();
    }

    /** All that airs, but for ids of the store and the number of the channel. */
    List<String> bytes(String channel) {
        return airings.entries(channel(channel).id(), 0, Long.MAX_VALUE / 2).stream()
                .map(NetworkStation::words)
                .toList();
    }

    private static String words(ScheduleEntry entry) {
        return "%d %d %s %s %s %s %s %s"
                .formatted(
                        entry.startTicks(),
                        entry.endTicks(),
                        entry.itemId(),
                        entry.fileId(),
                        entry.title(),
                        entry.rule(),
                        entry.reason(),
                        entry.placing());
    }

    @Override
    public void close() {
        database.close();
    }
}
