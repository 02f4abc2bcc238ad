package tv.genlock.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.format.sidecar.SidecarMark;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;

class CutFactsTest {
    private static CutFacts of(long durationTicks) {
        return new CutFacts(ItemFacts.of(ScheduleItem.Kind.CLIP, "Clip"), durationTicks);
    }

    /** Such a clip once ended the scan of its whole folder. */
    @Test
    void clipUnderASecond_withNothingToldOfIt_isAsItIs() {
        assertThat(of(Ticks.PER_SECOND / 2).marks(List.of())).isTrue();
    }

    @Test
    void cutOfEverything_isRefused() {
        var all = new SidecarMark(0, 60 * Ticks.PER_SECOND, SidecarMark.Kind.CUT, 1);

        assertThat(of(60 * Ticks.PER_SECOND).marks(List.of(all))).isFalse();
    }
}
