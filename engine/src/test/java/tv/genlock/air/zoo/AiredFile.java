package tv.genlock.air.zoo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.genlock.air.CopiedSegments;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlannedSegment;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.SegmentInput;
import tv.genlock.air.SegmentPlan;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.air.TestChannel;
import tv.genlock.air.Treatment;
import tv.genlock.air.TreatmentChoice;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.TranscodeFailedException;
import tv.genlock.air.transcode.TranscodeJob;
import tv.genlock.air.transcode.TranscodePlan;
import tv.genlock.air.transcode.TranscodeRun;
import tv.genlock.air.transcode.TranscodedSegment;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.libav.MediaOpener;
import tv.genlock.media.libav.OpenMedia;

/** A file opened for a channel as its treatment asks: copied, with its sound converted, or transcoded once and kept. */
final class AiredFile implements TestChannel.SegmentSource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MediaIndex index;
    private final TreatmentChoice choice;
    private final OpenMedia media;
    private final List<TranscodedSegment> made;

    private AiredFile(MediaIndex index, TreatmentChoice choice, OpenMedia media, List<TranscodedSegment> made) {
        this.index = index;
        this.choice = choice;
        this.media = media;
        this.made = made;
    }

    static AiredFile open(Path file, HouseFormat house, MediaOpener opener, Ffmpeg ffmpeg)
            throws IOException, TranscodeFailedException, InterruptedException {
        MediaIndex index = opener.index(file);
        TreatmentChoice choice = TreatmentChoice.choose(index, house);
        OpenMedia media = opener.open(file, index);
        Optional<TranscodeJob> job = job(file, index, choice, house);
        return new AiredFile(index, choice, media, job.isEmpty() ? List.of() : run(ffmpeg, job.get()));
    }

    private static Optional<TranscodeJob> job(Path file, MediaIndex index, TreatmentChoice choice, HouseFormat house) {
        Optional<TranscodePlan> picture = choice.treatment() == Treatment.TRANSCODE
                ? Optional.of(TranscodePlan.of(index, house))
                : Optional.empty();
        boolean madeSound =
                choice.treatment() != Treatment.COPY && choice.audioTrack().isPresent();
        if (picture.isEmpty() && !madeSound) {
            return Optional.empty();
        }
        var whole = new PlayoutEvent.Content.Media(1, index.fingerprint(), 0, index.durationTicks());
        PlayoutEvent event =
                new PlayoutEvent(1, 1, 1, 0, index.durationTicks(), whole, choice.treatment(), 0, 1, 0, false, "", 1);
        SegmentPlan plan = SegmentPlanner.planOf(event, Optional.of(index), house);
        OptionalInt sound = madeSound ? choice.audioTrack() : OptionalInt.empty();
        return Optional.of(new TranscodeJob(1, MediaPlace.of(file), index, 0, plan.segments(), picture, sound));
    }

    private static List<TranscodedSegment> run(Ffmpeg ffmpeg, TranscodeJob job)
            throws TranscodeFailedException, InterruptedException {
        List<TranscodedSegment> segments = new ArrayList<>();
        try (TranscodeRun run = TranscodeRun.start(ffmpeg, job, 0, TranscodeRun.Pace.standard())) {
            for (int k = 0; k < job.segments().size(); k++) {
                segments.add(run.await(k, PATIENCE).orElseThrow());
            }
        }
        return segments;
    }

    MediaIndex index() {
        return index;
    }

    TreatmentChoice choice() {
        return choice;
    }

    @Override
    public SegmentInput input(PlayoutEvent event, PlannedSegment segment) throws IOException {
        CopiedSegments copied = new CopiedSegments(index, media.samples());
        return switch (event.treatment()) {
            case COPY -> copied.pictureAndSound(event, segment);
            case COPY_VIDEO ->
                made.isEmpty()
                        ? copied.picture(event, segment)
                        : made.get(segment.index()).soundFor(copied.picture(event, segment), event.baseTicks());
            case TRANSCODE -> made.get(segment.index()).toInput(event.baseTicks());
            case CARD -> throw new IllegalArgumentException("no cards in the zoo");
        };
    }

    @Override
    public void close() throws IOException {
        media.close();
    }
}
