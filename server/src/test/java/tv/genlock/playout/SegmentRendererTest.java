package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.air.Treatment;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.transcode.TranscodeSessions;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

class SegmentRendererTest {
    private static final HouseFormat HOUSE = HouseFormat.forHomeLibraries();
    private static final String FINGERPRINT = "of the file";

    @TempDir
    Path folder;

    private Optional<MediaIndex> index = Optional.empty();
    private Optional<RuntimeException> unforeseen = Optional.empty();
    private final IndexSource indexes = new Told();
    private final EventPlans plans = new EventPlans(indexes);

    /** The file came back before its event was planned anew: it was cut where no keyframe is, under a name that lasts for ever. */
    @Test
    void segmentOfAnEventPlannedWithoutItsFile_isASlate_thoughTheFileIsBack() {
        AiredEvent aired = plans.of(event(), HOUSE);
        index = Optional.of(index(9, 21));

        SegmentCache.Rendered rendered = rendered(aired, _ -> Optional.empty());

        assertThat(aired.lost()).isTrue();
        assertThat(rendered.lasting()).isFalse();
        assertThat(rendered.segment().size()).isPositive();
        rendered.segment().release();
    }

    @Test
    void segmentThatFailsAsNobodyForesaw_isASlate() {
        index = Optional.of(index(10, 20));
        unforeseen = Optional.of(new ArrayIndexOutOfBoundsException("a file nobody thought of"));

        SegmentCache.Rendered rendered = rendered(plans.of(event(), HOUSE), _ -> Optional.of("News"));

        assertThat(rendered.lasting()).isFalse();
        assertThat(rendered.segment().size()).isPositive();
        rendered.segment().release();
    }

    /** What the log was to be told of a slate took the slate off the air. */
    @Test
    void slate_whenTheDatabaseDoesNotTellTheChannelsName_airs() {
        SegmentCache.Rendered rendered = rendered(plans.of(event(), HOUSE), _ -> {
            throw new StationException(ProblemCode.BUSY, "The database is locked.");
        });

        assertThat(rendered.segment().size()).isPositive();
        rendered.segment().release();
    }

    private SegmentCache.Rendered rendered(AiredEvent aired, LongFunction<Optional<String>> channelNames) {
        Encoders encoders = new Encoders(Optional::empty, TranscodeSessions.Limits.of(1), folder.resolve("cards"));
        OpenFiles files = new OpenFiles(
                indexes,
                _ -> {
                    throw unforeseen.orElseThrow(() -> new AssertionError("the file is not wanted"));
                },
                String::valueOf,
                (_, _, _) -> {
                    throw new AssertionError("the file is not wanted");
                },
                new StalledFiles(OptionalLong::of),
                () -> 0);
        AirTrouble trouble = new AirTrouble(channelNames, files::nameOf, (_, _) -> {});
        SegmentRenderer renderer =
                new SegmentRenderer(files, encoders, new Slates(encoders), new SegmentBuffers(0), trouble, _ -> {});
        return renderer.render(aired, 1, SegmentForm.TS);
    }

    private static PlayoutEvent event() {
        long length = 30 * Ticks.PER_SECOND;
        return new PlayoutEvent(
                7,
                1,
                1,
                1_000 * Ticks.PER_SECOND,
                length,
                new PlayoutEvent.Content.Media(3, FINGERPRINT, 0, length),
                Treatment.COPY,
                0,
                3,
                0,
                false,
                "00000000",
                SegmentPlanner.PLAN_VERSION);
    }

    /** Half a minute with a keyframe at the start and two more. */
    private static MediaIndex index(int secondKeyframe, int thirdKeyframe) {
        long second = Ticks.PER_SECOND;
        long[] times = {0, secondKeyframe * second, thirdKeyframe * second, 30 * second};
        Keyframes keyframes = new Keyframes(times, new long[3], new byte[3]);
        return new MediaIndex(FINGERPRINT, Container.MP4, 30 * second, Optional.empty(), List.of(), keyframes, 1_000);
    }

    private final class Told implements IndexSource {
        @Override
        public Answer obtain(long fileId) {
            return new Answer.Unavailable("it is not there");
        }

        @Override
        public Optional<MediaIndex> stored(long fileId, String fingerprint) {
            return index;
        }

        @Override
        public boolean ready(long fileId) {
            return index.isPresent();
        }
    }
}
