package tv.genlock.playout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import tv.genlock.air.CopiedSegments;
import tv.genlock.air.PlannedSegment;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutEvent.Content;
import tv.genlock.air.SegmentInput;
import tv.genlock.air.Treatment;
import tv.genlock.air.TreatmentChoice;
import tv.genlock.air.mux.Fmp4Muxer;
import tv.genlock.air.mux.RenderedSegment;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.mux.TsSegmentMuxer;
import tv.genlock.air.transcode.TranscodeJob;
import tv.genlock.air.transcode.TranscodePlan;
import tv.genlock.air.transcode.TranscodeSessions;
import tv.genlock.air.transcode.TranscodeSessions.Taken;
import tv.genlock.air.transcode.TranscodedSegment;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.problem.StationException;

/**
 * Makes a segment of an event, whatever its treatment. It always makes one: where the file is gone or the encoders are all at
 * work, a slate of equal length that says why, and the event is told of once in the log.
 *
 * <p>Works on its caller's thread, for milliseconds on a copy, for seconds on a transcode.
 */
final class SegmentRenderer {
    private static final Logger log = Logger.getLogger(SegmentRenderer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REMEMBERED_FAILURES = 1_000;

    private final OpenFiles files;
    private final Encoders encoders;
    private final Slates slates;
    private final SegmentBuffers buffers;
    private final LongConsumer lost;
    /** Events whose failure has been told. */
    private final Set<Long> told =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, false) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
                    return size() > REMEMBERED_FAILURES;
                }
            }));

    /** What a segment is made from, and whether that is what was planned. */
    private record Made(SegmentInput input, boolean asPlanned) {}

    /**
     * @param lost told the channel when an event's file turns out to be gone, once per event
     */
    SegmentRenderer(OpenFiles files, Encoders encoders, Slates slates, SegmentBuffers buffers, LongConsumer lost) {
        this.files = files;
        this.encoders = encoders;
        this.slates = slates;
        this.buffers = buffers;
        this.lost = lost;
    }

    /** Whether making segments of this event may take seconds. */
    static boolean slow(PlayoutEvent event) {
        return switch (event.treatment()) {
            case COPY -> false;
            case COPY_VIDEO, TRANSCODE -> true;
            case CARD -> true;
        };
    }

    /** Segment {@code k} of {@code aired} in {@code form}. */
    SegmentCache.Rendered render(AiredEvent aired, int k, SegmentForm form) {
        PlannedSegment segment = aired.plan().segment(k);
        try {
            try {
                return planned(aired, segment, form);
            } catch (IOException | StationException | IllegalArgumentException e) {
                // IllegalArgumentException: a file that contradicts its own index, found by a record's checks.
                return instead(aired, segment, form, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return slate(aired, slates.plain(aired.event(), segment, aired.house()), form);
        }
    }

    /**
     * The init section of an event's fMP4 segments.
     *
     * @param near segment whose encoder is asked where the picture is made, because that one is likely to run
     * @throws IOException when the file is gone or cannot be encoded now
     */
    byte[] init(AiredEvent aired, int near) throws IOException, InterruptedException {
        PlannedSegment segment = aired.plan().segment(near);
        return switch (aired.event().content()) {
            case Content.Slate _ ->
                Fmp4Muxer.initSection(
                        slates.plain(aired.event(), segment, aired.house()).video());
            case Content.Media media ->
                files.with(media, open -> {
                    boolean copied = aired.event().treatment() == Treatment.COPY
                            || aired.event().treatment() == Treatment.COPY_VIDEO;
                    return Fmp4Muxer.initSection(
                            copied
                                    ? open.index().video().orElseThrow(() -> new MediaFormatException("no picture"))
                                    : media(aired, segment, open).input().video());
                });
        };
    }

    private SegmentCache.Rendered planned(AiredEvent aired, PlannedSegment segment, SegmentForm form)
            throws IOException, InterruptedException {
        return switch (aired.event().content()) {
            case Content.Slate slate ->
                rendered(
                        aired,
                        slates.card(aired.event(), segment, aired.house(), slate.headline(), slate.reason()),
                        form,
                        true);
            case Content.Media media ->
                files.with(media, open -> {
                    Made made = media(aired, segment, open);
                    return rendered(aired, made.input(), form, made.asPlanned());
                });
        };
    }

    private Made media(AiredEvent aired, PlannedSegment segment, OpenMedia open)
            throws IOException, InterruptedException {
        PlayoutEvent event = aired.event();
        return switch (event.treatment()) {
            case COPY ->
                new Made(new CopiedSegments(open.index(), open.reader()).pictureAndSound(event, segment), true);
            case COPY_VIDEO -> {
                SegmentInput picture = new CopiedSegments(open.index(), open.reader()).picture(event, segment);
                yield withMadeSound(aired, picture, segment, open);
            }
            case CARD ->
                withMadeSound(aired, slates.card(event, segment, aired.house(), title(open), ""), segment, open);
            case TRANSCODE -> transcoded(aired, segment, open);
        };
    }

    private static String title(OpenMedia open) {
        String name = String.valueOf(open.path().getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Made withMadeSound(AiredEvent aired, SegmentInput picture, PlannedSegment segment, OpenMedia open)
            throws IOException, InterruptedException {
        OptionalInt track = TreatmentChoice.choose(open.index(), aired.house()).audioTrack();
        if (track.isEmpty()) {
            return new Made(picture, true);
        }
        TranscodeJob job = TranscodeJob.soundOnly(
                aired.event().id(), open.path(), open.index(), inTicks(aired), segments(aired), track.getAsInt());
        return switch (take(job, segment.index())) {
            case Taken.Ready ready ->
                new Made(ready.segment().soundFor(picture, aired.event().baseTicks()), true);
            case Taken.Busy _, Taken.Late _, Taken.Failed _ -> {
                tell(aired.event(), "its sound cannot be converted now");
                yield new Made(picture, false);
            }
        };
    }

    private Made transcoded(AiredEvent aired, PlannedSegment segment, OpenMedia open)
            throws IOException, InterruptedException {
        MediaIndex index = open.index();
        TranscodeJob job = new TranscodeJob(
                aired.event().id(),
                open.path(),
                index,
                inTicks(aired),
                segments(aired),
                Optional.of(TranscodePlan.of(index, aired.house())),
                TreatmentChoice.choose(index, aired.house()).audioTrack());
        return switch (take(job, segment.index())) {
            case Taken.Ready ready -> new Made(onAir(ready.segment(), aired), true);
            case Taken.Busy busy ->
                card(aired, segment, "All %d encoders of this station are at work".formatted(busy.limit()));
            case Taken.Late _ -> card(aired, segment, "The encoder of this station is too slow for this programme");
            case Taken.Failed failed -> card(aired, segment, failed.reason());
        };
    }

    private static SegmentInput onAir(TranscodedSegment segment, AiredEvent aired) {
        return segment.toInput(aired.event().baseTicks());
    }

    private Taken take(TranscodeJob job, int k) throws InterruptedException {
        Optional<TranscodeSessions> transcodes = encoders.sessions();
        if (transcodes.isEmpty()) {
            return new Taken.Failed(
                    tv.genlock.air.transcode.TranscodeFailedException.Reason.CLOSED,
                    "There is no ffmpeg on this station");
        }
        return transcodes.get().take(job, k, PATIENCE);
    }

    private Made card(AiredEvent aired, PlannedSegment segment, String reason) throws InterruptedException {
        tell(aired.event(), reason);
        return new Made(slates.card(aired.event(), segment, aired.house(), "Back shortly", reason), false);
    }

    private SegmentCache.Rendered instead(AiredEvent aired, PlannedSegment segment, SegmentForm form, Exception cause)
            throws InterruptedException {
        boolean first = tell(aired.event(), words(aired, cause));
        if (first && aired.event().content() instanceof Content.Media) {
            lost.accept(aired.event().channelId());
        }
        SegmentInput slate = slates.card(
                aired.event(), segment, aired.house(), "Back shortly", "This programme cannot be played right now");
        return slate(aired, slate, form);
    }

    private String words(AiredEvent aired, Exception cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return aired.event().content() instanceof Content.Media media
                ? files.nameOf(media.fileId()) + ": " + message
                : message;
    }

    private SegmentCache.Rendered slate(AiredEvent aired, SegmentInput input, SegmentForm form) {
        try {
            return rendered(aired, input, form, false);
        } catch (IOException e) {
            throw new UncheckedIOException("a slate lies in memory", e);
        }
    }

    private boolean tell(PlayoutEvent event, String reason) {
        boolean first = told.add(event.id());
        if (first) {
            log.warnf("Channel %d shows a slate during event %d: %s", event.channelId(), event.id(), reason);
        }
        return first;
    }

    private SegmentCache.Rendered rendered(AiredEvent aired, SegmentInput input, SegmentForm form, boolean asPlanned)
            throws IOException {
        long delay = aired.house().dtsDelayTicks();
        RenderedSegment segment = switch (form) {
            case TS -> new TsSegmentMuxer(buffers, delay).render(input);
            case FMP4 -> new Fmp4Muxer(buffers, delay).render(input);
            case INIT -> throw new IllegalArgumentException("an init section is no segment");
        };
        return new SegmentCache.Rendered(segment, asPlanned);
    }

    private static long inTicks(AiredEvent aired) {
        return aired.plan().fromTicks();
    }

    private static List<PlannedSegment> segments(AiredEvent aired) {
        return IntStream.range(0, aired.plan().count())
                .mapToObj(aired.plan()::segment)
                .toList();
    }
}
