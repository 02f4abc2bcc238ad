package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tv.genlock.air.HouseFormat;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.Library;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.collection.CollectionItems;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ItemFilter;

/** The channels: made, changed and removed here. Any thread. */
@Singleton
public final class Channels {
    /** More than anybody's remote has; keeps lists, guides and lineups of a bounded size. */
    static final int MOST_CHANNELS = 10_000;

    private static final String COPY = " copy";

    private final ChannelStore store;
    private final Catalog catalog;
    private final CollectionItems collections;
    private final StationEvents events;
    private final AirClock clock;
    private final RandomGenerator seeds = RandomGenerator.of("L64X128MixRandom");
    /** Numbers are given out by one at a time. */
    private final ReentrantLock editing = new ReentrantLock();

    @Inject
    Channels(ChannelStore store, Catalog catalog, CollectionItems collections, StationEvents events, AirClock clock) {
        this.store = store;
        this.catalog = catalog;
        this.collections = collections;
        this.events = events;
        this.clock = clock;
    }

    /** All channels, by number. */
    public List<Channel> all() {
        return store.all();
    }

    /** Channels that are on the air, by number. */
    public List<Channel> enabled() {
        return store.all().stream().filter(Channel::enabled).toList();
    }

    public Optional<Channel> find(long id) {
        return store.find(id);
    }

    public Optional<Channel> findByNumber(int number) {
        return store.findByNumber(number);
    }

    /** @throws StationException {@code not-found} */
    public Channel get(long id) {
        return store.find(id).orElseThrow(() -> StationException.notFound("channel " + id));
    }

    /** Whether there is no channel at all. */
    public boolean none() {
        return store.isEmpty();
    }

    /** The settings a new channel starts from. */
    public ChannelSettings defaults() {
        return new ChannelSettings(
                freeNumber(store.highestNumber()),
                "",
                "",
                true,
                ScheduleType.GENRE_AUTO,
                ItemFilter.ALL,
                HouseFormat.forHomeLibraries());
    }

    /** @throws StationException {@code conflict} when the number is taken, {@code validation} when a library does not exist */
    public Channel create(ChannelRequest request) {
        Channel made = locked(() -> {
            ChannelSettings settings = request.over(defaults());
            check(settings, /* ownId= */ 0);
            return insert(settings);
        });
        events.publish(new StationEvent.ChannelChanged(made.id()));
        return made;
    }

    /**
     * Changes what the request names. Another format ends the playout log and begins a new one.
     *
     * @throws StationException {@code not-found}, {@code conflict} when the number is taken, {@code validation}
     */
    public Channel change(long id, ChannelRequest request) {
        Channel changed = locked(() -> {
            Channel channel = get(id);
            ChannelSettings settings = request.over(ChannelSettings.of(channel));
            check(settings, id);
            store.update(id, settings, clock.instant());
            return get(id);
        });
        events.publish(new StationEvent.ChannelChanged(id));
        return changed;
    }

    /** Gives a channel the seed that everything drawn for it follows from; what is planned stays. */
    void seed(long id, long seed) {
        store.seed(id, seed);
    }

    /** A new channel with the settings of an old one, its own number, and other shuffles. */
    public Channel duplicate(long id) {
        Channel copy = locked(() -> {
            ChannelSettings present = ChannelSettings.of(get(id));
            ChannelSettings settings = new ChannelSettings(
                    freeNumber(present.number()),
                    copyOf(present.name()),
                    present.grouping(),
                    present.enabled(),
                    present.scheduleType(),
                    present.filter(),
                    present.format());
            return insert(settings);
        });
        events.publish(new StationEvent.ChannelChanged(copy.id()));
        return copy;
    }

    private static String copyOf(String name) {
        int end = Math.min(name.length(), ChannelRequest.LONGEST_NAME - COPY.length());
        boolean insideACharacter = end < name.length() && Character.isLowSurrogate(name.charAt(end));
        return name.substring(0, insideACharacter ? end - 1 : end) + COPY;
    }

    private Channel insert(ChannelSettings settings) {
        if (store.count() >= MOST_CHANNELS) {
            throw StationException.conflict(
                    "There are " + MOST_CHANNELS + " channels already: that is the most there can be.");
        }
        return get(store.insert(settings, seeds.nextLong(), clock.instant()));
    }

    /** @throws StationException {@code not-found} */
    public void delete(long id) {
        if (!store.delete(id)) {
            throw StationException.notFound("channel " + id);
        }
        events.publish(new StationEvent.ChannelChanged(id));
    }

    /** The first number above {@code after} that is free; from 1 again past the highest. */
    private int freeNumber(int after) {
        Set<Integer> taken = store.numbers();
        for (int step = 0; step < ChannelRequest.HIGHEST_NUMBER; step++) {
            int number = (after + step) % ChannelRequest.HIGHEST_NUMBER + 1;
            if (!taken.contains(number)) {
                return number;
            }
        }
        throw StationException.conflict("Every channel number is taken.");
    }

    private void check(ChannelSettings settings, long ownId) {
        store.findByNumber(settings.number())
                .filter(other -> other.id() != ownId)
                .ifPresent(other -> {
                    throw StationException.conflict(
                            "Number %d is taken by \u201c%s\u201d.".formatted(other.number(), other.name()));
                });
        collections.missing(settings.filter().collections()).stream()
                .findFirst()
                .ifPresent(missing -> {
                    throw StationException.invalid(
                            "collection_ids", "must name collections that exist: there is no " + missing);
                });
        if (!settings.filter().libraries().isEmpty()) {
            Set<Long> known = catalog.libraries().stream().map(Library::id).collect(Collectors.toSet());
            settings.filter().libraries().stream()
                    .filter(library -> !known.contains(library))
                    .findFirst()
                    .ifPresent(library -> {
                        throw StationException.invalid(
                                "library_ids", "must name libraries that exist: there is no " + library);
                    });
        }
    }

    /**
     * Changes several things of the station at once: all of it is stored, or nothing. Nobody hears of it before it is.
     *
     * @param work only stores; it waits for nobody
     */
    <T> T together(Supplier<T> work) {
        List<StationEvent> told = new ArrayList<>();
        T done;
        editing.lock();
        try {
            done = store.together(() -> events.withheld(told, work));
        } finally {
            editing.unlock();
        }
        told.forEach(events::publish);
        return done;
    }

    private Channel locked(Supplier<Channel> work) {
        if (store.isTogether()) {
            return work.get();
        }
        editing.lock();
        try {
            return work.get();
        } finally {
            editing.unlock();
        }
    }
}
