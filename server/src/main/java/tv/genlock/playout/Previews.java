package tv.genlock.playout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutPlanner;
import tv.genlock.air.PlayoutPlanner.HighWater;
import tv.genlock.air.PlayoutSlot;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.media.MediaIndex;
import tv.genlock.problem.StationException;

/**
 * Items by themselves, for people who look where one could be interrupted or whether it is the right one. Planned by the rules of
 * channels, made by the same segment maker, kept in the same cache.
 *
 * <h2>The clock</h2>
 *
 * A preview shows the item's files whole and one after the other, from the first picture of the first on: its second 0 is item time
 * 0, whatever the times in the file begin with, and whatever the item's in point is. Breakpoints, markers, in and out points count
 * on the same clock. Only the air leaves out what lies before the in point.
 *
 * <h2>Encoders</h2>
 *
 * Channels come first: a preview's transcode is ended when a channel needs its encoder, and none is begun while channels have them all.
 * Who asks is told so.
 *
 * <p>Any thread that may block: an index may have to be made first. Nothing is remembered here: indexes are, and a plan is made
 * of one in less time than it takes to read the file's row.
 */
public final class Previews {
    private final Catalog catalog;
    private final IndexSource indexes;
    private final SegmentMaker maker;
    private final Playout playout;

    Previews(Catalog catalog, IndexSource indexes, SegmentMaker maker, Playout playout) {
        this.catalog = catalog;
        this.indexes = indexes;
        this.maker = maker;
        this.playout = playout;
    }

    /**
     * The item as its files are now.
     *
     * @throws StationException {@code not-found} when there is no such item, or no file of it; {@code conflict} when one cannot be
     *     read or shown
     */
    public Preview of(long itemId) {
        CatalogItem item =
                catalog.snapshot().item(itemId).orElseThrow(() -> StationException.notFound("item " + itemId));
        if (item.fileId() == 0) {
            throw StationException.notFound("file of item " + itemId);
        }
        List<AiredEvent> parts = new ArrayList<>();
        long at = Preview.START_TICKS;
        HighWater numbers = HighWater.ZERO;
        for (long fileId : catalog.partsOf(item.fileId())) {
            AiredEvent part = part(itemId, fileId, at, numbers);
            parts.add(part);
            at = part.event().endTicks();
            numbers = HighWater.after(part.event());
        }
        return new Preview(parts);
    }

    private AiredEvent part(long itemId, long fileId, long at, HighWater numbers) {
        MediaIndex index = switch (indexes.obtain(fileId)) {
            case IndexSource.Answer.Ready ready -> ready.index();
            case IndexSource.Answer.Unavailable(String reason) -> throw StationException.conflict(reason);
        };
        if (index.durationTicks() <= 0) {
            throw StationException.conflict("The file is empty: it lasts no time at all.");
        }
        PlayoutSlot slot = PlayoutSlot.ofFile(itemId, at, at + index.durationTicks(), fileId, index, Preview.HOUSE);
        PlayoutEvent planned = PlayoutPlanner.plan(Preview.NO_CHANNEL, Preview.HOUSE, List.of(slot), numbers)
                .events()
                .getFirst();
        if (!(planned.content() instanceof PlayoutEvent.Content.Media)) {
            throw StationException.conflict("The file is too short to be shown.");
        }
        PlayoutEvent event = planned.withId(idOf(planned));
        return AiredEvent.of(event, Preview.HOUSE, SegmentPlanner.planOf(event, Optional.of(index), Preview.HOUSE));
    }

    /** Other than any stored event's, and another one for other bytes: encoders remember what they made under it. */
    private static long idOf(PlayoutEvent event) {
        return -1 - Long.parseLong(AiredEvent.revisionOf(event, Preview.HOUSE), 16);
    }

    /**
     * The part of an item that a segment's name speaks of.
     *
     * @param revision see {@link AiredEvent#revision}
     * @param index place in the part's plan
     * @throws StationException {@code not-found} when the item has no segment of that name now; as {@link #of}
     */
    public AiredEvent part(long itemId, String revision, int index) {
        return of(itemId).parts().stream()
                .filter(part -> part.revision().equals(revision))
                .filter(part -> index < part.plan().count())
                .findFirst()
                .orElseThrow(() -> StationException.notFound("segment of this name"));
    }

    /** Whether a part's segments are made by copying, in milliseconds, and not by an encoder. */
    public boolean copies(AiredEvent part) {
        return !SegmentRenderer.slow(part.event());
    }

    /**
     * A segment's bytes, held for the caller.
     *
     * @return fails with {@code conflict} when the file is gone or cannot be shown, with {@code busy} when it cannot be converted now
     */
    public CompletableFuture<HeldSegment> segment(AiredEvent part, int index) {
        SegmentKey key = new SegmentKey(Preview.NO_CHANNEL, part.event().id(), part.revision(), index, SegmentForm.TS);
        return playout.segment(maker, part, key);
    }
}
