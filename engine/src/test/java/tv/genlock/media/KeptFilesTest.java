package tv.genlock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    @TempDir
    Path temporary;

    @Test
    void bytes_areReadAsTheyWereKeptLast() throws IOException {
        KeptFiles files = new KeptFiles(temporary.resolve("kept"), 10);

        assertThat(files.read("a")).isEmpty();
        files.keep("a", new byte[] {1});
        files.keep("a", new byte[] {2, 3});

        assertThat(files.read("a").orElseThrow()).containsExactly(2, 3);
        assertThat(names(temporary.resolve("kept"))).containsExactly("a");
    }

    /** On a full disk each picture that could not be kept left a part of itself. */
    @Test
    void keep_thatFails_leavesNothingBehind() throws IOException {
        Path taken = Files.createDirectories(temporary.resolve("a").resolve("below"));
        KeptFiles files = new KeptFiles(temporary, 10);

        assertThatThrownBy(() -> files.keep("a", new byte[] {1})).isInstanceOf(IOException.class);

        assertThat(taken).exists();
        assertThat(names(temporary)).containsExactly("a");
    }

    /** A station that is restarted before it has kept many files was never looked through. */
    @Test
    void folder_holdsNoMoreThanItMay_theOldestGo() throws IOException {
        for (int i = 0; i < 20; i++) {
            Path old = Files.writeString(temporary.resolve("old " + i), "x");
            Files.setLastModifiedTime(old, FileTime.fromMillis(1_000L * i));
        }

        new KeptFiles(temporary, 4).keep("new", new byte[] {1});

        assertThat(names(temporary)).containsExactly("new", "old 17", "old 18", "old 19");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
