package tv.genlock.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.grid.GridReader;
import tv.genlock.channel.grid.GridText;
import tv.genlock.collection.CollectionRequest;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.grid.ProgramGrid;

/** Two stations with the same library for each test: one whose network is written, and one where things have other ids. */
abstract class NetworkStations {
    @TempDir
    Path folder;

    NetworkStation first;
    NetworkStation second;

    @BeforeEach
    void open() {
        first = new NetworkStation(folder.resolve("first.db"), List.of(), List.of());
        second = new NetworkStation(folder.resolve("second.db"), List.of("Other channel", "Another"), List.of());
    }

    /** Gives the first a collection, a channel planned by a grid, and one that airs the same an hour later. */
    void fillFirst() {
        List<Long> films = first.catalog.snapshot().items().stream()
                .filter(item -> item.kind() == Kind.MOVIE)
                .map(CatalogItem::id)
                .limit(5)
                .toList();
        first.collections.create(new CollectionRequest(
                "Late films", "manual", null, null, null, null, "After ten", new ArrayList<>(films)));
        Channel main = first.channels.create(new ChannelRequest(
                "Main", 7, "Films", null, "grid", List.of(first.library), List.of(), null, null, null));
        first.grids.keep(main.id(), grid());
        first.programming.extend(main.id(), 7);
        Channel later = first.channels.create(ChannelRequest.named("Later", 8).planned(ScheduleType.GRID));
        first.grids.keep(later.id(), delayed(main.id()));
        first.programming.extend(later.id(), 7);
    }

    /** A channel that takes from the collection by its filter, so that it cannot go. */
    Channel channelOfLateFilms() {
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

    private ProgramGrid grid() {
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

    private static ProgramGrid delayed(long channel) {
        return read("""
                {"zone":"Europe/Berlin","templates":[],"otherwise":{"kind":"delayed","channel_id":%d,"delay_minutes":60}}
                """.formatted(channel));
    }

    /** A grid in the words of the API. */
    static ProgramGrid read(String json) {
        try {
            Fields fields = new Fields();
            var grid = new GridReader(fields, ZoneId.of("Europe/Berlin"))
                    .read(GridText.request(new ObjectMapper().readTree(json), fields));
            fields.done();
            return grid;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }
}
