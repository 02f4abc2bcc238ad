package tv.genlock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FileByteSourceTest {
    @TempDir
    Path folder;

    @Test
    void open_ofAFolder_isRefusedInWords() {
        assertThat(words(folder)).isEqualTo("it is a folder, a pipe or a device, and no file");
    }

    /** Opening a pipe that nobody writes to never ends: it must not be tried. */
    @Test
    @Timeout(30)
    void open_ofAPipe_isRefusedAtOnce() throws Exception {
        Path pipe = folder.resolve("film.mkv");
        assumeTrue(makesPipe(pipe), "skipped: this system has no mkfifo");

        assertThat(words(pipe)).contains("a pipe");
    }

    @Test
    void open_ofWhatIsGone_saysSo() {
        assertThat(words(folder.resolve("gone.mkv"))).isEqualTo("it is not there");
    }

    @Test
    void words_ofOtherFailures_speakOfTheFile() {
        assertThat(ReadFailure.words(new AccessDeniedException("/media/film.mkv")))
                .isEqualTo("the station lacks the permission to read it");
        assertThat(ReadFailure.words(new EOFException())).isEqualTo("it ends too soon");
        assertThat(ReadFailure.words(new IOException("Input/output error"))).isEqualTo("Input/output error");
    }

    @Test
    void open_ofAFile_readsIt() throws IOException {
        Path file = Files.write(folder.resolve("film.mkv"), new byte[] {1, 2, 3});

        try (FileByteSource source = FileByteSource.open(file)) {
            assertThat(source.size()).isEqualTo(3);
        }
    }

    private static String words(Path file) {
        String[] words = new String[1];
        assertThatThrownBy(() -> FileByteSource.open(file).close())
                .isInstanceOfSatisfying(IOException.class, thrown -> words[0] = ReadFailure.words(thrown));
        return words[0];
    }

    private static boolean makesPipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
