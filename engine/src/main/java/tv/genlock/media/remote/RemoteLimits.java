package tv.genlock.media.remote;

import java.time.Duration;

/**
 * How patient an origin's door is.
 *
 * @param connect longest wait for a connection
 * @param silence longest wait for the next byte of an answer, its first included
 * @param whole longest duration of one answer, rounded down to whole {@code silence}s
 * @param attempts how often a request is tried when the server is busy or out of reach; at least 1
 * @param firstPause before the second attempt; doubled before each further one
 * @param longestPause the most ever waited between two; a server that asks for more by Retry-After is not asked again
 * @param rest for how long nobody is sent to a server that was out of reach twice in a row; longer each time. Zero: everybody always is
 */
public record RemoteLimits(
        Duration connect,
        Duration silence,
        Duration whole,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration rest) {
    public RemoteLimits {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1: " + attempts);
        }
        if (connect.isNegative() || connect.isZero() || silence.toMillis() < 1) {
            throw new IllegalArgumentException("connect and silence must be longer than nothing");
        }
    }

    /** Without rest. */
    public RemoteLimits(
            Duration connect,
            Duration silence,
            Duration whole,
            int attempts,
            Duration firstPause,
            Duration longestPause) {
        this(connect, silence, whole, attempts, firstPause, longestPause, Duration.ZERO);
    }

    /** For lists and facts, asked by a job that has time. */
    public static RemoteLimits patient() {
        return new RemoteLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(3),
                4,
                Duration.ofMillis(500),
                Duration.ofSeconds(30));
    }

    /** For a person who waits for the answer. */
    public static RemoteLimits prompt() {
        return new RemoteLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                2,
                Duration.ofMillis(250),
                Duration.ofSeconds(2));
    }

    /** For bytes that are on the air in a moment: a slate comes sooner than a viewer leaves. */
    public static RemoteLimits onAir() {
        return new RemoteLimits(
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                2,
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5));
    }

    /** How many silences fit into one answer. */
    int waits() {
        return Math.clamp(whole.toMillis() / silence.toMillis(), 1, 100_000);
    }

    Duration pauseBefore(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 2, 16));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
