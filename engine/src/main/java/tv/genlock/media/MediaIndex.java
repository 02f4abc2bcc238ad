package tv.genlock.media;

import java.util.List;
import java.util.Optional;

/**
 * What is persisted about a file so that its segments can be planned and made.
 *
 * <p>Times are ticks of item time: 0 is the presentation start of the picture (of the sound where there is no picture), edit
 * lists and codec delay applied. A file without video has no keyframes ({@code keyframes().count() == 0}, one cut at 0).
 *
 * @param fingerprint identity of the bytes this was made from, see {@link Fingerprint}
 * @param durationTicks end of the last video frame, or of the last audio frame where there is no video; never the
 *     container's own figure
 * @param peakBitsPerSecond largest bit rate over any one GOP, all tracks that air
 */
public record MediaIndex(
        String fingerprint,
        Container container,
        long durationTicks,
        Optional<VideoTrack> video,
        List<AudioTrack> audio,
        Keyframes keyframes,
        long peakBitsPerSecond) {
    /** Raised when the meaning or the computing of an index changes; a stored index of another version is made anew. */
    public static final int VERSION = 2;

    public MediaIndex {
        audio = List.copyOf(audio);
    }
}
