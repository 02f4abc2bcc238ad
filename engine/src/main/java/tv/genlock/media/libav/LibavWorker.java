package tv.genlock.media.libav;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A worker process and its supervision: started when something is asked, ended when nobody asks, replaced when a file kills or
 * hangs it. One request at a time; further callers wait for their turn. Thread-safe.
 */
final class LibavWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LibavWorker.class.getName());

    private final WorkerCommand command;
    private final WorkerSettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService alarms;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable WorkerProcess process; // written under turn
    private Instant lastUsed; // guarded by turn
    private volatile boolean closed;

    LibavWorker(WorkerCommand command, WorkerSettings settings, InstantSource clock, ScheduledExecutorService alarms) {
        this.command = command;
        this.settings = settings;
        this.clock = clock;
        this.alarms = alarms;
        this.lastUsed = clock.instant();
    }

    /** Asks and waits for the answer, never longer than the settings' deadlines. */
    <T> WorkerOutcome<T> ask(WorkerRequest request, Supplier<AnswerSink<T>> sink) {
        turn.lock();
        try {
            WorkerProcess before = process;
            WorkerOutcome<T> outcome = askOnce(request, sink.get());
            // A worker that had been alive may have been ended from outside; only a fresh one's death is the file's
            // doing.
            boolean blameless = outcome instanceof WorkerOutcome.Crashed<T> && before != null && !closed;
            return blameless ? askOnce(request, sink.get()) : outcome;
        } finally {
            lastUsed = clock.instant();
            turn.unlock();
        }
    }

    private <T> WorkerOutcome<T> askOnce(WorkerRequest request, AnswerSink<T> sink) {
        if (closed) {
            return new WorkerOutcome.Unavailable<>("the media reader is shut down");
        }
        try {
            return answer(running(), request, sink);
        } catch (IOException e) {
            return new WorkerOutcome.Unavailable<>("the media reader cannot be started: " + e.getMessage());
        }
    }

    private <T> WorkerOutcome<T> answer(WorkerProcess worker, WorkerRequest request, AnswerSink<T> sink) {
        boolean keep = false;
        try {
            Instant latest = clock.instant().plus(settings.requestDeadline());
            worker.allow(settings.silenceDeadline());
            worker.send(request);
            WorkerFrame frame = worker.receive();
            while (frame.kind() == WorkerFrame.PROGRESS || frame.kind() == WorkerFrame.ITEM) {
                if (frame.kind() == WorkerFrame.ITEM) {
                    sink.item(frame.payload());
                } else {
                    worker.allow(shorter(settings.silenceDeadline(), Duration.between(clock.instant(), latest)));
                }
                frame = worker.receive();
            }
            keep = true;
            return outcome(frame, sink);
        } catch (IOException e) {
            return broken(worker, request, e);
        } finally {
            worker.disarm();
            if (!keep || worker.endedByAlarm()) {
                drop(worker);
            }
        }
    }

    private static <T> WorkerOutcome<T> outcome(WorkerFrame last, AnswerSink<T> sink) throws IOException {
        String reason = new String(last.payload(), StandardCharsets.UTF_8);
        return switch (last.kind()) {
            case WorkerFrame.DONE -> new WorkerOutcome.Answered<>(sink.finished());
            case WorkerFrame.UNUSABLE -> new WorkerOutcome.Unusable<>(reason);
            case WorkerFrame.UNREADABLE -> new WorkerOutcome.Unreadable<>(reason);
            default -> throw new IOException("unexpected frame of kind " + last.kind());
        };
    }

    private <T> WorkerOutcome<T> broken(WorkerProcess worker, WorkerRequest request, IOException cause) {
        LOG.log(
                Level.WARNING,
                () -> "media reader lost on " + request.file() + ": " + cause.getMessage() + lastWords(worker));
        if (worker.endedByAlarm()) {
            return new WorkerOutcome.GaveUp<>("gave up: the reader made no progress on this file for "
                    + settings.silenceDeadline().toSeconds() + " s");
        }
        return new WorkerOutcome.Crashed<>("the reader crashed on this file");
    }

    private static String lastWords(WorkerProcess worker) {
        String words = worker.lastWords();
        return words.isEmpty() ? "" : "; its last words:\n" + words;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private WorkerProcess running() throws IOException {
        WorkerProcess current = process;
        if (current != null && current.isAlive()) {
            return current;
        }
        if (current != null) {
            drop(current);
        }
        WorkerProcess started = WorkerProcess.start(command, alarms);
        try {
            started.allow(settings.startDeadline());
            if (started.receive().kind() != WorkerFrame.READY) {
                throw new IOException("it greets in another language");
            }
            started.disarm();
        } catch (IOException e) {
            started.close();
            throw new IOException(e.getMessage() + lastWords(started), e);
        }
        process = started;
        return started;
    }

    private void drop(WorkerProcess worker) {
        worker.close();
        process = null;
    }

    /** Ends the process when nothing was asked for as long as the settings say; called by the owner now and then. */
    void endIfIdle() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            WorkerProcess current = process;
            if (current != null && !clock.instant().isBefore(lastUsed.plus(settings.idleEnd()))) {
                drop(current);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Process id of the running worker, 0 when none runs. For tests and the monitor. */
    long pid() {
        turn.lock();
        try {
            WorkerProcess current = process;
            return current != null && current.isAlive() ? current.pid() : 0;
        } finally {
            turn.unlock();
        }
    }

    /** Ends the process; a request under way is cut off first. */
    @Override
    public void close() {
        closed = true;
        WorkerProcess current = process;
        if (current != null) {
            current.close();
        }
        turn.lock();
        try {
            WorkerProcess last = process;
            if (last != null) {
                drop(last);
            }
        } finally {
            turn.unlock();
        }
    }
}
