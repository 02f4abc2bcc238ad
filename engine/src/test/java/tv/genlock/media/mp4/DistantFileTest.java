package tv.genlock.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.media.ByteSource;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaIndexCodec;
import tv.genlock.testing.Ffmpeg;

/** A file on another machine, where each place that is looked at costs a round trip. */
class DistantFileTest {
    @TempDir
    Path folder;

    /** Notes where it is read. */
    private static final class Distant implements ByteSource {
        private final ByteSource file;
        private final List<Long> read = new ArrayList<>();
        private final List<Long> announced = new ArrayList<>();

        Distant(ByteSource file) {
            this.file = file;
        }

        @Override
        public boolean isDistant() {
            return true;
        }

        @Override
        public void announce(long position, long count) {
            announced.add(position);
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public int read(long position, ByteBuffer destination) throws IOException {
            read.add(position);
            return file.read(position, destination);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @Test
    void index_ofADistantFile_isThatOfANearOne_andLooksIntoAFewKeyframesAllAtOnce() throws Exception {
        assumeTrue(Ffmpeg.isAvailable(), "skipped: no ffmpeg on PATH and none from Maven");
        Path clip = Ffmpeg.make(
                folder.resolve("many.mp4"),
                "-f lavfi -i testsrc2=s=160x90:r=25:d=120 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 12 -bf 2");
        try (FileByteSource near = FileByteSource.open(clip);
                Distant distant = new Distant(near)) {
            byte[] wanted = MediaIndexCodec.encode(new Mp4Reader().index(near, "same"));

            byte[] index = MediaIndexCodec.encode(new Mp4Reader().index(distant, "same"));

            assertThat(index).isEqualTo(wanted);
            assertThat(distant.announced).hasSize(6);
            assertThat(distant.read.size()).isLessThan(30);
        }
    }
}
