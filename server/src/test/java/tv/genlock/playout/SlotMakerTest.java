package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent.CardWords;
import tv.genlock.air.PlayoutSlot;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.rundown.RundownPiece;

/** What airs in an entry whose film lies in several files. */
class SlotMakerTest {
    private static final HouseFormat HOUSE = HouseFormat.forHomeLibraries();
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;

    private final Parts parts = new Parts();

    @Test
    void partsOfAFilm_airOneAfterTheOther_eachAsLongAsItIs() {
        assertThat(slots(START, 110)).containsExactly("1 at 0 for 60", "2 at 60 for 30", "3 at 90 for 20");
    }

    @Test
    void lastPart_hasTheRestOfTheEntry_andAnEntryTooShortEndsInAPart() {
        assertThat(slots(START, 115)).containsExactly("1 at 0 for 60", "2 at 60 for 30", "3 at 90 for 25");
        assertThat(slots(START, 80)).containsExactly("1 at 0 for 60", "2 at 60 for 20");
    }

    /** A part of a second would be a flash. */
    @Test
    void partForWhichNoTimeIsLeft_isLeftOut() {
        assertThat(slots(START, 91)).containsExactly("1 at 0 for 60", "2 at 60 for 31");
    }

    /** What lies behind the lock horizon is taken back and planned anew, from the second part on. */
    @Test
    void entryPlannedAnewFromItsSecondPart_goesOnWithThat() {
        assertThat(slots(START + 60 * Ticks.PER_SECOND, 110)).containsExactly("2 at 60 for 30", "3 at 90 for 20");
    }

    @Test
    void partThatCannotBeRead_isASlateToTheEnd() {
        parts.gone = 2;

        assertThat(slots(START, 110)).containsExactly("1 at 0 for 60", "slate at 60 for 40", "slate at 100 for 10");
    }

    @Test
    void filmWithAnInPoint_beginsThere_evenInItsSecondPart() {
        parts.in = 20;
        assertThat(slots(START, 90)).containsExactly("1 from 20 at 0 for 40", "2 at 40 for 30", "3 at 70 for 20");

        parts.in = 65;
        assertThat(slots(START, 45)).containsExactly("2 from 5 at 0 for 25", "3 at 25 for 20");
    }

    @Test
    void musicInABreak_isHeardUnderACard_andASpotIsSeen() {
        long middle = START + 20 * Ticks.PER_SECOND;
        List<RundownPiece> pieces = List.of(
                piece(RundownPiece.Kind.SPOT, START, middle, ""),
                piece(RundownPiece.Kind.MUSIC, middle, middle + 20 * Ticks.PER_SECOND, "Next at 21:00: A Film"));

        List<PlayoutSlot> slots = SlotMaker.slots(
                parts, HOUSE, List.of(entry(40)), Map.of(7L, pieces), START, START + 40 * Ticks.PER_SECOND);

        assertThat(slots)
                .extracting(slot -> ((PlayoutSlot.Fill.File) slot.fill()).card())
                .containsExactly(
                        Optional.empty(), Optional.of(new CardWords("Next at 21:00: A Film", "A Band: A Song")));
    }

    private static RundownPiece piece(RundownPiece.Kind kind, long start, long end, String card) {
        return new RundownPiece(
                1,
                7,
                start,
                end,
                kind,
                Optional.empty(),
                1,
                OptionalLong.of(5),
                OptionalLong.of(1),
                0,
                "A Band: A Song",
                card,
                "",
                "",
                List.of());
    }

    private List<String> slots(long from, int seconds) {
        return SlotMaker.slots(parts, HOUSE, List.of(entry(seconds)), Map.of(), from, from + 1).stream()
                .map(slot -> "%s at %d for %d"
                        .formatted(
                                name(slot.fill()),
                                (slot.startTicks() - START) / Ticks.PER_SECOND,
                                slot.durationTicks() / Ticks.PER_SECOND))
                .toList();
    }

    private static ScheduleEntry entry(int seconds) {
        return new ScheduleEntry(
                7,
                1,
                START,
                START + seconds * Ticks.PER_SECOND,
                OptionalLong.of(5),
                OptionalLong.of(1),
                ScheduleEntry.Origin.GENERATED,
                "A Film",
                "",
                "");
    }

    private static String name(PlayoutSlot.Fill fill) {
        return fill instanceof PlayoutSlot.Fill.File file
                ? file.fileId() + (file.inTicks() > 0 ? " from " + file.inTicks() / Ticks.PER_SECOND : "")
                : "slate";
    }

    /** Three files that are one film. */
    private static final class Parts implements IndexSource {
        private final Map<Long, Integer> seconds = Map.of(1L, 60, 2L, 30, 3L, 20);
        private long gone;
        private int in;

        @Override
        public long inTicks(long fileId) {
            return in * Ticks.PER_SECOND;
        }

        @Override
        public List<Long> parts(long fileId) {
            return List.of(1L, 2L, 3L);
        }

        @Override
        public Answer obtain(long fileId) {
            if (fileId == gone) {
                return new Answer.Unavailable("it is not there");
            }
            long end = seconds.get(fileId) * Ticks.PER_SECOND;
            Keyframes keyframes = new Keyframes(new long[] {0, end}, new long[1], new byte[1]);
            return new Answer.Ready(
                    new MediaIndex("of " + fileId, Container.MP4, end, Optional.empty(), List.of(), keyframes, 1_000));
        }

        @Override
        public Optional<MediaIndex> stored(long fileId, String fingerprint) {
            return Optional.empty();
        }

        @Override
        public boolean ready(long fileId) {
            return true;
        }
    }
}
