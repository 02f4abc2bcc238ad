package tv.genlock.media.matroska;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Container;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.libav.LibavWorkers;
import tv.genlock.media.libav.MediaOpener;
import tv.genlock.media.libav.OpenMedia;
import tv.genlock.media.libav.SampleBytes;
import tv.genlock.media.libav.WorkerSettings;
import tv.genlock.testing.Ffmpeg;

class CraftedMatroskaTest {
    @TempDir
    static Path folder;

    private static final MatroskaReader READER = new MatroskaReader();
    private static List<CraftedMatroska.Frame> frames;
    private static byte[] avcC;
    private static byte[] audioConfig;

    @BeforeAll
    static void takeFramesFromARealFile() throws IOException {
        assumeTrue(Ffmpeg.isAvailable(), "ffmpeg on PATH or from Maven");
        Path file = Ffmpeg.make(
                folder.resolve("real.mkv"),
                "-f lavfi -i testsrc2=size=320x180:rate=25 -f lavfi -i sine=sample_rate=48000 -t 4 "
                        + "-c:v libx264 -g 25 -bf 2 -c:a aac");
        frames = new ArrayList<>();
        try (var source = FileByteSource.open(file)) {
            MediaIndex index = READER.index(source, "real");
            avcC = index.video().orElseThrow().format().configuration();
            audioConfig = index.audio().getFirst().configuration();
            var samples = READER.open(source, index);
            add(samples.video(0, index.keyframes().count()), 1);
            add(samples.audio(0, 0, index.durationTicks()), 2);
        }
        // By decode time: pictures keep their order, sound stands where it is due.
        frames.sort(Comparator.comparingLong(CraftedMatroskaTest::place));
    }

    private static final java.util.Map<CraftedMatroska.Frame, Long> PLACES = new java.util.IdentityHashMap<>();

    private static long place(CraftedMatroska.Frame frame) {
        return PLACES.getOrDefault(frame, 0L);
    }

    private static void add(SampleRun run, int track) throws IOException {
        for (int i = 0; i < run.count(); i++) {
            var frame = new CraftedMatroska.Frame(
                    track, Math.round(run.pts()[i] / 90.0), run.keyframe()[i], SampleBytes.of(run, i));
            PLACES.put(frame, run.dts()[i] * 2 + track);
            frames.add(frame);
        }
    }

    private static CraftedMatroska crafted() {
        CraftedMatroska file = new CraftedMatroska();
        file.avcC = avcC;
        file.audioConfig = audioConfig;
        return file;
    }

    @ParameterizedTest
    @EnumSource(CraftedMatroska.Lacing.class)
    void reader_ofLacedSound_givesEachFrameItsOwnTimeAndBytes(CraftedMatroska.Lacing lacing) throws IOException {
        CraftedMatroska file = crafted();
        file.lacing = lacing;

        sameAsOriginal(file.write(frames));
    }

    @Test
    void reader_ofStrippedHeaders_putsThemBack() throws IOException {
        CraftedMatroska file = crafted();
        file.packing = CraftedMatroska.Packing.HEADER_STRIPPED;

        sameAsOriginal(file.write(frames));
    }

    @Test
    void reader_ofUnknownSizes_findsEveryCluster() throws IOException {
        CraftedMatroska file = crafted();
        file.unknownSizes = true;

        sameAsOriginal(file.write(frames));
    }

    @Test
    void reader_ofBlockGroups_findsKeyframesByTheirNalUnits() throws IOException {
        CraftedMatroska file = crafted();
        file.blockGroups = true;

        sameAsOriginal(file.write(frames));
    }

    @Test
    void reader_ofCuesThatLie_doesNotAskThem() throws IOException {
        CraftedMatroska file = crafted();
        file.lyingCues = true;

        sameAsOriginal(file.write(frames));
    }

    @Test
    void dolbyVision_isHighDynamicRange() throws IOException {
        CraftedMatroska file = crafted();
        assertThat(format(file).hdr()).isFalse();

        file.dolbyVision = true;

        assertThat(format(file).hdr()).isTrue();
    }

    private static VideoFormat format(CraftedMatroska file) throws IOException {
        MediaIndex index = READER.index(new MemoryByteSource(file.write(frames)), "x");
        return index.video().orElseThrow().format();
    }

