package tv.genlock.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.CatalogChanges;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.JobProgress;
import tv.genlock.job.Jobs;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.settings.Settings;

/**
 * Keeps the search index in step with the catalog: compares the two by their stamps at the start, then follows what changes. Queries
 * work all the time, on what is there; when little is missing they wait for it.
 *
 * <p>One thread of its own does all writing. What it wrote is durable within seconds; what a crash takes is found missing at the
 * next start. An index that fails is opened anew, and made anew when it is damaged.
 */
@Singleton
public final class IndexKeeper implements AutoCloseable {
    private static final Logger log = Logger.getLogger(IndexKeeper.class);
    private static final String TITLE = "Make the search index anew";
    private static final int LOOK_SECONDS = 5;
    private static final int CLOSING_SECONDS = 20;
    /** Little takes a moment, but for a station that has just started on a slow machine. */
    private static final long PATIENCE_MILLIS = 15_000;

    private final CatalogChanges catalog;
    private final StationEvents events;
    private final Jobs jobs;
    private final Path folder;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("genlock-search").factory());
    /** How often the catalog changed, and up to which of these the index holds it. */
    private final AtomicLong changes = new AtomicLong(1);

    private long followed; // guarded by this
    /** Whether it makes no sense to wait: much is missing, or nothing can be written. */
    private boolean behind; // guarded by this

    private final AtomicBoolean queued = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile @Nullable SearchIndex index;

    /** Owner thread only; empty until index and catalog have been compared. */
    private @Nullable IndexFollower follower;

    private boolean failed; // owner thread only
    private StationEvents.Subscription subscription = () -> {};

    @Inject
    public IndexKeeper(CatalogChanges catalog, StationEvents events, Jobs jobs, Settings settings) {
        this(catalog, events, jobs, settings.data().resolve("search"));
    }

    /** @param folder what the index alone is in */
    public IndexKeeper(CatalogChanges catalog, StationEvents events, Jobs jobs, Path folder) {
        this.catalog = catalog;
        this.events = events;
        this.jobs = jobs;
        this.folder = folder;
    }

    /** Opens the index and begins to bring it up to date. */
    public void start() {
        jobs.register(JobKind.REINDEX, this::reindex);
        subscription = events.subscribe(event -> {
            if (event instanceof StationEvent.CatalogChanged) {
                changes.incrementAndGet();
                lookSoon();
            }
        });
        var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void lookSoon() {
        if (!queued.getAndSet(true)) {
            try {
                thread.execute(this::follow);
            } catch (RejectedExecutionException e) {
                log.debugf(e, "The search index is being closed");
            }
        }
    }

    /** Queues a job that makes the whole index anew. */
    public Job makeAnew() {
        return jobs.submit(JobKind.REINDEX, OptionalLong.empty(), TITLE);
    }

    /**
     * The index, holding what the catalog held when this was called if that can be had within a moment.
     *
     * @throws StationException {@code busy} when there is none that works
     */
    SearchIndex current() {
        awaitChanges(changes.get());
        SearchIndex present = index;
        if (present == null) {
            throw new StationException(ProblemCode.BUSY, "The search index is being opened. Try again in a moment.");
        }
        return present;
    }

    private synchronized void awaitChanges(long wanted) {
        long left = TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        long end = System.nanoTime() + left;
        try {
            while (followed < wanted && !behind && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tell(long upTo, boolean isBehind) {
        followed = Math.max(followed, upTo);
        behind = isBehind;
        notifyAll();
    }

    /** Regularly: also finds what changed without a word, and makes it durable. */
    private void look() {
        follow();
        if (follower != null) {
            guarded(follower::commit);
        }
    }

    private void follow() {
        queued.set(false);
        long upTo = changes.get();
        if (guarded(() -> follower().follow())) {
            tell(upTo, /* isBehind= */ false);
        }
    }

    private interface IndexWork {
        void run() throws IOException;
    }

    /** The outer edge of what is done regularly. After a failure the index is opened anew by the next look. */
    private boolean guarded(IndexWork work) {
        try {
            work.run();
            failed = false;
            return true;
        } catch (IOException | AlreadyClosedException e) {
            tellFailure(e);
            abandon();
        } catch (StationException e) {
            log.debugf("The catalog cannot be read now: %s", e.getMessage());
        } catch (RuntimeException e) {
            log.error("The search index could not be brought up to date; it is tried again", e);
            abandon();
        }
        tell(0, /* isBehind= */ true);
        return false;
    }

    /** The log hears of a failure that lasts once. */
    private void tellFailure(Exception e) {
        log.logf(
                failed ? Logger.Level.DEBUG : Logger.Level.WARN,
                "The search index cannot be written: %s. It is tried again.",
                e.getMessage());
        failed = true;
    }

    private IndexFollower follower() throws IOException {
        IndexFollower present = follower;
        if (present == null) {
            SearchIndex opened = SearchIndex.open(folder);
            index = opened;
            present = new IndexFollower(opened, catalog, () -> tell(0, /* isBehind= */ true), closing::get);
            follower = present;
        }
        return present;
    }

    private void abandon() {
        SearchIndex broken = index;
        index = null;
        follower = null;
        if (broken != null) {
            try {
                broken.abandon();
            } catch (IOException | AlreadyClosedException e) {
                log.debugf(e, "The search index was closed by its failure");
            }
        }
    }

    /** Makes the index anew, because a query found it damaged. */
    void repair(IOException damage) {
        log.warnf("The search index is damaged and made anew: %s", damage.getMessage());
        makeAnew();
    }

    private String reindex(Job job, JobProgress progress) throws IOException, InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<Integer> work = thread.submit(() -> makeAnew(progress, cancelled));
        try {
            return "%,d items are in the index.".formatted(work.get());
        } catch (InterruptedException e) {
            cancelled.set(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    private int makeAnew(JobProgress progress, AtomicBoolean cancelled) throws IOException {
        tell(0, /* isBehind= */ true);
        try {
            IndexFollower of = follower();
            int items = of.makeAnew(progress, cancelled::get);
            if (items >= 0) {
                return items;
            }
            throw new IOException("It was cancelled; the index is as it was.");
        } catch (IOException | RuntimeException e) {
            abandon();
            throw e;
        } finally {
            lookSoon();
        }
    }

    /** Commits and closes. */
    @Override
    public void close() {
        subscription.close();
        closing.set(true);
        thread.execute(() -> {
            SearchIndex last = index;
            if (last != null) {
                guarded(last::close);
            }
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                log.warn("The search index was not closed in time; what it misses is found at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
