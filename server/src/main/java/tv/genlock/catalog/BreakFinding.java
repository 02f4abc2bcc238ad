package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.QuietScan;
import tv.genlock.bytes.HeldFile;
import tv.genlock.catalog.store.BreakQueue;
import tv.genlock.catalog.store.BreakStore;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.OriginStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.JobProgress;
import tv.genlock.job.JobWork;
import tv.genlock.job.Jobs;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.Ticks;
import tv.genlock.media.breaks.BreakCandidate;
import tv.genlock.media.breaks.BreakFinder;
import tv.genlock.media.breaks.Stretch;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.settings.InstalledFfmpeg;

/**
 * Looks through items for moments at which they can be interrupted. What is found is proposed, for a person to confirm. One job does
 * one item after the other, with one ffmpeg; whatever is asked for meanwhile joins its queue. Any thread may ask.
 *
 * <p>The queue is stored: what waits when the station stops is gone on with at the next start, from the item that was being
 * looked through. Who cancels the job empties it.
 */
@Singleton
public final class BreakFinding implements AutoCloseable {
    private static final int MOST_WAITING = 100_000;
    /** A moment so near to one that is known already says nothing new. */
    private static final long KNOWN_TICKS = Ticks.PER_SECOND;

    private final ItemStore items;
    private final OriginStore origins;
    private final BreakStore store;
    private final Catalog catalog;
    private final FileLocations locations;
    private final InstalledFfmpeg ffmpeg;
    private final Jobs jobs;
    private final StationEvents events;
    private final BreakQueue queue;
    private volatile boolean closing;

    @Inject
    BreakFinding(
            ItemStore items,
            OriginStore origins,
            BreakStore store,
            BreakQueue queue,
            Catalog catalog,
            FileLocations locations,
            InstalledFfmpeg ffmpeg,
            Jobs jobs,
            StationEvents events) {
        this.items = items;
        this.origins = origins;
        this.store = store;
        this.queue = queue;
        this.catalog = catalog;
        this.locations = locations;
        this.ffmpeg = ffmpeg;
        this.jobs = jobs;
        this.events = events;
    }

    /** Goes on with what the last stop cut off. */
    public void start() {
        jobs.register(JobKind.BREAKPOINTS, new JobWork() {
            @Override
            public String run(Job job, JobProgress progress) throws IOException, InterruptedException {
                return look(progress);
            }

            @Override
            public void dropped(Job job) {
                cancelled();
            }
        });
        if (queue.first().isPresent()) {
            submit();
        }
    }

    /** Before the jobs are: what they end then was not cancelled by anybody. */
    @Override
    public void close() {
        closing = true;
    }

    /** @throws StationException {@code validation} for an item there is not, {@code busy} when too many are waiting */
    public Job find(List<Long> itemIds) {
        Set<Long> known = store.existing(itemIds);
        for (long id : itemIds) {
            if (!known.contains(id)) {
                throw StationException.invalid("item_ids", "has no item " + id);
            }
        }
        return submit(itemIds);
    }

    /** The same for every film and episode of a library. */
    public Job findIn(long libraryId) {
        if (catalog.libraries().stream().noneMatch(library -> library.id() == libraryId)) {
            throw StationException.invalid("library", "is no library: " + libraryId);
        }
        return submit(store.itemsIn(libraryId));
    }

    private Job submit(List<Long> itemIds) {
        if (!queue.add(itemIds, MOST_WAITING)) {
            throw new StationException(ProblemCode.BUSY, "Too many items are waiting to be looked through.");
        }
        return submit();
    }

    private Job submit() {
        return jobs.submit(JobKind.BREAKPOINTS, OptionalLong.empty(), "Find breakpoints");
    }

    private String look(JobProgress progress) throws IOException, InterruptedException {
        Ffmpeg tool = ffmpeg.get().orElseThrow(() -> new IOException("No ffmpeg is there to look through files."));
        Round round = new Round(tool, progress);
        try {
            for (OptionalLong next = queue.first(); next.isPresent(); next = queue.first()) {
                progress.checkpoint();
                round.look(next.getAsLong());
            }
        } catch (InterruptedException e) {
            cancelled();
            throw e;
        }
        return round.words();
    }

    private void cancelled() {
        if (!closing) {
            queue.clear();
        }
    }