    @Test
    void reader_ofFinerTimes_scalesThem() throws IOException {
        CraftedMatroska file = crafted();
        file.timestampScale = 100_000;

        sameAsOriginal(file.write(frames));
    }

    @Test
    void reader_ofOneByteReads_givesTheSame() throws IOException {
        byte[] bytes = crafted().write(frames);
        ByteSource slow = new ByteSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer destination) {
                if (position >= bytes.length) {
                    return -1;
                }
                destination.put(bytes[(int) position]);
                return 1;
            }

            @Override
            public void close() {}
        };

        sameAsOriginal(slow);
    }

    @Test
    void reader_ofZlib_refusesAndTheWorkerReadsIt() throws IOException {
        CraftedMatroska crafted = crafted();
        crafted.packing = CraftedMatroska.Packing.ZLIB;
        Path file = Files.write(folder.resolve("zlib.mkv"), crafted.write(frames));

        try (var source = FileByteSource.open(file)) {
            assertThatThrownBy(() -> READER.index(source, "x"))
                    .isInstanceOf(MediaFormatException.class)
                    .hasMessageContaining("zlib")
                    .hasMessageContaining("transcoded");
        }
        try (var workers = new LibavWorkers(WorkerSettings.in(folder.resolve("native"), 1), InstantSource.system())) {
            MediaOpener opener = new MediaOpener(workers);
            MediaIndex index = opener.index(file);
            assertThat(index.container()).isEqualTo(Container.OTHER);
            try (OpenMedia media = opener.open(file, index)) {
                same(media.samples().video(0, index.keyframes().count()), pictures());
            }
        }
    }

    @Test
    void reader_ofFileCutOffAnywhere_givesWhatIsThereOrSaysWhy() throws IOException {
        byte[] whole = crafted().write(frames);
        int before = 0;
        for (int part = 1; part <= 97; part++) {
            byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * part / 97));
            int pictures = picturesOf(cut);
            assertThat(pictures).isGreaterThanOrEqualTo(before);
            before = pictures;
        }
        assertThat(before).isEqualTo(pictures().size());
    }

    @Test
    void reader_ofBytesFlipped_neverFailsOtherwiseThanAMediaFormatException() throws IOException {
        byte[] whole = crafted().write(frames);
        for (int i = 0; i < 600; i++) {
            byte[] damaged = whole.clone();
            damaged[(int) (i * 7919L % (i < 300 ? 600 : whole.length))] ^= (byte) (1 << (i % 8));
            picturesOf(damaged);
        }
    }

    private static int picturesOf(byte[] file) throws IOException {
        var source = new MemoryByteSource(file);
        try {
            MediaIndex index = READER.index(source, "x");
            int pictures = READER.open(source, index)
                    .video(0, index.keyframes().count())
                    .count();
            for (int track = 0; track < index.audio().size(); track++) {
                READER.open(source, index).audio(track, 0, index.durationTicks());
            }
            return pictures;
        } catch (MediaFormatException e) {
            assertThat(e.getMessage()).isNotBlank();
            return 0;
        }
    }

    private static List<CraftedMatroska.Frame> pictures() {
        return frames.stream().filter(f -> f.track() == 1).toList();
    }

    private static void sameAsOriginal(byte[] file) throws IOException {
        sameAsOriginal(new MemoryByteSource(file));
    }

    private static void sameAsOriginal(ByteSource source) throws IOException {
        MediaIndex index = READER.index(source, "x");
        assertThat(index.durationTicks()).isEqualTo(4 * 90_000);
        assertThat(index.keyframes().count()).isEqualTo(4);
        assertThat(MatroskaReader.quickDurationTicks(source)).hasValue(4 * 90_000);
        var samples = READER.open(source, index);
        same(samples.video(0, 4), pictures());
        same(
                samples.audio(0, -90_000, 5 * 90_000),
                frames.stream().filter(f -> f.track() == 2).toList());
    }

    private static void same(SampleRun run, List<CraftedMatroska.Frame> expected) throws IOException {
        assertThat(run.count()).isEqualTo(expected.size());
        for (int i = 0; i < run.count(); i++) {
            assertThat(SampleBytes.of(run, i))
                    .as("frame %d", i)
                    .isEqualTo(expected.get(i).bytes());
            assertThat(Math.abs(run.pts()[i] - expected.get(i).millis() * 90))
                    .as("time of %d", i)
                    .isLessThanOrEqualTo(91);
        }
    }
}
