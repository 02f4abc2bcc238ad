package tv.genlock.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioSpecificConfig;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

class TreatmentChoiceTest {
    private static final HouseFormat HOUSE = HouseFormat.standard();
    private static final byte[] LC = AudioSpecificConfig.aacLc(48_000, 2);
    private static final Keyframes EACH_SECOND = keyframes(0, Keyframes.CLOSED, Keyframes.CLOSED);

    private static Keyframes keyframes(long first, byte... kinds) {
        long[] cuts = new long[kinds.length + 1];
        for (int k = 0; k < cuts.length; k++) {
            cuts[k] = k == 0 ? first : k * 90_000L;
        }
        return new Keyframes(cuts, new long[kinds.length], kinds);
    }

    private static VideoTrack picture(UnaryOperator<VideoFormat.Builder> format) {
        VideoFormat built = format.apply(VideoFormat.of(VideoCodec.H264, "h264").size(320, 180))
                .build();
        return VideoTrack.ofConstantRate(1, built, 3_600, 3_600);
    }

    private static VideoTrack plain() {
        return picture(format -> format);
    }

    private static AudioTrack sound(
            AudioCodec codec, byte[] configuration, int rate, int channels, String language, boolean isDefault) {
        return new AudioTrack(
                2, codec, codec.name(), configuration, rate, channels, 1_024, 0, 180_000, language, isDefault);
    }

    private static MediaIndex index(VideoTrack video, Keyframes keyframes, AudioTrack... audio) {
        return new MediaIndex("f", Container.MP4, 180_000, Optional.of(video), List.of(audio), keyframes, 1_000_000);
    }

    private static void assertTranscoded(MediaIndex index, String reason) {
        TreatmentChoice choice = TreatmentChoice.choose(index, HOUSE);
        assertThat(choice.treatment()).isEqualTo(Treatment.TRANSCODE);
        assertThat(choice.reason()).contains(reason);
    }

    private static Treatment treatment(VideoTrack video) {
        return TreatmentChoice.choose(index(video, EACH_SECOND), HOUSE).treatment();
    }

    @Test
    void picture_thatFits_isCopied() {
        assertThat(treatment(plain())).isEqualTo(Treatment.COPY);
    }

    @Test
    void picture_thatFewCanPlay_isTranscoded() {
        assertTranscoded(index(picture(format -> format.depth(10, 110, 1)), EACH_SECOND), "10 bits");
        assertTranscoded(index(picture(format -> format.depth(8, 122, 2)), EACH_SECOND), "4:2:0");
        assertTranscoded(index(picture(format -> format.interlaced(true)), EACH_SECOND), "interlaced");
        assertTranscoded(index(picture(format -> format.hdr(true)), EACH_SECOND), "HDR");
    }

    @Test
    void picture_ofAnotherCodec_isTranscoded() {
        VideoFormat hevc = VideoFormat.of(VideoCodec.HEVC, "hevc").build();

        assertTranscoded(index(VideoTrack.ofConstantRate(1, hevc, 3_600, 0), EACH_SECOND), "its picture is hevc");
    }

    @Test
    void picture_thatMustBeTurnedOrCannotBePlaced_isTranscoded() {
        VideoFormat format = plain().format();

        assertTranscoded(index(new VideoTrack(1, format, 3_600, 3_600, 0, 90, ""), EACH_SECOND), "90 degrees");
        assertTranscoded(index(new VideoTrack(1, format, 3_600, 3_600, 0, 0, "it is odd"), EACH_SECOND), "it is odd");
    }

    @Test
    void picture_reorderedOverMoreThanTheDelay_isSqueezed_upTo16() {
        VideoFormat format = plain().format();

        assertThat(treatment(VideoTrack.ofConstantRate(1, format, 3_600, 16 * 3_600)))
                .isEqualTo(Treatment.COPY);
        assertThat(treatment(VideoTrack.ofConstantRate(1, format, 1_500, 18_000)))
                .isEqualTo(Treatment.COPY);
        assertTranscoded(index(VideoTrack.ofConstantRate(1, format, 3_600, 17 * 3_600), EACH_SECOND), "680 ms");
    }

    @Test
    void keyframes_thatNobodyCanTuneInAt_meanTranscoding() {
        assertTranscoded(index(plain(), keyframes(0, Keyframes.CLOSED, Keyframes.RECOVERY)), "bit by bit");
        assertTranscoded(index(plain(), keyframes(-20_000, Keyframes.CLOSED, Keyframes.CLOSED)), "in the middle");
        Keyframes sparse = new Keyframes(new long[] {0, 900_000}, new long[1], new byte[1]);
        assertTranscoded(index(plain(), sparse), "up to 10.0 s apart");
    }

    @Test
    void picture_ofMoreBitsThanViewersArePromised_isTranscoded() {
        MediaIndex index =
                new MediaIndex("f", Container.MP4, 180_000, Optional.of(plain()), List.of(), EACH_SECOND, 60_000_000);

        assertTranscoded(index, "60 Mb/s");
    }

    @Test
    void sound_thatIsNotTheHouses_isConverted() {
        byte[] highEfficiency = {0x2B, (byte) 0x11, (byte) 0x88, 0};
        List<AudioTrack> others = new ArrayList<>(List.of(
                sound(AudioCodec.AC3, new byte[0], 48_000, 2, "und", true),
                sound(AudioCodec.AAC, AudioSpecificConfig.aacLc(44_100, 2), 44_100, 2, "und", true),
                sound(AudioCodec.AAC, AudioSpecificConfig.aacLc(48_000, 6), 48_000, 6, "und", true),
                sound(AudioCodec.AAC, highEfficiency, 48_000, 2, "und", true),
                sound(AudioCodec.AAC, new byte[0], 48_000, 2, "und", true)));
        for (AudioTrack other : others) {
            assertThat(TreatmentChoice.choose(index(plain(), EACH_SECOND, other), HOUSE)
                            .treatment())
                    .isEqualTo(Treatment.COPY_VIDEO);
        }
    }

    @Test
    void sound_ofTheDefaultTracksLanguage_isCopiedWhereThatCanBe() {
        AudioTrack french = sound(AudioCodec.AAC, LC, 48_000, 2, "fra", false);
        AudioTrack surround = sound(AudioCodec.AC3, new byte[0], 48_000, 6, "eng", true);
        AudioTrack stereo = sound(AudioCodec.AAC, LC, 48_000, 2, "eng", false);

        TreatmentChoice both = TreatmentChoice.choose(index(plain(), EACH_SECOND, french, surround, stereo), HOUSE);
        TreatmentChoice foreign = TreatmentChoice.choose(index(plain(), EACH_SECOND, french, surround), HOUSE);

        assertThat(both.treatment()).isEqualTo(Treatment.COPY);
        assertThat(both.audioTrack()).hasValue(2);
        assertThat(foreign.treatment()).isEqualTo(Treatment.COPY_VIDEO);
        assertThat(foreign.audioTrack()).hasValue(1);
    }
}
