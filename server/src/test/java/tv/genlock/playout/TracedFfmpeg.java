package tv.genlock.playout;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tv.genlock.settings.SettingsReader;

/** Puts a script before the ffmpeg on PATH that notes what it is started with, as {@code ps} would show it. */
public final class TracedFfmpeg implements QuarkusTestResourceLifecycleManager {
    private static final String SETTING = SettingsReader.OPTION_PREFIX + "GENLOCK_FFMPEG";
    private static final String TRACE = "genlock.test.trace";

    private Path folder = Path.of("");

    /** The argument lists so far. */
    static List<String> commands() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty(TRACE)));
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("genlock-trace");
            Path trace = Files.createFile(folder.resolve("commands"));
            Path script = folder.resolve("ffmpeg");
            Files.writeString(script, "#!/bin/sh\necho \"$*\" >> '" + trace + "'\nexec ffmpeg \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            System.setProperty(SETTING, script.toString());
            System.setProperty(TRACE, trace.toString());
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(SETTING);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
