package tv.genlock.media.matroska;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.media.ByteSource;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;
import tv.genlock.testing.Ffmpeg;

/** A file on another machine: its index comes from its cues where they are good enough, and from all of the file where not. */
class DistantFileTest {
    private static final int PIECE = 32 << 10;
    private static final String PICTURE = "-f lavfi -i testsrc2=s=320x180:r=%s:d=60 ";
    private static final String SOUND = "-f lavfi -i sine=f=440:r=48000:d=60 -c:a aac -ac 2 ";

    @TempDir
    Path folder;

    /** Notes which pieces of a file are looked into. */
    private static final class Distant implements ByteSource {
        private final ByteSource file;
        private final BitSet pieces = new BitSet();

        Distant(ByteSource file) {
            this.file = file;
        }

        @Override
        public boolean isDistant() {
            return true;
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public int read(long position, ByteBuffer destination) throws IOException {
            int count = file.read(position, destination);
            pieces.set((int) (position / PIECE), (int) ((position + count) / PIECE) + 1);
            return count;
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void needsFfmpeg() {
        assumeTrue(Ffmpeg.isAvailable(), "skipped: no ffmpeg on PATH and none from Maven");
    }

    @ParameterizedTest
    @CsvSource({
        "25, -bf 0 -g 50",
        "25, -bf 3 -g 50",
        "30000/1001, -bf 2 -g 60",
        "24000/1001, -bf 3 -g 240 -sc_threshold 0",
        "25, -bf 3 -g 50 -x264-params open-gop=1",
        "50, -bf 2 -g 100 -cluster_time_limit 20000"
    })
    void index_ofADistantFile_isThatOfANearOne_andSoAreItsSamples(String rate, String coding) throws Exception {
        Path clip = Ffmpeg.make(
                folder.resolve("film.mkv"),
                PICTURE.formatted(rate) + SOUND + "-c:v libx264 -preset ultrafast -pix_fmt yuv420p " + coding);
        try (FileByteSource near = FileByteSource.open(clip)) {
            MatroskaReader reader = new MatroskaReader();
            MediaIndex wanted = reader.index(near, "same");
            MediaIndex index = reader.index(new Distant(near), "same");

            assertThat(index.durationTicks()).isEqualTo(wanted.durationTicks());
            assertThat(index.video().orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(wanted.video().orElseThrow());
            assertThat(index.audio()).usingRecursiveComparison().isEqualTo(wanted.audio());
            assertThat(cuts(index)).isEqualTo(cuts(wanted));
            try (SampleReader some = reader.open(near, index);
                    SampleReader others = reader.open(near, wanted)) {
                for (int cut = 0; cut + 1 < wanted.keyframes().count(); cut += 3) {
                    assertThat(told(some.video(cut, cut + 1))).isEqualTo(told(others.video(cut, cut + 1)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-bf 3 -g 50"})
    void index_ofADistantFileWithCues_readsAPartOfIt(String coding) throws Exception {
        Path clip = Ffmpeg.make(
                folder.resolve("film.mkv"),
                PICTURE.formatted(25) + SOUND + "-c:v libx264 -preset ultrafast -b:v 4M -pix_fmt yuv420p " + coding);
        try (FileByteSource near = FileByteSource.open(clip)) {
            Distant distant = new Distant(near);
            new MatroskaReader().index(distant, "same");

            assertThat((long) distant.pieces.cardinality() * PIECE).isLessThan(near.size() / 2);
        }
    }

    private static String cuts(MediaIndex index) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k <= index.keyframes().count(); k++) {
            text.append(index.keyframes().cutTicks(k)).append(' ');
        }
        return text.toString();
    }

    private static String told(SampleRun run) {
        return run.count()
                + Arrays.toString(Arrays.copyOf(run.pts(), run.count()))
                + Arrays.toString(Arrays.copyOf(run.dts(), run.count()))
                + Arrays.toString(Arrays.copyOf(run.offset(), run.count()))
                + Arrays.toString(Arrays.copyOf(run.keyframe(), run.count()));
    }
}
