package tv.genlock.channel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.PlanDifference;

/** How what would be planned differs from what is, as the API shows it. */
@Schema(name = "PlanDifference", description = "Entries of the coming days, each counted once")
public record PlanDifferenceView(
        @Schema(description = "Entries that stay as they are")
        int same,

        @Schema(description = "At whose start something else airs, or the same with another length")
        int changed,

        @Schema(description = "That air up to twelve hours earlier or later")
        int moved,

        int added,
        int gone,

        @Schema(description = "From when on something differs; null when nothing does", format = "date-time") @Nullable
        String from,

        @Schema(
                description =
                        "Other channels that follow this one, as one that shows it later, on which something differs then")
        int followingChannels,

        @Schema(description = "Entries that differ on those channels")
        int followingEntries) {
    static PlanDifferenceView of(PlanDifference difference, Followers.Effect others) {
        return new PlanDifferenceView(
                difference.same(),
                difference.changed(),
                difference.moved(),
                difference.added(),
                difference.gone(),
                difference.fromTicks().isPresent()
                        ? IsoTime.of(difference.fromTicks().getAsLong())
                        : null,
                others.channels(),
                others.entries());
    }
}
