package tv.genlock.air.transcode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.Ticks;

/**
 * Where item time 0 lies on ffmpeg's own clock for a file: the time of its first picture (first sound without one).
 *
 * <p>libav's times keep the container's offset: 1.44 s into a transport stream, 21 ms into a Matroska file whose audio has
 * a codec delay, one frame into an AVI with B-frames. A format's "start" is the earliest of all streams, so only the stream
 * itself can tell.
 *
 * @param originTicks add to an item time to get ffmpeg's time
 */
record SourceClock(long originTicks) {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Pattern TIME_BASE = Pattern.compile("config in time_base: (\\d+)/(\\d+)");
    private static final Pattern FIRST_TIME = Pattern.compile(" n: *0 pts: *(-?\\d+) pts_time");
    private static final Pattern FIRST_SECONDS = Pattern.compile(" n: *0 pts: *-?\\d+ +pts_time: *(-?[0-9.]+)");

    /** Decodes the first picture or sound of what lies at {@code place} and reads its time, with {@code -copyts}. */
    static SourceClock measure(Ffmpeg ffmpeg, MediaPlace place, boolean hasPicture)
            throws IOException, InterruptedException, TranscodeFailedException {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "info", "-copyts"));
        arguments.addAll(SafeInput.of(place));
        arguments.addAll(
                hasPicture
                        ? List.of("-map", "0:V:0", "-vf", "showinfo", "-frames:v", "1")
                        : List.of("-map", "0:a:0", "-af", "ashowinfo", "-frames:a", "1"));
        arguments.addAll(List.of("-f", "null", "-"));
        return measure(ffmpeg, arguments);
    }

    /**
     * The first picture's time on the clock ffmpeg has without that option: it begins with the earliest of the streams that are read, so
     * the sound must be read as well where it will be.
     */
    static SourceClock measureFromStart(Ffmpeg ffmpeg, MediaPlace place, boolean withSound)
            throws IOException, InterruptedException, TranscodeFailedException {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "info"));
        arguments.addAll(SafeInput.of(place));
        arguments.addAll(List.of("-map", "0:V:0", "-vf", "showinfo", "-frames:v", "1", "-f", "null", "-"));
        if (withSound) {
            arguments.addAll(List.of("-map", "0:a:0", "-frames:a", "1", "-f", "null", "-"));
        }
        return measure(ffmpeg, arguments);
    }

    private static SourceClock measure(Ffmpeg ffmpeg, List<String> arguments)
            throws IOException, InterruptedException, TranscodeFailedException {
        try (FfmpegProcess process = FfmpegProcess.start(ffmpeg.executable(), arguments)) {
            process.outputWithin(LIMIT, 1 << 16);
            return read(process.messages())
                    .orElseThrow(() -> new TranscodeFailedException(
                            TranscodeFailedException.Reason.CANNOT_START,
                            "nothing of it could be decoded" + process.lastWords()));
        }
    }

    static Optional<SourceClock> read(List<String> messages) {
        String text = String.join("\n", messages);
        Matcher base = TIME_BASE.matcher(text);
        Matcher time = FIRST_TIME.matcher(text);
        if (base.find() && time.find()) {
            long units = Long.parseLong(time.group(1)) * Long.parseLong(base.group(1));
            return Optional.of(new SourceClock(Ticks.rescale(units, Long.parseLong(base.group(2)))));
        }
        Matcher seconds = FIRST_SECONDS.matcher(text);
        return seconds.find()
                ? Optional.of(new SourceClock(Math.round(Double.parseDouble(seconds.group(1)) * Ticks.PER_SECOND)))
                : Optional.empty();
    }
}
