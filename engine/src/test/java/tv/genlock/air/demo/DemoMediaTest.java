package tv.genlock.air.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.air.card.CardPicture;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.FfmpegLocator;
import tv.genlock.air.transcode.Thumbnail;
import tv.genlock.media.MediaPlace;

class DemoMediaTest {
    @TempDir
    Path folder;

    private Ffmpeg ffmpeg() throws Exception {
        Path cache = Path.of(System.getProperty("java.io.tmpdir"), "genlock-test-ffmpeg");
        Optional<Ffmpeg> found =
                new FfmpegLocator(cache, getClass().getClassLoader(), System.getenv("PATH")).locate(Optional.empty());
        assumeTrue(found.filter(Ffmpeg::h264).isPresent(), "skipped: no ffmpeg with libx264 on PATH or in the bundle");
        return found.orElseThrow();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void programme_hasThreeFoldersAndUnlikeNames() {
        List<String> paths = DemoProgramme.clips().stream().map(DemoClip::path).toList();

        assertThat(paths)
                .doesNotHaveDuplicates()
                .allMatch(path -> DemoMedia.folders().stream().anyMatch(name -> path.startsWith(name + "/")));
        assertThat(DemoProgramme.clips()).allMatch(clip -> clip.seconds() >= 15 && clip.seconds() <= 180);
    }

    @Test
    void make_cancelledOnTheWay_keepsWholeClipsAndGoesOnLater() throws Exception {
        DemoMedia demo = new DemoMedia(ffmpeg(), folder, new CardPicture());
        AtomicInteger reached = new AtomicInteger();

        DemoMedia.Outcome outcome =
                demo.make(DemoProgramme.TEST_CARDS, (done, _, _) -> reached.set(done), () -> reached.get() >= 1);

        assertThat(outcome.cancelled()).isTrue();
        assertThat(demo.complete()).isFalse();
        assertThat(files()).singleElement().asString().endsWith("Bars and Tone.mp4");
        byte[] picture = new Thumbnail(ffmpeg())
                .jpeg(MediaPlace.of(files().getFirst()), 450_000, 320)
                .orElseThrow();
        assertThat(picture).startsWith(0xFF, 0xD8);
    }

    @Test
    void thumbnail_ofNoise_isEmpty() throws Exception {
        Path noise = Files.writeString(folder.resolve("noise.mp4"), "no film");

        assertThat(new Thumbnail(ffmpeg()).jpeg(MediaPlace.of(noise), 0, 320)).isEmpty();
    }

    @Test
    void make_withAnFfmpegThatCannot_saysWhatWasSkipped() throws Exception {
        Ffmpeg useless = new Ffmpeg(Path.of("/bin/false"), "0", true, true, true);
        assumeTrue(Files.isExecutable(useless.executable()), "skipped: no /bin/false here");

        DemoMedia.Outcome outcome = new DemoMedia(useless, folder, new CardPicture())
                .make(DemoProgramme.SHORTS, (_, _, _) -> {}, () -> false);

        assertThat(outcome.there()).isZero();
        assertThat(outcome.skipped()).hasSize(8).first().asString().startsWith("Genlock Ident Blue: ");
        assertThat(files()).isEmpty();
    }
}
