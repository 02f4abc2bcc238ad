package tv.genlock.air.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.TestChannel;
import tv.genlock.air.Treatment;
import tv.genlock.air.audit.TsAudit;
import tv.genlock.air.audit.TsReport;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.FfmpegLocator;
import tv.genlock.media.SampleRun;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.libav.LibavWorkers;
import tv.genlock.media.libav.MediaOpener;
import tv.genlock.media.libav.OpenMedia;
import tv.genlock.media.libav.WorkerSettings;

/**
 * Every kind of file airs right: alone (right treatment, every picture and every frame of sound, bit-exact where it is copied)
 * and, where a join could notice, after every other one.
 */
class ZooTest {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final HouseFormat HOUSE = HouseFormat.forHomeLibraries();
    private static final HouseFormat HEVC_HOUSE = new HouseFormat(VideoCodec.HEVC, Packaging.FMP4, 10, 18_000, 1080);
    /** Length of the silence the muxer fills in. */
    private static final int SILENT_FRAME_BYTES = 16;
    /** Half a frame of sound: the most a join may err. */
    private static final long HALF_FRAME = HouseFormat.AUDIO_FRAME_TICKS / 2;

    @TempDir
    static Path folder;

    private static LibavWorkers workers;
    private static MediaOpener opener;
    private static Optional<Ffmpeg> ffmpeg = Optional.empty();
    private static final Map<Kind, AiredFile> aired = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        ffmpeg = new FfmpegLocator(folder.resolve("ffmpeg"), ZooTest.class.getClassLoader(), System.getenv("PATH"))
                .locate(Optional.empty());
        assumeTrue(ffmpeg.isPresent() && ffmpeg.get().h264(), "skipped: no ffmpeg with libx264 on PATH or from Maven");
        workers = new LibavWorkers(WorkerSettings.in(folder.resolve("natives"), 1), InstantSource.system());
        opener = new MediaOpener(workers);
    }

    @AfterAll
    static void stop() throws IOException {
        for (AiredFile file : aired.values()) {
            file.close();
        }
        if (workers != null) {
            workers.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachKind_airsAlone() {
        return Kind.all().stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> airsAlone(kind, HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> eachKindOfHevc_airsAlone() {
        assumeTrue(ffmpeg.orElseThrow().hevc(), "skipped: this ffmpeg has no libx265");
        return Kind.hevc().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> airsAlone(kind, HEVC_HOUSE)));
    }

    private static void airsAlone(Kind kind, HouseFormat house) throws Exception {
        Path file = made(kind);
        AiredFile open = AiredFile.open(file, house, opener, ffmpeg.orElseThrow());
        aired.put(kind, open);
        assertThat(open.choice().treatment()).as(open.choice().reason()).isEqualTo(kind.treatment());
        TestChannel channel = new TestChannel(house, START).air(open.index(), open);
        assertThat(channel.events())
                .singleElement()
                .satisfies(event -> assertThat(event.treatment()).isEqualTo(kind.treatment()));
        byte[] bytes = channel.transportStream();
        Path stream = Files.write(folder.resolve(kind.name() + ".out.ts"), bytes);

        TsReport report = TsAudit.of(bytes);

        assertThat(report.faults()).isEmpty();
        int pictures = report.pictures().size();
        assertThat(pictures).isEqualTo(kind.pictures() == Kind.ANY ? pictures : kind.pictures());
        assertThat(report.longestSoundErrorTicks()).isLessThanOrEqualTo(1);
        tv.genlock.testing.Ffmpeg.copyWithoutMending(stream);
        List<String> shown = tv.genlock.testing.Ffmpeg.pictureHashes(stream);
        if (kind.treatment() == Treatment.TRANSCODE) {
            assertThat(shown.size()).isEqualTo(pictures);
        } else {
            assertThat(shown).isEqualTo(shownBySource(kind, file, shown));
        }
        if (kind.treatment() == Treatment.COPY && !open.index().audio().isEmpty()) {
            carriesEveryFrameOfSound(open, file, report);
        }
        Files.delete(stream);
    }

    /** A file that was cut off airs as far as it is whole; the last picture of the file itself may be damaged. */
    private static List<String> shownBySource(Kind kind, Path file, List<String> shown) {
        List<String> whole = tv.genlock.testing.Ffmpeg.pictureHashes(file);
        return kind.pictures() == Kind.ANY ? whole.subList(0, shown.size()) : whole;
    }

    private static Path made(Kind kind) throws IOException {
        try {
            Path own = Files.createDirectories(folder.resolve(kind.name() + ".d"));
            return kind.maker().make(own, kind.name());
        } catch (IllegalStateException e) {
            assumeTrue(!String.valueOf(e.getMessage()).contains("Unknown encoder"), "skipped: " + e.getMessage());
            throw e;
        }
    }

    /** Every frame of the track that lies in the item, once, in order; those across its two ends may be there as well. */
    private static void carriesEveryFrameOfSound(AiredFile file, Path path, TsReport report) throws IOException {
        List<Integer> carried = report.sound().stream()
                .map(TsReport.Sound::frame)
                .filter(frame -> frame.length > SILENT_FRAME_BYTES)
                .map(Arrays::hashCode)
                .toList();
        List<Integer> expected = new ArrayList<>();
        try (OpenMedia media = opener.open(path, file.index())) {
            long end = file.index().durationTicks() - 3 * HALF_FRAME;
            SampleRun run = media.samples().audio(file.choice().audioTrack().orElseThrow(), HALF_FRAME, end);
            for (int k = 0; k < run.count(); k++) {
                byte[] frame = new byte[run.size()[k]];
                run.bytes().readFully(run.offset()[k], ByteBuffer.wrap(frame));
                if (frame.length > SILENT_FRAME_BYTES) {
                    expected.add(Arrays.hashCode(frame));
                }
            }
        }
        assertThat(carried).containsSubsequence(expected);
        assertThat(carried.size() - expected.size()).isBetween(0, 3);
    }

    @Test
    void allKindsThatAJoinCouldNotice_airInAllOrderedPairs() throws Exception {
        List<AiredFile> files = new ArrayList<>();
        for (Kind kind : Kind.all()) {
            if (kind.joins()) {
                files.add(
                        aired.containsKey(kind)
                                ? aired.get(kind)
                                : AiredFile.open(made(kind), HOUSE, opener, ffmpeg.orElseThrow()));
            }
        }
        TestChannel channel = new TestChannel(HOUSE, START);
        for (int next : everyPairOnce(files.size())) {
            channel.air(files.get(next).index(), files.get(next));
        }
        Path stream = folder.resolve("pairs.ts");

        List<PlayoutEvent> events = channel.events();
        try (OutputStream out = Files.newOutputStream(stream)) {
            byte[] before = {};
            for (PlayoutEvent event : events) {
                byte[] bytes = channel.transportStream(event);
                auditJoin(before, bytes, event);
                out.write(bytes);
                before = bytes;
            }
        }

        tv.genlock.testing.Ffmpeg.copyWithoutMending(stream);
        Files.delete(stream);
    }

    private static void auditJoin(byte[] before, byte[] after, PlayoutEvent event) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(before);
        both.writeBytes(after);
        TsReport report = TsAudit.of(both.toByteArray());
        assertThat(report.faults()).as("the join before %s", event).isEmpty();
        assertThat(report.longestSoundErrorTicks())
                .as("sound at the join before %s", event)
                .isLessThanOrEqualTo(HALF_FRAME);
    }

    /** Numbers below {@code n} so that each follows each, itself as well, exactly once: a de Bruijn sequence of order 2. */
    private static List<Integer> everyPairOnce(int n) {
        List<Integer> sequence = new ArrayList<>();
        for (int first = 0; first < n; first++) {
            sequence.add(first);
            for (int second = first + 1; second < n; second++) {
                sequence.add(first);
                sequence.add(second);
            }
        }
        sequence.add(0);
        return sequence;
    }
}
