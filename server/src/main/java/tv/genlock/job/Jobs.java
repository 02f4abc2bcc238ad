package tv.genlock.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.store.JobStore;
import tv.genlock.media.ReadFailure;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * The list of jobs. Two run at a time, the rest wait; the same work is never queued twice. Progress lives in memory and is stored
 * once a second; what ran when the station stopped or died is marked failed at the next start. Any thread.
 */
@Singleton
public final class Jobs implements AutoCloseable {
    /** Most jobs {@link #list} gives. */
    public static final int LISTED = 100;

    private static final Logger log = Logger.getLogger(Jobs.class);
    private static final int THREADS = 2;
    private static final int MAX_WAITING = 1_000;

    private final JobStore store;
    private final StationEvents events;
    private final InstantSource clock;
    private final Map<JobKind, JobWork> works = new EnumMap<>(JobKind.class);
    private final Map<Long, RunningJob> live = new ConcurrentHashMap<>();
    /** Why jobs failed the last time, by title, as the log was told. */
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("genlock-job-", 1).factory());
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("genlock-job-progress").factory());

    @Inject
    public Jobs(JobStore store, StationEvents events, InstantSource clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Says how jobs of {@code kind} are done; before {@link #start}. */
    public void register(JobKind kind, JobWork work) {
        synchronized (works) {
            works.put(kind, work);
        }
    }

    /** Closes what a crash left open and begins to store progress. */
    public void start() {
        int interrupted = store.failInterrupted(clock.instant());
        if (interrupted > 0) {
            log.infof("%d jobs were cut off by the last stop", interrupted);
        }
        store.prune();
        var _ = ticker.scheduleWithFixedDelay(this::flush, 1, 1, TimeUnit.SECONDS);
    }

    /** Queues a job, or gives the one that already does the same. */
    public Job submit(JobKind kind, OptionalLong subject, String title) {
        JobWork work = work(kind);
        RunningJob job;
        synchronized (this) {
            Optional<Job> same = active(kind, subject);
            if (same.isPresent()) {
                return same.get();
            }
            if (live.size() >= MAX_WAITING) {
                throw new StationException(ProblemCode.BUSY, "Too many jobs are waiting.");
            }
            job = new RunningJob(store.insert(kind, subject, title, clock.instant()), clock);
            live.put(job.id(), job);
        }
        threads.execute(() -> run(job, work));
        events.publish(new StationEvent.JobChanged(job.id()));
        return job.view();
    }

    /** The queued or running job of this kind and subject. */
    public Optional<Job> active(JobKind kind, OptionalLong subject) {
        return live.values().stream()
                .map(RunningJob::view)
                .filter(job -> job.kind() == kind
                        && !job.state().ended()
                        && (job.subject() == null ? subject.isEmpty() : subject.equals(OptionalLong.of(job.subject()))))
                .findFirst();
    }

    /** The newest first, at most {@link #LISTED}. */
    public List<Job> list() {
        List<Job> jobs = new ArrayList<>();
        for (Job stored : store.newest(LISTED)) {
            RunningJob running = live.get(stored.id());
            jobs.add(running == null ? stored : running.view());
        }
        jobs.sort(Comparator.comparingLong(Job::id).reversed());
        return jobs;
    }

    /** {@code not-found} when there is none, or it was pruned. */
    public Job job(long id) {
        RunningJob running = live.get(id);
        return running != null
                ? running.view()
                : store.job(id).orElseThrow(() -> StationException.notFound("job " + id));
    }

    /** Asks a job to end; it does so at its next checkpoint. {@code conflict} when it has ended. */
    public Job cancel(long id) {
        RunningJob running = live.get(id);
        if (running == null || running.view().state().ended()) {
            throw StationException.conflict("Job " + job(id).id() + " has already ended.");
        }
        running.cancel();
        return running.view();
    }

    /** Queues the same again. {@code conflict} while it still runs. */
    public Job retry(long id) {
        Job job = job(id);
        if (!job.state().ended()) {
            throw StationException.conflict("Job " + id + " has not ended yet.");
        }
        return submit(
                job.kind(), job.subject() == null ? OptionalLong.empty() : OptionalLong.of(job.subject()), job.title());
    }

    /** Cancels what runs and waits a little for it. */
    @Override
    public void close() {
        live.values().forEach(RunningJob::cancel);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        ticker.shutdownNow();
    }

    private JobWork work(JobKind kind) {
        synchronized (works) {
            JobWork work = works.get(kind);
            if (work == null) {
                throw new StationException(
                        ProblemCode.BUSY,
                        "This station does not do " + kind.name().toLowerCase(Locale.ROOT) + " jobs now.");
            }
            return work;
        }
    }

    /** Of a file that the system refuses the message may be its path alone. */
    private static String words(Exception failure) {
        return switch (failure) {
            case FileAlreadyExistsException taken -> taken.getFile() + ": there is something else of that name";
            case FileSystemException refused
            when refused.getReason() == null -> refused.getFile() + ": " + ReadFailure.words(refused);
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** The outer edge of a job: whatever it throws ends here. */
    private void run(RunningJob job, JobWork work) {
        try {
            if (job.begin()) {
                job.end(JobState.DONE, work.run(job.queued(), job));
                failures.remove(job.queued().title());
            } else {
                job.end(JobState.CANCELLED, "Cancelled before it began.");
                work.dropped(job.queued());
            }
        } catch (InterruptedException e) {
            job.end(JobState.CANCELLED, "Cancelled.");
        } catch (StationException | IOException e) {
            tellFailure(job, words(e));
            job.end(JobState.FAILED, words(e));
        } catch (RuntimeException e) {
            log.warnf(e, "Job %d (%s) failed", job.id(), job.queued().title());
            job.end(JobState.FAILED, e.getMessage() == null ? e.toString() : e.getMessage());
        } finally {
            // The flag belongs to the job, not to the next one on this thread.
            Thread.interrupted();
            finish(job);
        }
    }

    /** The log hears of a job that fails again and again for the same reason once. */
    private void tellFailure(RunningJob job, String reason) {
        boolean known = reason.equals(failures.put(job.queued().title(), reason));
        log.logf(known ? Level.DEBUG : Level.WARN, "%s failed: %s", job.queued().title(), reason);
    }

    private void finish(RunningJob job) {
        try {
            store.update(job.view());
        } catch (StationException e) {
            log.debugf("The end of job %d could not be stored: %s", job.id(), e.getMessage());
        } catch (RuntimeException e) {
            log.warnf(e, "The end of job %d could not be stored", job.id());
        }
        live.remove(job.id());
        events.publish(new StationEvent.JobChanged(job.id()));
    }

    private void flush() {
        for (RunningJob job : live.values()) {
            if (job.takeChanged()) {
                try {
                    Job view = job.view();
                    if (!view.state().ended()) {
                        store.update(view);
                    }
                } catch (RuntimeException e) {
                    log.debugf(e, "Progress of job %d could not be stored", job.id());
                }
                events.publish(new StationEvent.JobChanged(job.id()));
            }
        }
    }
}
