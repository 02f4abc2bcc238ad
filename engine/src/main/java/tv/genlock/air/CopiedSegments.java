package tv.genlock.air;

import java.io.IOException;
import java.util.OptionalInt;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoTrack;

/**
 * What a muxer needs for the segments of events that copy one file: samples as they lie in it, moved onto the air clock.
 *
 * <p>The sound of an event sits on a grid that begins with the event: joins of events then err by at most half an audio frame.
 * A file whose own frames lie between the slots of that grid is moved onto it as a whole, by at most half a frame (10.7 ms),
 * in every event anew, so nothing adds up.
 *
 * <p>Neither owns nor closes the reader; as safe for several threads as that is.
 */
public final class CopiedSegments {
    private static final long FRAME = HouseFormat.AUDIO_FRAME_TICKS;

    private final MediaIndex index;
    private final SampleReader reader;

    /** @param reader opened with {@code index} */
    public CopiedSegments(MediaIndex index, SampleReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /**
     * Picture and sound of one segment; the sound is silence when the file has none in the house format.
     *
     * @throws IOException when the samples cannot be found
     */
    public SegmentInput pictureAndSound(PlayoutEvent event, PlannedSegment segment) throws IOException {
        OptionalInt track = TreatmentChoice.houseAudioTrack(index);
        SegmentInput silent = picture(event, segment);
        if (track.isEmpty()) {
            return silent;
        }
        AudioTrack audio = index.audio().get(track.getAsInt());
        long phase = phaseTicks(event, audio);
        SampleRun samples = reader.audio(track.getAsInt(), segment.fromTicks() - 2 * FRAME, segment.toTicks() + FRAME);
        return silent.withSound(audio.configuration(), samples, event.baseTicks() - phase, event.startTicks());
    }

    /** The picture of one segment over silence; {@link SegmentInput#withSound} adds sound made elsewhere. */
    public SegmentInput picture(PlayoutEvent event, PlannedSegment segment) throws IOException {
        Keyframes keyframes = index.keyframes();
        boolean open = segment.index() == 0 && keyframes.kind(segment.fromCut()) != Keyframes.CLOSED;
        VideoTrack video =
                index.video().orElseThrow(() -> new IllegalArgumentException("nothing to copy without a picture"));
        SampleRun whole = reader.video(segment.fromCut(), segment.toCut()).announced();
        boolean endsInside = segment.toTicks() < keyframes.cutTicks(segment.toCut());
        SampleRun samples = endsInside ? whole.shownBefore(segment.toTicks()) : whole;
        return SegmentInput.silent(event, segment, video, samples, open);
    }

    /** How far the track's frames lie behind the nearest slots of the event's grid: −½ frame up to ½ frame. */
    private static long phaseTicks(PlayoutEvent event, AudioTrack audio) {
        long sinceStart = event.baseTicks() + audio.startTicks() - event.startTicks();
        return Math.floorMod(sinceStart + FRAME / 2, FRAME) - FRAME / 2;
    }
}
