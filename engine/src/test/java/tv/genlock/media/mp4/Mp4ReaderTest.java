package tv.genlock.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.genlock.media.mp4.Mp4Bytes.box;
import static tv.genlock.media.mp4.Mp4Bytes.ctts;
import static tv.genlock.media.mp4.Mp4Bytes.edts;
import static tv.genlock.media.mp4.Mp4Bytes.ints;
import static tv.genlock.media.mp4.Mp4Bytes.join;
import static tv.genlock.media.mp4.Mp4Bytes.longs;
import static tv.genlock.media.mp4.Mp4Bytes.movie;
import static tv.genlock.media.mp4.Mp4Bytes.oneChunk;
import static tv.genlock.media.mp4.Mp4Bytes.stss;
import static tv.genlock.media.mp4.Mp4Bytes.stts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.media.SampleRun;
import tv.genlock.media.Ticks;

/** Hand-made files: one thing unusual or untrue in each. Clocks of 1,000 units a second, so a unit is 90 ticks. */
class Mp4ReaderTest {
    private static final byte[] NO_EDIT = {};

    @Test
    void index_ofPlainFile_hasCutsAtSyncSamples() throws IOException {
        MediaIndex index = index(movie(10, NO_EDIT, stts(10, 40), stss(1, 6), oneChunk(10)));

        assertThat(cuts(index.keyframes())).containsExactly(0, 18_000, 36_000);
        assertThat(index.durationTicks()).isEqualTo(36_000);
        assertThat(index.video().orElseThrow().frameDurationTicks()).isEqualTo(3_600);
        assertThat(index.video().orElseThrow().reorderDelayTicks()).isZero();
    }

    @Test
    void index_withNegativeOffsets_movesDecodeTimesEarlierThanPresentation() throws IOException {
        // I P B: version 1 offsets 0, +40, -40.
        byte[] file = movie(3, NO_EDIT, stts(3, 40), ctts(1, 1, 0, 1, 40, 1, -40), stss(1), oneChunk(3));

        MediaIndex index = index(file);
        SampleRun run = video(file, index, 0, 1);

        assertThat(run.pts()).containsExactly(0, 7_200, 3_600);
        assertThat(run.dts()).containsExactly(-3_600, 0, 3_600);
        assertThat(index.video().orElseThrow().reorderDelayTicks()).isEqualTo(3_600);
    }

    @Test
    void index_withTrimInsideAGroup_beginsAtTheKeyframeBefore() throws IOException {
        byte[] file = movie(10, edts(240, 120), stts(10, 40), stss(1, 6), oneChunk(10));

        MediaIndex index = index(file);

        // Shown: samples 3 to 8 (120 to 360 ms). Sample 0 stays, since 3 needs it; 9 does not.
        assertThat(cuts(index.keyframes())).containsExactly(-10_800, 7_200, 21_600);
        assertThat(video(file, index, 0, 2).count()).isEqualTo(9);
    }

    @Test
    void index_withTrimBehindAKeyframe_leavesOutTheGroupsBefore() throws IOException {
        MediaIndex index = index(movie(10, edts(0, 200), stts(10, 40), stss(1, 6), oneChunk(10)));

        assertThat(cuts(index.keyframes())).containsExactly(0, 18_000);
        assertThat(index.keyframes().position(0)).isEqualTo(5);
    }

    @Test
    void sound_againstADelayedPicture_keepsItsDistance() throws IOException {
        byte[] video = Mp4Bytes.trak(
                1,
                "vide",
                1000,
                edts(500, -1, 400, 0),
                join(Mp4Bytes.stsd(), Mp4Bytes.constantSizes(10), stts(10, 40), stss(1), oneChunk(10)));
        byte[] sound = Mp4Bytes.trak(
                2,
                "soun",
                48_000,
                edts(0, 1024),
                join(Mp4Bytes.aacStsd(), Mp4Bytes.constantSizes(10), stts(10, 1024), oneChunk(10)));
        byte[] file = join(box("mdat", new byte[100]), Mp4Bytes.moov(video, sound));

        MediaIndex index = index(file);

        // Movie time 0.5 s is item time 0; the sound's first frame is priming, one frame before movie time 0.
        assertThat(index.audio().getFirst().startTicks()).isEqualTo(-45_000 - 1_920);
        assertThat(index.audio().getFirst().endTicks()).isEqualTo(-45_000 + 9 * 1_920);
        assertThat(index.audio().getFirst().samplesPerFrame()).isEqualTo(1024);
        try (var reader = new Mp4Reader().open(new MemoryByteSource(file), index)) {
            assertThat(reader.audio(0, -45_000, -45_000 + 2 * 1_920).count()).isEqualTo(2);
        }
    }

