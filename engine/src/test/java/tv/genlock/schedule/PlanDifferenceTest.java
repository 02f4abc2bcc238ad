package tv.genlock.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry.Origin;

class PlanDifferenceTest {
    private static final long HOUR = 3600 * Ticks.PER_SECOND;

    private static ScheduleEntry airing(long item, long hour, long hours) {
        return entry(OptionalLong.of(item), hour, hours, "as ever");
    }

    private static ScheduleEntry slate(long hour, long hours) {
        return entry(OptionalLong.empty(), hour, hours, "nothing");
    }

    private static ScheduleEntry entry(OptionalLong item, long hour, long hours, String reason) {
        return new ScheduleEntry(
                0,
                1,
                hour * HOUR,
                (hour + hours) * HOUR,
                item,
                OptionalLong.empty(),
                item.isPresent() ? Origin.GENERATED : Origin.SLATE,
                "Title",
                "rule",
                reason);
    }

    @Test
    void schedules_thatAirTheSame_doNotDiffer_whateverTheirReasons() {
        List<ScheduleEntry> before = List.of(airing(1, 10, 2), slate(12, 1));
        List<ScheduleEntry> after =
                List.of(entry(OptionalLong.of(1), 10, 2, "another shuffle").withId(7), slate(12, 1));

        PlanDifference difference = PlanDifference.between(before, after);

        assertThat(difference).isEqualTo(new PlanDifference(2, 0, 0, 0, 0, OptionalLong.empty()));
        assertThat(difference.differing()).isZero();
    }

    @Test
    void entry_thatIsPutBefore_isAdded_andThoseBehindItHaveMoved() {
        List<ScheduleEntry> before = List.of(airing(1, 10, 2), airing(2, 12, 2), airing(3, 14, 2));
        List<ScheduleEntry> after = List.of(airing(1, 10, 2), airing(9, 12, 1), airing(2, 13, 2), airing(3, 15, 2));

        assertThat(PlanDifference.between(before, after))
                .isEqualTo(new PlanDifference(1, 0, 2, 1, 0, OptionalLong.of(12 * HOUR)));
    }

    @Test
    void entries_withAnotherItemOrLengthAtTheirTime_haveChanged_andWhatAirsNoMoreIsGone() {
        List<ScheduleEntry> before = List.of(airing(1, 10, 2), airing(2, 12, 2), airing(3, 14, 1), slate(15, 1));
        List<ScheduleEntry> after = List.of(airing(1, 10, 1), slate(11, 1), airing(7, 12, 4));

        assertThat(PlanDifference.between(before, after))
                .isEqualTo(new PlanDifference(0, 2, 0, 1, 2, OptionalLong.of(10 * HOUR)));
    }

    @Test
    void item_thatAirsFarFromItsOldTime_hasNotMoved() {
        List<ScheduleEntry> before = List.of(airing(1, 0, 2), airing(1, 30, 2));
        List<ScheduleEntry> after = List.of(airing(1, 14, 2), airing(1, 33, 2), airing(1, 60, 2));

        assertThat(PlanDifference.between(before, after))
                .isEqualTo(new PlanDifference(0, 0, 1, 2, 1, OptionalLong.of(0)));
    }
}
