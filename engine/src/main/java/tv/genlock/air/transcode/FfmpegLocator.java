package tv.genlock.air.transcode;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ffmpeg to use: the configured one, else the first on the search path that works, else the static one that
 * {@code ws.schild:jave-nativebin-*} carries as a class path resource, unpacked once into a cache directory.
 *
 * <p>Every candidate is run before it is believed. The path comes from the process's own configuration, never from a request:
 * whoever may set it may run programs.
 */
public final class FfmpegLocator {
    private static final Duration QUESTION_LIMIT = Duration.ofSeconds(20);
    private static final Pattern VERSION = Pattern.compile("^ffmpeg version (\\S+)", Pattern.MULTILINE);
    /** Names inside the jave jars, by operating system and processor (jave 3.5.0). */
    private static final String BUNDLE_FOLDER = "ws/schild/jave/nativebin/";

    private final Path cacheDirectory;
    private final ClassLoader classLoader;
    private final String searchPath;

    /**
     * @param cacheDirectory where the bundled ffmpeg is unpacked; created when needed
     * @param classLoader that sees the bundle, if there is one
     * @param searchPath directories as in {@code PATH}; may be empty
     */
    public FfmpegLocator(Path cacheDirectory, ClassLoader classLoader, @Nullable String searchPath) {
        this.cacheDirectory = cacheDirectory;
        this.classLoader = classLoader;
        this.searchPath = searchPath == null ? "" : searchPath;
    }

    /**
     * The ffmpeg to use; empty when there is none that runs. A configured one that does not run is not replaced by another.
     */
    public Optional<Ffmpeg> locate(Optional<Path> configured) throws IOException, InterruptedException {
        if (configured.isPresent()) {
            return examine(configured.get().toAbsolutePath());
        }
        for (Path candidate : onSearchPath()) {
            Optional<Ffmpeg> found = examine(candidate);
            if (found.filter(Ffmpeg::h264).isPresent()) {
                return found;
            }
        }
        return bundled();
    }

    private List<Path> onSearchPath() {
        List<Path> found = new ArrayList<>();
        for (String directory : searchPath.split(Pattern.quote(File.pathSeparator))) {
            if (!directory.isBlank()) {
                Path candidate = Path.of(directory, executableName()).toAbsolutePath();
                if (Files.isExecutable(candidate)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private Optional<Ffmpeg> bundled() throws IOException, InterruptedException {
        for (String name : bundleNames()) {
            URL resource = classLoader.getResource(BUNDLE_FOLDER + name);
            if (resource != null) {
                return bundled(resource, cacheDirectory.resolve(name).toAbsolutePath());
            }
        }
        return Optional.empty();
    }

    private static Optional<Ffmpeg> bundled(URL resource, Path target) throws IOException, InterruptedException {
        Optional<Ffmpeg> unpackedBefore = Files.isExecutable(target) ? examine(target) : Optional.empty();
        if (unpackedBefore.isPresent()) {
            return unpackedBefore;
        }
        unpack(resource, target);
        return examine(target);
    }

    private static void unpack(URL resource, Path target) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("no directory to unpack ffmpeg into: " + target);
        }
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, "ffmpeg", ".part");
        try (InputStream in = resource.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            if (!part.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + part + " executable");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Runs {@code executable} and reads what it says about itself; empty when it does not behave like an ffmpeg. */
    private static Optional<Ffmpeg> examine(Path executable) throws IOException, InterruptedException {
        Optional<String> version = ask(executable, "-version");
        if (version.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = VERSION.matcher(version.get());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String encoders = ask(executable, "-encoders").orElse("");
        String filters = ask(executable, "-filters").orElse("");
        return Optional.of(new Ffmpeg(
                executable,
                matcher.group(1),
                encoders.contains(" libx264 "),
                encoders.contains(" libx265 "),
                filters.contains(" zscale ")));
    }

    private static Optional<String> ask(Path executable, String question) throws IOException, InterruptedException {
        try (FfmpegProcess process = FfmpegProcess.start(executable, List.of(question))) {
            return process.outputWithin(QUESTION_LIMIT, 1 << 20)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException notRunnable) {
            return Optional.empty();
        }
    }

    private static String executableName() {
        return isWindows() ? "ffmpeg.exe" : "ffmpeg";
    }

    private static boolean isWindows() {
        return operatingSystem().contains("win") && !operatingSystem().contains("darwin");
    }

    private static String operatingSystem() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> bundleNames() {
        String plain = "ffmpeg-" + System.getProperty("os.arch", "");
        if (isWindows()) {
            return List.of(plain + ".exe");
        }
        return operatingSystem().contains("mac") ? List.of(plain + "-osxm1", plain + "-osx") : List.of(plain);
    }
}
