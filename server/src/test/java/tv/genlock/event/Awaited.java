package tv.genlock.event;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * The one place where tests wait for what other threads do. Waits for as long as a crowded machine may take: how often something was
 * asked decides nothing, and how long it took neither.
 */
public final class Awaited {
    /** Only a station that will never get there takes longer. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private Awaited() {}

    /** Does something and gives its answer when an event was told that is wanted. */
    public static <T> T event(StationEvents events, Predicate<StationEvent> wanted, Callable<T> act) throws Exception {
        return events(events, wanted, 1, act);
    }

    /** Does something and gives its answer when events were told that are wanted, that many times. */
    public static <T> T events(StationEvents events, Predicate<StationEvent> wanted, int times, Callable<T> act)
            throws Exception {
        CountDownLatch told = new CountDownLatch(times);
        try (StationEvents.Subscription _ = events.subscribe(event -> {
            if (wanted.test(event)) {
                told.countDown();
            }
        })) {
            T answer = act.call();
            if (!told.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("not told of it within " + LONGEST);
            }
            return answer;
        }
    }

    /** What is asked for once it is as wanted; asked again whenever the station tells of anything. */
    public static <T> T settled(StationEvents events, Callable<T> asked, Predicate<T> wanted) throws Exception {
        BlockingQueue<StationEvent> told = new LinkedBlockingQueue<>();
        try (StationEvents.Subscription _ = events.subscribe(told::add)) {
            T answer = asked.call();
            while (!wanted.test(answer)) {
                if (told.poll(LONGEST.toSeconds(), TimeUnit.SECONDS) == null) {
                    throw new AssertionError("nothing was told for " + LONGEST + ": " + answer);
                }
                answer = asked.call();
            }
            return answer;
        }
    }

    /** What is asked for once it is as wanted, of which no event tells; {@code asked} may turn a clock on. */
    public static <T> T polled(Callable<T> asked, Predicate<T> wanted) throws Exception {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        T answer = asked.call();
        while (!wanted.test(answer)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("not as wanted within " + LONGEST + ": " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = asked.call();
        }
        return answer;
    }
}
