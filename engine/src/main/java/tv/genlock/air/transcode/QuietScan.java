package tv.genlock.air.transcode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.Ticks;
import tv.genlock.media.breaks.Stretch;

/**
 * Looks through a whole file for black pictures and silent sound, with one ffmpeg on one decoding thread: as fast as that decodes, many times
 * faster than it plays. Any thread may call; each call is one process, which ends with the call.
 *
 * <p>One tiny picture a second comes out of it as a line of text: that tells how far it is, and is the lifeline {@link FfmpegProcess} speaks of. What
 * it sees and hears it says in its messages.
 *
 * <p>What is found is in item time: from the file's first picture on, also where the sound begins before it.
 */
public final class QuietScan {
    /** The detectors' own defaults of two seconds miss most breaks. */
    private static final String BLACK = "blackdetect=d=0.1:pix_th=0.10:pic_th=0.98,fps=1,scale=16:16,format=gray";

    private static final String SILENT = "silencedetect=n=-50dB:d=0.1";
    private static final Pattern BLACK_LINE = Pattern.compile(
            "^\\[(?:Parsed_)?blackdetect\\S{0,9} @ \\S{1,40}\\] black_start:(\\S{1,30}) black_end:(\\S{1,30}).*");
    private static final Pattern SILENCE_LINE = Pattern.compile(
            "^\\[(?:Parsed_)?silencedetect\\S{0,9} @ \\S{1,40}\\] silence_(start|end): (-?\\S{1,30}).*");
    private static final Pattern SECOND = Pattern.compile("0,\\s*\\d+,\\s*(\\d{1,9}),.*");
    private static final int MOST = 100_000;
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** So many looks without a picture more, and it counts as stuck. */
    private static final int PATIENCE = 180;

    private final Ffmpeg ffmpeg;

    /** Told about once a second how far it is; throws to end it. */
    @FunctionalInterface
    public interface Progress {
        void at(long ticks) throws InterruptedException;
    }

    /** What was found, by time. */
    public record Found(List<Stretch> black, List<Stretch> silent) {
        public Found {
            black = List.copyOf(black);
            silent = List.copyOf(silent);
        }
    }

    public QuietScan(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * @param sound whether the file has sound; one without is silent throughout
     * @param durationTicks of the file
     * @throws IOException when ffmpeg cannot be started, gets stuck, or ends without having read the file
     */
    public Found of(MediaPlace place, boolean sound, long durationTicks, Progress progress)
            throws IOException, InterruptedException {
        Listening heard = new Listening(durationTicks, origin(place, sound));
        try (FfmpegProcess process = FfmpegProcess.start(ffmpeg.executable(), arguments(place, sound), heard::line)) {
            Thread reader = Thread.ofPlatform()
                    .daemon()
                    .name("ffmpeg-seconds-" + process.pid())
                    .start(() -> heard.seconds(process));
            try {
                await(process, heard, progress);
            } catch (InterruptedException e) {
                process.kill();
                throw e;
            }
            reader.join();
            process.awaitMessages();
            if (!process.succeeded()) {
                throw new IOException("The file could not be looked through" + process.lastWords() + ".");
            }
        }
        return heard.found(sound);
    }

    /** Item time 0 on ffmpeg's clock: that begins with the sound where the picture comes later. */
    private long origin(MediaPlace place, boolean sound) throws IOException, InterruptedException {
        try {
            return SourceClock.measureFromStart(ffmpeg, place, sound).originTicks();
        } catch (TranscodeFailedException e) {
            throw new IOException("The file could not be looked through: " + e.getMessage() + ".", e);
        }
    }

    private static void await(FfmpegProcess process, Listening heard, Progress progress)
            throws IOException, InterruptedException {
        long last = -1;
        int still = 0;
        while (!process.awaitEnd(LOOK)) {
            long now = heard.second.get();
            still = now == last ? still + 1 : 0;
            last = now;
            if (still >= PATIENCE) {
                process.kill();
                throw new IOException("The file could not be looked through: nothing came of it for three minutes.");
            }
            progress.at(now * Ticks.PER_SECOND);
        }
    }

    private static List<String> arguments(MediaPlace place, boolean sound) {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "info", "-nostats", "-threads", "1"));
        arguments.addAll(SafeInput.of(place));
        arguments.addAll(List.of("-map", "0:V:0", "-vf", BLACK, "-f", "framecrc", "-flush_packets", "1", "pipe:1"));
        if (sound) {
            arguments.addAll(List.of("-map", "0:a:0", "-vn", "-af", SILENT, "-f", "null", "-"));
        }
        return arguments;
    }

    /** Gathers what ffmpeg says. Its messages come on one thread, its seconds on another. */
    private static final class Listening {
        private final long durationTicks;
        private final long originTicks;
        private final List<Stretch> black = new ArrayList<>();
        private final List<Stretch> silent = new ArrayList<>();
        private final AtomicLong second = new AtomicLong();
        private long silentSince = -1;

        Listening(long durationTicks, long originTicks) {
            this.durationTicks = durationTicks;
            this.originTicks = originTicks;
        }

        synchronized void line(String line) {
            Matcher dark = BLACK_LINE.matcher(line);
            if (dark.matches()) {
                add(black, ticks(dark.group(1)), ticks(dark.group(2)));
                return;
            }
            Matcher quiet = SILENCE_LINE.matcher(line);
            if (quiet.matches() && quiet.group(1).equals("start")) {
                silentSince = ticks(quiet.group(2));
            } else if (quiet.matches() && silentSince >= 0) {
                add(silent, silentSince, ticks(quiet.group(2)));
                silentSince = -1;
            }
        }

        private static void add(List<Stretch> stretches, long start, long end) {
            if (start >= 0 && end > start && stretches.size() < MOST) {
                stretches.add(new Stretch(start, end));
            }
        }

        private long ticks(String seconds) {
            try {
                return Math.max(0, Math.round(Double.parseDouble(seconds) * Ticks.PER_SECOND) - originTicks);
            } catch (NumberFormatException e) {
                // "nan" of a file without clocks: no moment.
                return -1;
            }
        }

        void seconds(FfmpegProcess process) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.US_ASCII))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher at = SECOND.matcher(line);
                    if (at.matches()) {
                        second.set(Long.parseLong(at.group(1)));
                    }
                }
            } catch (IOException killed) {
                process.kill();
            }
        }

        synchronized Found found(boolean sound) {
            if (!sound) {
                return new Found(black, List.of(new Stretch(0, durationTicks)));
            }
            if (silentSince >= 0) {
                add(silent, silentSince, Math.max(silentSince, durationTicks));
            }
            return new Found(black, silent);
        }
    }
}
