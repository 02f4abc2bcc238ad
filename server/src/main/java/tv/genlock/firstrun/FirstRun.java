package tv.genlock.firstrun;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.Channel;
import tv.genlock.channel.ChannelRequest;
import tv.genlock.channel.Channels;
import tv.genlock.channel.Programming;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.problem.BackgroundWork;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.settings.Settings;

/**
 * Makes channel 1 on an empty install that is given a folder: as soon as the first items are in the catalog, with a few hours of
 * schedule; the rest of the week when the scan has found everything.
 *
 * <p>Work runs on a thread of its own. Armed at the start when folders came on the command line, or by the page that asks for one.
 */
@Singleton
public final class FirstRun implements AutoCloseable {
    private static final Logger log = Logger.getLogger(FirstRun.class);
    private static final String NAME = "Channel One";
    /** What is published never changes, so little is while the scan still goes on. */
    private static final Duration AT_FIRST = Duration.ofHours(2);

    private final Settings settings;
    private final Catalog catalog;
    private final Channels channels;
    private final Programming programming;
    private final DemoNetwork demo;
    private final StationEvents events;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon(true).name("genlock-first-run").factory());
    private StationEvents.Subscription subscription = () -> {};
    /** The channel made here; 0 before. Owner thread only. */
    private long channelId;

    @Inject
    FirstRun(
            Settings settings,
            Catalog catalog,
            Channels channels,
            Programming programming,
            DemoNetwork demo,
            StationEvents events) {
        this.settings = settings;
        this.catalog = catalog;
        this.channels = channels;
        this.programming = programming;
        this.demo = demo;
        this.events = events;
    }

    /** Arms itself when there is no channel. Call it before the sources start. */
    public void start() {
        if (!channels.none()) {
            return;
        }
        if (!settings.media().isEmpty()) {
            arm();
        } else if (settings.demo() && catalog.libraries().isEmpty()) {
            demo();
        }
    }

    /** From now on the first things found make channel 1, if there is no channel by then. Call it before a folder is added. */
    public synchronized void arm() {
        disarm();
        thread.execute(() -> channelId = 0);
        subscription = events.subscribe(this::note);
    }

    /** Makes the demo network, which brings its own channels. */
    Job demo() {
        disarm();
        return demo.request();
    }

    private void note(StationEvent event) {
        switch (event) {
            case StationEvent.CatalogChanged _ -> thread.execute(guarded(() -> makeChannel(FirstRun::isProgramme)));
            case StationEvent.ScanFinished _ -> thread.execute(guarded(this::finish));
            case StationEvent.JobChanged _,
                    StationEvent.SourceChanged _,
                    StationEvent.ChannelChanged _,
                    StationEvent.ScheduleChanged _,
                    StationEvent.ItemsEdited _,
                    StationEvent.CollectionChanged _,
                    StationEvent.BreaksChanged _,
                    StationEvent.ViewersChanged _ -> {}
        }
    }

    /** Hours of nothing but the station's bumpers, because their folder was read first, would be a poor beginning. */
    private static boolean isProgramme(CatalogItem item) {
        return !item.kind().isInterstitial() || item.kind() == ScheduleItem.Kind.CLIP;
    }

    private void makeChannel(Predicate<CatalogItem> wanted) {
        if (channelId == 0
                && channels.none()
                && catalog.snapshot().items().stream().anyMatch(wanted.and(CatalogItem::airable))) {
            Channel made = channels.create(ChannelRequest.named(NAME, 1));
            channelId = made.id();
            programming.extend(channelId, AT_FIRST);
            log.infof("Channel 1 is on the air");
        }
    }

    private void finish() {
        makeChannel(_ -> true);
        if (channelId != 0 && channels.find(channelId).isPresent()) {
            programming.extend(channelId, NightlyExtension.DAYS);
            disarm();
        }
    }

    private static Runnable guarded(Runnable work) {
        return new BackgroundWork("The first channel could not be made", log, work);
    }

    private synchronized void disarm() {
        subscription.close();
    }

    @Override
    public void close() {
        disarm();
        thread.shutdownNow();
    }
}
