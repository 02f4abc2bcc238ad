package tv.genlock.media.libav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sample files that lie beside the repository on some machines; tests over them run only there. */
final class SharedMedia {
    static final Path FOLDER = Path.of("../../shared/media").toAbsolutePath().normalize();

    private SharedMedia() {}

    static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    static Path odd(String name) {
        return FOLDER.resolve("odd").resolve(name);
    }

    /** Every media file, sorted. */
    static List<Path> all() {
        if (!present()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
