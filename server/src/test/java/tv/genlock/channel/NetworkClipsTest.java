package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The terms of clips in a network file. */
class NetworkClipsTest extends NetworkStations {
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
                .anyMatch(one -> one.contains("wait is not a known field; there are caps,"))
                .anyMatch(one -> one.contains("in the list already"));
        assertThat(first.spots.said()).isEmpty();
    }

    private static ObjectNode tree(String json) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(json);
    }
}
