package tv.genlock.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.genlock.air.card.Card;
import tv.genlock.air.card.CardPicture;
import tv.genlock.air.card.CardReels;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.FfmpegLocator;
import tv.genlock.media.VideoCodec;

/**
 * Makes the two slates that are part of the program, {@code slate-h264.mp4} and {@code slate-hevc.mp4}, anew. Run by hand after
 * the look of cards changes, with the engine's resource folder {@code tv/genlock/air/card} as its argument.
 */
public final class BuiltInSlates {
    private static final Card NEUTRAL = new Card("", "Back in a moment", List.of("The programme goes on by itself."));

    private BuiltInSlates() {}

    public static void main(String[] arguments) throws Exception {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        Path work = Files.createTempDirectory("slates");
        Ffmpeg ffmpeg = new FfmpegLocator(work, BuiltInSlates.class.getClassLoader(), System.getenv("PATH"))
                .locate(Optional.empty())
                .orElseThrow();
        for (VideoCodec codec : List.of(VideoCodec.H264, VideoCodec.HEVC)) {
            Path reels = work.resolve(codec.name());
            new CardReels(Optional.of(ffmpeg), reels, new CardPicture()).reel(NEUTRAL, codec);
            String name = codec == VideoCodec.HEVC ? "slate-hevc.mp4" : "slate-h264.mp4";
            try (Stream<Path> made = Files.list(reels)) {
                Path reel = made.filter(file -> file.toString().endsWith(".mp4"))
                        .findFirst()
                        .orElseThrow();
                Files.copy(reel, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
