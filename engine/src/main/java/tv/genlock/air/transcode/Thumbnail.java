package tv.genlock.air.transcode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.Ticks;

/** One picture of a file as JPEG, for libraries and channel lists. Any thread may call; each call is one short ffmpeg. */
public final class Thumbnail {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LARGEST = 4 << 20;

    private final Ffmpeg ffmpeg;

    public Thumbnail(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * The picture at {@code place} near {@code atTicks}, {@code width} pixels wide, in its true shape. Nearness is enough here: the seek is
     * the container's.
     *
     * @return empty when there is no picture there, or none within ten seconds
     */
    public Optional<byte[]> jpeg(MediaPlace place, long atTicks, int width) throws IOException, InterruptedException {
        if (width < 16 || width > 3_840) {
            throw new IllegalArgumentException("a thumbnail is 16 to 3,840 pixels wide: " + width);
        }
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error"));
        if (atTicks > 0) {
            double seconds = atTicks / (double) Ticks.PER_SECOND;
            arguments.addAll(List.of("-ss", String.format(Locale.ROOT, "%.3f", seconds)));
        }
        arguments.addAll(SafeInput.of(place));
        arguments.addAll(List.of("-map", "0:V:0", "-an", "-sn", "-frames:v", "1", "-vf", filters(width)));
        arguments.addAll(List.of("-c:v", "mjpeg", "-q:v", "4", "-threads", "1", "-f", "mjpeg", "pipe:1"));
        try (FfmpegProcess process = FfmpegProcess.start(ffmpeg.executable(), arguments)) {
            return process.outputWithin(LIMIT, LARGEST).filter(bytes -> bytes.length > 0);
        }
    }

    private static String filters(int width) {
        return "scale=w=" + (width & ~1) + ":h='max(2,trunc(" + (width & ~1) + "/max(dar,0.1)/2)*2)',setsar=1"
                + ",format=yuvj420p";
    }
}
