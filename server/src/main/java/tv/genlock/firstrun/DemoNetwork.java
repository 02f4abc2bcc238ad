package tv.genlock.firstrun;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
 * The demo network: clips made once, a source of them, a channel for each of their folders, on the air as soon as that folder is
 * complete. A job, so that it can be watched, stopped and begun again; doing it twice adds nothing twice.
 */
@Singleton
public final class DemoNetwork {
    private static final String TITLE = "Make the demo network";
    private static final String SOURCE = "Demo network";
    private static final long CHECKED_EVERY_MILLIS = 500;
    /** A scan that was under way when a folder was completed may have missed its last clips; then another one is asked for. */
    private static final int SCANS = 3;

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
        Files.createDirectories(folder);
        DemoMedia media = new DemoMedia(ffmpeg, folder, new CardPicture());
        List<String> skipped = new ArrayList<>();
        AtomicInteger reached = new AtomicInteger();
        int clips = 0;
        int made = 0;
        for (String name : DemoMedia.folders()) {
            DemoMedia.Outcome outcome = clips(media, name, progress, reached);
            progress.checkpoint();
            clips += outcome.there();
            skipped.addAll(outcome.skipped());
            made += makeChannels(scanned(clips, progress), name);
        }
        String leftOut = skipped.isEmpty() ? "" : " Left out: " + String.join("; ", skipped) + ".";
        return "%d clips, %d new channels.%s".formatted(clips, made, leftOut);
    }

    private static DemoMedia.Outcome clips(DemoMedia media, String name, JobProgress progress, AtomicInteger reached)
            throws IOException, InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        return media.make(
                name,
                (done, total, clip) -> {
                    progress.total(total);
                    progress.advance(done - reached.getAndSet(done));
                    progress.step("Making clips: " + clip);
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

    /** The source of the clips, once a scan has found as many as there are, or as many as scans find. */
    private Source scanned(int clips, JobProgress progress) throws InterruptedException {
        BlockingQueue<StationEvent.ScanFinished> scans = new ArrayBlockingQueue<>(SCANS);
        try (StationEvents.Subscription _ = events.subscribe(event -> {
            if (event instanceof StationEvent.ScanFinished finished) {
                scans.offer(finished);
            }
        })) {
            Source source = known().orElseGet(() -> sources.add(folder.toString(), SOURCE));
            int found = 0;
            for (int ended = 0; found < clips && ended < SCANS; ) {
                sources.scanNow(source.id());
                StationEvent.ScanFinished scan = scans.poll(CHECKED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (scan != null && scan.id() == source.id()) {
                    found = scan.airable();
                    ended++;
                }
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

    private int makeChannels(Source source, String name) {
        int made = 0;
        List<Channel> present = channels.all();
        for (Library library : catalog.libraries()) {
            boolean wanted = library.sourceId() == source.id() && library.name().equals(name);
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
