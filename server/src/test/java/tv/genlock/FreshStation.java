package tv.genlock;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import tv.genlock.settings.SettingsReader;

/** A station with an empty data folder and one folder that may hold media, for as long as a test class runs. */
public final class FreshStation implements QuarkusTestResourceLifecycleManager {
    /** System property that names the folder media may be put into. */
    public static final String MEDIA = "genlock.test.media";

    private Path folder = Path.of("");

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("genlock-station");
            Path media = Files.createDirectories(folder.resolve("media"));
            System.setProperty(
                    SettingsReader.OPTION_PREFIX + "GENLOCK_DATA",
                    folder.resolve("data").toString());
            System.setProperty(SettingsReader.OPTION_PREFIX + "GENLOCK_MEDIA_ROOTS", media.toString());
            System.setProperty(MEDIA, media.toString());
            return Map.of("quarkus.log.file.enabled", "false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
