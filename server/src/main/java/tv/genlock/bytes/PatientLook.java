package tv.genlock.bytes;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at files whose disk may not answer. A dead network share holds whoever as much as asks whether a file is there, for
 * minutes or for ever, and a virtual thread would hold its carrier meanwhile. So a thread is spent on asking, the caller waits a
 * limited time, and until that thread comes back everybody else is told at once. Any thread.
 */
public final class PatientLook {
    private static final int MOST_THREADS = 64;
    private static final int MOST_WAITING = 4_096;

    private final Duration patience;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MOST_THREADS,
            MOST_THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("genlock-look-", 1).factory());
    /** Disks that have not answered yet: as many threads are held. */
    private final Set<Object> silent = ConcurrentHashMap.newKeySet();

    /** @param patience how long a caller waits */
    public PatientLook(Duration patience) {
        this.patience = patience;
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * What {@code look} finds out about a file.
     *
     * @param disk stands for what answers or does not: a source, a folder that is mounted
     * @throws IOException what it throws, or that the disk does not answer
     */
    public <T> T at(Object disk, Callable<T> look) throws IOException {
        if (silent.contains(disk)) {
            throw noAnswer(null);
        }
        FutureTask<T> task = new FutureTask<>(look) {
            @Override
            protected void done() {
                silent.remove(disk);
            }
        };
        try {
            threads.execute(task);
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IOException("too many files are being looked at", e);
        } catch (TimeoutException e) {
            silent.add(disk);
            if (task.isDone()) {
                silent.remove(disk);
            }
            throw noAnswer(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while looking at a file", e);
        }
    }

    private static IOException noAnswer(@Nullable Exception cause) {
        return new IOException("its disk or network share does not answer", cause);
    }
}
