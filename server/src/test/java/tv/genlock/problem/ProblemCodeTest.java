package tv.genlock.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {
    @Test
    void documentation_listsEveryCode() throws IOException {
        String text = Files.readString(Path.of("../docs/error-codes.md"));

        for (ProblemCode code : ProblemCode.values()) {
            assertThat(text).contains("| `" + code.code() + "` | " + code.status() + " |");
        }
    }

    @Test
    void fields_withSeveralMistakes_refuseThemTogether() {
        Fields fields = new Fields();
        fields.text("name", "x".repeat(201), 1, 200);
        fields.whole("number", 0, 1, 9_999);
        fields.text("title", "bell\u0007", 1, 200);
        fields.text("emoji", "\uD83D", 1, 200);

        assertThatThrownBy(fields::done)
                .isInstanceOfSatisfying(
                        StationException.class,
                        thrown -> assertThat(thrown.fields())
                                .extracting(FieldProblem::field)
                                .containsExactly("name", "number", "title", "emoji"));
    }

    @Test
    void text_countsPeoplesCharacters() {
        Fields fields = new Fields();

        assertThat(fields.text("name", "📺".repeat(200), 1, 200)).hasSize(400);
        fields.done();
    }
}
