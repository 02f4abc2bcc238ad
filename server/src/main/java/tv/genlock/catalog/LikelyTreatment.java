package tv.genlock.catalog;

import java.util.List;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Treatment;
import tv.genlock.media.MediaProbe;

/**
 * What a channel of the standard house format will probably do with a file, judged from its probe alone. The index decides when it
 * airs: keyframes too far apart, or too deep a reordering, are not seen here.
 */
final class LikelyTreatment {
    private LikelyTreatment() {}

    static Treatment of(MediaProbe probe) {
        List<MediaProbe.Stream> streams = probe.streams();
        return streams.stream()
                .filter(stream -> stream.kind() == MediaProbe.Kind.VIDEO)
                .findFirst()
                .map(video -> of(video, streams))
                .orElse(Treatment.CARD);
    }

    private static Treatment of(MediaProbe.Stream video, List<MediaProbe.Stream> streams) {
        if (!video.codec().equals("h264") || video.interlaced() || video.bitDepth() > 8) {
            return Treatment.TRANSCODE;
        }
        List<MediaProbe.Stream> sound = streams.stream()
                .filter(stream -> stream.kind() == MediaProbe.Kind.AUDIO && stream.channels() > 0)
                .toList();
        return sound.isEmpty() || sound.stream().anyMatch(LikelyTreatment::isHouseSound)
                ? Treatment.COPY
                : Treatment.COPY_VIDEO;
    }

    private static boolean isHouseSound(MediaProbe.Stream stream) {
        return stream.codec().equals("aac")
                && stream.sampleRate() == HouseFormat.AUDIO_SAMPLE_RATE
                && stream.channels() == HouseFormat.AUDIO_CHANNELS;
    }
}
