package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tv.genlock.catalog.AirHistory;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.CatalogSnapshot;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ChannelPlan;
import tv.genlock.schedule.ItemPool;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.OverrideResult;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.Overrides;
import tv.genlock.schedule.ScheduleBuilder;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;

/**
 * The schedule of every channel: extends it, takes manual entries, fills holes.
 *
 * <p><b>What is published stays.</b> Entries that begin before {@link #lockedUntil} are never touched, except that a slate in
 * the middle of airing may end early, at the lock horizon. Later ones change only by somebody's hand, or where a channel was
 * empty and has something to air now.
 *
 * <p>One edit at a time; reads from any thread.
 */
@Singleton
public final class Programming {
    /** Entries that begin sooner than this are on their way to viewers. */
    public static final long LOCK_TICKS = 120 * Ticks.PER_SECOND;
    /** What slates are cut to in the playout log. */
    public static final long MINUTE_TICKS = 60 * Ticks.PER_SECOND;
    /** The longest schedule that is built in one go. */
    public static final int MOST_DAYS = 60;

    /** A new channel has a past: a guide that begins now shows "Unknown Airing" in Plex, and there is something to catch up on. */
    private static final long PAST_TICKS = 4 * 3600 * Ticks.PER_SECOND;

    /** What a new channel has at the least when it is first shown. */
    private static final long AT_ONCE_TICKS = 3600 * Ticks.PER_SECOND;

    /** How many items are looked for in the schedule by their own titles. */
    private static final int MOST_NAMED = 500;

    private static final String EMPTY_RULE = "genre_auto: nothing matches";

    private final Channels channels;
    private final ScheduleStore store;
    private final SchedulePieces pieces;
    private final MatchingItems matching;
    private final Catalog catalog;
    private final AirHistory history;
    private final StationEvents events;
    private final AirClock clock;
    private final ReentrantLock editing = new ReentrantLock();

    /**
     * What an extension did.
     *
     * @param added entries
     * @param message for a person; empty when there is nothing to say
     */
    public record Extension(long channelId, int added, long generatedThroughTicks, String message) {}

    /** What placing an entry by hand did. */
    public record Placement(Airing entry, List<Long> replaced, String message) {}

    /** What a channel with some settings would air; nothing of it is stored. */
    public record Preview(int matchingItems, long totalTicks, String message, List<Airing> airings) {}