    /** One run of the job. Its thread only. */
    private final class Round {
        private final QuietScan scan;
        private final JobProgress progress;
        private final List<String> failures = new ArrayList<>();
        private long secondsDone;
        private int looked;
        private int found;

        Round(Ffmpeg ffmpeg, JobProgress progress) {
            this.scan = new QuietScan(ffmpeg);
            this.progress = progress;
        }

        void look(long itemId) throws InterruptedException {
            progress.total(secondsDone + queue.ticks() / Ticks.PER_SECOND);
            Optional<ListedItem> item = items.item(itemId);
            if (item.isPresent()) {
                progress.step("Looking through " + item.get().title());
                try {
                    found += look(item.get());
                    looked++;
                } catch (IOException | StationException e) {
                    failures.add(item.get().title() + ": " + e.getMessage());
                }
            }
            queue.remove(itemId);
        }

        private int look(ListedItem item) throws IOException, InterruptedException {
            List<ItemFile> parts = origins.files(item.id()).stream()
                    .filter(ItemFile::preferred)
                    .sorted(Comparator.comparingInt(ItemFile::part))
                    .toList();
            List<Stretch> black = new ArrayList<>();
            List<Stretch> silent = new ArrayList<>();
            long start = 0;
            for (ItemFile part : parts) {
                QuietScan.Found seen = look(part);
                shift(seen.black(), start, black);
                shift(seen.silent(), start, silent);
                start += part.file().durationTicks();
            }
            List<BreakCandidate> fresh = BreakFinder.find(black, silent, start).stream()
                    .filter(candidate -> isNew(item, candidate.atTicks()))
                    .toList();
            store.found(item.id(), fresh);
            events.publish(new StationEvent.CatalogChanged(item.sourceId()));
            return fresh.size();
        }

        private QuietScan.Found look(ItemFile part) throws IOException, InterruptedException {
            // A server's file that nobody has looked into is taken to have what most have; ffmpeg tells otherwise.
            if (part.probe().isPresent() && !has(part, MediaProbe.Kind.VIDEO)) {
                throw new IOException("it has no picture.");
            }
            boolean sound = part.probe().isEmpty() || has(part, MediaProbe.Kind.AUDIO);
            long before = secondsDone;
            QuietScan.Found seen;
            try (HeldFile held = locations.open(part.file())) {
                seen = scan.of(held.place(), sound, part.file().durationTicks(), ticks -> {
                    reached(before + ticks / Ticks.PER_SECOND);
                    progress.checkpoint();
                });
            }
            reached(before + part.file().durationTicks() / Ticks.PER_SECOND);
            return seen;
        }

        private void reached(long seconds) {
            if (seconds > secondsDone) {
                progress.advance(seconds - secondsDone);
                secondsDone = seconds;
            }
        }

        private static boolean has(ItemFile part, MediaProbe.Kind kind) {
            return part.probe().stream()
                    .flatMap(probe -> probe.streams().stream())
                    .anyMatch(stream -> stream.kind() == kind);
        }

        private static void shift(List<Stretch> stretches, long by, List<Stretch> into) {
            stretches.forEach(one -> into.add(new Stretch(one.startTicks() + by, one.endTicks() + by)));
        }

        /** Not known from elsewhere, and not within titles or credits. */
        private boolean isNew(ListedItem item, long atTicks) {
            List<Breakpoint> decided = origins.decided(item.id()).stream()
                    .filter(point ->
                            point.source() != Breakpoint.Source.DETECTED || point.state() != Breakpoint.State.PROPOSED)
                    .toList();
            List<Long> chapters = item.probe().map(MediaProbe::chapters).orElse(List.of()).stream()
                    .map(MediaProbe.Chapter::startTicks)
                    .toList();
            boolean known = Breakpoints.of(item.facts(), chapters, decided).stream()
                    .anyMatch(point -> Math.abs(point.atTicks() - atTicks) < KNOWN_TICKS);
            boolean titles = item.facts().markers().stream()
                    .filter(marker -> marker.kind() != ItemFacts.MarkerKind.CHAPTER)
                    .anyMatch(marker -> marker.startTicks() <= atTicks && atTicks < marker.endTicks());
            return !known && !titles;
        }

        String words() {
            String words = "%,d items looked through, %,d moments found.".formatted(looked, found);
            return failures.isEmpty()
                    ? words
                    : words
                            + " %,d could not be looked through, among them %s"
                                    .formatted(failures.size(), failures.getFirst());
        }
    }
}
