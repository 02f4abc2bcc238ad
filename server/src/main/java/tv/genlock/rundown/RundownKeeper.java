package tv.genlock.rundown;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.BackgroundWork;
import tv.genlock.problem.StationException;

/**
 * Keeps the breaks of all channels planned hours ahead, watched or not, and in step with what they are made of: clips, their terms,
 * breakpoints, grids, and the channels that are shown later.
 *
 * <p>One thread. Changes come in crowds, as in a scan: one round follows all of them that are told while it waits, and it waits
 * so long that rounds take a twentieth of the time.
 */
@Singleton
public final class RundownKeeper implements AutoCloseable {
    private static final Logger log = Logger.getLogger(RundownKeeper.class);
    private static final long FIRST_SECONDS = 20;
    private static final long PASS_SECONDS = 600;
    private static final long SETTLES_SECONDS = 3;
    private static final long TRIED_AGAIN_SECONDS = 60;
    private static final int RESTS = 19;

    private final Rundowns rundowns;
    private final MaterialChanges changes;
    private final BreakMaterial material;
    private final Channels channels;
    private final StationEvents events;
    private final AirClock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("genlock-breaks").factory());
    /** Whether a round waits. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    private StationEvents.Subscription subscription = () -> {};
    private volatile long restSeconds = SETTLES_SECONDS;

    @Inject
    RundownKeeper(
            Rundowns rundowns,
            MaterialChanges changes,
            BreakMaterial material,
            Channels channels,
            StationEvents events,
            AirClock clock) {
        this.rundowns = rundowns;
        this.changes = changes;
        this.material = material;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    /** Begins its rounds. */
    public void start() {
        subscription = events.subscribe(this::note);
        var _ = thread.scheduleWithFixedDelay(guarded(this::planAhead), FIRST_SECONDS, PASS_SECONDS, TimeUnit.SECONDS);
    }

    private void note(StationEvent event) {
        boolean matters = event instanceof StationEvent.CatalogChanged
                || event instanceof StationEvent.CollectionChanged
                || event instanceof StationEvent.ChannelChanged
                || event instanceof StationEvent.ScheduleChanged;
        if (matters) {
            followLater();
        }
    }

    private void followLater() {
        if (!waiting.getAndSet(true)) {
            var _ = thread.schedule(guarded(this::followOrLater), restSeconds, TimeUnit.SECONDS);
        }
    }

    private void followOrLater() {
        waiting.set(false);
        try {
            follow();
        } catch (StationException e) {
            restSeconds = TRIED_AGAIN_SECONDS;
            followLater();
            throw e;
        }
    }

    private void planAhead() {
        rundowns.planAhead(channels.enabled(), material.shelf());
    }

    /** Plans anew what changes touched, and then what is not planned yet. */
    public synchronized void follow() {
        long begun = clock.ticks();
        List<Channel> enabled = channels.enabled();
        BreakMaterial.Shelf shelf = material.shelf();
        for (MaterialChanges.Due due : changes.due(enabled, shelf)) {
            if (rundowns.planAnew(due.plan(), shelf)) {
                events.publish(new StationEvent.BreaksChanged(due.plan().channelId()));
            }
            changes.done(due);
        }
        rundowns.planAhead(enabled, shelf);
        restSeconds = Math.max(SETTLES_SECONDS, RESTS * (clock.ticks() - begun) / Ticks.PER_SECOND);
    }

    private static Runnable guarded(Runnable work) {
        return new BackgroundWork("Breaks could not be planned now; it is tried again", log, work);
    }

    @Override
    public void close() {
        subscription.close();
        thread.shutdownNow();
    }
}
