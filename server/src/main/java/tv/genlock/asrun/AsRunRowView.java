package tv.genlock.asrun;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.IsoTime;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.asrun.AsRunEvent;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;
import tv.genlock.schedule.asrun.AsRunEvent.StartCause;

/** One row of the log as it is told over HTTP. */
@Schema(name = "AsRunEvent")
public record AsRunRowView(
        long channelId,
        long entryId,

        @Schema(description = "The piece of a break in the entry; null for the entry itself") @Nullable
        Long pieceId,

        @Schema(description = "Of a piece: the position in the break it stood in") @Nullable
        String role,

        @Nullable Long itemId,
        String title,
        @Nullable String block,

        @Schema(format = "date", description = "The broadcast day of its channel on which it was to begin")
        String day,

        StartCause startCause,

        @Schema(format = "date-time") String plannedStart,
        double plannedSeconds,
        @Schema(format = "date-time") String actualStart,
        double actualSeconds,

        @Schema(description = "Where in the item it began") double inSeconds,

        boolean watched,
        int viewers,

        Outcome outcome,

        @Schema(description = "How it differs from the plan; null for not at all") @Nullable
        Discrepancy discrepancy,

        String note) {
    static AsRunRowView of(AsRunEvent event) {
        return new AsRunRowView(
                event.channelId(),
                event.entryId(),
                event.piece().map(AsRunEvent.BreakPiece::pieceId).orElse(null),
                event.piece().map(AsRunEvent.BreakPiece::role).orElse(null),
                event.itemId().isPresent() ? event.itemId().getAsLong() : null,
                event.title(),
                event.block().isEmpty() ? null : event.block(),
                event.day().toString(),
                event.startCause(),
                IsoTime.of(event.plannedStart()),
                Ticks.toSeconds(event.plannedTicks()),
                IsoTime.of(event.actualStart()),
                Ticks.toSeconds(event.actualTicks()),
                Ticks.toSeconds(event.inTicks()),
                event.watched(),
                event.viewers(),
                event.outcome(),
                event.discrepancy().orElse(null),
                event.note());
    }
}
