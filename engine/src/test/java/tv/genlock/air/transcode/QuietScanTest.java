package tv.genlock.air.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.Ticks;
import tv.genlock.media.breaks.BreakCandidate;
import tv.genlock.media.breaks.BreakFinder;
import tv.genlock.media.breaks.Stretch;

class QuietScanTest {
    private static final long MINUTE = 60 * Ticks.PER_SECOND;

    @TempDir
    Path folder;

    /** Black at 20 and 40, silent at 30 and 40: only 40 is both. */
    @Test
    void scan_ofClip_hearsAndSeesWhereItIsQuiet() throws Exception {
        Path clip = clip("clip.mkv", true);
        List<Long> reached = new ArrayList<>();

        QuietScan.Found found = new QuietScan(Clips.ffmpeg()).of(MediaPlace.of(clip), true, MINUTE, reached::add);

        assertThat(found.black()).hasSize(2);
        assertNear(found.black().getFirst(), 20, 21);
        assertNear(found.black().getLast(), 40, 41);
        assertThat(found.silent()).hasSize(2);
        assertNear(found.silent().getFirst(), 30, 31);
        assertNear(found.silent().getLast(), 40, 41);
        assertThat(BreakFinder.find(found.black(), found.silent(), MINUTE))
                .singleElement()
                .extracting(BreakCandidate::atTicks)
                .satisfies(at -> assertThat(at / (double) Ticks.PER_SECOND).isCloseTo(40.5, within(0.1)));
    }

    @Test
    void scan_ofClipWithoutSound_takesItAsSilent() throws Exception {
        QuietScan.Found found =
                new QuietScan(Clips.ffmpeg()).of(MediaPlace.of(clip("mute.mkv", false)), false, MINUTE, _ -> {});

        assertThat(found.silent()).containsExactly(new Stretch(0, MINUTE));
        assertThat(found.black()).hasSize(2);
    }

    /** A recording whose sound begins three seconds before its picture, on a clock that is at ten then. */
    @Test
    void scan_ofClipWhosePictureBeginsLater_countsFromThePicture() throws Exception {
        Path file = folder.resolve("late.ts");
        Clips.run(
                "-v",
                "error",
                "-itsoffset",
                "3",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=25:d=30,drawbox=c=black:t=fill:enable='between(t,20,20.99)'",
                "-f",
                "lavfi",
                "-i",
                "sine=440:d=33,volume=0:enable='between(t,23,24)'",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-output_ts_offset",
                "10",
                "-y",
                "file:" + file);

        QuietScan.Found found = new QuietScan(Clips.ffmpeg()).of(MediaPlace.of(file), true, MINUTE / 2, _ -> {});

        assertThat(found.black()).hasSize(1);
        assertNear(found.black().getFirst(), 20, 21);
        assertThat(found.silent()).hasSize(1);
        assertNear(found.silent().getFirst(), 20, 21);
    }

    @Test
    void scan_ofGarbage_tellsWhy() throws Exception {
        Path file = Files.writeString(folder.resolve("garbage.mkv"), "no film at all");
        QuietScan scan = new QuietScan(Clips.ffmpeg());

        assertThatThrownBy(() -> scan.of(MediaPlace.of(file), true, MINUTE, _ -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The file could not be looked through");
    }

    @Test
    void scan_thatIsCancelled_ends() throws Exception {
        Path endless = folder.resolve("long.mkv");
        Clips.run(
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1280x720:r=25:d=120",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-y",
                "file:" + endless);
        QuietScan scan = new QuietScan(Clips.ffmpeg());

        assertThatThrownBy(() -> scan.of(MediaPlace.of(endless), false, MINUTE, _ -> {
                    throw new InterruptedException("cancelled");
                }))
                .isInstanceOf(InterruptedException.class);
    }

    private Path clip(String name, boolean sound) throws Exception {
        Path file = folder.resolve(name);
        List<String> arguments = new ArrayList<>(
                List.of(
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=320x180:r=25:d=60,drawbox=c=black:t=fill:enable='between(t,20,20.99)+between(t,40,40.99)'"));
        if (sound) {
            arguments.addAll(
                    List.of("-f", "lavfi", "-i", "sine=440:d=60,volume=0:enable='between(t,30,31)+between(t,40,41)'"));
        }
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-y", "file:" + file));
        Clips.run(arguments);
        return file;
    }

    private static void assertNear(Stretch found, double from, double until) {
        assertThat(found.startTicks() / (double) Ticks.PER_SECOND).isCloseTo(from, within(0.1));
        assertThat(found.endTicks() / (double) Ticks.PER_SECOND).isCloseTo(until, within(0.1));
    }
}
