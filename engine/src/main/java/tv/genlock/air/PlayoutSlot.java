package tv.genlock.air;

import java.util.Optional;
import tv.genlock.media.MediaIndex;

/**
 * What a schedule entry brings to the planner: a stretch of air and what shall fill it.
 *
 * @param startTicks air time
 * @param endTicks air time, after {@code startTicks}
 * @param fill what airs
 */
public record PlayoutSlot(long entryId, long startTicks, long endTicks, Fill fill) {
    public PlayoutSlot {
        if (endTicks <= startTicks) {
            throw new IllegalArgumentException("a slot ends after it starts: %d to %d".formatted(startTicks, endTicks));
        }
    }

    public long durationTicks() {
        return endTicks - startTicks;
    }

    /** What airs in a slot. */
    public sealed interface Fill {
        /**
         * A file from {@code inTicks} on, media time; 0 unless the slot begins in the middle of it. {@code configHash} as
         * {@link PlayoutPlanner#configHash} makes it; {@code card} as {@link PlayoutEvent.Content.Media} has it.
         */
        record File(
                long fileId,
                MediaIndex index,
                Treatment treatment,
                String configHash,
                long inTicks,
                Optional<PlayoutEvent.CardWords> card)
                implements Fill {}

        /** Nothing that could air, and why, for people; the test card where the channel is off the air. */
        record Nothing(String headline, String reason, boolean testCard) implements Fill {
            /** Shown as a card with words. */
            public Nothing(String headline, String reason) {
                this(headline, reason, false);
            }
        }
    }

    /** A slot for a file from its start, treated as {@code house} needs. */
    public static PlayoutSlot ofFile(
            long entryId, long startTicks, long endTicks, long fileId, MediaIndex index, HouseFormat house) {
        return ofFile(entryId, startTicks, endTicks, fileId, /* inTicks= */ 0, index, house);
    }

    /** As {@link #ofFile(long, long, long, long, MediaIndex, HouseFormat)}, from {@code inTicks} of the file on. */
    public static PlayoutSlot ofFile(
            long entryId,
            long startTicks,
            long endTicks,
            long fileId,
            long inTicks,
            MediaIndex index,
            HouseFormat house) {
        Treatment treatment = TreatmentChoice.choose(index, house).treatment();
        String hash = PlayoutPlanner.configHash(Optional.of(index), treatment, house);
        return new PlayoutSlot(
                entryId,
                startTicks,
                endTicks,
                new Fill.File(fileId, index, treatment, hash, inTicks, Optional.empty()));
    }

    /** The same slot with its file heard and not seen: a card with {@code words} stands in for its picture. */
    public PlayoutSlot underCard(PlayoutEvent.CardWords words, HouseFormat house) {
        if (!(fill instanceof Fill.File file)) {
            return this;
        }
        String hash = PlayoutPlanner.configHash(Optional.of(file.index()), Treatment.CARD, house);
        return new PlayoutSlot(
                entryId,
                startTicks,
                endTicks,
                new Fill.File(file.fileId(), file.index(), Treatment.CARD, hash, file.inTicks(), Optional.of(words)));
    }
}
