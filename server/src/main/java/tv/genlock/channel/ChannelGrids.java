package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tv.genlock.channel.grid.GridText;
import tv.genlock.channel.store.GridStore;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.BreakPolicies;
import tv.genlock.schedule.grid.BroadcastCalendar;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.ProgramGrid;

/** The programme grids of channels. Any thread. */
@Singleton
public final class ChannelGrids {
    private static final String EVERY_DAY = "every day";
    private static final LocalTime DAY_START = LocalTime.of(6, 0);

    private final GridStore store;
    private final AirClock clock;

    @Inject
    ChannelGrids(GridStore store, AirClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A channel's grid; one to start from when it has none. */
    ProgramGrid of(Channel channel) {
        return stored(channel.id()).orElseGet(() -> starting(channel.filter()));
    }

    /** A channel's grid, if it has one of its own. */
    Optional<ProgramGrid> stored(long channelId) {
        return store.find(channelId).map(text -> GridText.read(text).withNever(store.never(channelId)));
    }

    /** A channel's broadcast days; those of one without a grid begin at six, on the station's clock. */
    public BroadcastCalendar calendar(long channelId) {
        return new BroadcastCalendar(stored(channelId).orElseGet(() -> starting(ItemFilter.ALL)));
    }

    /** Whether an entry stands at the beginning of a block that begins at its time whatever runs; by the grid as it is now. */
    public boolean beginsHard(ScheduleEntry entry) {
        if (entry.placing().block().isEmpty()) {
            return false;
        }
        return stored(entry.channelId()).map(BroadcastCalendar::new).stream()
                .flatMap(calendar -> calendar.day(calendar.dayOf(entry.startTicks())).stream())
                .anyMatch(one -> one.startTicks() == entry.startTicks()
                        && one.block().fit().start() == Block.Start.HARD);
    }

    /** Ids of the channels on which an item never airs, whether they have a grid or not. */
    Set<Long> withNever(long itemId) {
        return store.withNever(itemId);
    }

    /** A channel without a grid of its own begins with one made from its filter. */
    void forget(long channelId) {
        store.remove(channelId);
    }

    void keep(long channelId, ProgramGrid grid) {
        // What never airs is said of the channel, and stays when it gets another plan.
        store.keep(
                channelId,
                GridText.of(grid.withNever(Set.of())),
                grid.never(),
                clock.instant().toEpochMilli());
    }

    /** Keeps items off a channel, and those that were before no more. */
    void never(long channelId, Set<Long> itemIds) {
        store.never(channelId, itemIds);
    }

    /** Gives a channel the grid of another, if that has one, and what never airs there. */
    void copy(long fromId, long toId) {
        stored(fromId).ifPresentOrElse(grid -> keep(toId, grid), () -> never(toId, store.never(fromId)));
    }

    /** A grid without blocks, of what a channel's filter leaves. */
    static ProgramGrid starting(ItemFilter filter) {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, EVERY_DAY);
        }
        return new ProgramGrid(
                ZoneId.systemDefault(),
                DAY_START,
                List.of(),
                List.of(new DayTemplate(EVERY_DAY, List.of())),
                week,
                List.of(),
                new Content.Filtered(filter.without(Set.of())),
                new Content.OffAir(),
                filter.never(),
                BreakPolicies.STANDARD);
    }

    /** Names of the channels that a channel must not air the same as at one time, by id: those that its grid names or that name it. */
    SortedMap<Long, String> apart(long channelId, ProgramGrid grid) {
        Set<Long> ids = new HashSet<>(grid.apartFrom());
        ids.addAll(store.keepingApartFrom(channelId));
        return new TreeMap<>(store.names(ids));
    }

    /**
     * Ids of the channels that are to be planned before this one: those whose programme it shows later, and those that it keeps apart
     * from and that cannot give way. None for a channel that has no grid.
     */
    Set<Long> followed(Channel channel, Predicate<Long> givesWay) {
        Set<Long> followed = new HashSet<>();
        if (channel.scheduleType() == ScheduleType.GRID) {
            ProgramGrid grid = of(channel);
            grid.apartFrom().stream()
                    .filter(id -> id != channel.id() && !givesWay.test(id))
                    .forEach(followed::add);
            grid.contents().forEach(content -> {
                if (content instanceof Content.Delayed delayed && delayed.channelId() != channel.id()) {
                    followed.add(delayed.channelId());
                }
            });
        }
        return followed;
    }
}
