package tv.genlock.media.matroska;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;
import tv.genlock.media.libav.PacketList;
import tv.genlock.media.libav.SampleBytes;
import tv.genlock.testing.Ffmpeg;

class MatroskaReaderTest {
    private static final String PICTURE = "-f lavfi -i testsrc2=size=320x180:rate=";
    private static final String TONE = " -f lavfi -i sine=frequency=440:sample_rate=48000 -t 4 ";

    @TempDir
    Path folder;

    private final MatroskaReader reader = new MatroskaReader();

    @BeforeAll
    static void needsFfmpeg() {
        assumeTrue(Ffmpeg.isAvailable() && Ffmpeg.ffprobe().isPresent(), "ffmpeg and ffprobe on PATH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25 -c:v libx264 -g 25 -bf 2 -c:a aac",
                "24000/1001 -c:v libx264 -g 48 -bf 3 -b_strategy 0 -c:a ac3 -b:a 192k",
                "30000/1001 -c:v libx264 -g 30 -x264-params open-gop=1:bframes=3 -c:a libopus",
                "60 -c:v libx264 -g 60 -bf 0 -c:a libmp3lame -cluster_time_limit 200",
                "25 -c:v libx265 -x265-params log-level=none:keyint=25 -c:a flac",
                "25 -c:v mpeg4 -g 12 -bf 2 -c:a pcm_s16le",
                "25 -c:v libvpx-vp9 -deadline realtime -g 25 -c:a libvorbis",
                "25 -c:v libx264 -g 25 -c:a aac -cluster_size_limit 4000",
                "25 -c:v libx264 -g 25 -c:a aac -live 1",
                "25 -c:v libx264 -g 25 -c:a aac -reserve_index_space 20000"
            })
    void reader_givesEveryFrameAsFfprobeSeesIt(String options) throws IOException {
        Path file = clip(options);

        compare(file, /* toleranceTicks= */ 91);
    }

    @Test
    void index_ofConstantRate_isOnTheExactGrid() throws IOException {
        Path file = clip("24000/1001 -c:v libx264 -g 48 -bf 2 -b_strategy 0 -c:a aac");

        MediaIndex index = index(file);

        assertThat(index.video().orElseThrow().frameDurationTicks()).isEqualTo(3754);
        try (var source = FileByteSource.open(file);
                var samples = reader.open(source, index)) {
            SampleRun run = samples.video(0, index.keyframes().count());
            long[] shown = run.pts().clone();
            java.util.Arrays.sort(shown);
            for (int i = 0; i < run.count(); i++) {
                assertThat(shown[i]).isEqualTo(Math.round(i * 90_000L * 1001 / 24_000.0));
            }
            assertThat(index.durationTicks()).isBetween(shown[run.count() - 1] + 3753, shown[run.count() - 1] + 3755);
        }
    }

    @Test
    void index_ofReorderedPictures_hasTheirDelayAndDecodeTimesBeforeThem() throws IOException {
        Path file = clip("25 -c:v libx264 -g 50 -bf 3 -b_strategy 0 -x264-params b-pyramid=normal -c:a aac");
        MediaIndex index = index(file);

        assertThat(index.video().orElseThrow().reorderDelayTicks()).isEqualTo(2 * 3600);
        try (var source = FileByteSource.open(file);
                var samples = reader.open(source, index)) {
            long last = Long.MIN_VALUE;
            for (int cut = 0; cut < index.keyframes().count(); cut++) {
                SampleRun run = samples.video(cut, cut + 1);
                for (int i = 0; i < run.count(); i++) {
                    assertThat(run.dts()[i]).isGreaterThan(last).isLessThanOrEqualTo(run.pts()[i]);
                    last = run.dts()[i];
                }
            }
        }
    }

    @Test
    void index_ofOpenGops_saysOpenAndKeepsLeadingPicturesWithTheirKeyframe() throws IOException {
        Path file =
                clip("25 -c:v libx264 -x264-params open-gop=1:bframes=3:keyint=25:min-keyint=25:scenecut=0 -c:a aac");

        Keyframes keyframes = index(file).keyframes();

        assertThat(keyframes.kind(0)).isEqualTo(Keyframes.CLOSED);
        assertThat(keyframes.kind(1)).isEqualTo(Keyframes.OPEN);
        assertThat(keyframes.count()).isEqualTo(4);
    }

