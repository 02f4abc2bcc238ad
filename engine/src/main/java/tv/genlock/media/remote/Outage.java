package tv.genlock.media.remote;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a server that is out of reach, so that not everybody waits in vain: after two failures in a row all are told
 * at once for a while, then one may try again, and each time that fails the while is twice as long, up to eight times. Any thread.
 */
final class Outage {
    private static final int FAILURES = 2;
    private static final int LONGEST_DOUBLED = 8;

    private final long firstRestNanos;
    private final LongSupplier nanos;

    // Guarded by this.
    private int failures;
    private @Nullable RemoteException why;
    private long restNanos;
    private long restUntil;

    /**
     * @param firstRest zero: nobody is ever kept from trying
     * @param nanos a clock that only goes forward
     */
    Outage(Duration firstRest, LongSupplier nanos) {
        this.firstRestNanos = firstRest.toNanos();
        this.nanos = nanos;
    }

    /** @throws RemoteException while nobody should be sent there */
    synchronized void check() throws RemoteException {
        RemoteException known = why;
        if (known == null) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - restUntil < 0) {
            throw new RemoteException(known.kind(), String.valueOf(known.getMessage()), known);
        }
        // This one tries; the others go on resting until it is back.
        rest(now);
    }

    /** Notes how a request ended; whatever a server answers, it is there. */
    synchronized void failed(RemoteException failure) {
        boolean silent =
                failure.kind() == RemoteException.Kind.UNREACHABLE || failure.kind() == RemoteException.Kind.TIMED_OUT;
        if (!silent) {
            answered();
            return;
        }
        failures++;
        if (failures >= FAILURES && firstRestNanos > 0) {
            why = failure;
            rest(nanos.getAsLong());
        }
    }

    synchronized void answered() {
        failures = 0;
        why = null;
        restNanos = 0;
    }

    private void rest(long now) {
        restNanos = restNanos == 0 ? firstRestNanos : Math.min(restNanos * 2, firstRestNanos * LONGEST_DOUBLED);
        restUntil = now + restNanos;
    }
}
