package tv.genlock.air.playlist;

import java.util.Locale;
import tv.genlock.air.FrameRate;

/**
 * The multivariant playlist of a channel with one rendition. Players load it once, so nothing in it follows the current item:
 * it states what holds for the whole channel.
 *
 * @param peakBitsPerSecond BANDWIDTH: no segment of the channel is over it
 * @param averageBitsPerSecond AVERAGE-BANDWIDTH
 * @param codecs RFC 6381 names that cover every item, "avc1.640028,mp4a.40.2"
 * @param width largest width
 * @param height largest height
 */
public record MultivariantPlaylist(
        long peakBitsPerSecond,
        long averageBitsPerSecond,
        String codecs,
        int width,
        int height,
        FrameRate frameRate,
        String mediaPlaylistUri,
        boolean independentSegments) {
    public MultivariantPlaylist {
        if (peakBitsPerSecond <= 0 || averageBitsPerSecond <= 0 || averageBitsPerSecond > peakBitsPerSecond) {
            throw new IllegalArgumentException("bit rates must be positive, the average not over the peak: %d, %d"
                    .formatted(averageBitsPerSecond, peakBitsPerSecond));
        }
        if (codecs.indexOf('"') >= 0 || mediaPlaylistUri.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("quotes and line ends would break the playlist");
        }
    }

    /** The playlist's text. */
    public String text() {
        return "#EXTM3U\n#EXT-X-VERSION:6\n"
                + (independentSegments ? "#EXT-X-INDEPENDENT-SEGMENTS\n" : "")
                + String.format(
                        Locale.ROOT,
                        "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,"
                                + "FRAME-RATE=%.3f\n",
                        peakBitsPerSecond,
                        averageBitsPerSecond,
                        codecs,
                        width,
                        height,
                        frameRate.perSecond())
                + mediaPlaylistUri
                + "\n";
    }
}
