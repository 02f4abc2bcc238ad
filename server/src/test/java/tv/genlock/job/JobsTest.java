package tv.genlock.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.event.Awaited;
import tv.genlock.event.StationEvents;
import tv.genlock.job.store.JobStore;
import tv.genlock.problem.StationException;
import tv.genlock.store.Database;

class JobsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

    @TempDir
    Path folder;

    private final StationEvents events = new StationEvents();
    private Database database;
    private JobStore store;
    private Jobs jobs;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("genlock.db"));
        store = new JobStore(database);
        jobs = new Jobs(store, events, CLOCK);
    }

    @AfterEach
    void close() {
        jobs.close();
        database.close();
    }

    @Test
    void job_thatReturns_isDoneWithItsMessage() throws Exception {
        jobs.register(JobKind.SCAN, (_, progress) -> {
            progress.total(4);
            progress.advance(4);
            return "four files";
        });

        Job ended = ended(jobs.submit(JobKind.SCAN, OptionalLong.of(7), "Scan"));

        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.message()).isEqualTo("four files");
        assertThat(ended.fraction()).isEqualTo(1.0);
        assertThat(ended.subject()).isEqualTo(7);
        assertThat(store.job(ended.id()).orElseThrow().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void job_thatThrows_failsAndCanBeRetried() throws Exception {
        jobs.register(JobKind.SCAN, (_, _) -> {
            throw new IOException("the disk is gone");
        });
        Job failed = ended(jobs.submit(JobKind.SCAN, OptionalLong.of(7), "Scan"));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.message()).isEqualTo("the disk is gone");

        jobs.register(JobKind.SCAN, (_, _) -> "better");
        Job again = ended(jobs.retry(failed.id()));

        assertThat(again.id()).isGreaterThan(failed.id());
        assertThat(again.state()).isEqualTo(JobState.DONE);
    }

    @Test
    void job_thatTheSystemRefusesAFile_saysWhichAndWhy() throws Exception {
        Path taken = folder.resolve("genlock.db");
        jobs.register(JobKind.SCAN, (_, _) -> {
            Files.createDirectories(taken);
            return "";
        });

        Job failed = ended(jobs.submit(JobKind.SCAN, OptionalLong.of(7), "Scan"));

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.message()).isEqualTo(taken + ": there is something else of that name");
    }

    @Test
    void sameWork_isQueuedOnce_andCancelEndsIt() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        jobs.register(JobKind.SCAN, (_, _) -> {
            never.await();
            return "";
        });

        Job first = jobs.submit(JobKind.SCAN, OptionalLong.of(7), "Scan");
        Job second = jobs.submit(JobKind.SCAN, OptionalLong.of(7), "Scan");
        assertThat(second.id()).isEqualTo(first.id());
        assertThatThrownBy(() -> jobs.retry(first.id())).isInstanceOf(StationException.class);

        jobs.cancel(first.id());

        assertThat(ended(first).state()).isEqualTo(JobState.CANCELLED);
        assertThatThrownBy(() -> jobs.cancel(first.id())).isInstanceOf(StationException.class);
    }

    /** Work that tidies up behind itself: the interruption that ended it also ended the tidying. */
    @Test
    void jobThatStoresSomethingWhenCancelled_isCancelled_andHasStoredIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        jobs.register(JobKind.SCAN, (job, progress) -> {
            begun.countDown();
            try {
                while (true) {
                    progress.checkpoint();
                    Thread.onSpinWait();
                }
            } finally {
                store.insert(JobKind.SCAN, OptionalLong.of(8), "Stored", CLOCK.instant());
            }
        });
        Job job = jobs.submit(JobKind.SCAN, OptionalLong.of(7), "Scan");
        begun.await();

        jobs.cancel(job.id());

        assertThat(ended(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(store.job(job.id() + 1).orElseThrow().title()).isEqualTo("Stored");
    }

    @Test
    void jobThatIsCancelledWhileItWaits_neverRuns_andWhatIsKeptForItGoes() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Set<Long> dropped = ConcurrentHashMap.newKeySet();
        jobs.register(JobKind.SCAN, new JobWork() {
            @Override
            public String run(Job job, JobProgress progress) throws InterruptedException {
                go.await();
                return "done";
            }

            @Override
            public void dropped(Job job) {
                dropped.add(job.id());
            }
        });
        Job first = jobs.submit(JobKind.SCAN, OptionalLong.of(1), "First");
        Job second = jobs.submit(JobKind.SCAN, OptionalLong.of(2), "Second");
        Job third = jobs.submit(JobKind.SCAN, OptionalLong.of(3), "Third");

        jobs.cancel(third.id());
        go.countDown();

        assertThat(ended(third).state()).isEqualTo(JobState.CANCELLED);
        assertThat(ended(first).state()).isEqualTo(JobState.DONE);
        assertThat(ended(second).state()).isEqualTo(JobState.DONE);
        assertThat(dropped).containsExactly(third.id());
    }

    /** Progress that waited for the database while the job ended must not set it running again. */
    @Test
    void progressThatComesLate_leavesTheEndAsItIs() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        jobs.register(JobKind.SCAN, (_, _) -> {
            go.await();
            return "done";
        });
        Job underWay = jobs.submit(JobKind.SCAN, OptionalLong.of(7), "Scan");
        go.countDown();
        Job ended = ended(underWay);

        store.update(underWay);

        assertThat(store.job(ended.id()).orElseThrow().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void jobLeftRunningByACrash_isFailedAtTheNextStart() {
        Job left = store.insert(JobKind.SCAN, OptionalLong.empty(), "Scan", CLOCK.instant());

        jobs.start();

        Job found = jobs.job(left.id());
        assertThat(found.state()).isEqualTo(JobState.FAILED);
        assertThat(found.message()).contains("stopped while this was running");
    }

    private Job ended(Job job) throws Exception {
        Awaited.settled(
                events,
                () -> store.job(job.id()).orElseThrow(),
                one -> one.state().ended());
        return jobs.job(job.id());
    }
}
