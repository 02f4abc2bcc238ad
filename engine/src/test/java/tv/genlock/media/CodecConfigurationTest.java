package tv.genlock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Decoder configuration records written by x264, x265 and libavcodec. */
class CodecConfigurationTest {
    private static final String AVC_PQ = "0164001effe100226764001eacd940a02ff97ff000300046a122012800000300080000"
            + "03019078b16cb001000668ebe3cb22c0fdf8f800";
    private static final String AVC_INTERLACED =
            "01640016ffe1001d67640016acd940b424dff80200016880000003010000030019" + "0f8a14cb01000668fba3cb22c0fdf8f800";
    private static final String HEVC_SPS =
            "42010102200000030090000003000003005aa006b201e1d6d96566924caf016a1224120800" + "0003000800000300c840";
    private static final String HEVC_HLG =
            "0102200000009000000000005af000fcfdfafa00000f03" + "a00001001840010c01ffff0220"
                    + "0000030090000003000003005a959809" + "a10001002f" + HEVC_SPS + "a2000100074401c172b46240";

    @Test
    void avc_ofX264_tellsSizeProfileAndColour() throws MediaFormatException {
        AvcConfiguration avc = AvcConfiguration.parse(hex(AVC_PQ));

        assertThat(avc.nalLengthSize()).isEqualTo(4);
        assertThat(avc.spsList()).hasSize(1);
        assertThat(avc.ppsList()).hasSize(1);
        assertThat(avc.interlaced()).isFalse();
        AvcSequence sequence = avc.sequence().orElseThrow();
        assertThat(List.of(sequence.width(), sequence.height())).containsExactly(640, 360);
        assertThat(sequence.usability()).isEqualTo(new VideoUsability(3, 4, 9, 16, 9));
        assertThat(sequence.usability().highDynamicRange()).isTrue();
    }

    @Test
    void avc_withFieldsAllowed_isInterlacedAndFullHeight() throws MediaFormatException {
        AvcConfiguration avc = AvcConfiguration.parse(hex(AVC_INTERLACED));

        assertThat(avc.interlaced()).isTrue();
        assertThat(avc.sequence().orElseThrow().height()).isEqualTo(576);
        assertThat(avc.sequence().orElseThrow().usability().sarNumerator()).isEqualTo(64);
    }

    @Test
    void avc_writtenAgain_isTheSameRecord() throws MediaFormatException {
        assertThat(AvcConfiguration.parse(hex(AVC_PQ)).toBytes()).isEqualTo(hex(AVC_PQ));
    }

    @Test
    void avc_ofAnnexBParameterSets_equalsItsRecord() throws MediaFormatException {
        AvcConfiguration avc = AvcConfiguration.parse(hex(AVC_PQ));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(new byte[] {0, 0, 0, 1});
        stream.writeBytes(avc.spsList().getFirst());
        stream.writeBytes(new byte[] {0, 0, 1});
        stream.writeBytes(avc.ppsList().getFirst());

        assertThat(AvcConfiguration.ofAnnexB(stream.toByteArray())).isEqualTo(avc);
    }

    @Test
    void hevc_ofX265_tellsSizeProfileAndColour() throws MediaFormatException {
        HevcConfiguration hevc = HevcConfiguration.parse(hex(HEVC_HLG));

        assertThat(List.of(hevc.profile(), hevc.bitDepth(), hevc.chromaFormat(), hevc.nalLengthSize()))
                .containsExactly(2, 10, 1, 4);
        assertThat(hevc.vpsList()).hasSize(1);
        assertThat(hevc.ppsList()).hasSize(1);
        HevcSequence sequence = hevc.sequence().orElseThrow();
        assertThat(List.of(sequence.width(), sequence.height(), sequence.bitDepth()))
                .containsExactly(854, 480, 10);
        assertThat(sequence.usability()).isEqualTo(new VideoUsability(1, 1, 9, 18, 9));
        assertThat(sequence.interlaced()).isFalse();
    }

    @Test
    void hevc_ofAnnexB_parsesBackTheSame() throws MediaFormatException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(new byte[] {0, 0, 1});
        stream.writeBytes(hex(HEVC_SPS));

        HevcConfiguration made = HevcConfiguration.ofAnnexB(stream.toByteArray());

