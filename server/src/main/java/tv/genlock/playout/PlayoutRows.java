package tv.genlock.playout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutPlanner.HighWater;
import tv.genlock.playout.store.PlayoutStore;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * The rows of the playout log: those that are stored, and those that wait for it because the database cannot be written to. A
 * full disk must not take a channel off the air: its next events then live in memory, under the ids they will be stored with,
 * and are stored with the first write that succeeds. Only a restart before that forgets them.
 *
 * <p>Any thread; calls that change one channel come one at a time.
 */
final class PlayoutRows {
    private static final int MOST_WAITING = 20_000;
    /** Beyond what the database gives out meanwhile, should single rows still find space. */
    private static final long ID_GAP = 1_000_000;

    private final PlayoutStore store;
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    /** Events of one channel that are not stored yet, in order, and its numbers after them. */
    private record Waiting(List<PlayoutEvent> events, HighWater numbers) {
        static final Waiting NONE = new Waiting(List.of(), HighWater.ZERO);
    }

    PlayoutRows(PlayoutStore store) {
        this.store = store;
    }

    /** Adds events behind all others of the channel and raises its numbers; gives them with their ids. */
    List<PlayoutEvent> append(long channelId, List<PlayoutEvent> events, HighWater numbers) {
        List<PlayoutEvent> before = waiting(channelId).events();
        try {
            List<PlayoutEvent> stored = store.append(channelId, joined(before, events), numbers);
            waiting.remove(channelId);
            return stored.subList(before.size(), stored.size());
        } catch (StationException e) {
            if (!cannotWrite(e) || before.size() + events.size() > MOST_WAITING) {
                throw e;
            }
            List<PlayoutEvent> named = events.stream().map(this::named).toList();
            waiting.put(channelId, new Waiting(joined(before, named), numbers));
            return named;
        }
    }

    /** Whether the write failed for a reason that may pass without anybody having done anything wrong. */
    static boolean cannotWrite(StationException e) {
        return e.code() == ProblemCode.STORAGE_FULL || e.code() == ProblemCode.BUSY;
    }

    private PlayoutEvent named(PlayoutEvent event) {
        long id = lastId.updateAndGet(last -> Math.max(last, waiting.isEmpty() ? store.highestId() + ID_GAP : 0) + 1);
        return event.withId(id);
    }

    /** Stores what waits; {@code storage-full} when that still cannot be done. */
    void store(long channelId) {
        Waiting some = waiting(channelId);
        if (!some.events().isEmpty()) {
            store.append(channelId, some.events(), some.numbers());
            waiting.remove(channelId);
        }
    }

    /** Channels with events that wait to be stored. */
    Set<Long> waiting() {
        return Set.copyOf(waiting.keySet());
    }

    private Waiting waiting(long channelId) {
        return waiting.getOrDefault(channelId, Waiting.NONE);
    }

    /** Events of a channel that touch [{@code fromTicks}, {@code toTicks}), in order. */
    List<PlayoutEvent> events(long channelId, long fromTicks, long toTicks) {
        List<PlayoutEvent> stored = store.events(channelId, fromTicks, toTicks);
        List<PlayoutEvent> late = waiting(channelId).events();
        if (late.isEmpty()) {
            return stored;
        }
        List<PlayoutEvent> touching = late.stream()
                .filter(event -> event.startTicks() < toTicks && event.endTicks() > fromTicks)
                .toList();
        List<PlayoutEvent> all = new ArrayList<>(joined(stored, touching));
        all.sort(Comparator.comparingLong(PlayoutEvent::startTicks));
        return all;
    }

    Optional<PlayoutEvent> find(long eventId) {
        return waiting.values().stream()
                .flatMap(some -> some.events().stream())
                .filter(event -> event.id() == eventId)
                .findFirst()
                .or(() -> store.find(eventId));
    }

    /** The event of a channel that ends last. */
    Optional<PlayoutEvent> last(long channelId) {
        List<PlayoutEvent> late = waiting(channelId).events();
        return late.isEmpty() ? store.last(channelId) : Optional.of(late.getLast());
    }

    /** Where the channel's numbers stand when the event before is not known. */
    HighWater highWater(long channelId) {
        Waiting some = waiting(channelId);
        return some.events().isEmpty()
                ? store.highWater(channelId)
                : new HighWater(some.numbers().nextSegment(), some.numbers().discontinuityNumber(), Optional.empty());
    }

    /** Adds events of the past that have numbers of their own. */
    void fill(List<PlayoutEvent> events) {
        store.fill(events);
    }

    /** As {@link PlayoutStore#takeBack}, of what waits to be stored too. */
    void takeBack(long channelId, long fromTicks, Optional<PlayoutEvent> shortened, Optional<HighWater> highWater) {
        store(channelId);
        store.takeBack(channelId, fromTicks, shortened, highWater);
    }

    int forgetBefore(long ticks) {
        return store.forgetBefore(ticks);
    }

    private static List<PlayoutEvent> joined(List<PlayoutEvent> first, List<PlayoutEvent> second) {
        List<PlayoutEvent> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
