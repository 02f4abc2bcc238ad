package tv.genlock.media.libav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.media.MediaProbe;

class LibavWorkersTest {
    @TempDir
    Path folder;

    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void endAlarms() {
        alarms.shutdownNow();
    }

    @Test
    void worker_whenFileKillsIt_saysSoAndServesTheNextFile() {
        try (var workers = rigged(Duration.ofSeconds(30))) {
            assertThat(workers.probe(Path.of("/crash")))
                    .isEqualTo(new WorkerOutcome.Crashed<MediaProbe>("the reader crashed on this file"));
            assertThat(container(workers, "good")).isEqualTo("good");
            assertThat(workers.probe(Path.of("/crash"))).isInstanceOf(WorkerOutcome.Crashed.class);
        }
    }

    @Test
    void worker_whenFileHangsIt_givesUpAndServesTheNextFile() {
        try (var workers = rigged(Duration.ofMillis(300))) {
            assertThat(workers.probe(Path.of("/hang"))).isInstanceOf(WorkerOutcome.GaveUp.class);
            assertThat(workers.pids()).isEmpty();
        }
        try (var workers = rigged(Duration.ofSeconds(30))) {
            assertThat(container(workers, "good")).isEqualTo("good");
        }
    }

    @Test
    void worker_whenItBabbles_isReplaced() {
        try (var workers = rigged(Duration.ofSeconds(30))) {
            assertThat(workers.probe(Path.of("/babble"))).isInstanceOf(WorkerOutcome.Crashed.class);
            assertThat(container(workers, "good")).isEqualTo("good");
        }
    }

    @Test
    void worker_whenKilledBetweenTwoFiles_isStartedAgainWithoutBlamingTheFile() {
        try (var workers = rigged(Duration.ofSeconds(30))) {
            container(workers, "first");
            long pid = workers.pids().getFirst();
            ProcessHandle handle = ProcessHandle.of(pid).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().join();

            assertThat(container(workers, "second")).isEqualTo("second");
            assertThat(workers.pids()).doesNotContain(pid);
        }
    }

    @Test
    void worker_whenIdle_isEndedAndStartedOnDemand() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        var settings = settings(Duration.ofSeconds(30));
        try (var worker = new LibavWorker(riggedCommand(), settings, now::get, alarms)) {
            ask(worker, "one");
            long first = worker.pid();
            now.set(Instant.EPOCH.plus(settings.idleEnd()).minusMillis(1));
            worker.endIfIdle();
            assertThat(worker.pid()).isEqualTo(first).isNotZero();

            now.set(Instant.EPOCH.plus(settings.idleEnd()));
            worker.endIfIdle();
            assertThat(worker.pid()).isZero();

            ask(worker, "two");
            assertThat(worker.pid()).isNotZero().isNotEqualTo(first);
        }
    }

    @Test
    void worker_whenItsInputCloses_ends() throws Exception {
        Process process = new ProcessBuilder(riggedCommand().argv()).start();

        process.getOutputStream().close();

        assertThat(process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void worker_whenItCannotStart_blamesNoFile() {
        var broken = new WorkerCommand(List.of("/nonexistent/java"));
        try (var workers = new LibavWorkers(broken, settings(Duration.ofSeconds(5)), InstantSource.system())) {
            assertThat(workers.probe(Path.of("/any"))).isInstanceOf(WorkerOutcome.Unavailable.class);
        }
    }

    @Test
    void workers_afterClose_refuse() {
        var workers = rigged(Duration.ofSeconds(30));
        container(workers, "good");
        workers.close();

        assertThat(workers.probe(Path.of("/good"))).isInstanceOf(WorkerOutcome.Unavailable.class);
        assertThat(workers.pids()).isEmpty();
    }

    @Test
    void command_ofThisProgram_namesClassPathThatExists() {
        assertThat(WorkerCommand.classPath())
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(p -> p.toFile().exists());
    }

    private static String container(LibavWorkers workers, String file) {
        try {
            return workers.probe(Path.of("/" + file)).orThrow().container();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void ask(LibavWorker worker, String file) {
        var outcome = worker.ask(new WorkerRequest.Probe("/" + file), () -> new AnswerSink<Boolean>() {
            @Override
            public void item(byte[] payload) {}

            @Override
            public Boolean finished() {
                return true;
            }
        });
        assertThat(outcome).isInstanceOf(WorkerOutcome.Answered.class);
    }

    private LibavWorkers rigged(Duration silence) {
        return new LibavWorkers(riggedCommand(), settings(silence), InstantSource.system());
    }

    private WorkerSettings settings(Duration silence) {
        return new WorkerSettings(
                folder, 1, Duration.ofSeconds(60), silence, Duration.ofMinutes(5), Duration.ofSeconds(60));
    }

    private WorkerCommand riggedCommand() {
        Set<Path> classPath = new java.util.LinkedHashSet<>(WorkerCommand.classPath());
        classPath.add(Path.of(RiggedWorker.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        return WorkerCommand.forMain(RiggedWorker.class.getName(), folder, classPath);
    }
}