    @Test
    void audio_withCodecDelay_startsBeforeThePicture() throws IOException {
        Path file = clip("25 -c:v libx264 -g 25 -c:a libopus");

        long startTicks = index(file).audio().getFirst().startTicks();

        long picture = PacketList.of(file, "v:0").packets().getFirst().ptsTicks();
        long sound = PacketList.of(file, "a:0").packets().getFirst().ptsTicks();
        assertThat(startTicks).isNegative().isCloseTo(sound - picture, within(91L));
    }

    @Test
    void audioOnly_isIndexedFromItsFirstFrame() throws IOException {
        Path file = Ffmpeg.make(folder.resolve("tone.mka"), "-f lavfi -i sine=sample_rate=48000 -t 3 -c:a flac");

        MediaIndex index = index(file);

        assertThat(index.video()).isEmpty();
        assertThat(index.keyframes().count()).isZero();
        assertThat(index.durationTicks()).isCloseTo(3 * 90_000L, within(9_000L));
        try (var source = FileByteSource.open(file);
                var samples = reader.open(source, index)) {
            assertThat(samples.audio(0, 0, index.durationTicks()).count())
                    .isEqualTo(PacketList.of(file, "a:0").packets().size());
        }
    }

    private Path clip(String options) {
        String extension = options.contains("vp9") ? "clip.webm" : "clip.mkv";
        String rate = options.substring(0, options.indexOf(' '));
        return Ffmpeg.make(folder.resolve(extension), PICTURE + rate + TONE + options.substring(rate.length() + 1));
    }

    private MediaIndex index(Path file) throws IOException {
        try (var source = FileByteSource.open(file)) {
            return reader.index(source, "test");
        }
    }

    private void compare(Path file, long tolerance) throws IOException {
        MediaIndex index = index(file);
        List<PacketList.Packet> pictures = PacketList.of(file, "v:0").packets();
        List<PacketList.Packet> sounds = PacketList.of(file, "a:0").packets();
        long origin =
                pictures.stream().mapToLong(PacketList.Packet::ptsTicks).min().orElseThrow();
        try (var source = FileByteSource.open(file);
                SampleReader samples = reader.open(source, index)) {
            List<PacketList.Packet> mine = new ArrayList<>();
            for (int cut = 0; cut < index.keyframes().count(); cut++) {
                add(
                        mine,
                        samples.video(cut, cut + 1),
                        index.keyframes().cutTicks(cut),
                        index.keyframes().cutTicks(cut + 1));
            }
            same(mine, pictures, origin, tolerance);

            List<PacketList.Packet> heard = new ArrayList<>();
            long start = index.audio().getFirst().startTicks();
            long end = index.audio().getFirst().endTicks();
            for (long from = start; from < end; from += 41_000) {
                add(heard, samples.audio(0, from, Math.min(end, from + 41_000)), from, from + 41_000);
            }
            same(heard, sounds, origin, tolerance);
            assertThat(samples.audio(0, start, end).count()).isEqualTo(sounds.size());
        }
    }

    private static void add(List<PacketList.Packet> into, SampleRun run, long from, long to) throws IOException {
        for (int i = 0; i < run.count(); i++) {
            assertThat(run.pts()[i]).isGreaterThanOrEqualTo(from).isLessThan(to);
            into.add(new PacketList.Packet(run.pts()[i], run.prefix().length + run.size()[i], SampleBytes.crc(run, i)));
        }
    }

    private static void same(
            List<PacketList.Packet> mine, List<PacketList.Packet> theirs, long origin, long tolerance) {
        assertThat(mine).hasSameSizeAs(theirs);
        for (int i = 0; i < mine.size(); i++) {
            assertThat(mine.get(i).size())
                    .as("size of %d", i)
                    .isEqualTo(theirs.get(i).size());
            assertThat(mine.get(i).crc())
                    .as("bytes of %d", i)
                    .isEqualTo(theirs.get(i).crc());
            assertThat(mine.get(i).ptsTicks())
                    .as("time of %d", i)
                    .isCloseTo(theirs.get(i).ptsTicks() - origin, within(tolerance));
        }
    }
}
