package tv.genlock.media.libav;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaIndexCodec;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.MediaProbe;

/**
 * A few worker processes behind one door. Thread-safe; a caller waits while all are busy, at most as long as the settings'
 * start and silence deadlines together. Keep scanning and serving apart with one instance each, so that neither waits for
 * the other.
 */
public final class LibavWorkers implements AutoCloseable {
    private static final long IDLE_CHECK_SECONDS = 5;

    private final WorkerSettings settings;
    private final List<LibavWorker> all;
    private final BlockingQueue<LibavWorker> free;
    private final ScheduledExecutorService alarms;
    private final ScheduledFuture<?> idleCheck;

    /** Workers of this program. {@code clock} tells how long a worker has been idle. */
    public LibavWorkers(WorkerSettings settings, InstantSource clock) {
        this(WorkerCommand.forThisProgram(settings.nativeCache()), settings, clock);
    }

    LibavWorkers(WorkerCommand command, WorkerSettings settings, InstantSource clock) {
        this.settings = settings;
        var executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("libav-worker-alarms").factory());
        executor.setRemoveOnCancelPolicy(true);
        this.alarms = executor;
        this.all = Stream.generate(() -> new LibavWorker(command, settings, clock, executor))
                .limit(settings.workers())
                .toList();
        this.free = new ArrayBlockingQueue<>(all.size(), false, all);
        this.idleCheck = executor.scheduleWithFixedDelay(
                () -> all.forEach(LibavWorker::endIfIdle), IDLE_CHECK_SECONDS, IDLE_CHECK_SECONDS, TimeUnit.SECONDS);
    }

    /** What a scan wants to know about {@code file}. */
    public WorkerOutcome<MediaProbe> probe(Path file) {
        return ask(new WorkerRequest.Probe(file.toAbsolutePath().toString()), () -> new OneItem<>(WireRecords::probe));
    }

    /** Index of a file in a container that only libav reads. */
    public WorkerOutcome<MediaIndex> index(MediaPlace place, String fingerprint) {
        return ask(new WorkerRequest.Index(place.text(), fingerprint), () -> new OneItem<>(MediaIndexCodec::decode));
    }

    <T> WorkerOutcome<T> ask(WorkerRequest request, Supplier<AnswerSink<T>> sink) {
        LibavWorker worker;
        try {
            long patience =
                    settings.startDeadline().plus(settings.silenceDeadline()).toMillis();
            worker = free.poll(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WorkerOutcome.Unavailable<>("interrupted while waiting for a media reader");
        }
        if (worker == null) {
            return new WorkerOutcome.Unavailable<>("all media readers are busy");
        }
        try {
            return worker.ask(request, sink);
        } finally {
            free.add(worker);
        }
    }

    /** Process ids of the workers that run now. */
    public List<Long> pids() {
        return all.stream().map(LibavWorker::pid).filter(pid -> pid != 0).toList();
    }

    @Override
    public void close() {
        idleCheck.cancel(false);
        all.forEach(LibavWorker::close);
        alarms.shutdownNow();
    }

    private interface Decoding<T> {
        T of(byte[] item) throws IOException;
    }

    /** An answer of exactly one item. */
    private static final class OneItem<T> implements AnswerSink<T> {
        private final Decoding<T> decoding;
        private byte[] item = WorkerFrame.NOTHING;

        OneItem(Decoding<T> decoding) {
            this.decoding = decoding;
        }

        @Override
        public void item(byte[] payload) {
            item = payload;
        }

        @Override
        public T finished() throws IOException {
            return decoding.of(item);
        }
    }
}
