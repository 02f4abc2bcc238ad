package tv.genlock.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.air.audit.TsAudit;
import tv.genlock.air.audit.TsReport;
import tv.genlock.air.mux.Fmp4Muxer;
import tv.genlock.air.mux.RenderedSegment;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.media.ByteSource;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.mp4.Mp4Reader;
import tv.genlock.testing.Ffmpeg;

/** Real files, made by ffmpeg, joined on a channel and looked at by the audit, by ffmpeg and, where present, by tsreport. */
class RealJoinsTest {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final String SOUND = " -f lavfi -i sine=f=440:r=48000 -shortest -c:a aac -ac 2 ";
    private static final HouseFormat SPARSE_KEYFRAMES =
            new HouseFormat(VideoCodec.H264, Packaging.TS, 12, 18_000, 1080);
    private static final Path MEDIA = Path.of("../../shared/media");

    @TempDir
    Path folder;

    private final List<ByteSource> sources = new ArrayList<>();

    @BeforeEach
    void needsFfmpeg() {
        assumeTrue(Ffmpeg.isAvailable(), "skipped: no ffmpeg on PATH and none from Maven");
    }

    private List<Path> clips() {
        return List.of(
                clip("plain.mp4", "320x240", 25, 7, "-bf 0 -g 50 -c:v libx264 -pix_fmt yuv420p"),
                clip("pyramid.mp4", "480x270", 30, 8, "-bf 2 -g 60 -c:v libx264 -pix_fmt yuv420p"),
                clip("fast.mp4", "640x360", 60, 5, "-bf 2 -g 120 -c:v libx264 -pix_fmt yuv420p"),
                clip("ntsc.mp4", "320x240", "30000/1001", 6, "-bf 3 -g 48 -c:v libx264 -pix_fmt yuv420p"));
    }

    private Path clip(String name, String size, Object rate, int seconds, String video) {
        String line =
                "-f lavfi -i testsrc2=s=%s:r=%s:d=%d%s-t %d %s".formatted(size, rate, seconds, SOUND, seconds, video);
        return Ffmpeg.make(folder.resolve(name), line);
    }

    private MediaIndex air(TestChannel channel, Path file) throws IOException {
        ByteSource source = FileByteSource.open(file);
        sources.add(source);
        MediaIndex index = new Mp4Reader().index(source, file.getFileName().toString());
        channel.air(index, new Mp4Reader().open(source, index));
        return index;
    }

    @Test
    void transportStream_ofUnlikeFiles_isSoundAndBitExact() throws Exception {
        List<Path> clips = clips();
        TestChannel channel = TestChannel.standard(START);
        for (Path clip : clips) {
            assertThat(TreatmentChoice.choose(air(channel, clip), HouseFormat.standard())
                            .treatment())
                    .isEqualTo(Treatment.COPY);
        }
        Path stream = folder.resolve("out.ts");
        Files.write(stream, channel.transportStream());

        TsReport report = TsAudit.of(Files.readAllBytes(stream));
        assertThat(report.faults()).isEmpty();
        assertThat(report.pictures()).hasSize(7 * 25 + 8 * 30 + 5 * 60 + 180);
        Ffmpeg.copyWithoutMending(stream);
        checkWithTsreport(stream);
        assertThat(Ffmpeg.pictureHashes(stream))
                .isEqualTo(clips.stream()
                        .flatMap(c -> Ffmpeg.pictureHashes(c).stream())
                        .toList());
        close();
    }

    @Test
    void fragments_ofUnlikeFiles_decodeBitExact() throws Exception {
        List<Path> clips = clips();
        HouseFormat house = new HouseFormat(VideoCodec.H264, Packaging.FMP4, 6, 18_000, 1080);
        checkFragments(house, clips);
    }

    @Test
    void fragments_ofHevcFiles_decodeBitExact() throws Exception {
        String options =
                "-g 50 -c:v libx265 -x265-params log-level=none -tag:v hvc1 -pix_fmt yuv420p -preset ultrafast";
        List<Path> clips = List.of(
                clip("one.mp4", "320x240", 25, 5, options), clip("two.mp4", "480x270", 30, 4, "-bf 0 " + options));
        HouseFormat house = new HouseFormat(VideoCodec.HEVC, Packaging.FMP4, 6, 18_000, 1080);
        checkFragments(house, clips);
    }

    private void checkFragments(HouseFormat house, List<Path> clips) throws Exception {
        TestChannel channel = new TestChannel(house, START);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<MediaIndex> indexes = new ArrayList<>();
        for (Path clip : clips) {
            indexes.add(air(channel, clip));
        }
        // Only the first init section: libavformat looks at no other.
        out.writeBytes(Fmp4Muxer.initSection(indexes.getFirst().video().orElseThrow()));
        Fmp4Muxer muxer = new Fmp4Muxer(new SegmentBuffers(8 << 20));
        for (TimelineSegment segment : channel.segments()) {
            RenderedSegment rendered = muxer.render(channel.input(segment));
            out.writeBytes(rendered.toByteArray());
            rendered.release();
        }
        Path stream = folder.resolve("out.mp4");
        Files.write(stream, out.toByteArray());

        assertThat(Ffmpeg.pictureHashes(stream))
                .isEqualTo(clips.stream()
                        .flatMap(c -> Ffmpeg.pictureHashes(c).stream())
                        .toList());
        close();
    }

