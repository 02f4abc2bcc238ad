package tv.genlock.air.transcode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Owner of every transcode run of the station: starts them when segments are asked for, shares them between viewers, bounds
 * how many work at once, and ends them when nobody asks any more.
 *
 * <p>Jobs that {@linkplain TranscodeJob#yields yield} work only while nobody else needs their place: at the limit a run of theirs
 * is ended for another job, and theirs never end one of another job.
 *
 * <p>Finished segments stay for a while in a memory of bounded size, so that a second viewer and a repeated request get the
 * same bytes without another encode. Any thread may call; {@link #take} waits on its caller's thread.
 */
public final class TranscodeSessions implements AutoCloseable {
    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    private final Ffmpeg ffmpeg;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by lock.
    private final List<Session> sessions = new ArrayList<>();
    private final SegmentMemory memory;
    private final FailureMemory failures = new FailureMemory();
    private boolean closed;

    private static final int SOUND_RUNS_EACH = 8;

    /**
     * @param runs how many may encode picture at once
     * @param soundRuns how many may encode sound alone at once, which costs a hundredth
     * @param idle a run ends so long after the last request for it
     * @param replaceable at the limit, a run nobody has asked for so long makes room for another
     * @param rememberedBytes of finished segments
     * @param failureRest how long a segment that failed twice is not tried again
     */
    public record Limits(
            int runs,
            int soundRuns,
            Duration idle,
            Duration replaceable,
            long rememberedBytes,
            Duration failureRest,
            TranscodeRun.Pace pace) {
        public Limits {
            if (runs < 1 || soundRuns < 1) {
                throw new IllegalArgumentException("at least one transcode must be allowed: " + runs);
            }
        }

        /** {@code runs} with picture at once and eight times as many of sound alone, ended 30 s after the last request, 96 MB remembered. */
        public static Limits of(int runs) {
            return new Limits(
                    runs,
                    SOUND_RUNS_EACH * runs,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(12),
                    96L << 20,
                    Duration.ofSeconds(15),
                    TranscodeRun.Pace.standard());
        }
    }

    /** What came of asking for a segment. */
    public sealed interface Taken {
        record Ready(TranscodedSegment segment) implements Taken {}

        /** {@code limit} other transcodes of its kind are running; a slate should air, saying so. */
        record Busy(int limit) implements Taken {}

        /** Encoding goes on but is slower than the caller could wait. */
        record Late() implements Taken {}

        /** It failed, was tried once more, and failed again. {@code reason} is for a person. */
        record Failed(TranscodeFailedException.Reason kind, String reason) implements Taken {}
    }

    private static final class Session {
        private final Key key;
        private final TranscodeRun run;
        private final boolean yields;
        private long lastRequest;
        /** Whether it was ended because a job that does not yield needed its place. */
        private boolean gaveWay;
        /** Whether it was opened by {@link #any} and nobody has asked for a segment of it since. */
        private boolean spare;

        private Session(Key key, TranscodeRun run, boolean yields, long now) {
            this.key = key;
            this.yields = yields;
            this.run = run;
            this.lastRequest = now;
        }
    }

    /** One event under one treatment: with picture, or sound only. */
    record Key(long event, boolean picture) {
        static Key of(TranscodeJob job) {
            return new Key(job.event(), job.picture().isPresent());
        }
    }

    /** One segment of a {@link Key}. */
    record Place(Key key, int index) {}

    /** @param nanoTime a clock that only ever goes forward, in nanoseconds */
    public TranscodeSessions(Ffmpeg ffmpeg, Limits limits, LongSupplier nanoTime) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.memory = new SegmentMemory(limits.rememberedBytes());
    }

    /**
     * Segment {@code k} of {@code job}: remembered, from a run that is about to make it, or from a new one. A run that dies
     * is replaced once, from this segment on.
     */
    public Taken take(TranscodeJob job, int k, Duration timeout) throws InterruptedException {
        return take(job, k, timeout, /* any= */ false);
    }

    /**
     * Any segment of {@code job}, for what all of them share: one that is remembered, or {@code near}. A run that starts for that
     * gives way at once to whoever asks for a segment of the same job that it does not reach.
     */
    public Taken any(TranscodeJob job, int near, Duration timeout) throws InterruptedException {
        return take(job, near, timeout, /* any= */ true);
    }

    private Taken take(TranscodeJob job, int k, Duration timeout, boolean any) throws InterruptedException {
        long deadline = nanoTime.getAsLong() + timeout.toNanos();
        Optional<TranscodeFailedException> failed = Optional.empty();
        for (int attempt = 0; attempt < 2; attempt++) {
            Found found = find(job, k, any);
            if (found.answer().isPresent()) {
                return found.answer().get();
            }
            Session session = found.session().orElseThrow();
            try {
                Duration left = Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
                Optional<TranscodedSegment> segment = session.run.await(k, left);
                return segment.isPresent() ? remember(session.key, segment.get()) : new Taken.Late();
            } catch (TranscodeFailedException gone) {
                if (discard(session)) {
                    return new Taken.Busy(most(session.key));
                }
                failed = Optional.of(gone);
            }
        }
        return giveUp(Key.of(job), k, failed.orElseThrow());
    }

    private record Found(Optional<Taken> answer, Optional<Session> session) {}

    private static Found answer(Taken taken) {
        return new Found(Optional.of(taken), Optional.empty());
    }

    private Found find(TranscodeJob job, int k, boolean any) {
        lock.lock();
        try {
            Key key = Key.of(job);
            if (any) {
                Optional<TranscodedSegment> shared = memory.findAny(key);
                if (shared.isPresent()) {
                    return answer(new Taken.Ready(shared.get()));
                }
            }
            Optional<TranscodedSegment> remembered = memory.find(key, k);
            Optional<Session> session = reaching(key, k);
            session.ifPresent(reaching -> reaching.lastRequest = now());
            if (!any) {
                session.ifPresent(reaching -> reaching.spare = false);
                endSpare(key);
            }
            if (remembered.isPresent()) {
                session.ifPresent(reaching -> reaching.run.want(k));
                return answer(new Taken.Ready(remembered.get()));
            }
            if (session.isPresent()) {
                return new Found(Optional.empty(), session);
            }
            Optional<Taken.Failed> failed = failures.find(key, k, now());
            if (failed.isPresent()) {
                return answer(failed.get());
            }
            if (closed) {
                return answer(new Taken.Failed(TranscodeFailedException.Reason.CLOSED, "the station is closing"));
            }
            int most = most(key);
            if (encoding(key.picture()).count() >= most && !makeRoom(job)) {
                return answer(new Taken.Busy(most));
            }
            Session opened = open(job, key, k);
            opened.spare = any;
            return new Found(Optional.empty(), Optional.of(opened));
        } finally {
            lock.unlock();
        }
    }

    private int most(Key key) {
        return key.picture() ? limits.runs() : limits.soundRuns();
    }

    private Optional<Session> reaching(Key key, int k) {
        return sessions.stream()
                .filter(session -> session.key.equals(key) && session.run.reaches(k))
                .findFirst();
    }

    /** Ends the runs that were opened for this key and turn out not to be what its viewers watch. */
    private void endSpare(Key key) {
        List.copyOf(sessions).stream()
                .filter(session -> session.spare && session.key.equals(key))
                .forEach(this::endNow);
    }

    private Session open(TranscodeJob job, Key key, int k) {
        Session session = new Session(key, TranscodeRun.start(ffmpeg, job, k, limits.pace()), job.yields(), now());
        sessions.add(session);
        return session;
    }

    private Stream<Session> encoding(boolean picture) {
        return sessions.stream().filter(session -> session.key.picture() == picture && !session.run.finished());
    }

    /** Ends the run of its kind nobody has asked for the longest: one that yields at once, others if that is long enough. */
    private boolean makeRoom(TranscodeJob wanting) {
        long now = now();
        Optional<Session> oldest = encoding(wanting.picture().isPresent())
                .filter(session -> session.yields || !wanting.yields())
                .filter(session -> (session.yields && !wanting.yields())
                        || now - session.lastRequest >= limits.replaceable().toNanos())
                .min(Comparator.comparing((Session session) -> !session.yields)
                        .thenComparing(session -> session.lastRequest));
        oldest.ifPresent(session -> {
            session.gaveWay = session.yields;
            endNow(session);
        });
        return oldest.isPresent();
    }

    private Taken remember(Key key, TranscodedSegment segment) {
        lock.lock();
        try {
            return new Taken.Ready(memory.keep(key, segment));
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it was ended for another job */
    private boolean discard(Session session) {
        lock.lock();
        try {
            endNow(session);
            return session.gaveWay;
        } finally {
            lock.unlock();
        }
    }

    private Taken giveUp(Key key, int k, TranscodeFailedException failed) {
        Taken.Failed answer = new Taken.Failed(failed.reason(), String.valueOf(failed.getMessage()));
        lock.lock();
        try {
            failures.keep(key, k, answer, now() + limits.failureRest().toNanos());
            return answer;
        } finally {
            lock.unlock();
        }
    }

    private void endNow(Session session) {
        session.run.close();
        sessions.remove(session);
    }

    /** Ends the runs nobody has asked for lately. Called about once a second. */
    public void tick() {
        lock.lock();
        try {
            long now = now();
            for (Session session : List.copyOf(sessions)) {
                if (now - session.lastRequest >= limits.idle().toNanos()) {
                    endNow(session);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many runs encode picture now. */
    public int running() {
        lock.lock();
        try {
            return (int) encoding(true).count();
        } finally {
            lock.unlock();
        }
    }

    /** The process numbers of the runs, for whoever reconciles and for tests. */
    List<Long> pids() {
        lock.lock();
        try {
            return sessions.stream()
                    .flatMap(session -> session.run.pid().stream())
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private long now() {
        return nanoTime.getAsLong();
    }

    /** Ends every run and waits until its process is gone, five seconds at most each. */
    @Override
    public void close() {
        List<Session> ending;
        lock.lock();
        try {
            closed = true;
            ending = List.copyOf(sessions);
            ending.forEach(this::endNow);
        } finally {
            lock.unlock();
        }
        try {
            for (Session session : ending) {
                session.run.awaitEnd(END_LIMIT);
            }
        } catch (InterruptedException interrupted) {
            // Each has been asked to end and is ended by force after its grace; only the waiting is cut short.
            Thread.currentThread().interrupt();
        }
    }
}
