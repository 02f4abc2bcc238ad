package tv.genlock.tuner;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A station of its own data folder, with a folder of small clips made by ffmpeg. */
public class TestStation implements QuarkusTestProfile {
    static final Path FOLDER = temporaryFolder();
    static final Path CLIPS = FOLDER.resolve("clips");

    /** Whether an ffmpeg could be run; without one there is nothing to put on the air. */
    static final boolean FFMPEG = makeClips();

    @Override
    public Map<String, String> getConfigOverrides() {
        // The station reads its own settings from the process, not from Quarkus.
        System.setProperty("genlock.option.GENLOCK_DATA", FOLDER.resolve("data").toString());
        System.setProperty("genlock.option.LOG_TO_FILE", "false");
        System.setProperty("genlock.option.SCHEDULER_ENABLED", "false");
        return Map.of("quarkus.http.test-port", "0");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("genlock-station").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unlike clips: rates, sizes and reordering differ, and one needs its sound converted. */
    private static boolean makeClips() {
        return clip("one.mp4", "25", "320x180", "2", "48000", 24)
                && clip("two.mp4", "30000/1001", "426x240", "0", "48000", 20)
                && clip("three.mkv", "24", "320x180", "3", "48000", 31)
                && clip("four.mp4", "50", "256x144", "2", "44100", 17);
    }

    private static boolean clip(String name, String rate, String size, String bFrames, String sampleRate, int seconds) {
        try {
            Files.createDirectories(CLIPS);
            Process ffmpeg = new ProcessBuilder(List.of(
                            "ffmpeg",
                            "-nostdin",
                            "-v",
                            "error",
                            "-y",
                            "-f",
                            "lavfi",
                            "-i",
                            "testsrc2=size=" + size + ":rate=" + rate,
                            "-f",
                            "lavfi",
                            "-i",
                            "sine=frequency=440:sample_rate=" + sampleRate,
                            "-t",
                            Integer.toString(seconds),
                            "-c:v",
                            "libx264",
                            "-preset",
                            "ultrafast",
                            "-bf",
                            bFrames,
                            "-g",
                            "48",
                            "-pix_fmt",
                            "yuv420p",
                            "-c:a",
                            "aac",
                            "-ac",
                            "2",
                            CLIPS.resolve(name).toString()))
                    .inheritIO()
                    .start();
            return ffmpeg.waitFor(60, TimeUnit.SECONDS) && ffmpeg.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
