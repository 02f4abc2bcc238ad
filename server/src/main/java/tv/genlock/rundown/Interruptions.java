package tv.genlock.rundown;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.MediaIndexes;
import tv.genlock.catalog.UsableBreakpoints;
import tv.genlock.media.Keyframes;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleEntry;

/** Says where programmes may be interrupted, as the catalog is now. Any thread. */
@Singleton
final class Interruptions {
    /** A keyframe so near to a breakpoint is taken in its place: a copy goes on there without a jump. */
    private static final long NEAR_TICKS = 3 * Ticks.PER_SECOND;

    private final UsableBreakpoints breakpoints;
    private final Catalog catalog;
    private final MediaIndexes indexes;

    @Inject
    Interruptions(UsableBreakpoints breakpoints, Catalog catalog, MediaIndexes indexes) {
        this.breakpoints = breakpoints;
        this.catalog = catalog;
        this.indexes = indexes;
    }

    /** Where what airs in an entry may be interrupted, in ticks from its first picture on the air. */
    List<Long> points(ScheduleEntry entry) {
        long file = entry.fileId().orElse(0);
        List<Long> points = breakpoints.of(entry.itemId().orElse(0));
        if (points.isEmpty()) {
            return points;
        }
        long in = catalog.inTicks(file) + entry.placing().inTicks();
        Optional<Keyframes> cuts = keyframes(file);
        return points.stream()
                .map(point -> cuts.map(some -> near(some, point)).orElse(point) - in)
                .filter(point -> point > 0)
                .toList();
    }

    private static long near(Keyframes keyframes, long point) {
        long cut = keyframes.cutTicks(SegmentPlanner.snap(keyframes, point));
        return Math.abs(cut - point) <= NEAR_TICKS ? cut : point;
    }

    /** Of a file whose index is there already; it is not made for this. */
    private Optional<Keyframes> keyframes(long file) {
        if (catalog.partsOf(file).size() > 1 || !indexes.ready(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(indexes.index(file).keyframes());
        } catch (IOException | StationException _) {
            // It has just gone; who airs it will say so.
            return Optional.empty();
        }
    }
}
