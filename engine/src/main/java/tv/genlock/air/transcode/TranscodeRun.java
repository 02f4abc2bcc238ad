package tv.genlock.air.transcode;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.transcode.TranscodeFailedException.Reason;
import tv.genlock.media.MediaFormatException;

/**
 * One ffmpeg at work on one event, from one planned segment on.
 *
 * <p>A thread of its own reads what ffmpeg writes and stops reading when enough lies ready: the full pipe then holds ffmpeg
 * back, which is all the pacing there is. Segments are taken with {@link #await}, from any thread; one that was taken stays
 * until the next two have been, so that two viewers a moment apart get the same one.
 */
public final class TranscodeRun implements AutoCloseable {
    private static final int KEPT_BEHIND = 2;
    private static final int PIPE_BUFFER = 1 << 16;

    private final TranscodeJob job;
    private final int from;
    private final Pace pace;
    private final Ffmpeg ffmpeg;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int end;

    // Guarded by lock.
    private final NavigableMap<Integer, TranscodedSegment> ready = new TreeMap<>();
    private int produced;
    private int wanted;
    private long heldBytes;
    private long bytesSeen;
    private boolean closed;
    private @Nullable FfmpegProcess process;
    private @Nullable TranscodeFailedException failure;

    /**
     * How far a run works ahead.
     *
     * @param segmentsAhead finished segments beyond the last one taken
     * @param bytesAhead memory they may take
     * @param stallLimit silence of ffmpeg, while somebody waits, that counts as death
     */
    public record Pace(int segmentsAhead, long bytesAhead, Duration stallLimit) {
        public Pace {
            if (segmentsAhead < 1 || bytesAhead < 1) {
                throw new IllegalArgumentException("a run works at least one segment ahead");
            }
        }

        /** Four segments, 64 MB, ten seconds. */
        public static Pace standard() {
            return new Pace(4, 64L << 20, Duration.ofSeconds(10));
        }
    }

    private TranscodeRun(TranscodeJob job, int from, int end, Pace pace, Ffmpeg ffmpeg) {
        this.job = job;
        this.from = from;
        this.end = end;
        this.pace = pace;
        this.ffmpeg = ffmpeg;
        this.produced = from;
        this.wanted = from;
    }

    /** Starts on segment {@code from} of {@code job}. Returns at once; what fails is told by {@link #await}. */
    public static TranscodeRun start(Ffmpeg ffmpeg, TranscodeJob job, int from, Pace pace) {
        int end = new TranscodeCommand(job, from, new SourceClock(0), ffmpeg).endSegment();
        TranscodeRun run = new TranscodeRun(job, from, end, pace, ffmpeg);
        Thread.ofPlatform()
                .daemon()
                .name("transcode-" + job.event() + "-" + from)
                .start(run::work);
        return run;
    }

    /** Whether segment {@code k} lies ready or is close enough ahead to wait for. */
    public boolean reaches(int k) {
        lock.lock();
        try {
            boolean coming = k >= produced && k <= wanted + pace.segmentsAhead() && k < end && failure == null;
            return !closed && (ready.containsKey(k) || coming);
        } finally {
            lock.unlock();
        }
    }

