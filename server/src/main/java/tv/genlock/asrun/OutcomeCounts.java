package tv.genlock.asrun;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;

/** How many rows there are of each outcome. */
@Schema(name = "AsRunCounts")
public record OutcomeCounts(int complete, int cut, int partial, int failed, int skipped) {
    static OutcomeCounts of(Map<Outcome, Integer> counts) {
        return new OutcomeCounts(
                counts.getOrDefault(Outcome.COMPLETE, 0),
                counts.getOrDefault(Outcome.CUT, 0),
                counts.getOrDefault(Outcome.PARTIAL, 0),
                counts.getOrDefault(Outcome.FAILED, 0),
                counts.getOrDefault(Outcome.SKIPPED, 0));
    }
}
