package tv.genlock.firstrun;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tv.genlock.air.card.CardPicture;
import tv.genlock.air.demo.DemoMedia;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.Library;
import tv.genlock.channel.Channel;
import tv.genlock.channel.ChannelRequest;
import tv.genlock.channel.Channels;
import tv.genlock.channel.Programming;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.JobProgress;
import tv.genlock.job.Jobs;
import tv.genlock.playout.Playout;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.settings.Settings;
import tv.genlock.source.Source;
import tv.genlock.source.Sources;

/**
 * The demo network: clips made once, a source of them, a channel for each of their folders. A job, so that it can be watched,
 * stopped and begun again; doing it twice adds nothing twice.
 */
@Singleton
public final class DemoNetwork {
    private static final String TITLE = "Make the demo network";
    private static final String SOURCE = "Demo network";
    private static final long CHECKED_EVERY_MILLIS = 500;

    private final Jobs jobs;
    private final Sources sources;
    private final Catalog catalog;
    private final Channels channels;
    private final Programming programming;
    private final Playout playout;
    private final StationEvents events;
    private final Path folder;

    @Inject
    DemoNetwork(
            Jobs jobs,
            Sources sources,
            Catalog catalog,
            Channels channels,
            Programming programming,
            Playout playout,
            StationEvents events,
            Settings settings) {
        this.jobs = jobs;
        this.sources = sources;
        this.catalog = catalog;
        this.channels = channels;
        this.programming = programming;
        this.playout = playout;
        this.events = events;
        this.folder = settings.data().resolve("demo").toAbsolutePath().normalize();
        jobs.register(JobKind.DEMO, this::make);
    }

    /** Queues the job, or gives the one that is under way. */
    public Job request() {
        return jobs.submit(JobKind.DEMO, OptionalLong.empty(), TITLE);
    }

    private String make(Job job, JobProgress progress) throws IOException, InterruptedException {
        Ffmpeg ffmpeg = playout.ffmpeg()
                .orElseThrow(
                        () -> new IOException("There is no ffmpeg on this station, which the clips are made with."));
        progress.step("Making clips");
        Files.createDirectories(folder);
        DemoMedia.Outcome outcome = clips(ffmpeg, progress);
        progress.checkpoint();
        progress.step("Adding them to the catalog");
        Source source = scanned(progress);
        progress.step("Making channels");
        int made = makeChannels(source);
        String skipped = outcome.skipped().isEmpty() ? "" : " Left out: " + String.join("; ", outcome.skipped()) + ".";
        return "%d clips, %d new channels.%s".formatted(outcome.there(), made, skipped);
    }

    private DemoMedia.Outcome clips(Ffmpeg ffmpeg, JobProgress progress) throws IOException, InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        int[] reached = {0};
        return new DemoMedia(ffmpeg, folder, new CardPicture())
                .make(
                        (done, total, name) -> {
                            progress.total(total);
                            progress.advance(done - reached[0]);
                            reached[0] = done;
                            progress.step("Making clips: " + name);
                        },
                        () -> isCancelled(progress, cancelled));
    }

    private static boolean isCancelled(JobProgress progress, AtomicBoolean cancelled) {
        try {
            progress.checkpoint();
        } catch (InterruptedException e) {
            // The clip maker ends by itself when told so; the checkpoint behind it ends the job.
            cancelled.set(true);
        }
        return cancelled.get();
    }

    private Source scanned(JobProgress progress) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (StationEvents.Subscription _ = events.subscribe(event -> {
            if (event instanceof StationEvent.ScanFinished) {
                done.countDown();
            }
        })) {
            Optional<Source> known = known();
            Source source = known.isPresent() ? known.get() : sources.add(folder.toString(), SOURCE);
            if (known.isPresent()) {
                sources.scanNow(source.id());
            }
            while (!done.await(CHECKED_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.checkpoint();
            }
            return source;
        }
    }

    private Optional<Source> known() {
        return sources.all().stream()
                .filter(source -> source.location().equals(folder.toString()))
                .findFirst();
    }

    private int makeChannels(Source source) {
        int made = 0;
        List<Channel> present = channels.all();
        for (Library library : catalog.libraries()) {
            boolean wanted =
                    library.sourceId() == source.id() && DemoMedia.folders().contains(library.name());
            boolean there = present.stream()
                    .anyMatch(channel -> channel.filter().libraries().contains(library.id()));
            if (wanted && !there) {
                makeChannel(library);
                made++;
            }
        }
        return made;
    }

    private void makeChannel(Library library) throws StationException {
        Channel channel = channels.create(ChannelRequest.of(library.name(), library.id()));
        programming.extend(channel.id(), NightlyExtension.DAYS);
    }
}
