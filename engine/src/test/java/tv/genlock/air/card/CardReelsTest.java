package tv.genlock.air.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.FfmpegLocator;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoCodec;

class CardReelsTest {
    private static final Card CARD = new Card("7 · Films", "Nothing here yet", List.of("The library is empty."));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = VideoCodec.class,
            names = {"H264", "HEVC"})
    void withoutFfmpeg_theBuiltInSlateAirs(VideoCodec codec) throws Exception {
        LoopedVideo reel = new CardReels(Optional.empty(), folder, new CardPicture()).reel(CARD, codec);

        assertThat(reel.track().format().codec()).isEqualTo(codec);
        assertThat(reel.track().format().width()).isEqualTo(1_280);
        assertThat(reel.track().format().configuration()[0]).isEqualTo((byte) 1);
        assertThat(reel.samples(0, 90_000).count()).isEqualTo(25);
    }

    @Test
    void testCard_hasColourBars_andAReelOfItsOwn() throws Exception {
        Card bars = new Card("", "Films", List.of("Off the air until 06:00"), Card.Ground.BARS);
        var picture = new CardPicture().draw(bars, 1_280, 720);

        assertThat(picture.getRGB(40, 100) & 0xFFFFFF).isEqualTo(0xBFBFBF);
        assertThat(picture.getRGB(1_240, 100) & 0xFFFFFF).isEqualTo(0x0000BF);
        assertThat(picture.getRGB(40, 700) & 0xFFFFFF).isEqualTo(0x000000);
        assertThat(picture.getRGB(1_240, 700) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(CardReels.nameOf(bars, VideoCodec.H264))
                .isNotEqualTo(CardReels.nameOf(new Card("", "Films", bars.lines()), VideoCodec.H264));
    }

    @Test
    void brokenFfmpeg_givesTheBuiltInSlate() throws Exception {
        Ffmpeg broken = new Ffmpeg(Path.of("/nonexistent/ffmpeg"), "0", true, true, true);

        LoopedVideo reel = new CardReels(Optional.of(broken), folder, new CardPicture()).reel(CARD, VideoCodec.H264);

        assertThat(reel.samples(0, 3_600).count()).isEqualTo(1);
    }

    @Test
    void withFfmpeg_aCardIsEncodedOnceAndKept() throws Exception {
        Ffmpeg ffmpeg = ffmpeg();
        LoopedVideo made = new CardReels(Optional.of(ffmpeg), folder, new CardPicture()).reel(CARD, VideoCodec.H264);

        LoopedVideo again = new CardReels(Optional.empty(), folder, new CardPicture()).reel(CARD, VideoCodec.H264);

        assertThat(again.track().format().configuration())
                .isEqualTo(made.track().format().configuration());
        assertThat(again.samples(0, 90_000).size())
                .isEqualTo(made.samples(0, 90_000).size());
        assertThat(made.samples(0, 90_000).size())
                .isNotEqualTo(
                        CardReels.builtIn(VideoCodec.H264).samples(0, 90_000).size());
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().asString().endsWith(".mp4");
        }
    }

    /** Two channels that showed the same card first wrote over each other: one of them had the built-in slate from then on. */
    @Test
    void cardThatManyAskForAtOnce_isEncodedOnce_andAllHaveIt() throws Exception {
        Ffmpeg real = ffmpeg();
        Path runs = folder.resolve("runs");
        Path counted = Files.writeString(
                folder.resolve("counted-ffmpeg"),
                "#!/bin/sh\necho run >> '%s'\nexec '%s' \"$@\"\n".formatted(runs, real.executable()));
        assertThat(counted.toFile().setExecutable(true)).isTrue();
        Ffmpeg counting = new Ffmpeg(counted, real.version(), real.h264(), real.hevc(), real.toneMapping());
        CardReels reels = new CardReels(Optional.of(counting), folder.resolve("cards"), new CardPicture());
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<LoopedVideo>> asked = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> reels.reel(CARD, VideoCodec.H264)))
                    .toList();
            LoopedVideo made = asked.getFirst().get();

            for (Future<LoopedVideo> each : asked) {
                assertThat(each.get()).isSameAs(made);
            }
        }
        assertThat(Files.readAllLines(runs)).hasSize(1);
    }

    private Ffmpeg ffmpeg() throws Exception {
        Path cache = Path.of(System.getProperty("java.io.tmpdir"), "genlock-test-ffmpeg");
        Optional<Ffmpeg> found =
                new FfmpegLocator(cache, getClass().getClassLoader(), System.getenv("PATH")).locate(Optional.empty());
        assumeTrue(found.isPresent(), "skipped: no ffmpeg on PATH or in the bundle");
        return found.orElseThrow();
    }

    @Test
    void loop_ofAnyLength_startsWithAKeyframeAndEndsToTheTick() {
        LoopedVideo reel = CardReels.builtIn(VideoCodec.H264);

        for (long length : new long[] {1, 3_600, 5_399, 5_400, 90_000, 270_000, 270_001, 543_211}) {
            SampleRun run = reel.samples(7_200, 7_200 + length);
            assertThat(run.keyframe()[0]).isTrue();
            assertThat(run.pts()[0]).isEqualTo(7_200);
            assertThat(Arrays.stream(run.duration()).sum()).isEqualTo(length);
            assertThat(Arrays.stream(run.duration())).allMatch(duration -> duration > 0 && duration < 5_401);
        }
    }

    @Test
    void card_withoutAnyFont_isDrawnInBlocks() {
        BufferedImage image = new CardPicture(new Lettering.Blocks()).draw(CARD, 640, 360);

        assertThat(lightPixels(image)).isGreaterThan(500);
    }

    @Test
    void card_ofEndlessAndHostileWords_isStillDrawn() {
        CardPicture picture = new CardPicture();

        for (String text : List.of("x".repeat(10_000), "a b ".repeat(5_000), "\u0000\n\t", "", "\uD83D\uDCFA\uD83D")) {
            Card card = new Card(text, text, List.of(text, text, text, text, text, text, text, text));
            assertThat(picture.draw(card, 320, 180).getWidth()).isEqualTo(320);
        }
    }

    private static long lightPixels(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(rgb -> (rgb & 0xFF) > 0xC0)
                .count();
    }
}
