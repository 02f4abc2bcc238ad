package tv.genlock.media.mp4;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.testing.Ffmpeg;

/** Every sample's place and time against what libavformat says of the same file. */
class Mp4GoldenTest {
    private static final Path MEDIA = Path.of("../../shared/media");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> realFiles_agreeWithFfprobe() throws IOException {
        assumeTrue(Files.isDirectory(MEDIA) && Ffmpeg.ffprobe().isPresent(), "no shared media or no ffprobe here");
        try (Stream<Path> files = Files.walk(MEDIA)) {
            return files.filter(file -> file.toString().endsWith(".mp4")).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(file.getFileName().toString(), () -> FfprobeAgreement.of(file)));
        }
    }

    @Test
    void madeFiles_agreeWithFfprobe() throws IOException {
        assumeTrue(Ffmpeg.isAvailable() && Ffmpeg.ffprobe().isPresent(), "no ffmpeg or no ffprobe here");
        String source = "-f lavfi -i testsrc2=s=320x180:r=30000/1001:d=4 -f lavfi -i sine=r=44100:d=4 -c:a aac "
                + "-c:v libx264 -preset ultrafast -bf 2 -g 30 ";
        FfprobeAgreement.of(Ffmpeg.make(folder.resolve("plain.mp4"), source));
        FfprobeAgreement.of(Ffmpeg.make(folder.resolve("faststart.mp4"), source + "-movflags +faststart"));
        FfprobeAgreement.of(
                Ffmpeg.make(folder.resolve("negative-cts.mp4"), source + "-movflags +negative_cts_offsets"));
        FfprobeAgreement.of(Ffmpeg.make(folder.resolve("open.mp4"), source + "-x264-params open-gop=1"));
        FfprobeAgreement.of(Ffmpeg.make(folder.resolve("fragmented.mp4"), source + "-movflags frag_keyframe"));
        FfprobeAgreement.of(
                Ffmpeg.make(folder.resolve("empty-moov.mp4"), source + "-movflags empty_moov+frag_keyframe"));
        FfprobeAgreement.of(Ffmpeg.make(
                folder.resolve("dash.mp4"), source + "-movflags empty_moov+frag_keyframe+default_base_moof+dash"));
        FfprobeAgreement.of(Ffmpeg.make(folder.resolve("delayed.mp4"), source + "-movflags delay_moov+frag_keyframe"));
        FfprobeAgreement.of(
                Ffmpeg.make(folder.resolve("one-sidx.mp4"), source + "-movflags delay_moov+dash+global_sidx"));
        FfprobeAgreement.of(
                Ffmpeg.make(folder.resolve("no-mfra.mp4"), source + "-movflags empty_moov+frag_keyframe+skip_trailer"));
        FfprobeAgreement.of(Ffmpeg.make(folder.resolve("smooth.mp4"), source + "-movflags isml+frag_keyframe -f ismv"));
        FfprobeAgreement.of(
                Ffmpeg.make(folder.resolve("apart.mp4"), source + "-movflags empty_moov+frag_keyframe+separate_moof"));
        FfprobeAgreement.of(Ffmpeg.make(folder.resolve("quicktime.mov"), source + "-c:a pcm_s16le"));
    }
}
