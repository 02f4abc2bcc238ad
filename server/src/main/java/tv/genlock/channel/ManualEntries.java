package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.media.Ticks;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.OverrideResult;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.Overrides;
import tv.genlock.schedule.ScheduleEntry;

/** What people put on the air by hand, over the plan. Any thread. */
@Singleton
public final class ManualEntries {
    private final Channels channels;
    private final ScheduleStore store;
    private final ScheduleDecisions decisions;
    private final Programming programming;
    private final ScheduleEdits edits;
    private final Airings airings;
    private final Catalog catalog;
    private final AirClock clock;

    /** What placing an entry by hand did. */
    public record Placement(Airing entry, List<Long> replaced, String message) {}

    @Inject
    ManualEntries(
            Channels channels,
            ScheduleStore store,
            ScheduleDecisions decisions,
            Programming programming,
            ScheduleEdits edits,
            Airings airings,
            Catalog catalog,
            AirClock clock) {
        this.channels = channels;
        this.store = store;
        this.decisions = decisions;
        this.programming = programming;
        this.edits = edits;
        this.airings = airings;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Puts an item on the air at {@code startTicks}, over whatever is planned there.
     *
     * @throws StationException {@code schedule-locked} when that is too soon, {@code conflict} when another manual entry is
     *     there, {@code validation}, {@code not-found}
     */
    public Placement place(long channelId, long itemId, long startTicks) {
        Placement placement = edits.alone(() -> placeNow(channels.get(channelId), itemId, startTicks));
        edits.tell(channelId);
        planAround(channelId);
        return placement;
    }

    private Placement placeNow(Channel channel, long itemId, long start) {
        CatalogItem item =
                catalog.snapshot().item(itemId).orElseThrow(() -> StationException.notFound("item " + itemId));
        if (!item.airable()) {
            throw StationException.invalid("item_id", "must be an item that can air");
        }
        if (start > NightlyExtension.until(clock.ticks(), Programming.MOST_DAYS)) {
            throw StationException.invalid("start", "must lie within the next " + Programming.MOST_DAYS + " days");
        }
        return store.together(rows -> {
            Changed changed = granted(overrides(channel, start, start + item.durationTicks() + Ticks.PER_MILLI)
                    .place(item.toScheduleItem(), start));
            apply(channel, changed);
            ScheduleEntry placed =
                    rows.entryAt(channel.id(), Ticks.upToMilli(start)).orElseThrow();
            return new Placement(airings.of(List.of(placed)).getFirst(), changed.removed(), words(changed));
        });
    }

    private static String words(Changed changed) {
        int removed = changed.removed().size();
        int cut = changed.shortened().size();
        String replaced =
                removed == 0 ? "" : removed == 1 ? "1 entry was replaced." : removed + " entries were replaced.";
        return cut == 0 ? replaced : (replaced + " The one before ends sooner.").strip();
    }

    /** Takes an entry off the schedule; the automatic plan fills the hole. */
    public void remove(long entryId) {
        long channelId = edits.alone(() -> removeNow(entryId));
        edits.tell(channelId);
        planAround(channelId);
    }

    /** A grid's blocks are filled around what is by hand; the other types fill the holes by themselves. */
    private void planAround(long channelId) {
        if (channels.get(channelId).scheduleType() == ScheduleType.GRID) {
            programming.planAnew(channelId, Programming.Mode.REFRESH);
        }
    }

    private long removeNow(long entryId) {
        ScheduleEntry entry =
                store.find(entryId).orElseThrow(() -> StationException.notFound("schedule entry " + entryId));
        Channel channel = channels.get(entry.channelId());
        return store.together(_ -> {
            Overrides overrides = overrides(channel, entry.startTicks(), entry.endTicks());
            apply(channel, granted(overrides.remove(entryId, channel.generatedThroughTicks())));
            return channel.id();
        });
    }

    /** What may be changed about [{@code fromTicks}, {@code toTicks}): all that touches it, and a neighbour on each side. */
    private Overrides overrides(Channel channel, long fromTicks, long toTicks) {
        List<ScheduleEntry> touched = store.entries(channel.id(), fromTicks, toTicks);
        long from = touched.isEmpty()
                ? fromTicks
                : Math.min(fromTicks, touched.getFirst().startTicks());
        long to = touched.isEmpty()
                ? toTicks
                : Math.max(toTicks, touched.getLast().endTicks());
        return decisions.byHand(channel, store.entries(channel.id(), from - 1, to + 1), LockHorizon.at(clock.ticks()));
    }

    private static Changed granted(OverrideResult result) {
        return switch (result) {
            case Changed changed -> changed;
            case OverrideResult.Locked locked ->
                throw new StationException(
                        ProblemCode.SCHEDULE_LOCKED,
                        "What begins before %s is already on its way to viewers."
                                .formatted(Ticks.toInstant(locked.untilTicks())));
            case OverrideResult.Conflict conflict ->
                throw StationException.conflict("\u201c%s\u201d was placed there by hand: remove it first."
                        .formatted(conflict.other().title()));
            case OverrideResult.NotFound missing ->
                throw StationException.notFound("schedule entry " + missing.entryId());
        };
    }

    private void apply(Channel channel, Changed changed) {
        store.remove(changed.removed());
        for (ScheduleEntry shortened : changed.shortened()) {
            store.shorten(shortened);
        }
        store.add(channel.id(), changed.added());
    }
}