        assertThat(HevcConfiguration.parse(made.toBytes())).isEqualTo(made);
    }

    @Test
    void records_cutAnywhere_endInMediaFormatException() {
        byte[] avc = hex(AVC_PQ);
        for (int length = 0; length < avc.length - 4; length++) {
            byte[] cut = Arrays.copyOf(avc, length);
            assertThatThrownBy(() -> AvcConfiguration.parse(cut)).isInstanceOf(MediaFormatException.class);
        }
        byte[] hevc = hex(HEVC_HLG);
        for (int length = 0; length < hevc.length; length++) {
            byte[] cut = Arrays.copyOf(hevc, length);
            assertThatThrownBy(() -> HevcConfiguration.parse(cut)).isInstanceOf(MediaFormatException.class);
        }
    }

    @Property(tries = 2_000)
    void parsers_ofAnyBytes_answerOrRefuse(@ForAll byte[] bytes) {
        refusesAtMost(() -> AvcConfiguration.parse(bytes));
        refusesAtMost(() -> HevcConfiguration.parse(bytes));
        refusesAtMost(() -> AudioSpecificConfig.parse(bytes));
        refusesAtMost(() -> AvcSequence.parse(bytes));
        refusesAtMost(() -> HevcSequence.parse(bytes));
    }

    @Property(tries = 500)
    void unescape_ofEscapedBytes_givesThemBack(@ForAll byte[] plain) {
        byte[] escaped = escape(plain);

        assertThat(NalUnits.unescape(escaped, 0, escaped.length)).isEqualTo(plain);
    }

    @Test
    void audio_ofHighEfficiency_tellsItsCore() throws MediaFormatException {
        assertThat(AudioSpecificConfig.parse(hex("1190"))).isEqualTo(new AudioSpecificConfig(2, 48_000, 2, 1024));
        assertThat(AudioSpecificConfig.parse(hex("1210")).sampleRate()).isEqualTo(44_100);
        // HE-AAC, explicit: object type 5, core 24 kHz, plays at 48 kHz.
        AudioSpecificConfig explicit = AudioSpecificConfig.parse(hex("2b118800"));
        assertThat(explicit).isEqualTo(new AudioSpecificConfig(2, 24_000, 2, 1024));
        // The same, backward compatible: the sync word 0x2b7 behind an AAC-LC configuration.
        assertThat(AudioSpecificConfig.parse(hex("131056e598"))).isEqualTo(explicit);
    }

    @Test
    void audio_madeFromRateAndChannels_parsesBack() throws MediaFormatException {
        assertThat(AudioSpecificConfig.aacLc(48_000, 2)).isEqualTo(hex("1190"));
        for (int channels : List.of(1, 2, 3, 4, 5, 6, 8)) {
            for (int rate : List.of(8_000, 44_100, 48_000, 50_000)) {
                AudioSpecificConfig parsed = AudioSpecificConfig.parse(AudioSpecificConfig.aacLc(rate, channels));

                assertThat(parsed).isEqualTo(new AudioSpecificConfig(2, rate, channels, 1024));
            }
        }
    }

    @Test
    void configurationHash_changesWithWhatAJoinWouldShow() {
        VideoTrack track = track(1_920, 3_600);

        assertThat(ConfigurationHash.of(track))
                .matches("[0-9a-f]{8}")
                .isEqualTo(ConfigurationHash.of(track(1_920, 3_600)));
        assertThat(ConfigurationHash.of(track)).isNotEqualTo(ConfigurationHash.of(track(1_280, 3_600)));
        assertThat(ConfigurationHash.of(track)).isNotEqualTo(ConfigurationHash.of(track(1_920, 3_003)));
    }

    private static VideoTrack track(int width, long frameTicks) {
        VideoFormat format = VideoFormat.of(VideoCodec.H264, "h264")
                .configuration(hex(AVC_PQ))
                .size(width, 1080)
                .build();
        return VideoTrack.ofConstantRate(1, format, frameTicks, 7_200);
    }

    private interface Parse {
        Object run() throws MediaFormatException;
    }

    private static void refusesAtMost(Parse parse) {
        try {
            parse.run();
        } catch (MediaFormatException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    private static byte[] escape(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int zeros = 0;
        for (byte b : plain) {
            if (zeros >= 2 && (b & 0xFF) <= 3) {
                out.write(3);
                zeros = 0;
            }
            zeros = b == 0 ? zeros + 1 : 0;
            out.write(b);
        }
        return out.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
