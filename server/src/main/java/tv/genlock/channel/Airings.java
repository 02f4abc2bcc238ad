package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.CatalogSnapshot;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleEntry;

/** What airs when: schedules as they are read. Any thread. */
@Singleton
public final class Airings {
    /** How many items are looked for in the schedule by their own titles. */
    private static final int MOST_NAMED = 500;

    private final ScheduleStore store;
    private final AiringStore across;
    private final Catalog catalog;
    private final AirClock clock;

    @Inject
    Airings(ScheduleStore store, AiringStore across, Catalog catalog, AirClock clock) {
        this.store = store;
        this.across = across;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Airings of a channel that touch [{@code fromTicks}, {@code toTicks}). */
    public List<Airing> between(long channelId, long fromTicks, long toTicks) {
        return of(store.entries(channelId, fromTicks, toTicks));
    }

    /** The first {@code most} of them, in order. */
    public List<Airing> between(long channelId, long fromTicks, long toTicks, int most) {
        return of(store.entries(channelId, fromTicks, toTicks, most));
    }

    /** Airings of many channels (none named: of all), by channel and start. */
    public List<Airing> between(Collection<Long> channelIds, long fromTicks, long toTicks) {
        return of(across.entries(channelIds, fromTicks, toTicks));
    }

    /**
     * What ended on any channel behind {@code afterTicks} and not behind {@code throughTicks}, by end and channel; the first {@code most}
     * of it.
     *
     * @param channelId of what ended at {@code afterTicks}, only channels with higher ids count
     */
    public List<Airing> ended(long afterTicks, long channelId, long throughTicks, int most) {
        return of(across.ended(afterTicks, channelId, throughTicks, most));
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
        return across.entries(List.of(), fromTicks, toTicks);
    }

    /** What runs now and what comes next, by channel id; of all channels or of one. One query. */
    public Map<Long, List<Airing>> nowAndNext(OptionalLong channelId) {
        Map<Long, List<Airing>> byChannel = new HashMap<>();
        for (Airing airing : of(across.nowAndNext(channelId, clock.ticks()))) {
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
        return of(across.coming(words, named, clock.ticks(), most));
    }

    /** The entries with what airs in them. */
    List<Airing> of(List<ScheduleEntry> entries) {
        CatalogSnapshot snapshot = catalog.snapshot();
        Map<Long, String> descriptions = catalog.descriptions(entries.stream()
                .flatMap(entry -> entry.itemId().stream().boxed())
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> airing(entry, snapshot, descriptions))
                .toList();
    }

    private static Airing airing(ScheduleEntry entry, CatalogSnapshot snapshot, Map<Long, String> descriptions) {
        OptionalLong item = entry.itemId();
        return item.isEmpty()
                ? new Airing(entry, Optional.empty(), "")
                : new Airing(entry, snapshot.item(item.getAsLong()), descriptions.getOrDefault(item.getAsLong(), ""));
    }
}
