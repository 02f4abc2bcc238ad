package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.CatalogNames;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.catalog.store.NameStore;
import tv.genlock.channel.grid.GridReader;
import tv.genlock.channel.grid.GridText;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.channel.store.GridStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.collection.CollectionRequest;
import tv.genlock.collection.Collections;
import tv.genlock.collection.store.CollectionStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.spot.Spots;
import tv.genlock.spot.store.SpotStore;
import tv.genlock.store.Database;

/** The network as a file, between two stations with the same library. */
class NetworkFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Station first;
    private Station second;

    @BeforeEach
    void open() {
        first = new Station(folder.resolve("first.db"), List.of(), List.of());
        second = new Station(folder.resolve("second.db"), List.of("Other channel", "Another"), List.of());
    }

    @AfterEach
    void close() {
        first.database.close();
        second.database.close();
    }

    /** A station with films and a series; channels made first push the ids of the others along. */
    private static final class Station {
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
        Station(Path file, List<String> channelsBefore, List<Integer> order) {
            InstantSource time = InstantSource.fixed(NOW);
            database = Database.open(file);
            long source = new SourceStore(database).insert(Source.FOLDER, "Media", "/media", NOW);
            intake = Intakes.over(database, events, time);
            library = intake.library(source, "all", "All");
            for (int number : order) {
                intake.store(library, List.of(listed(number)), "{}");
            }
            intake.store(
                    library, IntStream.range(0, 40).mapToObj(Station::listed).toList(), "{}");
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
                    grids,
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

        private static tv.genlock.catalog.SourcedItem listed(int n) {
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
            return (n < 9
                            ? film.id("imdb", "tt%07d".formatted(n))
                            : n < 12 ? film.year(OptionalInt.of(1950 + n)) : film)
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
                    .map(NetworkFilesTest::words)
                    .toList();
        }
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

    private void fillFirst() {
        List<Long> films = first.catalog.snapshot().items().stream()
                .filter(item -> item.kind() == Kind.MOVIE)
                .map(CatalogItem::id)
                .limit(5)
                .toList();
        first.collections.create(new CollectionRequest(
                "Late films", "manual", null, null, null, null, "After ten", new java.util.ArrayList<>(films)));
        Channel main = first.channels.create(new ChannelRequest(
                "Main", 7, "Films", null, "grid", List.of(first.library), List.of(), null, null, null));
        first.grids.keep(main.id(), grid(main.id()));
        first.programming.extend(main.id(), 7);
        Channel later = first.channels.create(ChannelRequest.named("Later", 8).planned(ScheduleType.GRID));
        first.grids.keep(later.id(), delayed(main.id()));
        first.programming.extend(later.id(), 7);
    }

    private tv.genlock.schedule.grid.ProgramGrid grid(long channel) {
        long series = first.catalog.snapshot().items().stream()
                .flatMap(item -> item.series().stream())
                .findFirst()
                .orElseThrow()
                .seriesId();
        long collection = first.collections.all().getFirst().id();
        return read("""
                {"zone":"Europe/Berlin","templates":[{"name":"day","blocks":[
                  {"id":"late","start":"22:00","minutes":180,"order":"playlist","content":{"kind":"playlist","collection_id":%d}},
                  {"id":"saga","start":"18:00","minutes":120,"content":{"kind":"series","series_ids":[%d]}}]}],
                 "week":{"monday":"day","tuesday":"day","saturday":"day","sunday":"day"},
                 "otherwise":{"kind":"filtered","library_ids":[%d],"item_kinds":["movie"]},"never":[3]}
                """.formatted(collection, series, first.library));
    }

    private static tv.genlock.schedule.grid.ProgramGrid delayed(long channel) {
        return read("""
                {"zone":"Europe/Berlin","templates":[],"otherwise":{"kind":"delayed","channel_id":%d,"delay_minutes":60}}
                """.formatted(channel));
    }

    private static tv.genlock.schedule.grid.ProgramGrid read(String json) {
        try {
            Fields fields = new Fields();
            var grid = new GridReader(fields, ZoneId.of("Europe/Berlin"))
                    .read(GridText.request(new com.fasterxml.jackson.databind.ObjectMapper().readTree(json), why -> {
                        throw new AssertionError(why);
                    }));
            fields.done();
            return grid;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatAnAutomaticChannelNeverAirs_isInTheFile_andKeptOffOnAnotherStation() {
        Channel auto = first.channels.create(ChannelRequest.named("Automatic", 9));
        first.grids.never(auto.id(), Set.of(3L, 20L));

        NetworkFiles.Outcome outcome = second.files.applied(first.files.written(), /* prune= */ false);

        assertThat(outcome.problems()).isEmpty();
        List<String> titles = first.catalog.snapshot().items().stream()
                .filter(item -> item.id() == 3 || item.id() == 20)
                .map(CatalogItem::title)
                .toList();
        assertThat(second.channel("Automatic").filter().never())
                .extracting(
                        id -> second.catalog.snapshot().item(id).orElseThrow().title())
                .containsExactlyInAnyOrderElementsOf(titles);
        assertThat(second.shown("Automatic"))
                .isNotEmpty()
                .noneMatch(line -> line.contains(titles.getFirst() + " ") || line.contains(titles.getLast() + " "));
    }

    @Test
    void fileOfOneStation_onAnother_givesTheSameSchedule() {
        fillFirst();
        String file = first.files.written();

        NetworkFiles.Outcome outcome = second.files.applied(file, /* prune= */ false);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.changes()).extracting(NetworkFiles.Change::change).containsOnly("added");
        assertThat(second.bytes("Main")).isEqualTo(first.bytes("Main")).hasSizeGreaterThan(50);
        assertThat(second.bytes("Later")).isEqualTo(first.bytes("Later")).hasSizeGreaterThan(50);
        assertThat(second.channels.all()).hasSize(4);
        assertThat(second.files.compared(file, false).changes())
                .extracting(NetworkFiles.Change::change)
                .containsOnly("unchanged");
    }

    @Test
    void fileOnAStation_thatKnowsTheSameThingsByOtherIds_givesTheSameSchedule() {
        Channel every = first.channels.create(new ChannelRequest(
                "Every order", 7, "Films", null, "grid", List.of(first.library), List.of(), null, null, null));
        first.grids.keep(every.id(), everyOrder(first.library));
        first.programming.extend(every.id(), 7);
        Channel auto = first.channels.create(ChannelRequest.named("Automatic", 8));
        first.programming.extend(auto.id(), 7);
        List<Integer> otherOrder =
                new ArrayList<>(IntStream.range(0, 40).boxed().toList());
        java.util.Collections.shuffle(otherOrder, new Random(5));

        Station third = new Station(folder.resolve("third.db"), List.of("Other channel"), otherOrder);
        try {
            NetworkFiles.Outcome outcome = third.files.applied(first.files.written(), /* prune= */ false);

            assertThat(outcome.problems()).isEmpty();
            assertThat(third.titles()).isNotEqualTo(first.titles());
            assertThat(third.shown("Every order"))
                    .isEqualTo(first.shown("Every order"))
                    .hasSizeGreaterThan(150);
            assertThat(third.shown("Automatic"))
                    .isEqualTo(first.shown("Automatic"))
                    .hasSizeGreaterThan(50);
        } finally {
            third.database.close();
        }
    }

    private static tv.genlock.schedule.grid.ProgramGrid everyOrder(long library) {
        List<String> orders =
                List.of("playlist", "chronological", "episodes", "strip", "marathon", "shuffle", "random");
        List<String> blocks = new ArrayList<>();
        for (int n = 0; n < orders.size(); n++) {
            blocks.add("""
                    {"id":"%1$s","start":"%2$02d:00","minutes":180,"order":"%1$s",
                     "content":{"kind":"filtered","library_ids":[%3$d]}}""".formatted(orders.get(n), (6 + n * 3) % 24, library));
        }
        return read("""
                {"zone":"Europe/Berlin","templates":[{"name":"day","blocks":[%s]}],
                 "week":{"monday":"day","tuesday":"day","wednesday":"day","saturday":"day","sunday":"day"},
                 "otherwise":{"kind":"filtered","library_ids":[%d],"item_kinds":["movie"]}}
                """.formatted(String.join(",", blocks), library));
    }

    @Test
    void file_isReadable_andHasNoIds() {
        fillFirst();

        String file = first.files.written();

        assertThat(file)
                .contains(
                        "name: Main",
                        "- Media/All",
                        "collection: Late films",
                        "- Saga",
                        "imdb:tt0000000",
                        "channel: Main")
                .doesNotContain("_id:", "_ids:");
    }

    @Test
    void oneLineChanged_isOneChange_andOnlyThatChannelIsPlannedAnew() {
        fillFirst();
        String file = first.files.written().replace("minutes: 180", "minutes: 120");

        NetworkFiles.Outcome compared = first.files.compared(file, false);

        assertThat(compared.problems()).isEmpty();
        assertThat(compared.changes().stream()
                        .filter(change -> !change.change().equals("unchanged"))
                        .toList())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.what()).isEqualTo("grid");
                    assertThat(change.name()).isEqualTo("Main");
                    assertThat(change.lines()).hasSize(2);
                    assertThat(change.lines().getFirst()).startsWith("- ").contains("minutes: 180");
                    assertThat(change.lines().getLast()).startsWith("+ ").contains("minutes: 120");
                });
        List<String> before = first.bytes("Main");
        first.files.applied(file, false);
        assertThat(first.bytes("Main")).isNotEqualTo(before);
    }

    @Test
    void fileWithMistakes_changesNothing_andSaysWhereTheyAre() {
        fillFirst();
        String file = first.files
                .written()
                .replace("Media/All", "Media/None")
                .replace("'22:00'", "'25:00'")
                .replace("number: 8", "numbre: 8");

        NetworkFiles.Outcome outcome = second.files.applied(file, false);

        assertThat(outcome.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(1));
        assertThat(second.channels.all()).hasSize(2);
        NetworkFiles.Outcome named = second.files.compared(file.replace("numbre", "number"), false);
        assertThat(named.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("Media/None"));
        assertThat(named.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("20:15"));
    }

    @Test
    void prune_removesChannelsGridsAndCollections_asTheDifferenceSays() {
        fillFirst();
        Channel films = channelOfLateFilms();
        String file = first.files.written();
        String main = file.substring(file.indexOf("  - name: Main"), file.indexOf("    grid:"));
        String pruned = "genlock: 1\ncollections: []\nchannels:\n" + main;

        List<String> said = first.files.compared(pruned, true).changes().stream()
                .filter(one -> one.change().equals("removed"))
                .map(one -> one.what() + " " + one.name())
                .toList();
        NetworkFiles.Outcome outcome = first.files.applied(pruned, true);

        assertThat(outcome.problems()).isEmpty();
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "grid Main", "channel Later", "channel " + films.name(), "collection Late films");
        assertThat(first.channels.all()).extracting(Channel::name).containsExactly("Main");
        assertThat(first.grids.stored(first.channel("Main").id())).isEmpty();
        assertThat(first.collections.all()).isEmpty();
        assertThat(first.files.compared("channels: []\n", true).problems()).isNotEmpty();
    }

    @Test
    void termsOfClips_goWithTheFile_byLastingNames() throws Exception {
        fillFirst();
        long acme = first.clip("Cars from Acme");
        first.clip("Soap");
        second.clip("Something before");
        second.clip("Soap");
        second.clip("Cars from Acme");
        first.spots.put(new TreeMap<>(
                Map.of(acme, tree("""
                {"company":"Acme","weight":4,"caps":{"per_hour":2},"channel_ids":[%d],
                 "flights":[{"first":"2026-12-01","last":"2026-12-24"}],"windows":[{"from":"20:00","to":"06:00"}]}
                """.formatted(first.channel("Main").id())))));
        String file = first.files.written();

        assertThat(file).contains("clips:").contains("weight: 4").doesNotContain("channel_ids", "minimum_interval");
        assertThat(second.files.compared(file, false).changes())
                .filteredOn(change -> change.what().equals("clip"))
                .singleElement()
                .satisfies(change -> assertThat(change.change()).isEqualTo("added"));
        NetworkFiles.Outcome outcome = second.files.applied(file, false);

        assertThat(outcome.problems()).isEmpty();
        assertThat(second.files.written()).contains(file.substring(file.indexOf("clips:")));
        assertThat(second.spots.said()).hasSize(1);
        assertThat(second.spots
                        .said()
                        .firstEntry()
                        .getValue()
                        .at("/channel_ids/0")
                        .asLong())
                .isEqualTo(second.channel("Main").id());
        assertThat(second.files.compared(file, false).changes())
                .allMatch(change -> change.change().equals("unchanged"));
        String none = file.substring(0, file.indexOf("clips:")) + "clips: []\n";
        assertThat(second.files.compared(none, false).changes())
                .noneMatch(change -> change.what().equals("clip"));
        assertThat(second.files.applied(none, true).changes())
                .filteredOn(change -> change.what().equals("clip"))
                .singleElement()
                .satisfies(change -> assertThat(change.change()).isEqualTo("removed"));
        assertThat(second.spots.said().values())
                .allSatisfy(terms -> assertThat(terms.fieldNames()).toIterable().containsExactly("company"));
    }

    @Test
    void mistakesInTermsOfClips_areTold_andNothingIsChanged() {
        fillFirst();
        first.clip("Soap");
        String soap = first.name("Soap");
        String film = first.name("Film 3");
        String file = "clips:\n  - item: nothing:1\n  - item: " + film + "\n  - item: " + soap
                + "\n    weight: 900\n    channels:\n      - Nowhere\n  - item: " + soap + "\n    wait: 3\n";

        List<String> problems = first.files.applied(file, false).problems().stream()
                .map(problem -> problem.line() + " " + problem.message())
                .toList();

        assertThat(problems)
                .anyMatch(one -> one.contains("no item called ‘nothing:1’"))
                .anyMatch(one -> one.contains("nothing else airs in breaks"))
                .anyMatch(one -> one.contains("weight"))
                .anyMatch(one -> one.contains("no channel called ‘Nowhere’"))
                .anyMatch(one -> one.contains("field that they cannot have"))
                .anyMatch(one -> one.contains("in the list already"));
        assertThat(first.spots.said()).isEmpty();
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode tree(String json)
            throws com.fasterxml.jackson.core.JsonProcessingException {
        return (com.fasterxml.jackson.databind.node.ObjectNode)
                new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
    }

    @Test
    void fileThatFailsHalfway_changesNothing() {
        fillFirst();
        channelOfLateFilms();
        String before = first.files.written();
        String file = before.substring(0, before.indexOf("collections:"))
                + "collections: []\n"
                + before.substring(before.indexOf("channels:")).replace("number: 7", "number: 77");

        assertThatThrownBy(() -> first.files.applied(file, true)).isInstanceOf(StationException.class);

        assertThat(first.files.written()).isEqualTo(before);
    }

    /** A channel that takes from the collection by its filter, so that it cannot go. */
    private Channel channelOfLateFilms() {
        return first.channels.create(new ChannelRequest(
                "Of late films",
                9,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(first.collections.all().getFirst().id()),
                null));
    }

    @Test
    void bombsAndNonsense_areRefused_withAPlace() {
        List<String> hostile = List.of(
                "a: &a [x]\nb: [*a, *a]\n",
                "channels: &anchor []\n",
                "channels: [" + "[".repeat(1_000) + "]".repeat(1_000) + "]\n",
                "channels:\n  - name: A\n    name: B\n",
                "channels:\n\t- name: A\n",
                "channels: {\n",
                "- 1\n- 2\n",
                "5",
                "channels: 5\nsurprise: 1\n",
                "channels:\n  - 7\n",
                "x".repeat(2_000_000),
                "channels:\n  - name: A\n    number: [1]\n    grid: {templates: {}}\n");

        for (String file : hostile) {
            NetworkFiles.Outcome outcome = first.files.applied(file, false);
            assertThat(outcome.problems())
                    .as(file.substring(0, Math.min(40, file.length())))
                    .isNotEmpty();
        }
        assertThat(first.channels.all()).isEmpty();
    }
}