    @Inject
    Programming(
            Channels channels,
            ScheduleStore store,
            SchedulePieces pieces,
            MatchingItems matching,
            Catalog catalog,
            AirHistory history,
            StationEvents events,
            AirClock clock) {
        this.channels = channels;
        this.store = store;
        this.pieces = pieces;
        this.matching = matching;
        this.catalog = catalog;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Entries that begin before this air time are locked. A whole minute: the playout log cuts slates there, so that one can
     * end at the lock without a published segment changing.
     */
    public long lockedUntil() {
        return lockedUntil(clock.ticks());
    }

    /** The lock horizon at {@code nowTicks}. */
    public static long lockedUntil(long nowTicks) {
        return Math.ceilDiv(nowTicks + LOCK_TICKS, MINUTE_TICKS) * MINUTE_TICKS;
    }

    /** Makes the schedule reach {@code days} days from now, where it does not yet. */
    public Extension extend(long channelId, int days) {
        return extend(channelId, Duration.ofDays(days));
    }

    /** Makes the schedule reach {@code ahead} from now, where it does not yet. */
    public Extension extend(long channelId, Duration ahead) {
        long now = clock.ticks();
        long until = wholeMilliUp(now + ahead.toMillis() * Ticks.PER_MILLI);
        return extend(channelId, now, until, until);
    }

    /**
     * Begins a new channel's week, as far as takes but a moment.
     *
     * @return whether that is all of it; else {@link #extend} makes the rest
     */
    public boolean begin(long channelId) {
        long now = clock.ticks();
        long until = NightlyExtension.until(now, NightlyExtension.DAYS);
        return extend(channelId, now, until, now + AT_ONCE_TICKS).generatedThroughTicks() >= until;
    }

    /** Makes pieces towards {@code until} until {@code enough} is reached; others may edit between two of them. */
    private Extension extend(long channelId, long now, long until, long enough) {
        long begin = beginOf(channels.get(channelId), now);
        int added = 0;
        Extension piece;
        do {
            piece = locked(() -> extendNow(channels.get(channelId), begin, until));
            added += piece.added();
        } while (piece.generatedThroughTicks() < enough);
        changed(channelId, added);
        return new Extension(channelId, added, piece.generatedThroughTicks(), piece.message());
    }

    /**
     * Plans everything anew that begins behind the lock horizon, by the channel's settings and the catalog as they are now; what
     * was placed by hand stays where it is.
     */
    public Extension planAnew(long channelId) {
        Extension made = locked(() -> store.together(rows -> planAnew(channels.get(channelId), rows)));
        changed(channelId, made.added());
        return made;
    }

    private Extension planAnew(Channel channel, ScheduleStore rows) {
        long lock = lockedUntil();
        long until = channel.generatedThroughTicks();
        rows.forgetPlan(channel.id(), lock);
        int added = 0;
        String message = "";
        for (long at = cutAt(channel, lock, rows); at < until; ) {
            ScheduleResult piece = pieces.build(channel, at, until);
            at = piece.throughTicks();
            added += piece.entries().size();
            message = String.join(" ", piece.notes());
        }
        return new Extension(channel.id(), added, channels.get(channel.id()).generatedThroughTicks(), message);
    }

    /** Ends a slate that runs into {@code lock} there; gives where what runs there ends. */
    private static long cutAt(Channel channel, long lock, ScheduleStore rows) {
        for (ScheduleEntry running : rows.entries(channel.id(), lock - 1, lock)) {
            if (running.origin() != Origin.SLATE) {
                return Math.max(lock, running.endTicks());
            }
            if (running.endTicks() > lock) {
                rows.shorten(endingAt(running, lock));
            }
        }
        return lock;
    }

    /** Extends every channel whose schedule ends within 48 h; gives how many were extended. */
    public int extendEnding() {
        int extended = 0;
        for (Channel channel : channels.all()) {
            if (NightlyExtension.due(channel.generatedThroughTicks(), clock.ticks())
                    .isPresent()) {
                extend(channel.id(), NightlyExtension.DAYS);
                extended++;
            }
        }
        return extended;
    }

    private static long beginOf(Channel channel, long now) {
        return channel.generatedThroughTicks() == 0
                ? Math.floorDiv(now, MINUTE_TICKS) * MINUTE_TICKS - PAST_TICKS
                : NightlyExtension.from(channel.generatedThroughTicks(), now);
    }

    /** One piece towards {@code until}, from where the schedule ends but not before {@code begin}. */
    private Extension extendNow(Channel channel, long begin, long until) {
        long from = Math.max(begin, channel.generatedThroughTicks());
        if (from >= until) {
            return new Extension(
                    channel.id(), 0, channel.generatedThroughTicks(), "The schedule already reaches that far.");
        }
        ScheduleResult piece = pieces.build(channel, from, until);
        return new Extension(
                channel.id(), piece.entries().size(), piece.throughTicks(), String.join(" ", piece.notes()));
    }

    /** What a channel of these settings would air from now on. */
    public Preview preview(ChannelSettings settings, int most) {
        ItemPool pool = matching.pool(settings.filter());
        long from = NightlyExtension.from(0, clock.ticks());
        ChannelPlan plan = new ChannelPlan(
                0,
                settings.name(),
                /* seed= */ settings.name().hashCode(),
                SchedulePieces.type(settings.scheduleType()),
                ZoneId.systemDefault());
        ScheduleResult result = ScheduleBuilder.build(
                plan, pool, ScheduleState.FRESH, from, NightlyExtension.until(from, 1), List.of(), most);
        return new Preview(pool.size(), pool.totalTicks(), pool.explanation(), airings(result.entries()));
    }

    /**
     * Puts an item on the air at {@code startTicks}, over whatever is planned there.
     *
     * @throws StationException {@code schedule-locked} when that is too soon, {@code conflict} when another manual entry is
     *     there, {@code validation}, {@code not-found}
     */
    public Placement place(long channelId, long itemId, long startTicks) {
        Placement placement = locked(() -> placeNow(channels.get(channelId), itemId, startTicks));
        changed(channelId, 1);
        return placement;
    }

    private Placement placeNow(Channel channel, long itemId, long start) {
        CatalogItem item =
                catalog.snapshot().item(itemId).orElseThrow(() -> StationException.notFound("item " + itemId));
        if (!item.airable()) {
            throw StationException.invalid("item_id", "must be an item that can air");
        }
        if (start > NightlyExtension.until(clock.ticks(), MOST_DAYS)) {
            throw StationException.invalid("start", "must lie within the next " + MOST_DAYS + " days");
        }
        return store.together(rows -> {
            Changed changed = granted(overrides(channel, start, start + item.durationTicks() + Ticks.PER_MILLI)
                    .place(item.toScheduleItem(), start));
            apply(channel, changed);
            ScheduleEntry placed =
                    rows.entryAt(channel.id(), wholeMilliUp(start)).orElseThrow();
            return new Placement(airing(placed), changed.removed(), words(changed));
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
        changed(locked(() -> removeNow(entryId)), 1);
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
        return new Overrides(
                SchedulePieces.plan(channel),
                matching.pool(channel.filter()),
                store.entries(channel.id(), from - 1, to + 1),
                lockedUntil());
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

    /**
     * Gives channels that had nothing to air something, now that the catalog may hold it: slates behind the lock horizon are
     * replaced. Gives how many channels changed.
     */
    public int replaceEmptySlates() {
        int replaced = 0;
        for (long channelId : store.channelsWithEmptySlates(lockedUntil(), EMPTY_RULE)) {
            if (locked(() -> replaceEmptySlatesNow(channelId))) {
                changed(channelId, 1);
                replaced++;
            }
        }
        return replaced;
    }

    private boolean replaceEmptySlatesNow(long channelId) {
        Optional<Channel> channel = channels.find(channelId)
                .filter(found -> matching.match(found.filter()).items() > 0);
        channel.ifPresent(this::replaceEmptySlates);
        return channel.isPresent();
    }

    private void replaceEmptySlates(Channel channel) {
        store.together(rows -> {
            long lock = lockedUntil();
            List<ScheduleEntry> slates = rows.slates(channel.id(), lock, EMPTY_RULE);
            for (ScheduleEntry slate : slates) {
                if (slate.startTicks() < lock) {
                    rows.shorten(endingAt(slate, lock));
                }
            }
            rows.remove(slates.stream()
                    .filter(slate -> slate.startTicks() >= lock)
                    .map(ScheduleEntry::id)
                    .toList());
            for (long at = lock; at < channel.generatedThroughTicks(); ) {
                at = pieces.build(channel, at, channel.generatedThroughTicks()).throughTicks();
            }
            return slates.size();
        });
    }

    /** Airings of a channel that touch [{@code fromTicks}, {@code toTicks}). */
    public List<Airing> airings(long channelId, long fromTicks, long toTicks) {
        return airings(store.entries(channelId, fromTicks, toTicks));
    }

    /** The first {@code most} of them, in order. */
    public List<Airing> airings(long channelId, long fromTicks, long toTicks, int most) {
        return airings(store.entries(channelId, fromTicks, toTicks, most));
    }

    /** Airings of many channels (none named: of all), by channel and start. */
    public List<Airing> airings(Collection<Long> channelIds, long fromTicks, long toTicks) {
        return airings(store.entries(channelIds, fromTicks, toTicks));
    }

    /** Entries of a channel that touch [{@code fromTicks}, {@code toTicks}), as the playout log needs them. */
    public List<ScheduleEntry> entries(long channelId, long fromTicks, long toTicks) {
        return store.entries(channelId, fromTicks, toTicks);
    }

    /**
     * The air time at which the programme that runs at {@code ticks} ends.
     *
     * @throws StationException {@code not-found} when none does
     */
    public long programmeEnd(long channelId, long ticks) {
        return store.entries(channelId, ticks, ticks + 1, 1).stream()
                .findFirst()
                .orElseThrow(() -> StationException.notFound("programme of this channel at that time"))
                .endTicks();
    }

    /** Entries of all channels that touch [{@code fromTicks}, {@code toTicks}). */
    public List<ScheduleEntry> upcoming(long fromTicks, long toTicks) {
        return store.entries(List.of(), fromTicks, toTicks);
    }

    /** What runs now and what comes next, by channel id; of all channels or of one. One query. */
    public Map<Long, List<Airing>> nowAndNext(OptionalLong channelId) {
        Map<Long, List<Airing>> byChannel = new HashMap<>();
        for (Airing airing : airings(store.nowAndNext(channelId, clock.ticks()))) {
            byChannel
                    .computeIfAbsent(airing.entry().channelId(), _ -> new ArrayList<>(2))
                    .add(airing);
        }
        return byChannel;
    }

    /**
     * What is on now or comes on any channel that is on, with {@code words} in its title or that of its episode, the earliest
     * first.
     */
    public List<Airing> coming(String words, int most) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<Long> named = catalog.snapshot().items().stream()
                .filter(item -> item.title().toLowerCase(Locale.ROOT).contains(wanted))
                .map(CatalogItem::id)
                .limit(MOST_NAMED)
                .toList();
        return airings(store.coming(words, named, clock.ticks(), most));
    }

    /** How many items fit a channel's filters now. */
    public int matchingItems(Channel channel) {
        return matching.match(channel.filter()).items();
    }

    /** For a person: how much fits a channel's filters, or why nothing does. */
    public String matchingExplanation(Channel channel) {
        return matching.match(channel.filter()).explanation();
    }

    /** Counts what began since the last call as aired. */
    public void countAirings() {
        long now = clock.ticks();
        List<AirHistory.Aired> begun = store.begun(history.countedThroughTicks(), now);
        if (!begun.isEmpty()) {
            history.count(begun, now);
        }
    }

    /** Forgets what ended long ago; gives how many entries. */
    public int forgetBefore(long ticks) {
        return store.forgetBefore(ticks);
    }

    private List<Airing> airings(List<ScheduleEntry> entries) {
        CatalogSnapshot snapshot = catalog.snapshot();
        Map<Long, String> descriptions = catalog.descriptions(entries.stream()
                .flatMap(entry -> entry.itemId().stream().boxed())
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> airing(entry, snapshot, descriptions))
                .toList();
    }

    private Airing airing(ScheduleEntry entry) {
        return airings(List.of(entry)).getFirst();
    }

    private static Airing airing(ScheduleEntry entry, CatalogSnapshot snapshot, Map<Long, String> descriptions) {
        OptionalLong item = entry.itemId();
        return item.isEmpty()
                ? new Airing(entry, Optional.empty(), "")
                : new Airing(entry, snapshot.item(item.getAsLong()), descriptions.getOrDefault(item.getAsLong(), ""));
    }

    private static ScheduleEntry endingAt(ScheduleEntry entry, long endTicks) {
        return new ScheduleEntry(
                entry.id(),
                entry.channelId(),
                entry.startTicks(),
                endTicks,
                entry.itemId(),
                entry.fileId(),
                entry.origin(),
                entry.title(),
                entry.rule(),
                entry.reason());
    }

    private static long wholeMilliUp(long ticks) {
        return ticks + Math.floorMod(-ticks, Ticks.PER_MILLI);
    }

    private <T> T locked(Supplier<T> edit) {
        editing.lock();
        try {
            return edit.get();
        } finally {
            editing.unlock();
        }
    }

    private void changed(long channelId, int added) {
        if (added > 0) {
            events.publish(new StationEvent.ScheduleChanged(channelId));
        }
    }
}
