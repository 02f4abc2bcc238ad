package tv.genlock.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Scores the parser on names that others collected; runs only where that list is. */
class FileNamesFixtureTest {
    private static final Path TITLES = Path.of("../../shared/fixtures/filenames/titles.tsv");

    private static final class Score {
        private int names;
        private int right;
        private int numbersRight;
    }

    @Test
    void titles_ofOtherProjects_areReadAboveTheFloor() throws IOException {
        assumeTrue(Files.exists(TITLES), "the shared list of file names is not here");
        Map<String, Score> scores = new TreeMap<>();
        List<String> lines = Files.readAllLines(TITLES);
        for (String line : lines.subList(1, lines.size())) {
            String[] field = line.split("\t", -1);
            ParsedName parsed = FileNames.parse(field[1]);
            Score score = scores.computeIfAbsent(field[0], unused -> new Score());
            boolean numbers = number(parsed.season()).equals(first(field[5]))
                    && joined(parsed.episodes()).equals(field[6]);
            boolean title = plain(parsed.title()).equals(plain(field[3]));
            boolean year = field[4].isEmpty() || number(parsed.year()).equals(field[4]);
            score.names++;
            score.numbersRight += numbers ? 1 : 0;
            score.right += numbers && title && year ? 1 : 0;
            if (Boolean.getBoolean("genlock.names.misses") && !(numbers && title && year)) {
                System.out.println(field[1] + "\n    want " + field[3] + "|" + field[4] + "|" + field[5] + "|"
                        + field[6]
                        + "\n    got  " + parsed.title() + "|" + number(parsed.year()) + "|" + number(parsed.season())
                        + "|" + joined(parsed.episodes()));
            }
        }
        scores.forEach((set, score) -> System.out.printf(
                Locale.ROOT,
                "file names, %s: all right %.1f %%, numbers %.1f %% of %d%n",
                set,
                100.0 * score.right / score.names,
                100.0 * score.numbersRight / score.names,
                score.names));
        assertThat(scores.values()).allSatisfy(score -> {
            assertThat(100 * score.right / score.names).isGreaterThanOrEqualTo(50);
        });
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return folded.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String first(String list) {
        return list.split(",", 2)[0];
    }

    private static String joined(List<Integer> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }
}
