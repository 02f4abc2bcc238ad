package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.BackgroundWork;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.settings.Settings;

/**
 * Extends schedules: every night at two, local time, each channel that ends within 48 h; and at the start, so that a night
 * slept through is made up for. Gives channels that had nothing to air a schedule when the catalog has something for them.
 *
 * <p>Looks at the clock once a minute rather than computing how long to sleep: a clock that is set, a changed zone and a
 * suspended machine then need no thought, and nothing runs twice in a night.
 */
@Singleton
public final class ScheduleKeeper implements AutoCloseable {
    private static final Logger log = Logger.getLogger(ScheduleKeeper.class);
    static final LocalTime NIGHTLY = LocalTime.of(2, 0);
    private static final long CATALOG_SETTLES_SECONDS = 2;
    private static final long TRIED_AGAIN_SECONDS = 60;

    private final Programming programming;
    private final EmptyChannels empty;
    private final PastAirings past;
    private final StationEvents events;
    private final AirClock clock;
    private final boolean enabled;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("genlock-schedule").factory());
    /** Whether a round over empty channels is due already. */
    private final AtomicBoolean filling = new AtomicBoolean();

    private StationEvents.Subscription subscription = () -> {};
    /** Owner thread only. */
    private Instant lastRun = Instant.MIN;

    @Inject
    ScheduleKeeper(
            Programming programming,
            EmptyChannels empty,
            PastAirings past,
            StationEvents events,
            AirClock clock,
            Settings settings) {
        this.programming = programming;
        this.empty = empty;
        this.past = past;
        this.events = events;
        this.clock = clock;
        this.enabled = settings.schedulerEnabled();
    }

    /** Extends what ends soon, then every night. */
    public void start() {
        subscription = events.subscribe(this::note);
        if (enabled) {
            var _ = thread.scheduleWithFixedDelay(guarded(this::look), 0, 1, TimeUnit.MINUTES);
        }
    }

    /** Makes the rest of a week that {@link Programming#begin} began, soon. */
    public void finish(long channelId) {
        thread.execute(guarded(() -> programming.extend(channelId, NightlyExtension.DAYS)));
    }

    private void look() {
        past.count();
        Instant now = clock.instant();
        if (lastRun.isBefore(lastNight(now, ZoneId.systemDefault()))) {
            int extended = programming.extendEnding();
            lastRun = now;
            if (extended > 0) {
                log.infof("Extended the schedules of %d channels", extended);
            }
        }
    }

    /** The last time it was two at night. In the hour that a spring night skips, two is three. */
    static Instant lastNight(Instant now, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(NIGHTLY).atZone(zone);
        return today.toInstant().isAfter(now)
                ? now.atZone(zone)
                        .toLocalDate()
                        .minusDays(1)
                        .atTime(NIGHTLY)
                        .atZone(zone)
                        .toInstant()
                : today.toInstant();
    }

    private void note(StationEvent event) {
        if (event instanceof StationEvent.CatalogChanged || event instanceof StationEvent.CollectionChanged) {
            // A scan tells of every batch; a moment's wait makes one round of many.
            fillEmptyChannelsIn(CATALOG_SETTLES_SECONDS);
        }
    }

    private void fillEmptyChannelsIn(long seconds) {
        if (!filling.getAndSet(true)) {
            var _ = thread.schedule(guarded(this::fillEmptyChannels), seconds, TimeUnit.SECONDS);
        }
    }

    private void fillEmptyChannels() {
        filling.set(false);
        try {
            int filled = empty.fill();
            if (filled > 0) {
                log.infof("%d channels that had nothing to air have something now", filled);
            }
        } catch (StationException e) {
            fillEmptyChannelsIn(TRIED_AGAIN_SECONDS);
            throw e;
        }
    }

    private static Runnable guarded(Runnable work) {
        return new BackgroundWork("Schedules could not be extended now; it is tried again", log, work);
    }

    @Override
    public void close() {
        subscription.close();
        thread.shutdownNow();
    }
}
