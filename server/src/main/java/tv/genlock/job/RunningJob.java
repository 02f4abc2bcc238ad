package tv.genlock.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A job that is queued or running; its state is guarded by itself. */
final class RunningJob implements JobProgress {
    private final Job queued;
    private final InstantSource clock;
    private JobState state = JobState.QUEUED;
    private String step = "";
    private String message = "";
    private long done;
    private long total;
    private double fraction;
    private boolean cancelled;
    private boolean changed;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable Thread thread;

    RunningJob(Job queued, InstantSource clock) {
        this.queued = queued;
        this.clock = clock;
    }

    long id() {
        return queued.id();
    }

    Job queued() {
        return queued;
    }

    /** False when it was cancelled while it waited. */
    synchronized boolean begin() {
        if (cancelled) {
            return false;
        }
        state = JobState.RUNNING;
        startedAt = clock.instant();
        thread = Thread.currentThread();
        changed = true;
        return true;
    }

    synchronized void end(JobState end, String how) {
        state = end;
        message = how;
        step = "";
        endedAt = clock.instant();
        thread = null;
    }

    synchronized void cancel() {
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public synchronized void step(String now) {
        step = now;
        changed = true;
    }

    @Override
    public synchronized void total(long units) {
        total = units;
        grow();
    }

    @Override
    public synchronized void advance(long units) {
        done += units;
        grow();
    }

    /** A total that turns out greater lets the figure rest, not fall. */
    private synchronized void grow() {
        fraction = total > 0 ? Math.max(fraction, Math.min(1, (double) done / total)) : fraction;
        changed = true;
    }

    @Override
    public void checkpoint() throws InterruptedException {
        synchronized (this) {
            if (!cancelled && !Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        throw new InterruptedException("cancelled");
    }

    /** Whether something changed since the last call. */
    synchronized boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    synchronized Job view() {
        Double rate = rate();
        Double left = rate == null || rate <= 0 || total <= done ? null : (total - done) / rate;
        return new Job(
                queued.id(),
                queued.kind(),
                queued.subject(),
                queued.title(),
                state,
                step,
                done,
                total,
                total > 0 ? fraction : null,
                state == JobState.RUNNING ? rate : null,
                state == JobState.RUNNING ? left : null,
                message,
                queued.createdAt(),
                startedAt,
                endedAt);
    }

    private synchronized @Nullable Double rate() {
        if (startedAt == null || done == 0) {
            return null;
        }
        double seconds = Duration.between(startedAt, clock.instant()).toMillis() / 1000.0;
        return seconds < 0.5 ? null : Double.valueOf(done / seconds);
    }
}
