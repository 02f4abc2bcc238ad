package tv.genlock.air.playlist;

import java.util.Locale;
import tv.genlock.air.HouseFormat;
import tv.genlock.media.VideoCodec;

/**
 * The multivariant playlist of a channel, which has one rendition. Players load it once and never again, so nothing in it
 * follows the current item: it states what the house format promises of every item that will ever air.
 *
 * @param mediaPlaylistUri where the live playlist is
 */
public record MultivariantPlaylist(HouseFormat house, String mediaPlaylistUri) {
    private static final int FULL_HD = 1_080;
    /** AAC-LC, RFC 6381. */
    private static final String SOUND = "mp4a.40.2";
    /** FRAME-RATE states the highest of all items (RFC 8216 §4.3.4.2); a transcode has no more pictures a second. */
    private static final double FRAMES_PER_SECOND = 60;

    public MultivariantPlaylist {
        if (mediaPlaylistUri.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line end would break the playlist");
        }
    }

    /** The playlist's text. */
    public String text() {
        int height = house.maxHeight();
        return String.format(
                Locale.ROOT,
                """
                #EXTM3U
                #EXT-X-VERSION:6
                #EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS="%s,%s",RESOLUTION=%dx%d,FRAME-RATE=%.3f
                %s
                """,
                house.mostBitsPerSecond(),
                averageBitsPerSecond(),
                pictureCodec(),
                SOUND,
                Math.ceilDiv(height * 16, 9) & ~1,
                height,
                FRAMES_PER_SECOND,
                mediaPlaylistUri);
    }

    /** A disc's film runs at up to four fifths of its peak for an hour. */
    private long averageBitsPerSecond() {
        return house.mostBitsPerSecond() * 4 / 5;
    }

    /** The highest profile and level the channel carries: H.264 High 4.2 or 5.1, HEVC Main 10 (and so Main) 4.1 or 5.1. */
    private String pictureCodec() {
        boolean large = house.maxHeight() > FULL_HD;
        if (house.video() == VideoCodec.HEVC) {
            return large ? "hvc1.2.4.L153.B0" : "hvc1.2.4.L123.B0";
        }
        return large ? "avc1.640033" : "avc1.64002A";
    }
}
