package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.store.HandEditStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.media.Ticks;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.OverrideResult;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.Overrides;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.Wish;

/**
 * What people change about schedules by hand, over the plan: they place, move, trim, replace, lock and remove entries, and undo it.
 * What begins before the {@link LockHorizon} never changes. Any thread.
 */
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
    private final HandEditStore done;

    /**
     * What an edit did, or would do.
     *
     * @param entry what is where it was put now; its id is 0 when nothing was stored and it is new
     * @param replaced ids of entries that lost their place
     * @param message for a person; empty when there is nothing to say
     * @param undo what {@link #undo} takes; empty when nothing was stored
     */
    public record Edited(Optional<Airing> entry, List<Long> replaced, String message, List<Long> undo) {}

    /** How an entry is to be; what is empty stays. Times are air time, {@code in} item time. */
    public record Change(OptionalLong start, OptionalLong end, OptionalLong in, OptionalLong itemId) {}

    private record Stretch(long start, long end) {
        static Stretch of(ScheduleEntry entry) {
            return new Stretch(entry.startTicks(), entry.endTicks());
        }
    }

    /** @param shown start of the entry that the edit is about; −1 for none */
    private record Outcome(Channel channel, Changed changed, long shown, long ofEntry) {}

    @Inject
    ManualEntries(
            Channels channels,
            ScheduleStore store,
            ScheduleDecisions decisions,
            Programming programming,
            ScheduleEdits edits,
            Airings airings,
            Catalog catalog,
            HandEditStore done,
            AirClock clock) {
        this.channels = channels;
        this.store = store;
        this.decisions = decisions;
        this.programming = programming;
        this.edits = edits;
        this.airings = airings;
        this.catalog = catalog;
        this.done = done;
        this.clock = clock;
    }

    /**
     * Puts an item on the air over whatever is planned there: all of it from {@code start} on, unless {@code wanted} says otherwise.
     *
     * @param tried whether nothing is to be stored
     * @throws StationException {@code schedule-locked} when that is too soon, {@code conflict} when another entry by hand is there,
     *     {@code validation}, {@code not-found}
     */
    public Edited place(long channelId, long itemId, Change wanted, boolean tried) {
        return carriedOut(tried, () -> {
            Channel channel = channels.get(channelId);
            Wish wish = wish(
                    item(itemId),
                    wanted.start().orElseThrow(),
                    wanted.end(),
                    wanted.in().orElse(0));
            Overrides overrides = overrides(channel, List.of(new Stretch(wish.startTicks(), wish.endTicks())));
            return new Outcome(channel, granted(overrides.place(wish)), wish.startTicks(), 0);
        });
    }

    /** Puts all of an item on the air at {@code startTicks}. */
    public Edited place(long channelId, long itemId, long startTicks) {
        Change whole = new Change(
                OptionalLong.of(startTicks), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        return place(channelId, itemId, whole, /* tried= */ false);
    }

    /** Moves or trims an entry, or lets another item air in its place; by hand from then on. Refuses as {@link #place} does. */
    public Edited change(long entryId, Change change, boolean tried) {
        return carriedOut(tried, () -> {
            ScheduleEntry entry = entry(entryId);
            Channel channel = channels.get(entry.channelId());
            Wish wish = wish(entry, change);
            Overrides overrides =
                    overrides(channel, List.of(Stretch.of(entry), new Stretch(wish.startTicks(), wish.endTicks())));
            return new Outcome(channel, granted(overrides.change(entryId, wish)), wish.startTicks(), entryId);
        });
    }

    /** Keeps a planned entry where it is whatever is planned anew, or gives one by hand back to the plan. */
    public Edited lock(long entryId, boolean locked, boolean tried) {
        return carriedOut(
                tried, () -> about(entryId, overrides -> locked ? overrides.lock(entryId) : overrides.unlock(entryId)));
    }

    /** Takes an entry off the schedule; the automatic plan fills the hole. */
    public Edited remove(long entryId) {
        return carriedOut(/* tried= */ false, () -> about(entryId, overrides -> overrides.remove(entryId)));
    }

    private Outcome about(long entryId, Function<Overrides, OverrideResult> edit) {
        ScheduleEntry entry = entry(entryId);
        Channel channel = channels.get(entry.channelId());
        Changed changed = granted(edit.apply(overrides(channel, List.of(Stretch.of(entry)))));
        return new Outcome(channel, changed, entry.startTicks(), entryId);
    }

    /**
     * Undoes edits, in this order: entries by hand are as they were, what was planned is planned anew on a channel with a grid and
     * as it was on others.
     *
     * @throws StationException {@code conflict} when something changed since, {@code schedule-locked}
     */
    public Edited undo(List<Long> steps) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Edited> undone = edits.alone(() -> store.together(_ -> {
            List<Edited> all = new ArrayList<>();
            for (long step : steps) {
                Outcome outcome = restored(step);
                outcomes.add(outcome);
                all.add(stored(outcome));
            }
            return List.copyOf(all);
        }));
        outcomes.stream().map(Outcome::channel).distinct().forEach(this::tell);
        Edited last = undone.getLast();
        return new Edited(
                last.entry(),
                undone.stream().flatMap(one -> one.replaced().stream()).toList(),
                "",
                undone.reversed().stream().flatMap(one -> one.undo().stream()).toList());
    }

    private Outcome restored(long step) {
        HandEdit edit = done.find(step).orElseThrow(ManualEntries::changedSince);
        Channel channel = channels.get(edit.channelId());
        List<ScheduleEntry> all = new ArrayList<>(edit.left());
        all.addAll(edit.before());
        Overrides overrides = overrides(channel, all.stream().map(Stretch::of).toList());
        long shown = edit.before().stream()
                .filter(entry ->
                        entry.origin() == Origin.MANUAL || edit.before().size() == 1)
                .mapToLong(ScheduleEntry::startTicks)
                .findFirst()
                .orElse(-1);
        return new Outcome(channel, granted(overrides.restore(edit.left(), edit.before())), shown, 0);
    }

    private static StationException changedSince() {
        return StationException.conflict("The schedule has changed since: this cannot be undone any more.");
    }

    private Edited carriedOut(boolean tried, Supplier<Outcome> decision) {
        if (tried) {
            Outcome outcome = edits.alone(decision);
            return edited(outcome, List.of());
        }
        List<Channel> changed = new ArrayList<>();
        Edited edited = edits.alone(() -> store.together(_ -> {
            Outcome outcome = decision.get();
            changed.add(outcome.channel());
            return stored(outcome);
        }));
        changed.forEach(this::tell);
        return edited;
    }

    private Edited stored(Outcome outcome) {
        Changed changed = outcome.changed();
        List<ScheduleEntry> before = new ArrayList<>(changed.removed());
        changed.rewritten().forEach(entry -> store.find(entry.id()).ifPresent(before::add));
        store.carryOut(outcome.channel().id(), changed);
        boolean plannedAnew = outcome.channel().scheduleType() == ScheduleType.GRID;
        long step = done.keep(HandEdit.of(outcome.channel().id(), changed, before, plannedAnew), clock.instant());
        return edited(outcome, List.of(step));
    }

    private Edited edited(Outcome outcome, List<Long> undo) {
        Changed changed = outcome.changed();
        Optional<ScheduleEntry> shown = undo.isEmpty()
                ? List.of(changed.added(), changed.rewritten()).stream()
                        .flatMap(List::stream)
                        .filter(entry -> entry.startTicks() == outcome.shown())
                        .findFirst()
                : store.entryAt(outcome.channel().id(), outcome.shown());
        List<Long> replaced = changed.removed().stream()
                .map(ScheduleEntry::id)
                .filter(id -> id != outcome.ofEntry())
                .toList();
        boolean cut = changed.rewritten().stream().anyMatch(entry -> entry.startTicks() < outcome.shown());
        return new Edited(
                shown.map(entry -> airings.of(List.of(entry)).getFirst()), replaced, words(replaced.size(), cut), undo);
    }

    private static String words(int removed, boolean cut) {
        String replaced =
                removed == 0 ? "" : removed == 1 ? "1 entry was replaced." : removed + " entries were replaced.";
        return cut ? (replaced + " The one before ends sooner.").strip() : replaced;
    }

    /** A grid's blocks are filled around what is by hand; the other types fill the holes by themselves. */
    private void tell(Channel channel) {
        edits.tell(channel.id());
        if (channels.get(channel.id()).scheduleType() == ScheduleType.GRID) {
            programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        }
    }

    private ScheduleEntry entry(long entryId) {
        return store.find(entryId).orElseThrow(() -> StationException.notFound("schedule entry " + entryId));
    }

    private ScheduleItem item(long itemId) {
        CatalogItem item =
                catalog.snapshot().item(itemId).orElseThrow(() -> StationException.notFound("item " + itemId));
        if (!item.airable()) {
            throw StationException.invalid("item_id", "must be an item that can air");
        }
        return item.toScheduleItem();
    }

    /** An entry as {@code change} wants it: moved it keeps its length with its breaks, as far as the item goes. */
    private Wish wish(ScheduleEntry entry, Change change) {
        long start = Ticks.upToMilli(change.start().orElse(entry.startTicks()));
        if (change.itemId().isPresent()) {
            return wish(
                    item(change.itemId().getAsLong()),
                    start,
                    change.end(),
                    change.in().orElse(0));
        }
        ScheduleItem item = item(entry.itemId()
                .orElseThrow(() -> StationException.conflict("This is a card: put an item in its place instead.")));
        long in = change.in().orElse(entry.placing().inTicks());
        long length = entry.endTicks() - entry.startTicks();
        long breaks = Math.max(0, length - Wish.slot(item, entry.placing().inTicks()));
        long most = Wish.slot(item, in) + breaks;
        OptionalLong end = change.end().isPresent() ? change.end() : OptionalLong.of(start + Math.min(length, most));
        return wish(item, start, end, in, most);
    }

    private Wish wish(ScheduleItem item, long start, OptionalLong endTicks, long in) {
        return wish(item, start, endTicks, in, Wish.slot(item, in));
    }

    /** @param most air time that it may take */
    private Wish wish(ScheduleItem item, long startTicks, OptionalLong endTicks, long in, long most) {
        long start = Ticks.upToMilli(startTicks);
        if (start > NightlyExtension.until(clock.ticks(), Programming.MOST_DAYS)) {
            throw StationException.invalid("start", "must lie within the next " + Programming.MOST_DAYS + " days");
        }
        if (in > 0 && Wish.slot(item, in) < Ticks.PER_SECOND) {
            throw StationException.invalid("in_seconds", "must lie a second or more before the item's end");
        }
        long end = Ticks.upToMilli(endTicks.orElse(start + most));
        if (endTicks.isPresent() && end - start < Math.min(Ticks.PER_SECOND, most)) {
            throw StationException.invalid("end", "must come a second or more after start");
        }
        if (end - start > most) {
            throw StationException.invalid(
                    "end",
                    "must come at most %.3f s after start: more is not left of the item"
                            .formatted(Ticks.toSeconds(most)));
        }
        return new Wish(item, start, end, in);
    }

    /** What may be changed about some stretches: all that touches them, and a neighbour on each side. */
    private Overrides overrides(Channel channel, List<Stretch> stretches) {
        List<ScheduleEntry> around = new ArrayList<>();
        for (Stretch stretch : stretches) {
            List<ScheduleEntry> touched = store.entries(channel.id(), stretch.start(), stretch.end());
            long from = touched.isEmpty()
                    ? stretch.start()
                    : Math.min(stretch.start(), touched.getFirst().startTicks());
            long to = touched.isEmpty()
                    ? stretch.end()
                    : Math.max(stretch.end(), touched.getLast().endTicks());
            around.addAll(store.entries(channel.id(), from - 1, to + 1));
        }
        return decisions.byHand(channel, around.stream().distinct().toList(), LockHorizon.at(clock.ticks()));
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
            case OverrideResult.Card _ ->
                throw StationException.conflict(
                        "This is a card: it stands where nothing else airs and cannot be kept.");
            case OverrideResult.Gone _ -> throw changedSince();
        };
    }
}
