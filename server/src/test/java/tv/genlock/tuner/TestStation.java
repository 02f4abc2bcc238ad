package tv.genlock.tuner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tv.genlock.FreshStation;

/** A station for this test alone, and small unlike clips for it. */
public class TestStation implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.test-port", "0");
    }

    /** Folders of clips, and whether they could be made. */
    private static final Map<Path, Boolean> MADE = new ConcurrentHashMap<>();

    /** A folder of unlike clips below the station's media, made once; the test is skipped where there is no ffmpeg to make them. */
    public static Path clips(String name) {
        Path folder = Path.of(System.getProperty(FreshStation.MEDIA)).resolve(name);
        assumeTrue(
                MADE.computeIfAbsent(folder, TestStation::makeClips),
                "skipped: there is no ffmpeg on PATH to make clips with");
        return folder;
    }

    /** Unlike clips: rates, sizes and reordering differ, and one needs its sound converted. */
    private static boolean makeClips(Path folder) {
        return clip(folder, "one.mp4", "25", "320x180", "2", "48000", 24)
                && clip(folder, "two.mp4", "30000/1001", "426x240", "0", "48000", 20)
                && clip(folder, "three.mkv", "24", "320x180", "3", "48000", 31)
                && clip(folder, "four.mp4", "50", "256x144", "2", "44100", 17);
    }

    private static boolean clip(
            Path folder, String name, String rate, String size, String bFrames, String sampleRate, int seconds) {
        try {
            Files.createDirectories(folder);
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
                            folder.resolve(name).toString()))
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
