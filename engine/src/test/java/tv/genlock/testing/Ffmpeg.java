package tv.genlock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The ffmpeg that makes test clips: the one on PATH, else the static one Maven brought (ws.schild:jave-nativebin). Tests that
 * cannot do without say {@code assumeTrue(Ffmpeg.isAvailable(), ...)}; ffprobe is only ever the one on PATH.
 */
public final class Ffmpeg {
    private static final long TIMEOUT_SECONDS = 120;
    private static final Optional<Path> FFMPEG = onPath("ffmpeg").or(Ffmpeg::fromMaven);
    private static final Optional<Path> FFPROBE = onPath("ffprobe");

    private Ffmpeg() {}

    public static boolean isAvailable() {
        return FFMPEG.isPresent();
    }

    public static Path executable() {
        return FFMPEG.orElseThrow(() -> new IllegalStateException("no ffmpeg on PATH and none from Maven"));
    }

    public static Optional<Path> ffprobe() {
        return FFPROBE;
    }

    /** Runs ffmpeg with {@code arguments} (quiet, overwriting) and fails with its words when it does not end well. */
    public static void run(String... arguments) {
        printed(List.of(arguments));
    }

    /** @param line options split at blanks, with {@code FILE} where {@code file} belongs */
    private static String printed(String line, Path file) {
        return printed(Stream.of(line.split(" "))
                .map(word -> word.equals("FILE") ? file.toString() : word)
                .toList());
    }

    private static String printed(List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(executable().toString(), "-hide_banner", "-nostdin", "-v", "error", "-y"));
        command.addAll(arguments);
        return output(command);
    }

    /** Copies a stream with its own times kept, and fails at the first packet that would have to be mended. */
    public static void copyWithoutMending(Path stream) {
        printed("-xerror -copyts -i FILE -map 0:v:0 -map 0:a:0 -c copy -f mpegts /dev/null", stream);
    }

    /** One hash per decoded picture of a file, in display order. */
    public static List<String> pictureHashes(Path file) {
        return printed("-i FILE -map 0:v:0 -vsync passthrough -autoscale 0 -f framemd5 -", file)
                .lines()
                .filter(hashed -> !hashed.startsWith("#"))
                .map(hashed -> hashed.substring(hashed.lastIndexOf(',') + 1).strip())
                .toList();
    }

    /** Makes {@code file} from lavfi sources and options, given as one line split at blanks. */
    public static Path make(Path file, String line) {
        List<String> arguments = new ArrayList<>(List.of(line.strip().split("\\s+")));
        arguments.add(file.toString());
        run(arguments.toArray(String[]::new));
        return file;
    }

    /** What ffprobe prints for {@code arguments}. */
    public static String probe(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(FFPROBE.orElseThrow(() -> new IllegalStateException("no ffprobe on PATH"))
                .toString());
        command.addAll(List.of("-v", "error"));
        command.addAll(List.of(arguments));
        return output(command);
    }

    private static String output(List<String> command) {
        try {
            Path errors = Files.createTempFile("genlock-ffmpeg", ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .start();
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("still running: " + command);
                }
                if (process.exitValue() != 0) {
                    throw new IllegalStateException(
                            command + " ended with " + process.exitValue() + ": " + Files.readString(errors));
                }
                return output;
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromMaven() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "amd64";
        for (String name :
                List.of("ffmpeg-" + machine, "ffmpeg-" + machine + "-osx", "ffmpeg-x86_64-osx", "ffmpeg-osxm1")) {
            if (name.contains("osx") != system.contains("mac")) {
                continue;
            }
            try (InputStream in = Ffmpeg.class.getResourceAsStream("/ws/schild/jave/nativebin/" + name)) {
                if (in != null) {
                    return Optional.of(unpack(in, name));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }

    /** Under a name of its own length, so that parallel test runs share one copy and never see half of one. */
    private static Path unpack(InputStream in, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "genlock-test-ffmpeg"));
        Path target = folder.resolve(name + "-jave");
        if (Files.isExecutable(target)) {
            return target;
        }
        Path partial = Files.createTempFile(folder, name, ".partial");
        Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
        if (!partial.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + partial);
        }
        return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
