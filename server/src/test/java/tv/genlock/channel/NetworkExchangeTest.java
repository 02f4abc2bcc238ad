package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.schedule.grid.ProgramGrid;

/** The network as a file, taken from one station to another with the same library. */
class NetworkExchangeTest extends NetworkStations {
    @Test
    void fileOfOneStation_onAnother_givesTheSameSchedule() {
        fillFirst();
        String file = first.files.written();

        NetworkFiles.Outcome outcome = second.files.applied(file, /* prune= */ false);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.changes()).extracting(NetworkChange::change).containsOnly("added");
        assertThat(second.bytes("Main")).isEqualTo(first.bytes("Main")).hasSizeGreaterThan(50);
        assertThat(second.bytes("Later")).isEqualTo(first.bytes("Later")).hasSizeGreaterThan(50);
        assertThat(second.channels.all()).hasSize(4);
        assertThat(second.files.compared(file, false).changes())
                .extracting(NetworkChange::change)
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

        NetworkStation third = new NetworkStation(folder.resolve("third.db"), List.of("Other channel"), otherOrder);
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

    private static ProgramGrid everyOrder(long library) {
        List<String> orders =
                List.of("playlist", "chronological", "episodes", "strip", "marathon", "shuffle", "random");
        List<String> blocks = new ArrayList<>();
        for (int n = 0; n < orders.size(); n++) {
            blocks.add("""
                    {"id":"%1$s","start":"%2$02d:00","minutes":180,"order":"%1$s",
                     "content":{"kind":"filtered","library_ids":[%3$d]}}""".formatted(orders.get(n), (6 + n * 3) % 24, library));
        }
        return NetworkStations.read("""
                {"zone":"Europe/Berlin","templates":[{"name":"day","blocks":[%s]}],
                 "week":{"monday":"day","tuesday":"day","wednesday":"day","saturday":"day","sunday":"day"},
                 "otherwise":{"kind":"filtered","library_ids":[%d],"item_kinds":["movie"]}}
                """.formatted(String.join(",", blocks), library));
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
}
