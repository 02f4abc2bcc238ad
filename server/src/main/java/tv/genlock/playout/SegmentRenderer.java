package tv.genlock.playout;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import tv.genlock.air.CopiedSegments;
import tv.genlock.air.PlannedSegment;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutEvent.CardWords;
import tv.genlock.air.PlayoutEvent.Content;
import tv.genlock.air.SegmentInput;
import tv.genlock.air.TreatmentChoice;
import tv.genlock.air.mux.Fmp4Muxer;
import tv.genlock.air.mux.RenderedSegment;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.mux.TsSegmentMuxer;
import tv.genlock.air.transcode.TranscodeFailedException.Reason;
import tv.genlock.air.transcode.TranscodeJob;
import tv.genlock.air.transcode.TranscodePlan;
import tv.genlock.air.transcode.TranscodeSessions;
import tv.genlock.air.transcode.TranscodeSessions.Taken;
import tv.genlock.bytes.ReadWords;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.problem.StationException;

/**
 * Makes a segment of an event, whatever its treatment. It always makes one: where the file is gone or the encoders are all at
 * work, a slate of equal length that says why, and the event is told of once in the log.
 *
 * <p>Works on its caller's thread, for milliseconds on a copy, for seconds on a transcode.
 */
final class SegmentRenderer implements SegmentMaker {
    private static final Logger log = Logger.getLogger(SegmentRenderer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** How long a copy may take: a disk that sleeps needs some ten seconds to spin up. */
    static final Duration COPY_LIMIT = Duration.ofSeconds(12);
    /** How long anything else may take. */
    static final Duration SLOW_LIMIT = PATIENCE.plusSeconds(2);

    private final OpenFiles files;
    private final Encoders encoders;
    private final Slates slates;
    private final SegmentBuffers buffers;
    private final StandIns trouble;
    private final LongConsumer lost;

    /** What a segment is made from, and whether that is what was planned. */
    private record Made(SegmentInput input, boolean asPlanned) {}

    /**
     * @param lost told the channel when an event's file turns out to be gone, once
     */
    SegmentRenderer(
            OpenFiles files,
            Encoders encoders,
            Slates slates,
            SegmentBuffers buffers,
            StandIns trouble,
            LongConsumer lost) {
        this.trouble = trouble;
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
            case COPY_VIDEO, TRANSCODE, CARD -> true;
        };
    }

