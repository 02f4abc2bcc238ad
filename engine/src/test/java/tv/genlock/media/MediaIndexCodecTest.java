package tv.genlock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MediaIndexCodecTest {
    @Test
    void index_ofTenMinutes_takesLessThan2400Bytes() {
        MediaIndex index = index(300, 7);

        assertThat(MediaIndexCodec.encode(index)).hasSizeLessThan(2_400);
    }

    @Property(tries = 100)
    void index_encodedAndDecoded_isTheSame(@ForAll @IntRange(max = 400) int keyframes, @ForAll long seed)
            throws MediaFormatException {
        MediaIndex index = index(keyframes, seed);

        MediaIndex decoded = MediaIndexCodec.decode(MediaIndexCodec.encode(index));

        assertThat(decoded).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(index);
    }

    @Test
    void bytes_cutOrFlippedAnywhere_areRefused() {
        byte[] whole = MediaIndexCodec.encode(index(20, 3));
        for (int i = 0; i < whole.length; i++) {
            byte[] cut = Arrays.copyOf(whole, i);
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x10;

            assertThatThrownBy(() -> MediaIndexCodec.decode(cut)).isInstanceOf(MediaFormatException.class);
            assertThatThrownBy(() -> MediaIndexCodec.decode(flipped)).isInstanceOf(MediaFormatException.class);
        }
    }

    @Property(tries = 500)
    void bytes_ofAnyKind_areRefused(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> MediaIndexCodec.decode(bytes)).isInstanceOf(MediaFormatException.class);
    }

    private static MediaIndex index(int keyframes, long seed) {
        Random random = new Random(seed);
        long[] cuts = new long[keyframes + 1];
        long[] positions = new long[keyframes];
        byte[] kinds = new byte[keyframes];
        for (int k = 1; k <= keyframes; k++) {
            cuts[k] = cuts[k - 1] + 3_600L * (1 + random.nextInt(250));
            positions[k - 1] = (k == 1 ? 0 : positions[k - 2]) + random.nextInt(900_000);
            kinds[k - 1] = (byte) random.nextInt(3);
        }
        VideoFormat format = VideoFormat.of(VideoCodec.HEVC, "hevc")
                .configuration(new byte[] {1, 2, 3})
                .size(1920, 1080)
                .aspect(4, 3)
                .interlaced(true)
                .depth(10, 2, 1)
                .hdr(true)
                .build();
        VideoTrack video = new VideoTrack(1, format, 0, 3_600, 7_200, 90, "it changes its coding inside");
        AudioTrack audio = new AudioTrack(
                -2,
                AudioCodec.AAC,
                "aac",
                new byte[] {0x11, (byte) 0x90},
                48_000,
                2,
                1_024,
                -1_920,
                54_000_000,
                "deu",
                true);
        return new MediaIndex(
                "0123456789abcdef",
                Container.MATROSKA,
                cuts[keyframes],
                keyframes > 0 ? Optional.of(video) : Optional.empty(),
                List.of(audio, audio),
                new Keyframes(cuts, positions, kinds),
                5_300_000);
    }
}
