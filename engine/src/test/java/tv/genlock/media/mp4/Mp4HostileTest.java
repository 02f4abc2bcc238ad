package tv.genlock.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.media.ByteSource;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaIndexCodec;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.testing.Ffmpeg;

/** Damaged files end in an IOException or in an index that can be asked, never in anything else. */
class Mp4HostileTest {
    private static final String CLIP = "-f lavfi -i testsrc2=s=160x90:r=25:d=3 -f lavfi -i sine=d=3 -c:a aac "
            + "-c:v libx264 -preset ultrafast -bf 2 -g 25 ";

    @TempDir
    Path folder;

    @Test
    void files_cutAnywhere_answerOrRefuse() throws IOException {
        for (byte[] file : clips()) {
            for (int part = 0; part < 97; part++) {
                readAll(new MemoryByteSource(Arrays.copyOf(file, (int) ((long) file.length * part / 97))));
            }
        }
    }

    @Test
    void files_withBytesChangedInTheirTables_answerOrRefuse() throws IOException {
        Random random = new Random(1);
        for (byte[] file : clips()) {
            int[] tables = tablePlaces(file);
            for (int round = 0; round < 4_000; round++) {
                byte[] damaged = file.clone();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    int at = tables[random.nextInt(tables.length)];
                    damaged[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (random.nextInt(2) - 1);
                }
                readAll(new MemoryByteSource(damaged));
            }
        }
    }

    @Test
    void source_givingOneByteAtATime_readsTheSame() throws IOException {
        for (byte[] file : clips()) {
            MediaIndex whole = new Mp4Reader().index(new MemoryByteSource(file), "f");
            MediaIndex trickled = new Mp4Reader().index(oneByteReads(file), "f");

            assertThat(MediaIndexCodec.encode(trickled)).isEqualTo(MediaIndexCodec.encode(whole));
        }
    }

    private byte[][] clips() throws IOException {
        assumeTrue(Ffmpeg.isAvailable(), "no ffmpeg here");
        return new byte[][] {
            Files.readAllBytes(Ffmpeg.make(folder.resolve("front.mp4"), CLIP + "-movflags +faststart")),
            Files.readAllBytes(
                    Ffmpeg.make(folder.resolve("fragments.mp4"), CLIP + "-movflags empty_moov+frag_keyframe")),
            Files.readAllBytes(Ffmpeg.make(folder.resolve("pcm.mov"), CLIP + "-c:a pcm_s16le -movflags +faststart"))
        };
    }

    /** All bytes outside of mdat. */
    private static int[] tablePlaces(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        int[] places = new int[file.length];
        int count = 0;
        int position = 0;
        while (position + 8 <= file.length) {
            int size = buffer.getInt(position);
            boolean isMedia = buffer.getInt(position + 4) == FourCc.of("mdat");
            for (int i = position; i < position + (isMedia ? 8 : size); i++) {
                places[count++] = i;
            }
            position += size;
        }
        return Arrays.copyOf(places, count);
    }

    private static void readAll(ByteSource source) {
        try {
            MediaIndex index = new Mp4Reader().index(source, "f");
            assertThat(Mp4Reader.durationTicks(source)).isEqualTo(index.durationTicks());
            MediaIndexCodec.decode(MediaIndexCodec.encode(index));
            try (var reader = new Mp4Reader().open(source, index)) {
                int cuts = index.keyframes().count();
                reader.video(0, cuts);
                for (int track = 0; track < index.audio().size(); track++) {
                    reader.audio(track, 0, index.durationTicks());
                }
            }
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    private static ByteSource oneByteReads(byte[] file) {
        MemoryByteSource source = new MemoryByteSource(file);
        return new ByteSource() {
            @Override
            public long size() {
                return source.size();
            }

            @Override
            public int read(long position, ByteBuffer destination) {
                if (position >= file.length) {
                    return -1;
                }
                if (destination.hasRemaining()) {
                    destination.put(file[(int) position]);
                    return 1;
                }
                return 0;
            }

            @Override
            public void close() {}
        };
    }
}