    @Override
    public SegmentCache.Rendered render(AiredEvent aired, int k, SegmentForm form) {
        PlannedSegment segment = aired.plan().segment(k);
        try {
            try {
                return planned(aired, segment, form);
            } catch (IOException | RuntimeException e) {
                // A file that contradicts its own index is found by whichever check it runs into; the channel goes on.
                return slate(aired, instead(aired, segment, e), form);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return slate(aired, slates.plain(aired.event(), segment, aired.house()), form);
        }
    }

    /** A slate for segment {@code k}, whose file does not give its bytes; others are not sent after them until it does. */
    @Override
    public SegmentCache.Rendered stalled(AiredEvent aired, int k, SegmentForm form) {
        PlannedSegment segment = aired.plan().segment(k);
        if (aired.event().content() instanceof Content.Media media) {
            files.stalled(media.fileId());
            trouble.slate(aired.event(), OpenFiles.NO_ANSWER);
        }
        return slate(aired, slates.plain(aired.event(), segment, aired.house()), form);
    }

    /**
     * The init section of an event's fMP4 segments; a slate's where those are slates now.
     *
     * @param near segment that is made where the picture's encoder must tell and has not run lately: the one that is likely to be
     *     asked for next
     */
    Playout.Init init(AiredEvent aired, int near) throws InterruptedException {
        PlannedSegment segment = aired.plan().segment(near);
        try {
            return switch (aired.event().content()) {
                case Content.Slate slate -> new Playout.Init(sectionOf(words(aired, segment, slate)), true);
                case Content.Media media -> onFile(aired, media, open -> init(aired, segment, open));
            };
        } catch (IOException | RuntimeException e) {
            return new Playout.Init(sectionOf(instead(aired, segment, e)), false);
        }
    }

    private Playout.Init init(AiredEvent aired, PlannedSegment segment, OpenMedia open)
            throws IOException, InterruptedException {
        return switch (aired.event().treatment()) {
            case COPY, COPY_VIDEO ->
                new Playout.Init(
                        Fmp4Muxer.initSection(
                                open.index().video().orElseThrow(() -> new MediaFormatException("no picture"))),
                        true);
            case CARD -> new Playout.Init(sectionOf(heard(aired, segment, open)), true);
            case TRANSCODE -> {
                Made made = transcoded(aired, segment, open, TranscodeSessions::any);
                yield new Playout.Init(sectionOf(made.input()), made.asPlanned());
            }
        };
    }

    private static byte[] sectionOf(SegmentInput input) {
        return Fmp4Muxer.initSection(input.video());
    }

    private SegmentInput words(AiredEvent aired, PlannedSegment segment, Content.Slate slate)
            throws InterruptedException {
        return slates.card(aired.event(), segment, aired.house(), slate);
    }

    /**
     * A segment as it was planned, or with a slate in place of what cannot be converted now.
     *
     * @throws IOException when its file cannot be had; other exceptions when it contradicts its own index
     */
    SegmentCache.Rendered planned(AiredEvent aired, PlannedSegment segment, SegmentForm form)
            throws IOException, InterruptedException {
        return switch (aired.event().content()) {
            case Content.Slate slate -> rendered(aired, words(aired, segment, slate), form, true);
            case Content.Media media ->
                onFile(aired, media, open -> {
                    Made made = media(aired, segment, open);
                    return rendered(aired, made.input(), form, made.asPlanned());
                });
        };
    }

    private <T> T onFile(AiredEvent aired, Content.Media media, OpenFiles.Work<T> work)
            throws IOException, InterruptedException {
        if (aired.lost()) {
            throw new MediaGoneException("it was not there when its segments were counted");
        }
        return files.with(media, work);
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
            case CARD -> withMadeSound(aired, heard(aired, segment, open), segment, open);
            case TRANSCODE -> transcoded(aired, segment, open, TranscodeSessions::take);
        };
    }

    /** The picture of what is only heard. */
    private SegmentInput heard(AiredEvent aired, PlannedSegment segment, OpenMedia open) throws InterruptedException {
        Optional<CardWords> words =
                aired.event().content() instanceof Content.Media media ? media.card() : Optional.empty();
        CardWords card = words.orElseGet(() -> new CardWords(title(open), ""));
        return slates.card(aired.event(), segment, aired.house(), new Content.Slate(card.headline(), card.line()));
    }

