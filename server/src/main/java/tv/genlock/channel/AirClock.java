package tv.genlock.channel;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import tv.genlock.media.Ticks;

/**
 * The station's hand on the wall clock: never runs backward while somebody may be watching.
 *
 * <p><b>Why not the wall clock itself.</b> Sequence numbers of a live playlist follow the clock. NTP, a resumed virtual machine
 * or a board without a battery may set it back an hour, and players treat a sequence number that falls as a broken stream
 * (Media3: PlaylistResetException). A step forward is harmless: players survive numbers that jump up.
 *
 * <p><b>What it does.</b> Time is the wall clock as long as that agrees with the machine's steady counter. On a step forward
 * it steps along. On a step backward it goes on counting steadily, ahead of the wall, until {@link #settle} says that nobody
 * would notice a step. Small differences (NTP slewing) are followed at once forward, and backward by standing still for as long.
 *
 * <p>Any thread.
 */
@Singleton
@Typed(AirClock.class)
public final class AirClock implements InstantSource {
    private static final Logger LOG = System.getLogger(AirClock.class.getName());
    private static final long TOLERANCE_NANOS = Duration.ofSeconds(2).toNanos();

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant anchor;
    private long anchorNanos;
    /** Whether air time has run ahead of a wall clock that was set back. */
    private boolean ahead;

    @Inject
    AirClock(InstantSource wall) {
        this(wall, System::nanoTime);
    }

    /**
     * @param wall what the operating system says
     * @param nanos a counter that never steps, in nanoseconds
     */
    public AirClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.anchor = wall.instant();
        this.anchorNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long now = nanos.getAsLong();
        Instant steady = anchor.plusNanos(now - anchorNanos);
        Instant reading = wall.instant();
        long drift = Duration.between(steady, reading).toNanos();
        ahead &= drift < 0;
        if (drift > TOLERANCE_NANOS) {
            LOG.log(Level.WARNING, "The clock was set forward by {0}; channels follow it.", words(drift));
            anchorAt(reading, now);
        } else if (drift >= 0) {
            anchorAt(reading, now);
        } else if (drift > -TOLERANCE_NANOS) {
            // Less than the tolerance behind: let the wall catch up while air time stands still.
            Instant stand = anchor.isAfter(reading) ? anchor : reading;
            anchorAt(stand, now);
        } else {
            noteAhead(drift);
            anchorAt(steady, now);
        }
        return anchor;
    }

    /** Air time in ticks. */
    public long ticks() {
        return Ticks.of(instant());
    }

    /** Steps back to the wall clock if that is behind. Call only when no viewer could notice. */
    public synchronized void settle() {
        instant();
        if (ahead) {
            LOG.log(Level.WARNING, "Nobody is watching: channels are back on the wall clock.");
            ahead = false;
            anchorAt(wall.instant(), nanos.getAsLong());
        }
    }

    private void noteAhead(long drift) {
        if (!ahead) {
            LOG.log(
                    Level.WARNING,
                    "The clock was set back by {0}; channels go on as before and follow when nobody is watching.",
                    words(-drift));
            ahead = true;
        }
    }

    /** A stretch of time for a person: hours and minutes, or seconds where there are no minutes. */
    private static String words(long nanos) {
        Duration step = Duration.ofNanos(nanos).plusMillis(500);
        return step.toMinutes() == 0
                ? step.toSeconds() + " s"
                : "%d h %d min".formatted(step.toHours(), step.toMinutesPart());
    }

    private void anchorAt(Instant instant, long now) {
        anchor = instant;
        anchorNanos = now;
    }
}
