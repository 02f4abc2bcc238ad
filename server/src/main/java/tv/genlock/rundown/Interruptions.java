package tv.genlock.rundown;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.MediaIndexes;
import tv.genlock.catalog.UsableBreakpoints;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.media.Keyframes;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.Airing;
import tv.genlock.schedule.breaks.BreakNote;
import tv.genlock.schedule.breaks.CapPeriods;
import tv.genlock.schedule.breaks.Spot;
import tv.genlock.schedule.breaks.SpotHistory;
import tv.genlock.schedule.breaks.SpotPool;
import tv.genlock.schedule.breaks.UpNext;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.rundown.Interruption;
import tv.genlock.schedule.rundown.Rundown;
import tv.genlock.schedule.rundown.RundownBuilder;
import tv.genlock.schedule.rundown.RundownPiece;
import tv.genlock.spot.SpotShelf;

/** Says where programmes may be interrupted and what with, as the catalog is now; stores nothing. Any thread. */
@Singleton
final class Interruptions {
    /** A keyframe so near to a breakpoint is taken in its place: a copy goes on there without a jump. */
    private static final long NEAR_TICKS = 3 * Ticks.PER_SECOND;

    private final BreakMaterial material;
    private final SpotShelf spots;
    private final UsableBreakpoints breakpoints;
    private final Catalog catalog;
    private final MediaIndexes indexes;

    @Inject
    Interruptions(
            BreakMaterial material,
            SpotShelf spots,
            UsableBreakpoints breakpoints,
            Catalog catalog,
            MediaIndexes indexes) {
        this.material = material;
        this.spots = spots;
        this.breakpoints = breakpoints;
        this.catalog = catalog;
        this.indexes = indexes;
    }

    /** Begins to plan entries of a channel. */
    Planner of(GridPlan plan) {
        return new Planner(plan);
    }

    /** Plans the entries of one channel, one after the other. One thread; lives for one build. */
    final class Planner {
        private final GridPlan plan;
        private final BreakMaterial.Shelf shelf = material.shelf();
        private final Map<BreakPolicy, SpotPool> pools = new HashMap<>();
        private final Map<String, Block> blocks;
        private final RundownBuilder builder = new RundownBuilder();
        private final List<BreakNote> notes = new ArrayList<>();
        private SpotHistory history = SpotHistory.EMPTY;

        private Planner(GridPlan plan) {
            this.plan = plan;
            blocks = plan.grid().templates().stream()
                    .flatMap(day -> day.blocks().stream())
                    .collect(Collectors.toMap(Block::id, block -> block, (first, _) -> first));
        }

        /** What is known of what aired in breaks. */
        SpotHistory history() {
            return history;
        }

        /** The log of what was planned. */
        List<BreakNote> notes() {
            return List.copyOf(notes);
        }

        /** Takes {@code before} for what aired, and {@code pieces} behind it. */
        void remember(SpotHistory before, List<RundownPiece> pieces) {
            history = before;
            Map<Long, CapPeriods> periods = new HashMap<>();
            Map<Long, Spot> known = pieces.isEmpty() ? Map.of() : named(pieces);
            for (RundownPiece piece : pieces) {
                Spot spot = piece.itemId().isEmpty() || piece.breakNumber() == 0
                        ? null
                        : known.get(piece.itemId().getAsLong());
                if (spot != null) {
                    long breakKey = piece.entryId() * 1_000 + piece.breakNumber();
                    CapPeriods counted = periods.computeIfAbsent(
                            breakKey, _ -> CapPeriods.at(piece.startTicks(), plan.limitsAt(piece.startTicks())));
                    history = history.with(Airing.of(spot, piece.startTicks(), counted));
                }
            }
        }

        private Map<Long, Spot> named(List<RundownPiece> pieces) {
            List<ScheduleItem> items = pieces.stream()
                    .filter(piece -> piece.breakNumber() > 0)
                    .flatMap(piece -> shelf.item(piece.itemId()).stream())
                    .distinct()
                    .toList();
            return spots.spots(items, plan.grid().zone(), plan.grid().dayStart()).stream()
                    .collect(Collectors.toMap(Spot::itemId, spot -> spot));
        }

        /**
         * The pieces of entries that touch.
         *
         * @param following the entry behind the last one, if it is known
         */
        List<RundownPiece> plan(List<ScheduleEntry> entries, List<ScheduleEntry> following) {
            List<RundownPiece> pieces = new ArrayList<>();
            for (int n = 0; n < entries.size(); n++) {
                Optional<ScheduleEntry> next = n + 1 < entries.size()
                        ? Optional.of(entries.get(n + 1))
                        : following.stream().findFirst();
                ScheduleEntry entry = entries.get(n);
                Optional<BreakPolicy> policy = policy(entry);
                Optional<ScheduleItem> item = shelf.item(entry.itemId());
                if (policy.isPresent() && item.isPresent()) {
                    pieces.addAll(plan(entry, item.get(), policy.get(), next.flatMap(this::upNext)));
                }
            }
            return pieces;
        }

        private List<RundownPiece> plan(
                ScheduleEntry entry, ScheduleItem item, BreakPolicy policy, Optional<UpNext> next) {
            if (entry.placing().inTicks() >= item.durationTicks()) {
                return List.of();
            }
            // A clip is not interrupted; what it leaves of its time is a break all the same.
            List<Long> points = item.kind().isInterstitial() ? List.of() : points(entry);
            return plan(new Interruption(plan, entry, item, points, policy, next));
        }

        /** The pieces of one programme, behind what is remembered. */
        List<RundownPiece> plan(Interruption one) {
            Rundown rundown = builder.build(one, pool(one.policy()), history);
            history = rundown.history();
            notes.addAll(rundown.notes());
            return rundown.pieces();
        }

        private Optional<BreakPolicy> policy(ScheduleEntry entry) {
            Block block = blocks.get(entry.placing().block());
            return block == null
                    ? plan.grid().breaks().otherwise()
                    : plan.grid().breaks().of(block);
        }

        private Optional<UpNext> upNext(ScheduleEntry next) {
            int age = shelf.item(next.itemId())
                    .map(item -> item.traits().minimumAge())
                    .orElse(ScheduleItem.Traits.UNRATED);
            return Optional.of(new UpNext(next.title(), next.startTicks(), age));
        }

        private SpotPool pool(BreakPolicy policy) {
            return pools.computeIfAbsent(policy, one -> {
                List<ScheduleItem> items = shelf.items(one.spots()).stream()
                        .filter(item -> !plan.grid().never().contains(item.id()))
                        .toList();
                return SpotPool.of(
                        plan.channelId(),
                        spots.spots(items, plan.grid().zone(), plan.grid().dayStart()));
            });
        }
    }

    /** Where what airs in an entry may be interrupted, in ticks from its first picture on the air. */
    private List<Long> points(ScheduleEntry entry) {
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