    private static String title(OpenMedia open) {
        String name = open.name().substring(open.name().lastIndexOf(File.separatorChar) + 1);
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
                aired.event().id(),
                open.place(),
                open.index(),
                aired.plan().fromTicks(),
                aired.plan().segments(),
                track.getAsInt());
        return switch (ask(TranscodeSessions::take, aired, job, segment.index())) {
            case Taken.Ready ready ->
                new Made(ready.segment().soundFor(picture, aired.event().baseTicks()), true);
            case Taken.Busy _, Taken.Late _, Taken.Failed _ -> {
                trouble.silence(aired.event(), "its sound cannot be converted now");
                yield new Made(picture, false);
            }
        };
    }

    private Made transcoded(AiredEvent aired, PlannedSegment segment, OpenMedia open, Asking asking)
            throws IOException, InterruptedException {
        MediaIndex index = open.index();
        TranscodeJob job = new TranscodeJob(
                aired.event().id(),
                open.place(),
                index,
                aired.plan().fromTicks(),
                aired.plan().segments(),
                Optional.of(TranscodePlan.of(index, aired.house())),
                TreatmentChoice.choose(index, aired.house()).audioTrack());
        return switch (ask(asking, aired, job, segment.index())) {
            case Taken.Ready ready ->
                new Made(ready.segment().toInput(aired.event().baseTicks()), true);
            case Taken.Busy busy ->
                card(
                        aired,
                        segment,
                        busy.limit() == 1
                                ? "The one encoder of this station is at work for another channel"
                                : "All %d encoders of this station are at work for other channels"
                                        .formatted(busy.limit()));
            case Taken.Late _ -> card(aired, segment, "The encoder of this station is too slow for this programme");
            case Taken.Failed failed -> {
                open.requireReadable();
                yield card(aired, segment, failed.reason());
            }
        };
    }

    /** Of a station's transcodes: a certain segment, or any one. */
    private interface Asking {
        Taken ask(TranscodeSessions sessions, TranscodeJob job, int k, Duration patience) throws InterruptedException;
    }

    /** What is on no channel gives way to what is. */
    private Taken ask(Asking asking, AiredEvent aired, TranscodeJob job, int k) throws InterruptedException {
        Optional<TranscodeSessions> transcodes = encoders.sessions();
        if (transcodes.isEmpty()) {
            return new Taken.Failed(Reason.CANNOT_START, "There is no ffmpeg on this station");
        }
        boolean onAir = aired.event().channelId() != Preview.NO_CHANNEL;
        return asking.ask(transcodes.get(), onAir ? job : job.yielding(), k, PATIENCE);
    }

    private Made card(AiredEvent aired, PlannedSegment segment, String reason) throws InterruptedException {
        trouble.slate(aired.event(), reason);
        return new Made(
                slates.card(aired.event(), segment, aired.house(), new Content.Slate("Back shortly", reason)), false);
    }

    private SegmentInput instead(AiredEvent aired, PlannedSegment segment, Exception cause)
            throws InterruptedException {
        boolean first = trouble.slate(aired.event(), words(cause));
        if (first && isUnforeseen(cause)) {
            log.errorf(
                    cause,
                    "A segment of event %d could not be made",
                    aired.event().id());
        }
        if (first && aired.event().content() instanceof Content.Media) {
            lost.accept(aired.event().channelId());
        }
        var sorry = new Content.Slate("Back shortly", "This programme cannot be played right now");
        return slates.card(aired.event(), segment, aired.house(), sorry);
    }

    /** Checks throw {@link IllegalArgumentException}; whatever else is thrown is worth its stack in the log, once a file. */
    static boolean isUnforeseen(Exception cause) {
        return cause instanceof RuntimeException
                && !(cause instanceof StationException || cause instanceof IllegalArgumentException);
    }

    /** Half a sentence about the file that could not be used, for a person. */
    static String words(Exception cause) {
        return switch (cause) {
            case IOException unreadable -> ReadWords.of(unreadable);
            case StationException refused ->
                refused.getCause() instanceof IOException unreadable
                        ? ReadWords.of(unreadable)
                        : String.valueOf(refused.getMessage());
            default -> "it contradicts its own index (" + cause.getMessage() + ")";
        };
    }

    private SegmentCache.Rendered slate(AiredEvent aired, SegmentInput input, SegmentForm form) {
        try {
            return rendered(aired, input, form, false);
        } catch (IOException e) {
            throw new UncheckedIOException("a slate lies in memory", e);
        }
    }

    private SegmentCache.Rendered rendered(AiredEvent aired, SegmentInput input, SegmentForm form, boolean asPlanned)
            throws IOException {
        RenderedSegment segment = switch (form) {
            case TS -> new TsSegmentMuxer(buffers, aired.house().dtsDelayTicks()).render(input);
            case FMP4 -> new Fmp4Muxer(buffers).render(input);
            case INIT -> throw new IllegalArgumentException("an init section is no segment");
        };
        if (asPlanned) {
            trouble.asPlanned(aired.event());
        }
        return new SegmentCache.Rendered(segment, asPlanned);
    }
}
