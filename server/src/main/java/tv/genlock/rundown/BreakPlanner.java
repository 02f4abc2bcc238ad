package tv.genlock.rundown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.Airing;
import tv.genlock.schedule.breaks.BreakNote;
import tv.genlock.schedule.breaks.CapPeriods;
import tv.genlock.schedule.breaks.Spot;
import tv.genlock.schedule.breaks.SpotHistory;
import tv.genlock.schedule.breaks.SpotPool;
import tv.genlock.schedule.breaks.UpNext;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.rundown.Interruption;
import tv.genlock.schedule.rundown.Rundown;
import tv.genlock.schedule.rundown.RundownBuilder;
import tv.genlock.schedule.rundown.RundownPiece;
import tv.genlock.spot.SpotShelf;

/** Plans the breaks of one channel's entries, one after the other; stores nothing. One thread; lives for one build. */
final class BreakPlanner {
    private final GridPlan plan;
    private final BreakMaterial.Shelf shelf;
    private final SpotShelf spots;
    private final Interruptions interruptions;
    private final DelayedFeeds feeds;
    private final Map<BreakPolicy, SpotPool> pools = new HashMap<>();
    private final RundownBuilder builder = new RundownBuilder();
    private final List<BreakNote> notes = new ArrayList<>();
    private SpotHistory history = SpotHistory.EMPTY;

    BreakPlanner(
            GridPlan plan,
            BreakMaterial.Shelf shelf,
            SpotShelf spots,
            Interruptions interruptions,
            DelayedFeeds feeds) {
        this.plan = plan;
        this.shelf = shelf;
        this.spots = spots;
        this.interruptions = interruptions;
        this.feeds = feeds;
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
            pieces.addAll(plan(entries.get(n), next));
        }
        return pieces;
    }

    /** Differs from one before when clips, their terms or the grid may have changed since; means nothing in another run of the station. */
    long material() {
        long material = plan.grid().hashCode();
        for (BreakPolicy policy : plan.grid().breaks().all()) {
            material = 31 * material + pool(policy).fingerprint();
        }
        return material;
    }

    private List<RundownPiece> plan(ScheduleEntry entry, Optional<ScheduleEntry> next) {
        Optional<List<RundownPiece>> copied = feeds.pieces(plan, entry);
        if (copied.isPresent()) {
            remember(history, copied.get());
            return copied.get();
        }
        Optional<BreakPolicy> policy = policy(entry);
        Optional<ScheduleItem> item = shelf.item(entry.itemId());
        return policy.isPresent() && item.isPresent()
                ? interrupted(entry, item.get(), policy.get(), next.flatMap(this::upNext))
                : List.of();
    }

    private List<RundownPiece> interrupted(
            ScheduleEntry entry, ScheduleItem item, BreakPolicy policy, Optional<UpNext> next) {
        if (entry.placing().inTicks() >= item.durationTicks()) {
            return List.of();
        }
        // A clip is not interrupted; what it leaves of its time is a break all the same.
        List<Long> points = item.kind().isInterstitial() ? List.of() : interruptions.points(entry);
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
        return plan.grid()
                .block(entry.placing().block())
                .map(plan.grid().breaks()::of)
                .orElseGet(plan.grid().breaks()::otherwise);
    }

    private Optional<UpNext> upNext(ScheduleEntry next) {
        int age = shelf.item(next.itemId())
                .map(item -> item.traits().minimumAge())
                .orElse(ScheduleItem.Traits.UNRATED);
        return Optional.of(new UpNext(next.title(), next.startTicks(), age));
    }

    private SpotPool pool(BreakPolicy policy) {
        return pools.computeIfAbsent(policy, one -> {
            List<ScheduleItem> items = shelf.clips(one.spots()).stream()
                    .filter(item -> !plan.grid().never().contains(item.id()))
                    .toList();
            return SpotPool.of(
                    plan.channelId(),
                    spots.spots(items, plan.grid().zone(), plan.grid().dayStart()));
        });
    }
}
