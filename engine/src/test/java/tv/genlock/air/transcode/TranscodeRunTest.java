package tv.genlock.air.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlannedSegment;
import tv.genlock.media.Container;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.mp4.Mp4Reader;
import tv.genlock.media.mp4.Mp4Surgery;

class TranscodeRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private record Source(Path file, MediaIndex index) {}

    private Source source(String kind) throws Exception {
        Path file = folder.resolve("clip." + kind);
        return switch (kind) {
            case "mp4" ->
                new Source(
                        Clips.numbered(
                                file, "-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-g", "50", "-c:a", "aac"),
                        Clips.index(Container.MP4, VideoCodec.H264, 50));
            case "mkv" ->
                new Source(
                        Clips.numbered(
                                file, "-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-g", "50", "-c:a", "aac"),
                        Clips.index(Container.MATROSKA, VideoCodec.H264, 50));
            case "ts" ->
                new Source(
                        Clips.numbered(file, "-c:v", "mpeg2video", "-bf", "2", "-g", "12", "-q:v", "2", "-c:a", "mp2"),
                        Clips.index(Container.OTHER, VideoCodec.MPEG2, 12));
            case "avi" ->
                new Source(
                        Clips.numbered(file, "-c:v", "mpeg4", "-bf", "2", "-g", "60", "-q:v", "2", "-c:a", "mp2"),
                        Clips.index(Container.OTHER, VideoCodec.MPEG4, 60));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static TranscodeJob job(Source source, long inTicks, int pictures) {
        List<PlannedSegment> plan = Clips.plan(inTicks, source.index().durationTicks(), pictures);
        return Clips.job(1, source.file(), source.index(), inTicks, plan);
    }

    private static TranscodeRun start(TranscodeJob job, int k) throws Exception {
        return TranscodeRun.start(Clips.ffmpeg(), job, k, TranscodeRun.Pace.standard());
    }

    private static List<TranscodedSegment> take(TranscodeRun run, int from, int to) throws Exception {
        List<TranscodedSegment> segments = new ArrayList<>();
        for (int k = from; k < to; k++) {
            segments.add(run.await(k, PATIENCE).orElseThrow());
        }
        return segments;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mkv", "ts", "avi"})
    void run_startedAnywhere_showsExactlyThePlannedPictures(String kind) throws Exception {
        Source source = source(kind);
        TranscodeJob job = job(source, 0, 75);

        for (int k : new int[] {0, 1, 3, 6}) {
            int last = Math.min(k + 2, job.segments().size());
            try (TranscodeRun run = start(job, k)) {
                List<TranscodedSegment> segments = take(run, k, last);

                assertThat(Clips.numbers(folder, segments))
                        .as("%s from segment %d", kind, k)
                        .isEqualTo(Clips.range(k * 75, Math.min(500, last * 75)));
            }
        }
    }

    @Test
    void run_ofAClippedStretch_countsFromTheInPoint() throws Exception {
        Source source = source("mp4");
        TranscodeJob job = job(source, 110 * 3_600L, 50);

        try (TranscodeRun run = start(job, 2)) {
            List<TranscodedSegment> segments = take(run, 2, 3);

            assertThat(Clips.numbers(folder, segments)).isEqualTo(Clips.range(210, 260));
            assertThat(segments.getFirst().pictures().pts()[0]).isEqualTo(210 * 3_600L);
        }
    }

    @Test
    void run_ofAPictureInPieces_showsThePieces() throws Exception {
        Path whole = source("mp4").file();
        int frame = 512; // of ffmpeg's media clock; two frames of composition offset in front
        Path pieces = Mp4Surgery.on(whole)
                .replace("vide", "moov/trak/edts", Mp4Surgery.edits(4_000, 2 * frame, 6_000, 252 * frame))
                .replace("soun", "moov/trak/edts", Mp4Surgery.edits(4_000, 1_024, 6_000, 481_024))
                .write(folder.resolve("pieces.mp4"));
        MediaIndex index;
        try (FileByteSource source = FileByteSource.open(pieces)) {
            index = new Mp4Reader().index(source, "pieces");
        }
        TranscodeJob job = job(new Source(pieces, index), 0, 50);
        List<Integer> expected = new ArrayList<>(Clips.range(0, 100));
        expected.addAll(Clips.range(250, 400));

        for (int k : new int[] {0, 1, 3}) {
            try (TranscodeRun run = start(job, k)) {
                assertThat(Clips.numbers(folder, take(run, k, 5)))
                        .as("from segment %d", k)
                        .isEqualTo(expected.subList(50 * k, 250));
            }
        }
    }

    @Test
    void segments_ofOneRun_touchAndKeepDecodeOrder() throws Exception {
        TranscodeJob job = job(source("ts"), 0, 75);

        try (TranscodeRun run = start(job, 0)) {
            long lastDts = Long.MIN_VALUE;
            for (TranscodedSegment segment : take(run, 0, job.segments().size())) {
                var pictures = segment.pictures();
                assertThat(pictures.keyframe()[0]).isTrue();
                assertThat(pictures.pts()[0]).isEqualTo(segment.plan().fromTicks());
                for (int i = 0; i < pictures.count(); i++) {
                    assertThat(pictures.dts()[i]).isGreaterThan(lastDts).isLessThanOrEqualTo(pictures.pts()[i]);
                    assertThat(i > 0 && pictures.keyframe()[i]).isFalse();
                    lastDts = pictures.dts()[i];
                }
            }
            assertThat(run.finished()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mkv", "ts"})
    void twoRuns_startedApart_joinWithoutASeamInTheSound(String kind) throws Exception {
        TranscodeJob job = job(source(kind), 0, 75);
        List<byte[]> frames = new ArrayList<>();
        int seam;
        try (TranscodeRun first = start(job, 0);
                TranscodeRun second = start(job, 2)) {
            for (TranscodedSegment segment : take(first, 0, 2)) {
                frames.addAll(Clips.samples(segment.sound()));
            }
            seam = frames.size();
            for (TranscodedSegment segment : take(second, 2, 4)) {
                assertThat(segment.sound().pts()[0] % HouseFormat.AUDIO_FRAME_TICKS)
                        .isZero();
                frames.addAll(Clips.samples(segment.sound()));
            }
        }

        short[] sound = Clips.sound(folder, frames);

        assertThat(frames).hasSize((int) job.firstSoundFrame(4));
        double inside = Clips.clickiness(sound, 20 * 1_024, 60 * 1_024);
        double atSeam = Clips.clickiness(sound, (seam - 3) * 1_024, (seam + 4) * 1_024);
        assertThat(atSeam).isLessThan(Math.max(60, 3 * inside));
    }

    @Test
    void soundOnly_givesTheFramesOfEachCopiedSegment() throws Exception {
        Source source = source("mkv");
        List<PlannedSegment> plan = Clips.plan(0, source.index().durationTicks(), 50);
        TranscodeJob job = TranscodeJob.soundOnly(2, MediaPlace.of(source.file()), source.index(), 0, plan, 0);

        try (TranscodeRun run = start(job, 3)) {
            TranscodedSegment segment = run.await(3, PATIENCE).orElseThrow();

            assertThat(segment.video()).isEmpty();
            assertThat(segment.audioConfiguration().orElseThrow()).startsWith(0x11, 0x90);
            assertThat(segment.sound().count()).isEqualTo((int) (job.firstSoundFrame(4) - job.firstSoundFrame(3)));
        }
    }

    @Test
    void soundShorterThanThePicture_isFilledWithSilence() throws Exception {
        Path file = folder.resolve("short.mp4");
        Clips.numbered(file, "-c:v", "libx264", "-preset", "ultrafast", "-af", "atrim=end=4", "-c:a", "aac");
        Source source = new Source(file, Clips.index(Container.MP4, VideoCodec.H264, 250));
        TranscodeJob job = job(source, 0, 75);

        try (TranscodeRun run = start(job, 4)) {
            assertThat(run.await(4, PATIENCE).orElseThrow().sound().count())
                    .isEqualTo((int) (job.firstSoundFrame(5) - job.firstSoundFrame(4)));
        }
    }

    @Test
    void file_endingBeforeThePlan_failsAndSaysSo() throws Exception {
        Source source = source("mp4");
        List<PlannedSegment> plan = Clips.plan(0, 60 * 90_000L, 75);
        TranscodeJob job = Clips.job(1, source.file(), source.index(), 0, plan);

        try (TranscodeRun run = start(job, 5)) {
            assertThat(run.await(5, PATIENCE)).isPresent();
            assertThatThrownBy(() -> take(run, 6, 9)).isInstanceOf(TranscodeFailedException.class);
        }
    }

    @Test
    void F06_ffmpegKilled_failsWithItsLastWords() throws Exception {
        TranscodeJob job = job(source("mp4"), 0, 25);

        try (TranscodeRun run = start(job, 0)) {
            take(run, 0, 1);
            ProcessHandle.of(run.pid().orElseThrow()).orElseThrow().destroyForcibly();

            assertThatThrownBy(() -> take(run, 1, 20)).isInstanceOf(TranscodeFailedException.class);
        }
    }

    @Test
    void ffmpegStopped_isGivenUpAfterTheLimit() throws Exception {
        TranscodeJob job = job(source("mp4"), 0, 25);
        var pace = new TranscodeRun.Pace(1, 1 << 20, Duration.ofSeconds(5));

        try (TranscodeRun run = TranscodeRun.start(Clips.ffmpeg(), job, 0, pace)) {
            take(run, 0, 1);
            long pid = run.pid().orElseThrow();
            new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();

            assertThatThrownBy(() -> take(run, 1, 20))
                    .isInstanceOfSatisfying(
                            TranscodeFailedException.class,
                            failed -> assertThat(failed.reason()).isEqualTo(TranscodeFailedException.Reason.STALLED));
            assertThat(ProcessHandle.of(pid)
                            .map(ProcessHandle::onExit)
                            .map(exit -> exit.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                                    .join()
                                    .isAlive()))
                    .isNotEqualTo(Optional.of(true));
        }
    }

    @Test
    void unreadableFile_failsAtTheStart() throws Exception {
        Path file = Files.writeString(folder.resolve("noise.mp4"), "this is no film");
        Source source = new Source(file, Clips.index(Container.MP4, VideoCodec.H264, 50));

        try (TranscodeRun run = start(job(source, 0, 75), 0)) {
            assertThatThrownBy(() -> run.await(0, PATIENCE))
                    .isInstanceOfSatisfying(
                            TranscodeFailedException.class,
                            failed -> assertThat(failed.reason())
                                    .isEqualTo(TranscodeFailedException.Reason.CANNOT_START));
        }
    }

    @Test
    void T04_playlistInDisguise_isRefused() throws Exception {
        Path canary = Clips.numbered(
                folder.resolve("canary.ts"), "-c:v", "mpeg2video", "-g", "12", "-q:v", "9", "-c:a", "mp2");
        Path disguise = Files.writeString(
                folder.resolve("film.mp4"), "#EXTM3U\n#EXT-X-TARGETDURATION:20\n#EXTINF:20,\n" + canary + "\n");
        Source source = new Source(disguise, Clips.index(Container.OTHER, VideoCodec.MPEG2, 12));

        try (TranscodeRun run = start(job(source, 0, 75), 0)) {
            assertThatThrownBy(() -> run.await(0, PATIENCE)).isInstanceOf(TranscodeFailedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-i.ts",
                "it's \"so\" [good], $(id) %d;.ts",
                "line\nbreak.ts",
                "file:concat|pipe,subfile,,start,0,end,9,,:x.ts",
                "ünï \uD83D\uDCFA.ts"
            })
    void T24_hostileNames_areJustNames(String name) throws Exception {
        Path plain = Clips.numbered(
                folder.resolve("plain.ts"), "-c:v", "mpeg2video", "-g", "12", "-q:v", "4", "-c:a", "mp2");
        Path hostile = Files.move(plain, folder.resolve(name));
        Source source = new Source(hostile, Clips.index(Container.OTHER, VideoCodec.MPEG2, 12));

        try (TranscodeRun run = start(job(source, 0, 25), 3)) {
            assertThat(Clips.numbers(folder, take(run, 3, 4))).isEqualTo(Clips.range(75, 100));
        }
    }

    @Test
    void run_withoutTakers_doesNotRunAway() throws Exception {
        TranscodeJob job = job(source("mp4"), 0, 25);
        var pace = new TranscodeRun.Pace(2, 64 << 20, Duration.ofSeconds(10));

        try (TranscodeRun run = TranscodeRun.start(Clips.ffmpeg(), job, 0, pace)) {
            run.await(0, PATIENCE);

            assertThat(run.reaches(2)).isTrue();
            assertThat(run.reaches(9)).isFalse();
        }
    }

    @Test
    void videoWithoutSound_needsNoSoundTrack() throws Exception {
        Source source = source("ts");
        List<PlannedSegment> plan = Clips.plan(0, source.index().durationTicks(), 75);
        TranscodeJob job = new TranscodeJob(
                1,
                MediaPlace.of(source.file()),
                source.index(),
                0,
                plan,
                Optional.of(TranscodePlan.of(source.index(), HouseFormat.standard())),
                OptionalInt.empty());

        try (TranscodeRun run = start(job, 1)) {
            assertThat(run.await(1, PATIENCE).orElseThrow().sound().count()).isZero();
        }
    }
}
