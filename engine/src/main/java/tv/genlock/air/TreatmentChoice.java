package tv.genlock.air;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

/**
 * What must be done to a file so that a channel can carry it, and why.
 *
 * <p>A file without sound is a plain {@link Treatment#COPY}: the muxer lays silence under it, so nothing is converted.
 *
 * @param reason one sentence for a person, lower case, without a full stop
 * @param audioTrack place in {@link MediaIndex#audio()} of the track that airs; empty for silence
 */
public record TreatmentChoice(Treatment treatment, String reason, OptionalInt audioTrack) {
    private static final int AAC_LC = 2;
    private static final int H264_EXTENDED_PROFILE = 88;
    /** As many pictures as H.264 and HEVC let a decoder keep. */
    private static final int MOST_REORDERED = 16;
    /** How far the first keyframe may lie from the presentation start: a frame of the slowest usual rate. */
    private static final long MOST_LEAD_TICKS = 3_754;

    /** Chooses for {@code index} on a channel of format {@code house}. */
    public static TreatmentChoice choose(MediaIndex index, HouseFormat house) {
        OptionalInt track = airingTrack(index.audio());
        if (index.video().isEmpty()) {
            return new TreatmentChoice(Treatment.CARD, "it has no picture", track);
        }
        Optional<String> obstacle = pictureObstacle(index, index.video().get(), house);
        if (obstacle.isPresent()) {
            return new TreatmentChoice(Treatment.TRANSCODE, obstacle.get(), track);
        }
        if (track.isEmpty()) {
            return new TreatmentChoice(Treatment.COPY, "its picture fits the channel and it has no sound", track);
        }
        AudioTrack audio = index.audio().get(track.getAsInt());
        if (!isHouseAudio(audio)) {
            return new TreatmentChoice(Treatment.COPY_VIDEO, "its sound is " + describe(audio), track);
        }
        return new TreatmentChoice(Treatment.COPY, "picture and sound fit the channel as they are", track);
    }

    /** Why the picture cannot be copied, or nothing. */
    private static Optional<String> pictureObstacle(MediaIndex index, VideoTrack video, HouseFormat house) {
        VideoFormat format = video.format();
        if (format.codec() != house.video()) {
            return Optional.of("its picture is %s, the channel carries %s"
                    .formatted(format.codecName(), house.video().name()));
        }
        if (!video.obstacle().isEmpty()) {
            return Optional.of(video.obstacle());
        }
        if (house.video() == VideoCodec.H264 && (format.bitDepth() != 8 || format.profile() == H264_EXTENDED_PROFILE)) {
            return Optional.of(
                    "few players decode H.264 of %d bits, profile %d".formatted(format.bitDepth(), format.profile()));
        }
        if (format.chromaFormat() != 1) {
            return Optional.of("its colour is not sampled 4:2:0");
        }
        if (format.interlaced()) {
            return Optional.of("its picture is interlaced");
        }
        if (format.hdr()) {
            return Optional.of("its picture is HDR, the channel is not");
        }
        if (video.rotationDegrees() != 0) {
            return Optional.of("its picture must be turned by %d degrees".formatted(video.rotationDegrees()));
        }
        if (index.peakBitsPerSecond() > house.mostBitsPerSecond()) {
            return Optional.of("it takes %d Mb/s, the channel's viewers are promised at most %d"
                    .formatted(index.peakBitsPerSecond() / 1_000_000, house.mostBitsPerSecond() / 1_000_000));
        }
        return timingObstacle(index, video, house);
    }

    private static Optional<String> timingObstacle(MediaIndex index, VideoTrack video, HouseFormat house) {
        long mostReordering = Math.max(house.dtsDelayTicks(), MOST_REORDERED * video.meanFrameTicks());
        if (video.reorderDelayTicks() > mostReordering) {
            return Optional.of("its pictures are reordered over %.0f ms, more than 16 of them"
                    .formatted(Ticks.toSeconds(video.reorderDelayTicks()) * 1_000));
        }
        if (!SegmentPlanner.isCopyable(index, house)) {
            return Optional.of("its keyframes are up to %.1f s apart, the channel's segments last %d s"
                    .formatted(Ticks.toSeconds(index.keyframes().longestGopTicks()), house.targetSeconds()));
        }
        long lead = Math.abs(index.keyframes().cutTicks(0));
        if (lead > Math.max(video.frameDurationTicks(), MOST_LEAD_TICKS)) {
            return Optional.of("it begins in the middle of a group of pictures");
        }
        if (refreshesGradually(index.keyframes())) {
            return Optional.of("its picture is refreshed bit by bit, so nobody could tune in to it");
        }
        return Optional.empty();
    }

    /** Whether a cut lies where a decoder shows damage for a while; hls.js shows nothing at all until the next I picture. */
    private static boolean refreshesGradually(Keyframes keyframes) {
        for (int k = 0; k < keyframes.count(); k++) {
            if (keyframes.kind(k) == Keyframes.RECOVERY) {
                return true;
            }
        }
        return false;
    }

    /**
     * The default track, or the first; another one of the same language where only that is in the channel's own format and so
     * need not be converted.
     */
    private static OptionalInt airingTrack(List<AudioTrack> tracks) {
        if (tracks.isEmpty()) {
            return OptionalInt.empty();
        }
        int wanted = 0;
        for (int k = tracks.size() - 1; k >= 0; k--) {
            wanted = tracks.get(k).isDefault() ? k : wanted;
        }
        if (isHouseAudio(tracks.get(wanted))) {
            return OptionalInt.of(wanted);
        }
        String language = tracks.get(wanted).language();
        for (int k = 0; k < tracks.size(); k++) {
            if (tracks.get(k).language().equals(language) && isHouseAudio(tracks.get(k))) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.of(wanted);
    }

    /** Place in {@link MediaIndex#audio()} of the track that is copied; empty when none is in the house format. */
    public static OptionalInt houseAudioTrack(MediaIndex index) {
        OptionalInt track = airingTrack(index.audio());
        return track.isPresent() && isHouseAudio(index.audio().get(track.getAsInt())) ? track : OptionalInt.empty();
    }

    /** Whether a track is AAC-LC, 48 kHz, stereo, in frames of 1,024 samples. */
    public static boolean isHouseAudio(AudioTrack audio) {
        return audio.codec() == AudioCodec.AAC
                && audio.configuration().length >= 2
                && (audio.configuration()[0] & 0xF8) >>> 3 == AAC_LC
                && audio.sampleRate() == HouseFormat.AUDIO_SAMPLE_RATE
                && audio.channels() == HouseFormat.AUDIO_CHANNELS
                && audio.samplesPerFrame() == HouseFormat.AUDIO_SAMPLES_PER_FRAME;
    }

    private static String describe(AudioTrack audio) {
        return "%s, %d Hz, %d channels, the channel carries AAC-LC, 48,000 Hz, stereo"
                .formatted(audio.codecName(), audio.sampleRate(), audio.channels());
    }
}
