package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files with something wrong: nothing is changed, and people learn where it stands. */
class NetworkMistakesTest extends NetworkStations {
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
    void fieldOfAGrid_unknownOrOfAnotherKind_isNamedWhereItStands() {
        String file = """
                channels:
                  - name: A
                    number: 1
                    plan: grid
                    grid:
                      day_start: 6
                      templates:
                        - name: day
                          blocks:
                            - id: a
                              start: '06:00'
                              minutes: an hour
                              content: {kind: filtered}
                            - id: b
                              start: '08:00'
                              minutes: 60
                              colour: red
                              content: {kind: filtered}
                """;

        assertThat(mistakes(file)).containsExactly("12 templates[0].blocks[0].minutes must be a whole number.");
        assertThat(mistakes(file.replace("an hour", "60")))
                .singleElement(STRING)
                .startsWith("17 templates[0].blocks[1].colour is not a known field; there are align_minutes, amount, ");
        assertThat(mistakes(file.replace("an hour", "60").replace("colour: red", "content: []")))
                .as("given twice")
                .hasSize(1);
    }

    private List<String> mistakes(String file) {
        return first.files.compared(file, false).problems().stream()
                .map(problem -> problem.line() + " " + problem.message())
                .toList();
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
                "clips:\n  item: A\n",
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
