package tv.genlock.air.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.air.transcode.TranscodeSessions.Taken;
import tv.genlock.media.Container;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.VideoCodec;

class TranscodeSessionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final AtomicLong skipped = new AtomicLong();
    private MediaIndex index;
    private Path file;
    private TranscodeSessions sessions;

    @BeforeEach
    void open() throws Exception {
        file = Clips.numbered(
                folder.resolve("clip.mp4"), "-c:v", "libx264", "-preset", "ultrafast", "-g", "50", "-c:a", "aac");
        index = Clips.index(Container.MP4, VideoCodec.H264, 50);
        sessions = new TranscodeSessions(Clips.ffmpeg(), TranscodeSessions.Limits.of(2), skipped::get);
    }

    @AfterEach
    void close() throws Exception {
        if (sessions != null) {
            sessions.close();
        }
    }

    private TranscodeJob job(long event) {
        return Clips.job(event, file, index, 0, Clips.plan(0, index.durationTicks(), 25));
    }

    private TranscodedSegment ready(long event, int k) throws Exception {
        return assertThat(sessions.take(job(event), k, PATIENCE))
                .asInstanceOf(type(Taken.Ready.class))
                .actual()
                .segment();
    }

    @Test
    void take_inOrder_usesOneRun() throws Exception {
        for (int k = 0; k < 8; k++) {
            assertThat(ready(1, k).plan().index()).isEqualTo(k);
            assertThat(sessions.pids()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void take_again_givesTheSameSegment() throws Exception {
        TranscodedSegment first = ready(1, 0);
        for (int k = 1; k < 9; k++) {
            ready(1, k);
        }

        assertThat(ready(1, 0)).isSameAs(first);
    }

    @Test
    void take_beyondTheLimit_isBusyUntilOneFallsIdle() throws Exception {
        ready(1, 0);
        ready(2, 0);

        assertThat(sessions.take(job(3), 0, PATIENCE)).isEqualTo(new Taken.Busy(2));

        skipped.addAndGet(Duration.ofSeconds(13).toNanos());

        assertThat(ready(3, 0)).isNotNull();
    }

    @Test
    void take_forAPreview_givesWayToTheAir_andNeverTakesFromIt() throws Exception {
        ready(1, 0);
        assertThat(sessions.take(job(2).yielding(), 0, PATIENCE)).isInstanceOf(Taken.Ready.class);
        List<Long> pids = sessions.pids();

        assertThat(sessions.take(job(3), 0, PATIENCE)).isInstanceOf(Taken.Ready.class);

        assertThat(sessions.pids()).contains(pids.getFirst()).doesNotContain(pids.getLast());
        assertThat(sessions.take(job(2).yielding(), 6, PATIENCE)).isEqualTo(new Taken.Busy(2));
        skipped.addAndGet(Duration.ofSeconds(13).toNanos());
        assertThat(sessions.take(job(2).yielding(), 6, PATIENCE)).isEqualTo(new Taken.Busy(2));
        assertThat(ready(4, 0)).isNotNull();
    }

    /** Who waits for the preview hears at once that there is no encoder for it, not that it failed. */
    @Test
    void take_forAPreviewThatIsWaitedFor_isBusyWhenItsRunGoes() throws Exception {
        sessions.close();
        sessions = new TranscodeSessions(Clips.ffmpeg(), TranscodeSessions.Limits.of(1), skipped::get);
        TranscodeJob preview = job(2).yielding();
        FutureTask<Taken> waiting = new FutureTask<>(() -> sessions.take(preview, 9, PATIENCE));
        Thread.ofPlatform().start(waiting);
        while (sessions.running() == 0 && !waiting.isDone()) {
            Thread.onSpinWait();
        }

        assertThat(sessions.take(job(1), 0, PATIENCE)).isInstanceOf(Taken.Ready.class);

        // It may have been made just before.
        assertThat(waiting.get()).isInstanceOfAny(Taken.Busy.class, Taken.Ready.class);
        assertThat(sessions.take(preview, 3, PATIENCE)).isEqualTo(new Taken.Busy(1));
    }

    @Test
    void any_ofAJob_givesWayToItsViewers() throws Exception {
        sessions.close();
        sessions = new TranscodeSessions(Clips.ffmpeg(), TranscodeSessions.Limits.of(1), skipped::get);

        assertThat(sessions.any(job(1), 6, PATIENCE)).isInstanceOf(Taken.Ready.class);

        TranscodedSegment first = ready(1, 0);
        assertThat(sessions.pids()).hasSizeLessThanOrEqualTo(1);
        assertThat(sessions.any(job(1), 3, PATIENCE)).isInstanceOf(Taken.Ready.class);
        assertThat(ready(1, 1).plan().index()).isEqualTo(1);
        assertThat(ready(1, 0)).isSameAs(first);
        assertThat(sessions.take(job(2), 0, PATIENCE)).isEqualTo(new Taken.Busy(1));
    }

    @Test
    void any_whereViewersWatch_isTheirRun() throws Exception {
        sessions.any(job(1), 2, PATIENCE);
        List<Long> pids = sessions.pids();

        ready(1, 2);
        ready(1, 3);

        assertThat(sessions.pids()).isEqualTo(pids);
        assertThat(sessions.running()).isEqualTo(1);
    }

    @Test
    void tick_thirtySecondsAfterTheLastRequest_endsTheProcess() throws Exception {
        ready(1, 0);
        long pid = sessions.pids().getFirst();

        skipped.addAndGet(Duration.ofSeconds(29).toNanos());
        sessions.tick();
        assertThat(sessions.running()).isEqualTo(1);
        skipped.addAndGet(Duration.ofSeconds(1).toNanos());
        sessions.tick();

        assertThat(sessions.running()).isZero();
        ProcessHandle.of(pid)
                .ifPresent(handle ->
                        handle.onExit().orTimeout(15, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void F06_ffmpegKilled_isReplacedFromThatSegment() throws Exception {
        ready(1, 0);
        ProcessHandle killed = ProcessHandle.of(sessions.pids().getFirst()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();

        TranscodedSegment segment = ready(1, 12);

        assertThat(Clips.numbers(folder, List.of(segment))).isEqualTo(Clips.range(300, 325));
    }

    /** A dead run that nobody had waited for was counted as one at work, and its own channel saw a slate. */
    @Test
    void F06_ffmpegKilledBetweenRequests_givesItsPlaceBack() throws Exception {
        sessions.close();
        sessions = new TranscodeSessions(Clips.ffmpeg(), TranscodeSessions.Limits.of(1), skipped::get);
        ready(1, 0);
        ProcessHandle killed = ProcessHandle.of(sessions.pids().getFirst()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (sessions.running() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }

        assertThat(sessions.running()).isZero();
        assertThat(ready(2, 0)).isNotNull();
    }

    /** Sound alone waited for picture, and programmes that needed only their sound made aired in silence. */
    @Test
    void soundAlone_whenEveryPictureEncoderIsAtWork_isMade() throws Exception {
        ready(1, 0);
        ready(2, 0);
        TranscodeJob sound = TranscodeJob.soundOnly(
                3, MediaPlace.of(file), index, 0, Clips.plan(0, index.durationTicks(), 25), /* audioTrack= */ 0);

        assertThat(sessions.take(sound, 0, PATIENCE)).isInstanceOf(Taken.Ready.class);
        assertThat(sessions.take(job(4), 0, PATIENCE)).isEqualTo(new Taken.Busy(2));
    }

    @Test
    void F30_badFile_failsOnceWithAReason_andIsNotTriedAtEachRequest() throws Exception {
        file = Files.write(folder.resolve("empty.mp4"), new byte[0]);

        Taken first = sessions.take(job(1), 0, PATIENCE);
        Taken second = sessions.take(job(1), 0, PATIENCE);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Taken.Failed.class,
                        failed -> assertThat(failed.reason()).contains("empty.mp4"));
        assertThat(second).isSameAs(first);
        assertThat(sessions.running()).isZero();
    }

    @Test
    void close_endsEveryProcess() throws Exception {
        ready(1, 0);
        ready(2, 3);
        List<Long> pids = sessions.pids();

        sessions.close();

        assertThat(pids)
                .allSatisfy(pid -> assertThat(ProcessHandle.of(pid)
                                .map(ProcessHandle::isAlive)
                                .orElse(false))
                        .isFalse());
    }
}
