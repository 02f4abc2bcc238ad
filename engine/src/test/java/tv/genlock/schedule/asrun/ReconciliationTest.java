package tv.genlock.schedule.asrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleEntry.Placing;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;
import tv.genlock.schedule.asrun.AsRunEvent.StartCause;
import tv.genlock.schedule.asrun.Reconciliation.Airing;
import tv.genlock.schedule.asrun.Reconciliation.Piece;
import tv.genlock.schedule.asrun.Reconciliation.Span;

class ReconciliationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    private static final long START = 1_000 * MINUTE;

    private static ScheduleEntry entry(Origin origin, long minutes, long in) {
        OptionalLong item = origin == Origin.SLATE ? OptionalLong.empty() : OptionalLong.of(5);
        return new ScheduleEntry(
                3,
                1,
                START,
                START + minutes * MINUTE,
                item,
                item,
                origin,
                "Film",
                "rule",
                "why",
                new Placing("prime", in));
    }

    private static Airing airing(ScheduleEntry entry, List<Piece> pieces) {
        return new Airing(
                entry,
                Optional.empty(),
                DAY,
                OptionalLong.of(60 * MINUTE),
                entry.endTicks() - entry.startTicks(),
                pieces,
                List.of(),
                Optional.empty(),
                2,
                true);
    }

    private static Piece media(long minutes) {
        return new Piece(START, minutes * MINUTE, Optional.empty());
    }

    @Test
    void asPlanned_isComplete_watchedOrNot() {
        AsRunEvent seen = Reconciliation.of(airing(entry(Origin.GENERATED, 60, 0), List.of(media(60))));
        AsRunEvent unseen = Reconciliation.of(airing(entry(Origin.GENERATED, 60, 0), List.of()));

        assertThat(seen.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(seen.watched()).isTrue();
        assertThat(seen.discrepancy()).isEmpty();
        assertThat(seen.startCause()).isEqualTo(StartCause.HARD);
        assertThat(unseen.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(unseen.watched()).isFalse();
        assertThat(unseen.actualTicks()).isEqualTo(60 * MINUTE);
    }

    @Test
    void slotShorterThanTheItem_isCutForTime() {
        AsRunEvent event = Reconciliation.of(airing(entry(Origin.GENERATED, 50, 0), List.of(media(50))));

        assertThat(event.outcome()).isEqualTo(Outcome.CUT);
        assertThat(event.discrepancy()).contains(Discrepancy.CUT_FOR_TIME);
        assertThat(event.note()).startsWith("10 min of it");
    }

    @Test
    void cardInPlaceOfTheFile_isFailed_withTheReason() {
        Piece card = new Piece(START, 60 * MINUTE, Optional.of("The file is gone"));
        AsRunEvent event = Reconciliation.of(airing(entry(Origin.GENERATED, 60, 0), List.of(card)));

        assertThat(event.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(event.discrepancy()).contains(Discrepancy.FILE_MISSING);
        assertThat(event.actualTicks()).isZero();
        assertThat(event.note()).isEqualTo("The file is gone");
    }

    @Test
    void cardForThePartOfAFilmThatIsGone_isPartial_andOneBehindItsEndIsNot() {
        Piece first = media(40);
        Piece card = new Piece(START + 40 * MINUTE, 20 * MINUTE, Optional.of("Part 2 is gone"));
        Piece rest = new Piece(START + 60 * MINUTE, 10 * MINUTE, Optional.of("The file is shorter than its slot"));

        AsRunEvent half = Reconciliation.of(airing(entry(Origin.GENERATED, 60, 0), List.of(first, card)));
        AsRunEvent whole = Reconciliation.of(airing(entry(Origin.GENERATED, 70, 0), List.of(media(60), rest)));

        assertThat(half.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(half.discrepancy()).contains(Discrepancy.FILE_MISSING);
        assertThat(half.actualTicks()).isEqualTo(40 * MINUTE);
        assertThat(whole.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(whole.actualTicks()).isEqualTo(60 * MINUTE);
    }

    /** Who left in the middle of it does not make it shorter. */
    @Test
    void watchedInPart_isAsLongAsItWasOnTheAir() {
        AsRunEvent event = Reconciliation.of(airing(entry(Origin.GENERATED, 60, 0), List.of(media(20))));

        assertThat(event.actualTicks()).isEqualTo(60 * MINUTE);
        assertThat(event.outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void trouble_whileItAired_isTold() {
        Airing airing = new Airing(
                entry(Origin.GENERATED, 60, 0),
                Optional.empty(),
                DAY,
                OptionalLong.of(60 * MINUTE),
                60 * MINUTE,
                List.of(media(60)),
                List.of("the disk does not answer"),
                Optional.empty(),
                1,
                false);

        assertThat(Reconciliation.of(airing).discrepancy()).contains(Discrepancy.FILE_BROKEN);
    }

    @Test
    void stationOff_forAllOrTheBeginningOfIt() {
        ScheduleEntry entry = entry(Origin.GENERATED, 60, 0);
        Span all = new Span(START - MINUTE, START + 61 * MINUTE);
        Span beginning = new Span(START - MINUTE, START + 15 * MINUTE);

        AsRunEvent skipped = Reconciliation.of(new Airing(
                entry,
                Optional.empty(),
                DAY,
                OptionalLong.of(60 * MINUTE),
                60 * MINUTE,
                List.of(media(60)),
                List.of(),
                Optional.of(all),
                0,
                false));
        AsRunEvent joined = Reconciliation.of(new Airing(
                entry,
                Optional.empty(),
                DAY,
                OptionalLong.of(60 * MINUTE),
                60 * MINUTE,
                List.of(),
                List.of(),
                Optional.of(beginning),
                0,
                false));

        assertThat(skipped.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(skipped.actualTicks()).isZero();
        assertThat(skipped.watched()).isFalse();
        assertThat(joined.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(joined.startCause()).isEqualTo(StartCause.RECOVERY);
        assertThat(joined.actualStart()).isEqualTo(START + 15 * MINUTE);
        assertThat(joined.actualTicks()).isEqualTo(45 * MINUTE);
        assertThat(joined.inTicks()).isEqualTo(15 * MINUTE);
    }

    @Test
    void joinedInProgress_isPartial_andACardIsComplete() {
        assertThat(Reconciliation.of(airing(entry(Origin.GENERATED, 50, 10 * MINUTE), List.of()))
                        .discrepancy())
                .contains(Discrepancy.JOINED_IN_PROGRESS);
        assertThat(Reconciliation.of(airing(entry(Origin.SLATE, 5, 0), List.of()))
                        .outcome())
                .isEqualTo(Outcome.COMPLETE);
        assertThat(Reconciliation.of(airing(entry(Origin.MANUAL, 60, 0), List.of()))
                        .startCause())
                .isEqualTo(StartCause.MANUAL);
    }

    /** Forty-four minutes of an hour are the programme's: the breaks are no part of it that is missing. */
    @Test
    void programmeWithBreaks_isComplete_andCutWhenItsActsAreShorterThanItIs() {
        ScheduleEntry entry = entry(Origin.GENERATED, 60, 0);

        AsRunEvent whole = Reconciliation.of(withBreaks(entry, 44, 44));
        AsRunEvent cut = Reconciliation.of(withBreaks(entry, 54, 44));

        assertThat(whole.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(cut.discrepancy()).contains(Discrepancy.CUT_FOR_TIME);
        assertThat(cut.note()).startsWith("10 min");
    }

    private static Airing withBreaks(ScheduleEntry entry, long itemMinutes, long airedMinutes) {
        return new Airing(
                entry,
                Optional.empty(),
                DAY,
                OptionalLong.of(itemMinutes * MINUTE),
                airedMinutes * MINUTE,
                List.of(media(60)),
                List.of(),
                Optional.empty(),
                0,
                false);
    }
}