    @Test
    void transportStream_ofHevc_decodesBitExact() throws Exception {
        Path clip = clip(
                "h.mp4",
                "320x240",
                25,
                5,
                "-g 50 -c:v libx265 -x265-params log-level=none -tag:v hvc1 -pix_fmt yuv420p");
        HouseFormat house = new HouseFormat(VideoCodec.HEVC, Packaging.FMP4, 6, 18_000, 1080);
        TestChannel channel = new TestChannel(house, START);
        air(channel, clip);
        Path stream = folder.resolve("out.ts");
        Files.write(stream, channel.transportStream());

        assertThat(TsAudit.of(Files.readAllBytes(stream)).faults()).isEmpty();
        Ffmpeg.copyWithoutMending(stream);
        assertThat(Ffmpeg.pictureHashes(stream)).isEqualTo(Ffmpeg.pictureHashes(clip));
        close();
    }

    @ParameterizedTest
    @CsvSource({
        "H264, TS, -c:v libx264 -x264-params open-gop=1:bframes=3:keyint=25:min-keyint=25:scenecut=0",
        "HEVC, FMP4, -c:v libx265 -preset ultrafast -x265-params log-level=none:open-gop=1:keyint=25:bframes=3 -tag:v hvc1"
    })
    void clipIn_onAnOpenGroup_leavesOutWhatCannotBeDecoded(VideoCodec codec, Packaging packaging, String options)
            throws Exception {
        Path clip = clip("open.mp4", "160x96", 25, 4, options + " -pix_fmt yuv420p");
        TestChannel channel = new TestChannel(new HouseFormat(codec, packaging, 6, 18_000, 1080), START);
        ByteSource source = FileByteSource.open(clip);
        sources.add(source);
        MediaIndex index = new Mp4Reader().index(source, "open");
        assertThat(index.keyframes().kind(2)).isEqualTo(Keyframes.OPEN);
        channel.airFrom(
                index.keyframes().cutTicks(2),
                index,
                new CopiedSegments(index, new Mp4Reader().open(source, index))::pictureAndSound);
        Path stream = folder.resolve("out.ts");
        Files.write(stream, channel.transportStream());

        TsReport report = TsAudit.of(Files.readAllBytes(stream));
        assertThat(report.faults()).isEmpty();
        Ffmpeg.copyWithoutMending(stream);
        List<String> whole = Ffmpeg.pictureHashes(clip);
        assertThat(report.pictures().size()).isBetween(46, 52);
        assertThat(Ffmpeg.pictureHashes(stream))
                .isEqualTo(whole.subList(whole.size() - report.pictures().size(), whole.size()));
        close();
    }

    @Test
    void silence_isSilent() throws Exception {
        Path clip = Ffmpeg.make(
                folder.resolve("mute.mp4"),
                "-f lavfi -i testsrc2=s=320x240:r=25:d=4 -c:v libx264 -g 50 -pix_fmt yuv420p");
        TestChannel channel = TestChannel.standard(START);
        air(channel, clip);
        Path stream = folder.resolve("out.ts");
        Files.write(stream, channel.transportStream());
        Path sound = folder.resolve("out.raw");

        Ffmpeg.run("-xerror", "-i", stream.toString(), "-map", "0:a", "-f", "s16le", sound.toString());

        byte[] samples = Files.readAllBytes(sound);
        assertThat(samples.length).isBetween(4 * 48_000 * 4 - 8_192, 4 * 48_000 * 4 + 8_192);
        assertThat(samples).containsOnly(0);
        close();
    }

    @Test
    void sharedFiles_thatCanBeCopied_joinSoundly() throws Exception {
        assumeTrue(Files.isDirectory(MEDIA), "skipped: no ../shared/media beside the checkout");
        TestChannel channel = new TestChannel(SPARSE_KEYFRAMES, START);
        List<Path> aired = new ArrayList<>();
        for (String name : List.of("programs", "fillers")) {
            try (Stream<Path> files = Files.list(MEDIA.resolve(name))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".mp4"))
                        .sorted()
                        .toList()) {
                    if (isCopied(file)) {
                        air(channel, file);
                        aired.add(file);
                    }
                }
            }
        }
        assertThat(aired).hasSizeGreaterThan(8);
        Path stream = folder.resolve("out.ts");
        Files.write(stream, channel.transportStream());

        assertThat(TsAudit.of(Files.readAllBytes(stream)).faults()).isEmpty();
        Ffmpeg.copyWithoutMending(stream);
        checkWithTsreport(stream);
        close();
    }

    private static boolean isCopied(Path file) throws IOException {
        try (ByteSource source = FileByteSource.open(file)) {
            MediaIndex index = new Mp4Reader().index(source, "x");
            TreatmentChoice choice = TreatmentChoice.choose(index, SPARSE_KEYFRAMES);
            // Whose sound must be converted airs silent here: joins are about the pictures.
            return choice.treatment() == Treatment.COPY || choice.treatment() == Treatment.COPY_VIDEO;
        }
    }

    private static void checkWithTsreport(Path stream) throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/tsreport"))) {
            return;
        }
        Process process = new ProcessBuilder("/usr/bin/tsreport", "-b", stream.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        process.waitFor();
        assertThat(output.lines().filter(line -> line.contains("###") || line.contains("!!!")))
                .isEmpty();
    }

    private void close() throws IOException {
        for (ByteSource source : sources) {
            source.close();
        }
    }
}
