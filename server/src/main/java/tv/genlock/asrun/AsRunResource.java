package tv.genlock.asrun;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tv.genlock.asrun.store.AsRunStore;
import tv.genlock.channel.AirClock;
import tv.genlock.edge.Paging;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;

/** The as-run log over HTTP. */
@Path("/api/asrun")
@RunOnVirtualThread
@Tag(name = "As-run", description = "What really aired beside what was planned.")
public final class AsRunResource {
    private final AsRunStore store;
    private final AirClock clock;

    /** A page of the log, the latest first. */
    @Schema(name = "AsRunPage")
    public record PageView(List<AsRunRowView> items, int total, OutcomeCounts counts) {}

    @Inject
    AsRunResource(AsRunStore store, AirClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listAsRun", summary = "What aired, the latest first")
    public PageView list(@BeanParam AsRunFilter wanted, @BeanParam Paging paging) {
        Fields fields = new Fields();
        paging.check(fields);
        AsRunQuery query = wanted.query(fields, clock.instant());
        Map<Outcome, Integer> counts = store.counts(query);
        return new PageView(
                store.rows(query, paging.offset, paging.limit).stream()
                        .map(AsRunRowView::of)
                        .toList(),
                counts.values().stream().mapToInt(count -> count).sum(),
                OutcomeCounts.of(counts));
    }
}