    @Test
    void index_with64BitOffsetsAndSizes_readsTheSame() throws IOException {
        byte[] co64 = join(box("stsc", ints(0, 1, 1, 4, 1)), box("co64", ints(0, 1), longs(16)));
        byte[] stbl = join(Mp4Bytes.stsd(), Mp4Bytes.constantSizes(4), stts(4, 40), stss(1), co64);
        byte[] mdat =
                join(ints(1), "mdat".getBytes(java.nio.charset.StandardCharsets.US_ASCII), longs(56), new byte[40]);
        byte[] moov = Mp4Bytes.moov(Mp4Bytes.trak(1, "vide", 1000, NO_EDIT, stbl));
        moov[0] = moov[1] = moov[2] = moov[3] = 0; // goes to the end of the file

        byte[] file = join(mdat, moov);
        SampleRun run = video(file, index(file), 0, 1);

        assertThat(run.offset()).containsExactly(16, 26, 36, 46);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16})
    void index_withPackedSizes_unpacksThem(int bits) throws IOException {
        int[] sizes = {3, 15, 0, 7, 12};
        byte[] packed = new byte[(sizes.length * bits + 7) / 8];
        for (int i = 0; i < sizes.length; i++) {
            int lastBit = (i + 1) * bits;
            packed[(lastBit - 1) / 8] |= (byte) (sizes[i] << (8 - (lastBit - 1) % 8 - 1));
        }
        byte[] stbl = join(
                Mp4Bytes.stsd(), box("stz2", ints(0, bits, 5), packed), stts(5, 40), stss(1), oneChunk(sizes.length));
        byte[] file = join(box("mdat", new byte[50]), Mp4Bytes.moov(Mp4Bytes.trak(1, "vide", 1000, NO_EDIT, stbl)));

        SampleRun run = video(file, index(file), 0, 1);

        assertThat(run.size()).containsExactly(3, 15, 0, 7, 12);
        assertThat(run.offset()).containsExactly(8, 11, 26, 26, 33);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void keyframes_behindNalLengthsOfAnySize_areTold(int lengthSize) throws IOException {
        byte[] delimiter = {0x09, 0x10};
        byte[] idr = {0x65, (byte) 0x88, 1, 2};
        byte[] recoveryPoint = {0x06, 6, 1, 0x44, (byte) 0x80};
        byte[] slice = {0x41, (byte) 0x9A, 1, 2};
        byte[][] samples = {
            nals(lengthSize, delimiter, idr),
            nals(lengthSize, slice),
            nals(lengthSize, recoveryPoint, slice),
            nals(lengthSize, delimiter, slice),
            nals(lengthSize, idr)
        };
        int[] sizes = Arrays.stream(samples).mapToInt(sample -> sample.length).toArray();
        byte[] stbl = join(
                box("stsd", ints(0, 1), Mp4Bytes.avcEntry(lengthSize)),
                box("stsz", ints(0, 0, 5), ints(sizes)),
                stts(5, 40),
                stss(1, 2, 3, 5),
                oneChunk(5));
        byte[] file = join(box("mdat", samples), Mp4Bytes.moov(Mp4Bytes.trak(1, "vide", 1000, NO_EDIT, stbl)));

        Keyframes keyframes = index(file).keyframes();

        assertThat(cuts(keyframes)).containsExactly(0, 7_200, 14_400, 18_000);
        assertThat(new byte[] {keyframes.kind(0), keyframes.kind(1), keyframes.kind(2)})
                .containsExactly(Keyframes.CLOSED, Keyframes.RECOVERY, Keyframes.CLOSED);
    }

    private static byte[] nals(int lengthSize, byte[]... units) {
        byte[] sample = {};
        for (byte[] unit : units) {
            sample = join(sample, Arrays.copyOfRange(ints(unit.length), 4 - lengthSize, 4), unit);
        }
        return sample;
    }

    /** Old QuickTime counted every frame of compressed sound as a sample of one byte: 64 of them are 34 bytes of a channel. */
    @Test
    void sound_countedFrameByFrame_isTakenChunkByChunk() throws IOException {
        int frames = 64 * 10;
        byte[] entry = new byte[44];
        ByteBuffer.wrap(entry)
                .putShort(8, (short) 1)
                .putShort(16, (short) 2)
                .putShort(18, (short) 16)
                .putInt(24, 22_050 << 16)
                .putInt(28, 64)
                .putInt(32, 34)
                .putInt(36, 68)
                .putInt(40, 2);
        byte[] stbl = join(
                box("stsd", ints(0, 1), box("ima4", entry)),
                box("stsz", ints(0, 1, frames)),
                stts(frames, 1),
                box("stsc", ints(0, 2, 1, 64 * 4, 1, 3, 64 * 2, 1)),
                box("stco", ints(0, 3, 8, 280, 552)));
        byte[] file = join(box("mdat", new byte[680]), Mp4Bytes.moov(Mp4Bytes.trak(1, "soun", 22_050, NO_EDIT, stbl)));

        MediaIndex index = index(file);

        assertThat(index.audio().getFirst().codecName()).isEqualTo("adpcm_ima_qt");
        assertThat(index.durationTicks()).isEqualTo(Ticks.rescale(frames, 22_050));
        try (var reader = new Mp4Reader().open(new MemoryByteSource(file), index)) {
            SampleRun run = reader.audio(0, 0, index.durationTicks());
            assertThat(Arrays.copyOf(run.offset(), run.count())).containsExactly(8, 280, 552);
            assertThat(Arrays.copyOf(run.size(), run.count())).containsExactly(272, 272, 136);
        }
    }

    @Test
    void index_ofFileCutOffInItsMedia_endsWhereTheBytesEnd() throws IOException {
        byte[] stbl = join(Mp4Bytes.stsd(), Mp4Bytes.constantSizes(10), stts(10, 40), stss(1, 6));
        byte[] moov = Mp4Bytes.moov(Mp4Bytes.trak(1, "vide", 1000, NO_EDIT, join(stbl, oneChunk(10))));
        byte[] inFront = Mp4Bytes.moov(Mp4Bytes.trak(
                1,
                "vide",
                1000,
                NO_EDIT,
                join(stbl, box("stsc", ints(0, 1, 1, 10, 1)), box("stco", ints(0, 1, moov.length + 8)))));
        byte[] whole = join(inFront, box("mdat", new byte[100]));

        MediaIndex index = index(Arrays.copyOf(whole, whole.length - 25));

        assertThat(index.durationTicks()).isEqualTo(7 * 3_600);
    }

    @Test
    void index_whenPicturesOverlapACut_joinsTheGroups() throws IOException {
        // The second keyframe would be shown before the picture in front of it.
        byte[] file = movie(4, NO_EDIT, stts(4, 40), ctts(1, 1, 0, 1, 80, 2, 0), stss(1, 3), oneChunk(4));

        assertThat(index(file).keyframes().count()).isEqualTo(1);
    }

    @Test
    void index_whenConfigurationChangesInside_isOnlyTranscoded() throws IOException {
        byte[] stsd = box("stsd", ints(0, 2), Mp4Bytes.videoEntry("mp4v", 320), Mp4Bytes.videoEntry("mp4v", 640));
        byte[] stbl = join(
                stsd,
                Mp4Bytes.constantSizes(4),
                stts(4, 40),
                box("stsc", ints(0, 2, 1, 2, 1, 2, 2, 2)),
                box("stco", ints(0, 2, 8, 28)));
        byte[] file = join(box("mdat", new byte[40]), Mp4Bytes.moov(Mp4Bytes.trak(1, "vide", 1000, NO_EDIT, stbl)));

        assertThat(index(file).video().orElseThrow().obstacle()).isEqualTo("it changes its coding inside");
    }

    @Test
    void index_ofUnusableFiles_saysWhy() {
        assertRefused(new byte[0], "no moov");
        assertRefused(new byte[] {0, 0, 0, 8, 'f', 'r', 'e', 'e'}, "no moov");
        assertRefused(Mp4Bytes.moov(), "no picture and no sound");
        byte[] noStsd = join(Mp4Bytes.constantSizes(1), stts(1, 40), oneChunk(1));
        assertRefused(
                join(box("mdat", new byte[10]), Mp4Bytes.moov(Mp4Bytes.trak(7, "vide", 1000, NO_EDIT, noStsd))),
                "track 7 does not say how it is coded");
        byte[] encrypted = join(
                box("stsd", ints(0, 1), Mp4Bytes.videoEntry("encv", 320)),
                Mp4Bytes.constantSizes(1),
                stts(1, 40),
                oneChunk(1));
        assertRefused(
                join(box("mdat", new byte[10]), Mp4Bytes.moov(Mp4Bytes.trak(1, "vide", 1000, NO_EDIT, encrypted))),
                "encrypted");
        assertRefused(box("moof"), "head (moov) is missing");
    }

    @Test
    void index_withLyingCounts_refusesWithoutAllocating() {
        byte[] lies = box("stts", ints(0, 0x7FFFFFFF));
        assertRefused(movie(4, NO_EDIT, lies, stss(1), oneChunk(4)), "'stts' box has room for 0");
        assertRefused(
                movie(4, NO_EDIT, stts(4, 40), box("stss", ints(0, -1)), oneChunk(4)), "'stss' box has room for 0");
    }

    @Test
    void index_withOneSizeForAllAndHugeCounts_isBoundByTheFile() throws IOException {
        byte[] stbl = join(
                Mp4Bytes.stsd(),
                box("stsz", ints(0, 10, -1)),
                stts(-1, 40),
                stss(1),
                box("stsc", ints(0, 1, 1, 0x7FFFFFFF, 1)),
                box("stco", ints(0, 1, 8)));
        byte[] file = join(box("mdat", new byte[40]), Mp4Bytes.moov(Mp4Bytes.trak(1, "vide", 1000, NO_EDIT, stbl)));

        assertThat(index(file).durationTicks()).isLessThan(60 * 3_600);
    }

    @Test
    void open_onAFileThatChanged_saysToIndexAgain() throws IOException {
        MediaIndex index = index(movie(10, NO_EDIT, stts(10, 40), stss(1, 6), oneChunk(10)));
        byte[] shorter = movie(4, NO_EDIT, stts(4, 40), stss(1), oneChunk(4));

        assertThatThrownBy(() -> new Mp4Reader().open(new MemoryByteSource(shorter), index))
                .isInstanceOf(MediaFormatException.class)
                .hasMessageContaining("no longer holds");
    }

    private static void assertRefused(byte[] file, String reason) {
        assertThatThrownBy(() -> index(file))
                .isInstanceOf(MediaFormatException.class)
                .hasMessageContaining(reason);
    }

    private static MediaIndex index(byte[] file) throws IOException {
        MediaIndex index = new Mp4Reader().index(new MemoryByteSource(file), "f");
        assertThat(Mp4Reader.durationTicks(new MemoryByteSource(file))).isEqualTo(index.durationTicks());
        return index;
    }

    /** A scan of a large film read the head of each of its thousands of keyframes. */
    @Test
    void durationTicks_looksIntoTheFirstKeyframeAlone() throws IOException {
        int size = 20_000;
        int samples = 5;
        byte[] pictures = new byte[samples * size];
        for (int k = 0; k < samples; k++) {
            ByteBuffer.wrap(pictures).putInt(k * size, size - 4).put(k * size + 4, (byte) 0x65);
        }
        byte[] stsd = box("stsd", ints(0, 1), Mp4Bytes.avcEntry(4));
        byte[] stbl = join(stsd, box("stsz", ints(0, size, samples)), stts(samples, 40), oneChunk(samples));
        byte[] file = join(box("mdat", pictures), Mp4Bytes.moov(Mp4Bytes.trak(1, "vide", 1000, NO_EDIT, stbl)));
        Touched forIndex = new Touched(file, 2 * size, pictures.length);
        Touched forLength = new Touched(file, 2 * size, pictures.length);

        MediaIndex index = new Mp4Reader().index(forIndex, "f");
        long length = Mp4Reader.durationTicks(forLength);

        assertThat(index.keyframes().count()).isEqualTo(samples);
        assertThat(length).isEqualTo(index.durationTicks()).isEqualTo(samples * 3_600L);
        assertThat(forIndex.reads).isEqualTo(samples - 2);
        assertThat(forLength.reads).isZero();
    }

    /** Counts the reads that begin in a stretch of a file. */
    private static final class Touched implements ByteSource {
        private final ByteSource file;
        private final long from;
        private final long to;
        private int reads;

        Touched(byte[] file, long from, long to) {
            this.file = new MemoryByteSource(file);
            this.from = from;
            this.to = to;
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public int read(long position, ByteBuffer destination) throws IOException {
            reads += position >= from && position < to ? 1 : 0;
            return file.read(position, destination);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static SampleRun video(byte[] file, MediaIndex index, int from, int to) throws IOException {
        try (var reader = new Mp4Reader().open(new MemoryByteSource(file), index)) {
            return reader.video(from, to);
        }
    }

    private static long[] cuts(Keyframes keyframes) {
        long[] ticks = new long[keyframes.count() + 1];
        Arrays.setAll(ticks, keyframes::cutTicks);
        return ticks;
    }
}
