package tv.genlock.schedule.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.breaks.SpotHistory;
import tv.genlock.schedule.breaks.UpNext;

class DelayedRundownProperties {
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DelayedRundown.Source CHANNEL = new DelayedRundown.Source(4, ZoneOffset.UTC);

    @Example
    void cardThatAnnouncesSomething_tellsWhenItIsNow_onTheClockHere() {
        long late = Ticks.of(Instant.parse("2026-11-21T23:58:30Z"));

        assertThat(UpNext.announcedLater("Next at 00:10: Alien: 3", late, ZoneOffset.UTC, 120 * MINUTE, PARIS))
                .isEqualTo("Next at 03:10: Alien: 3");
        assertThat(UpNext.announcedLater("Next at 23:58: Alien", late, ZoneOffset.UTC, 30 * MINUTE, ZoneOffset.UTC))
                .isEqualTo("Next at 00:28: Alien");
        assertThat(UpNext.announcedLater("From 12 years: Alien", late, ZoneOffset.UTC, MINUTE, PARIS))
                .isEqualTo("From 12 years: Alien");
    }

    @Property(tries = 5_000)
    void everyMoment_showsWhatAiredThen_toTheTick(@ForAll long seed) {
        Random random = new Random(seed);
        Interruption one = RundownBuilderProperties.anything(random);
        List<RundownPiece> aired = new RundownBuilder()
                .build(one, RundownBuilderProperties.pool(random), SpotHistory.EMPTY)
                .pieces();
        long delay = random.nextLong(1, 10_080) * MINUTE;
        long from = one.entry().startTicks() + (random.nextBoolean() ? 0 : random.nextLong(one.slotTicks() / 2));
        long until = one.entry().endTicks() - (random.nextBoolean() ? 0 : random.nextLong(one.slotTicks() / 2 - 1));
        ScheduleEntry entry = later(one.entry(), from + delay, until + delay);

        List<RundownPiece> pieces = DelayedRundown.of(entry, aired, delay, CHANNEL, PARIS);

        long at = aired.isEmpty() ? entry.endTicks() : entry.startTicks();
        for (RundownPiece piece : pieces) {
            assertThat(piece.startTicks()).isEqualTo(at);
            at = piece.endTicks();
            long then = piece.startTicks() - delay;
            RundownPiece shown = aired.stream()
                    .filter(other -> other.startTicks() <= then && other.endTicks() > then)
                    .findFirst()
                    .orElseThrow();
            assertThat(piece.endTicks()).isEqualTo(Math.min(until, shown.endTicks()) + delay);
            assertThat(piece.itemId()).isEqualTo(shown.itemId());
            assertThat(withoutClock(piece.title())).isEqualTo(withoutClock(shown.title()));
            assertThat(piece.breakNumber()).isEqualTo(shown.breakNumber());
            assertThat(piece.entryId()).isEqualTo(entry.id());
            long within = shown.itemId().isPresent() ? then - shown.startTicks() : 0;
            assertThat(piece.inTicks()).isEqualTo(shown.inTicks() + within);
            assertThat(piece.reason()).startsWith("As on channel 4, ").endsWith(" before");
        }
        assertThat(at).isEqualTo(entry.endTicks());
    }

    @Property(tries = 200)
    void piecesThatDoNotCoverTheEntry_areNone(@ForAll long seed) {
        Random random = new Random(seed);
        Interruption one = RundownBuilderProperties.anything(random);
        List<RundownPiece> aired = new RundownBuilder()
                .build(one, RundownBuilderProperties.pool(random), SpotHistory.EMPTY)
                .pieces();
        ScheduleEntry entry = later(
                one.entry(), one.entry().startTicks() + MINUTE, one.entry().endTicks() + 2 * MINUTE);

        assertThat(DelayedRundown.of(entry, aired, MINUTE, CHANNEL, PARIS)).isEmpty();
    }

    private static String withoutClock(String words) {
        return words.replaceFirst("^Next at ..:..: ", "");
    }

    private static ScheduleEntry later(ScheduleEntry other, long start, long end) {
        return new ScheduleEntry(
                99,
                8,
                start,
                end,
                OptionalLong.of(1),
                OptionalLong.of(11),
                Origin.GENERATED,
                other.title(),
                "block later: delayed",
                "Aired before on the other channel");
    }
}
