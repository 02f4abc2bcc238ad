package tv.genlock.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.bytes.PathMapping.Rule;
import tv.genlock.bytes.PathTrial.Verdict;

class PathMappingTest {
    private static Optional<String> mapped(String remotePath, Rule... rules) {
        return new PathMapping(List.of(rules))
                .map(remotePath)
                .map(mapped -> mapped.local().toString());
    }

    @Test
    void longestPrefix_wins_whateverTheOrder() {
        Rule all = new Rule("/media", "/mnt/all");
        Rule films = new Rule("/media/films/", "/mnt/films");

        assertThat(mapped("/media/films/a/b.mkv", all, films)).contains("/mnt/films/a/b.mkv");
        assertThat(mapped("/media/films/a/b.mkv", films, all)).contains("/mnt/films/a/b.mkv");
        assertThat(mapped("/media/shows/c.mkv", all, films)).contains("/mnt/all/shows/c.mkv");
    }

    @Test
    void prefix_matchesOnASeparatorOnly() {
        assertThat(mapped("/media2/a.mkv", new Rule("/media", "/mnt"))).isEmpty();
        assertThat(mapped("/media", new Rule("/media", "/mnt"))).isEmpty();
        assertThat(mapped("/a.mkv", new Rule("/", "/mnt"))).contains("/mnt/a.mkv");
    }

    @Test
    void windowsPrefix_ignoresCaseAndTakesEitherSeparator() {
        assertThat(mapped("d:\\Films\\Alien (1979)\\alien.mkv", new Rule("D:\\films", "/mnt/f")))
                .contains("/mnt/f/Alien (1979)/alien.mkv");
        assertThat(mapped("D:/Films/x.mkv", new Rule("D:\\Films\\", "/mnt/f"))).contains("/mnt/f/x.mkv");
        assertThat(mapped("\\\\NAS\\share\\x.mkv", new Rule("//nas/share", "/mnt/s")))
                .contains("/mnt/s/x.mkv");
        assertThat(mapped("D:\\x.mkv", new Rule("D:", "/mnt/d"))).contains("/mnt/d/x.mkv");
    }

    @Test
    void unixPrefix_isTakenToTheLetter() {
        assertThat(mapped("/Media/x.mkv", new Rule("/media", "/mnt"))).isEmpty();
        assertThat(mapped("/media/AC\\DC.mkv", new Rule("/media", "/mnt"))).contains("/mnt/AC\\DC.mkv");
    }

    @Test
    void T07_path_thatLeavesTheFolder_isNotMapped() {
        Rule rule = new Rule("/media", "/mnt/media");
        for (String path : List.of(
                "/media/../etc/passwd", "/media/a/../../media-evil/x", "/media/x\0.mkv", "/media/.", "/media/")) {
            assertThat(mapped(path, rule)).as(path).isEmpty();
        }
        assertThat(mapped("/media//etc/passwd", rule)).contains("/mnt/media/etc/passwd");
        assertThat(mapped("D:\\..\\..\\etc", new Rule("D:\\", "/mnt/media"))).isEmpty();
    }

    @Test
    void rule_thatSaysNothing_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule(" ", "/mnt"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule("/media", "mnt"));
    }

    @Test
    void trial_saysWhatIsThere(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("films"));
        Files.writeString(folder.resolve("films/a.mkv"), "x");
        PathMapping mapping = new PathMapping(List.of(new Rule("/data", folder.toString())));

        assertThat(new PathTrials().tryOut(mapping, "/data/films/a.mkv").verdict())
                .isEqualTo(Verdict.THERE);
        PathTrial missing = new PathTrials().tryOut(mapping, "/data/films/b/b.mkv");
        assertThat(missing.verdict()).isEqualTo(Verdict.MISSING);
        assertThat(missing.message()).contains(folder.resolve("films").toString());
        assertThat(new PathTrials().tryOut(mapping, "/data/films").verdict()).isEqualTo(Verdict.MISSING);
        assertThat(new PathTrials().tryOut(mapping, "/other/a.mkv").verdict()).isEqualTo(Verdict.NO_RULE);
    }
}
