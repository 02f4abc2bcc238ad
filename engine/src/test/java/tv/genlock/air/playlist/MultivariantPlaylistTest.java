package tv.genlock.air.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.air.transcode.TranscodePlan;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

class MultivariantPlaylistTest {
    @Test
    void text_ofTheStandardFormat_statesWhatEveryItemKeepsTo() {
        assertThat(new MultivariantPlaylist(HouseFormat.standard(), "/hls/channel/7/live.m3u8").text())
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:6
                        #EXT-X-STREAM-INF:BANDWIDTH=50000000,AVERAGE-BANDWIDTH=40000000,CODECS="avc1.64002A,mp4a.40.2",RESOLUTION=1920x1080,FRAME-RATE=60.000
                        /hls/channel/7/live.m3u8
                        """);
    }

    @Test
    void text_ofLargeHevc_namesTheProfileThatCoversEightAndTenBits() {
        HouseFormat house = new HouseFormat(VideoCodec.HEVC, Packaging.FMP4, 6, 18_000, 2160);

        assertThat(new MultivariantPlaylist(house, "live.m3u8").text())
                .contains("CODECS=\"hvc1.2.4.L153.B0,mp4a.40.2\",RESOLUTION=3840x2160");
    }

    @Test
    void addressOfSeveralLines_isRefused() {
        assertThatThrownBy(() -> new MultivariantPlaylist(HouseFormat.standard(), "a\n#EXTINF:1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The encoder may spend its whole buffer, two seconds' worth, within one segment. */
    @ParameterizedTest
    @ValueSource(ints = {240, 360, 480, 720, 1080, 2160})
    void transcodes_keepBelowWhatIsPromised(int height) {
        HouseFormat house = new HouseFormat(VideoCodec.H264, Packaging.TS, 6, 18_000, height);
        VideoFormat format =
                VideoFormat.of(VideoCodec.VP9, "vp9").size(3840, 2160).build();
        MediaIndex index = new MediaIndex(
                "f",
                Container.MATROSKA,
                Ticks.PER_SECOND,
                Optional.of(VideoTrack.ofConstantRate(1, format, 3_600, 0)),
                List.of(),
                new Keyframes(new long[] {0, Ticks.PER_SECOND}, new long[1], new byte[1]),
                1);

        double segmentSeconds = Ticks.toSeconds(SegmentPlanner.EVEN_SEGMENT_TICKS);
        double peak =
                TranscodePlan.of(index, house).maximumKilobits() * 1_000.0 * (segmentSeconds + 2) / segmentSeconds;

        assertThat(peak * 1.1 + 200_000).isLessThan(house.mostBitsPerSecond());
    }
}
