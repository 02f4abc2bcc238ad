package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.genlock.problem.StationException;

/** What a file changes in the network it was written from, and what goes that is not in it. */
class NetworkChangesTest extends NetworkStations {
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
}
