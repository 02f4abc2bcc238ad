package tv.genlock.channel;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.EntryWriter;
import tv.genlock.schedule.ScheduleEntry;

/** An airing as the API shows it. Times are ISO 8601 in UTC with milliseconds. */
@Schema(name = "Airing")
public record AiringView(
        long id,
        long channelId,
        @Schema(format = "date-time") String start,
        @Schema(format = "date-time") String stop,
        double durationSeconds,
        @Nullable Long itemId,

        @Schema(enumeration = {"movie", "episode", "clip", "slate"})
        String kind,

        String title,
        String subtitle,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable Integer year,
        String description,
        List<String> genres,
        @Schema(implementation = ScheduleEntry.Origin.class) String origin,
        String rule,
        String reason,

        @Schema(description = "Id of the block of the programme grid it stands in") @Nullable
        String block,

        @Nullable String imageUrl,

        @Schema(description = "Where in the item it begins; 0 but for what is trimmed or joined in progress")
        double inSeconds,

        @Schema(description = "How long the item is, whole; null for a slate and for what has left the catalog")
        @Nullable
        Double itemSeconds,

        @Schema(description = "It begins so soon that it is on its way to viewers")
        boolean locked,

        @Schema(description = "It was planned, and somebody keeps it where it is whatever is planned anew")
        boolean lockedByHand) {
    static AiringView of(Airing airing, long lockedUntilTicks) {
        var entry = airing.entry();
        Long itemId = nullable(entry.itemId());
        return new AiringView(
                entry.id(),
                entry.channelId(),
                IsoTime.of(entry.startTicks()),
                IsoTime.of(entry.endTicks()),
                Ticks.toSeconds(entry.endTicks() - entry.startTicks()),
                itemId,
                airing.kind(),
                airing.title(),
                airing.subtitle(),
                airing.episode().map(episode -> episode.season()).orElse(null),
                airing.episode().map(episode -> episode.episode()).orElse(null),
                nullable(airing.year()),
                airing.description(),
                airing.genres(),
                entry.origin().name().toLowerCase(Locale.ROOT),
                entry.rule(),
                entry.reason(),
                entry.placing().block().isEmpty() ? null : entry.placing().block(),
                itemId == null ? null : "/api/catalog/items/" + itemId + "/image",
                Ticks.toSeconds(entry.placing().inTicks()),
                airing.item().map(item -> Ticks.toSeconds(item.durationTicks())).orElse(null),
                entry.startTicks() < lockedUntilTicks,
                entry.origin() == ScheduleEntry.Origin.MANUAL && !entry.rule().equals(EntryWriter.MANUAL_RULE));
    }

    private static @Nullable Long nullable(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Integer nullable(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
