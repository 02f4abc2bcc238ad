package tv.genlock.media.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoCodec;
import tv.genlock.testing.Ffmpeg;

class MediaOpenerTest {
    @TempDir
    static Path natives;

    @TempDir
    Path folder;

    private static LibavWorkers workers;
    private static MediaOpener opener;

    @BeforeAll
    static void start() {
        workers = new LibavWorkers(WorkerSettings.in(natives, 1), InstantSource.system());
        opener = new MediaOpener(workers);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "clip.ts,   libx264 -g 25 -bf 2 -c:a aac",
        "clip.ts,   libx264 -g 25 -x264-params open-gop=1:bframes=3 -c:a ac3",
        "clip.ts,   libx265 -x265-params log-level=none:keyint=25 -c:a aac",
        "wrap.ts,   libx264 -g 25 -bf 2 -c:a aac -output_ts_offset 95441.7 -muxdelay 0",
        "clip.ts,   mpeg2video -g 12 -bf 2 -c:a mp2",
        "clip.flv,  libx264 -g 25 -bf 2 -c:a aac -ar 44100",
        "clip.asf,  libx264 -g 25 -bf 0 -c:a aac",
    })
    void otherContainer_givesEveryPictureOfEveryCutInAnyOrder(String name, String options) throws IOException {
        needsFfmpeg();
        Path file = Ffmpeg.make(
                folder.resolve(name),
                "-f lavfi -i testsrc2=size=320x180:rate=25 -f lavfi -i sine=sample_rate=48000 -t 4 -c:v " + options);
        MediaIndex index = opener.index(file);

        assertThat(index.container()).isEqualTo(Container.OTHER);
        assertThat(index.durationTicks()).isCloseTo(4 * 90_000L, within(91L));
        assertThat(index.video().orElseThrow().frameDurationTicks()).isEqualTo(3600);
        everyPictureIsThere(file, index);
        everySoundIsThere(file, index);
        try (OpenMedia media = opener.open(file, index)) {
            long[] shown = media.samples().video(0, index.keyframes().count()).pts();
            java.util.Arrays.sort(shown);
            assertThat(shown).hasSize(100);
            for (int i = 0; i < shown.length; i++) {
                assertThat(shown[i]).isEqualTo(i * 3600L);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Its muxer leaves a hole behind the first picture.
        "clip.avi, 0, mpeg4 -g 12 -c:a libmp3lame",
        // Several pictures share a time stamp of the container; when they are decoded tells that they come 25 a second.
        "clip.mpg, 3600, mpeg2video -g 12 -bf 2 -c:a mp2",
        "clip.mpg, 3600, mpeg2video -g 12 -c:a mp2"
    })
    void otherContainer_ofUnevenTimes_givesTheSameForEveryCut(String name, long frameTicks, String options)
            throws IOException {
        needsFfmpeg();
        Path file = Ffmpeg.make(
                folder.resolve(name),
                "-f lavfi -i testsrc2=size=320x180:rate=25 -f lavfi -i sine=sample_rate=48000 -t 4 -c:v " + options);
        MediaIndex index = opener.index(file);

        assertThat(index.durationTicks()).isCloseTo(4 * 90_000L, within(3600L));
        assertThat(index.video().orElseThrow().frameDurationTicks()).isEqualTo(frameTicks);
        everyPictureIsThere(file, index);
        everySoundIsThere(file, index);
    }

    @Test
    void index_ofBareElementaryStream_saysThatItHasNoTimes() {
        needsFfmpeg();
        Path file = Ffmpeg.make(folder.resolve("a.h264"), "-f lavfi -i testsrc2=size=64x64:rate=25 -t 1 -c:v libx264");

        assertThatThrownBy(() -> opener.index(file)).hasMessageContaining("no times");
    }

    private static void everyPictureIsThere(Path file, MediaIndex index) throws IOException {
        Keyframes keyframes = index.keyframes();
        try (OpenMedia media = opener.open(file, index)) {
            SampleRun whole = media.samples().video(0, keyframes.count());
            assertThat(whole.count())
                    .isEqualTo(PacketList.of(file, "v:0").packets().size());
            int[] first = new int[keyframes.count() + 1];
            for (int cut = keyframes.count() - 1; cut >= 0; cut--) { // backwards, so that each one is sought
                SampleRun run = media.samples().video(cut, cut + 1);
                first[cut] = run.count();
                int before = whole.count() - java.util.Arrays.stream(first).sum();
                for (int i = 0; i < run.count(); i++) {
                    assertThat(run.pts()[i]).isEqualTo(whole.pts()[before + i]);
                    assertThat(run.dts()[i]).isEqualTo(whole.dts()[before + i]).isLessThanOrEqualTo(run.pts()[i]);
                    assertThat(SampleBytes.crc(run, i)).isEqualTo(SampleBytes.crc(whole, before + i));
                    assertThat(run.pts()[i]).isBetween(keyframes.cutTicks(cut), keyframes.cutTicks(cut + 1) - 1);
                }
            }
        }
    }

    private static void everySoundIsThere(Path file, MediaIndex index) throws IOException {
        if (index.audio().isEmpty()) {
            return;
        }
        long start = index.audio().getFirst().startTicks();
        long end = index.audio().getFirst().endTicks();
        try (OpenMedia media = opener.open(file, index)) {
            SampleRun whole = media.samples().audio(0, start, end);
            assertThat(whole.count())
                    .isEqualTo(PacketList.of(file, "a:0").packets().size());
            List<String> pieces = new ArrayList<>();
            for (long from = start; from < end; from += 37_000) {
                SampleRun run = media.samples().audio(0, from, Math.min(end, from + 37_000));
                for (int i = 0; i < run.count(); i++) {
                    pieces.add(run.pts()[i] + " " + SampleBytes.crc(run, i));
                }
            }
            List<String> all = new ArrayList<>();
            for (int i = 0; i < whole.count(); i++) {
                all.add(whole.pts()[i] + " " + SampleBytes.crc(whole, i));
            }
            assertThat(pieces).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @CsvSource({"clip.mp4, MP4", "clip.mov, MP4", "clip.mkv, MATROSKA", "clip.ts, OTHER"})
    void container_isToldByItsBytes(String name, Container container) throws IOException {
        needsFfmpeg();
        Path made = Ffmpeg.make(folder.resolve(name), "-f lavfi -i testsrc2=size=64x64:rate=25 -t 1 -c:v libx264");
        Path file = Files.move(made, folder.resolve("no extension"));

        MediaIndex index = opener.index(file);

        assertThat(index.container()).isEqualTo(container);
        assertThat(index.video().orElseThrow().format().codec()).isEqualTo(VideoCodec.H264);
        assertThat(index.durationTicks()).isEqualTo(90_000);
        try (OpenMedia media = opener.open(file, index)) {
            assertThat(media.samples().video(0, index.keyframes().count()).count())
                    .isEqualTo(25);
        }
    }

    @Test
    void open_whenFileWasReplaced_saysSo() throws IOException {
        needsFfmpeg();
        Path file =
                Ffmpeg.make(folder.resolve("a.ts"), "-f lavfi -i testsrc2=size=64x64:rate=25 -t 4 -c:v libx264 -g 25");
        MediaIndex index = opener.index(file);
        Ffmpeg.make(file, "-f lavfi -i testsrc2=size=320x64:rate=25 -t 1 -c:v libx264 -g 25 -b:v 2M");

        assertThatThrownBy(() -> {
                    try (OpenMedia media = opener.open(file, index)) {
                        media.samples().video(2, 3);
                    }
                })
                .isInstanceOf(MediaFormatException.class)
                .hasMessageContaining("replaced or changed");
    }

    @Test
    void index_ofEverySharedFile_isMadeOrSaysWhy() {
        assumeTrue(SharedMedia.present(), "shared sample files");
        StringBuilder table = new StringBuilder();
        for (Path file : SharedMedia.all()) {
            table.append("%-58s ".formatted(file.getFileName()))
                    .append(described(file))
                    .append('\n');
        }
        System.out.println(table);
        assertThat(table.toString()).doesNotContain("crashed").doesNotContain("gave up");
    }

    private static String described(Path file) {
        try {
            MediaIndex index = opener.index(file);
            try (OpenMedia media = opener.open(file, index)) {
                int pictures =
                        media.samples().video(0, index.keyframes().count()).count();
                int sounds = index.audio().isEmpty()
                        ? 0
                        : media.samples()
                                .audio(
                                        0,
                                        index.audio().getFirst().startTicks(),
                                        index.audio().getFirst().endTicks())
                                .count();
                return "%-8s %9.4f s, %3d cuts, %4d pictures, %4d sounds, d=%d frame=%d %s %s"
                        .formatted(
                                index.container(),
                                index.durationTicks() / 90_000.0,
                                index.keyframes().count(),
                                pictures,
                                sounds,
                                index.video().map(v -> v.reorderDelayTicks()).orElse(0L),
                                index.video().map(v -> v.frameDurationTicks()).orElse(0L),
                                index.video().map(v -> v.format().codecName()).orElse("-"),
                                index.audio().stream().map(a -> a.codecName()).toList());
            }
        } catch (IOException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private static void needsFfmpeg() {
        assumeTrue(Ffmpeg.isAvailable() && Ffmpeg.ffprobe().isPresent(), "ffmpeg and ffprobe on PATH");
    }
}