    /** Whether it encodes nothing any more: every segment of this run has been made, or it has failed or was closed. */
    public boolean finished() {
        lock.lock();
        try {
            return produced >= end || failure != null || closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Segment {@code k}, waiting for it up to {@code timeout}.
     *
     * @return empty when it is not there yet after {@code timeout} although ffmpeg is at work; ask again
     * @throws TranscodeFailedException when it will never come from this run
     */
    public Optional<TranscodedSegment> await(int k, Duration timeout)
            throws TranscodeFailedException, InterruptedException {
        lock.lockInterruptibly();
        try {
            wanted = Math.max(wanted, k);
            changed.signalAll();
            long left = timeout.toNanos();
            long silence = pace.stallLimit().toNanos();
            long silenceLeft = silence;
            long seen = bytesSeen;
            while (!ready.containsKey(k)) {
                requireHope(k);
                if (left <= 0) {
                    return Optional.empty();
                }
                long slice = Math.min(left, silenceLeft);
                long unused = changed.awaitNanos(slice);
                left -= slice - unused;
                silenceLeft = bytesSeen == seen ? silenceLeft - (slice - unused) : silence;
                seen = bytesSeen;
                if (silenceLeft <= 0 && !ready.containsKey(k)) {
                    throw stalled();
                }
            }
            dropBehind(k);
            return Optional.ofNullable(ready.get(k));
        } finally {
            lock.unlock();
        }
    }

    /** Notes that viewers have come to segment {@code k}, so that the run works ahead of it. */
    void want(int k) {
        lock.lock();
        try {
            wanted = Math.max(wanted, k);
            dropBehind(k);
        } finally {
            lock.unlock();
        }
    }

    private void requireHope(int k) throws TranscodeFailedException {
        if (failure != null) {
            throw new TranscodeFailedException(failure.reason(), String.valueOf(failure.getMessage()), failure);
        }
        if (closed) {
            throw new TranscodeFailedException(Reason.CLOSED, "the run was closed");
        }
        if (k < produced || k >= end) {
            throw new TranscodeFailedException(
                    Reason.OFF_PLAN, "segment " + k + " is not ahead of this run, which is at " + produced);
        }
    }

    private TranscodeFailedException stalled() {
        String said = process == null ? "" : process.lastWords();
        TranscodeFailedException stalled = new TranscodeFailedException(
                Reason.STALLED,
                "ffmpeg has been silent for " + pace.stallLimit().toSeconds() + " s" + said);
        failure = stalled;
        if (process != null) {
            process.kill();
        }
        return stalled;
    }

    private void dropBehind(int k) {
        while (!ready.isEmpty() && ready.firstKey() < k - KEPT_BEHIND) {
            heldBytes -= ready.pollFirstEntry().getValue().bytes();
        }
        changed.signalAll();
    }

    /** The reader thread: its outer edge is here, so everything that goes wrong becomes the run's failure. */
    private void work() {
        try {
            SourceClock clock =
                    SourceClock.measure(ffmpeg, job.place(), job.index().video().isPresent());
            transcode(clock);
        } catch (TranscodeFailedException failed) {
            fail(failed);
        } catch (MediaFormatException offPlan) {
            fail(new TranscodeFailedException(Reason.OFF_PLAN, tell(offPlan.getMessage()), offPlan));
        } catch (IOException broken) {
            fail(new TranscodeFailedException(Reason.ENDED_EARLY, tell(broken.getMessage()), broken));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            fail(new TranscodeFailedException(Reason.CLOSED, "interrupted", interrupted));
        } catch (RuntimeException bug) {
            fail(new TranscodeFailedException(Reason.OFF_PLAN, tell(bug.toString()), bug));
        } finally {
            end();
        }
    }

    private void transcode(SourceClock clock) throws IOException, InterruptedException, TranscodeFailedException {
        TranscodeCommand command = new TranscodeCommand(job, from, clock, ffmpeg);
        FfmpegProcess started = FfmpegProcess.start(ffmpeg.executable(), command.arguments());
        if (!adopt(started)) {
            return;
        }
        SegmentAssembler assembler = new SegmentAssembler(job, from, end, this::deliver);
        try (InputStream in = new BufferedInputStream(new Counted(started.output()), PIPE_BUFFER)) {
            FragmentStream stream = new FragmentStream(in);
            assembler.begin(stream.readHeader());
            while (!assembler.complete() && stream.readFragment(assembler::accept)) {
                awaitRoom();
            }
        }
        if (!assembler.complete()) {
            throw new TranscodeFailedException(Reason.TOO_SHORT, tell("ffmpeg ended before segment " + produced()));
        }
    }

    private boolean adopt(FfmpegProcess started) {
        lock.lock();
        try {
            process = started;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void deliver(TranscodedSegment segment) {
        lock.lock();
        try {
            ready.put(segment.plan().index(), segment);
            heldBytes += segment.bytes();
            produced = segment.plan().index() + 1;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() throws InterruptedException, TranscodeFailedException {
        lock.lockInterruptibly();
        try {
            while (!closed && farEnough()) {
                changed.await();
            }
            if (closed) {
                throw new TranscodeFailedException(Reason.CLOSED, "the run was closed");
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean farEnough() {
        return produced > wanted && (produced > wanted + pace.segmentsAhead() || heldBytes > pace.bytesAhead());
    }

    private int produced() {
        lock.lock();
        try {
            return produced;
        } finally {
            lock.unlock();
        }
    }

    private String tell(@Nullable String what) {
        FfmpegProcess current;
        lock.lock();
        try {
            current = process;
        } finally {
            lock.unlock();
        }
        return what + (current == null ? "" : current.lastWords());
    }

    private void fail(TranscodeFailedException failed) {
        lock.lock();
        try {
            if (failure == null) {
                failure = failed;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            if (process != null) {
                process.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The number of ffmpeg's process while it lives, for metrics and tests. */
    public Optional<Long> pid() {
        lock.lock();
        try {
            return process == null || !process.alive() ? Optional.empty() : Optional.of(process.pid());
        } finally {
            lock.unlock();
        }
    }

    /** Ends ffmpeg; whoever waits is told. Returns at once. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ready.clear();
            heldBytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        end();
    }

    /** Waits for ffmpeg's end after {@link #close}, and ends it the hard way after {@code limit}. */
    void awaitEnd(Duration limit) throws InterruptedException {
        FfmpegProcess current;
        lock.lock();
        try {
            current = process;
        } finally {
            lock.unlock();
        }
        if (current != null && !current.awaitEnd(limit)) {
            current.kill();
        }
    }

    /** Tells the waiting that ffmpeg lives. */
    private final class Counted extends FilterInputStream {
        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                lock.lock();
                try {
                    bytesSeen += count;
                } finally {
                    lock.unlock();
                }
            }
            return count;
        }
    }
}
