package tv.genlock.air.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tv.genlock.air.FrameRate;
import tv.genlock.air.HouseFormat;
import tv.genlock.media.Container;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;

/**
 * The argument list of one run.
 *
 * <h2>Exact from anywhere</h2>
 *
 * Container seeks are hints: they land on some earlier place. So the input keeps its own clock ({@code -copyts}), is opened
 * early enough, and the filters do the exact part: they move the wanted instant to 0 and let {@code fps} resp. {@code
 * aresample} begin there, dropping what comes before. Picture n of the run is then grid frame first + n whatever the
 * container did, and sound frame m begins on its sample.
 *
 * <h2>Sound</h2>
 *
 * AAC frames overlap: one encoded from a cold start clicks. The encoder is fed two frames early, and those two and its own
 * priming frame are dropped by count, so that two runs join without a seam.
 */
final class TranscodeCommand {
    /** AAC frames that come out before the first wanted one: priming, then the run-up. */
    static final int SOUND_FRAMES_DROPPED = 3;
    /** How long the last picture may stand in for missing ones before the file counts as too short. */
    static final int SECONDS_OF_STANDING_PICTURE = 2;

    private static final int RUN_UP_FRAMES = 2;
    private static final long SOUND_SEEK_MARGIN_TICKS = Ticks.PER_SECOND / 3;
    /** Transport and program streams seek by byte guesses and land between keyframes. */
    private static final long LOOSE_SEEK_MARGIN_TICKS = Ticks.PER_SECOND;
    /** Keeps the list of forced keyframes inside one argument (128 KiB on Linux). */
    private static final int SEGMENTS_AT_MOST = 8_000;

    private final TranscodeJob job;
    private final int from;
    private final int to;
    private final SourceClock clock;
    private final Ffmpeg ffmpeg;

    TranscodeCommand(TranscodeJob job, int from, SourceClock clock, Ffmpeg ffmpeg) {
        this.job = job;
        this.from = from;
        this.to = Math.min(job.segments().size(), from + SEGMENTS_AT_MOST);
        this.clock = clock;
        this.ffmpeg = ffmpeg;
    }

    /** One past the last segment this run makes. */
    int endSegment() {
        return to;
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "warning", "-copyts"));
        boolean twoInputs = needsOwnSoundInput();
        arguments.addAll(input(pictureSeekTicks()));
        if (twoInputs) {
            arguments.addAll(input(soundStartTicks() - SOUND_SEEK_MARGIN_TICKS));
        }
        arguments.addAll(List.of("-filter_complex", filters(twoInputs ? 1 : 0)));
        job.picture().ifPresent(plan -> arguments.addAll(pictureOutput(plan)));
        if (job.audioTrack().isPresent()) {
            arguments.addAll(List.of("-map", "[a]", "-c:a", "aac", "-profile:a", "aac_low", "-b:a", "160k"));
        }
        arguments.addAll(List.of(
                "-map_metadata", "-1", "-map_chapters", "-1", "-max_muxing_queue_size", "4096", "-flush_packets", "1"));
        arguments.addAll(List.of("-movflags", "empty_moov+default_base_moof", "-frag_duration", "100000"));
        arguments.addAll(List.of("-f", "mp4", "pipe:1"));
        return arguments;
    }

    /** Sound is opened apart where seeks are exact: a seek early enough for it may cost the picture a whole GOP more. */
    private boolean needsOwnSoundInput() {
        return job.picture().isPresent()
                && job.audioTrack().isPresent()
                && startTicks() > 0
                && job.index().container() != Container.OTHER;
    }

    private List<String> input(long seekTicks) {
        List<String> arguments = new ArrayList<>();
        if (seekTicks > 0) {
            arguments.addAll(List.of("-noaccurate_seek", "-ss", seconds(seekTicks)));
        }
        arguments.addAll(List.of("-reinit_filter", "0"));
        arguments.addAll(SafeInput.of(job.place()));
        return arguments;
    }

    /** Item time of the first picture. */
    private long startTicks() {
        return job.picture()
                .map(plan -> job.inTicks() + plan.rate().timeOf(job.firstFrame(plan.rate(), from)))
                .orElse(job.segment(from).fromTicks());
    }

    /** Item time of the first sample fed to the AAC encoder; may be negative. */
    private long soundStartTicks() {
        return job.inTicks() + (job.firstSoundFrame(from) - RUN_UP_FRAMES) * HouseFormat.AUDIO_FRAME_TICKS;
    }

    /** {@code -ss} counts from the format's earliest stream, which starts at or before the picture: never too late. */
    private long pictureSeekTicks() {
        if (job.picture().isEmpty()) {
            return soundStartTicks() - LOOSE_SEEK_MARGIN_TICKS;
        }
        if (job.index().container() != Container.OTHER) {
            return startTicks();
        }
        var keyframes = job.index().keyframes();
        long keyframe = keyframes.count() == 0 ? startTicks() : keyframes.cutTicks(keyframes.atOrBefore(startTicks()));
        return Math.min(keyframe, soundStartTicks()) - LOOSE_SEEK_MARGIN_TICKS;
    }

    private String filters(int soundInput) {
        List<String> chains = new ArrayList<>();
        job.picture().ifPresent(plan -> chains.add(pictureFilters(plan)));
        job.audioTrack().ifPresent(track -> chains.add(soundFilters(soundInput, track)));
        return String.join(";", chains);
    }

    private String pictureFilters(TranscodePlan plan) {
        long frames = frameCount(plan);
        int standing = (int) Math.ceil(plan.rate().perSecond() * SECONDS_OF_STANDING_PICTURE);
        List<String> chain = new ArrayList<>();
        chain.add("[0:V:0]setpts=PTS-(" + (clock.originTicks() + startTicks()) + "/90000)/TB");
        chain.add("trim=start=-0.5");
        if (plan.deinterlace()) {
            chain.add("bwdif=mode=send_frame:deint=all");
        }
        chain.add("fps=fps=" + plan.rate() + ":start_time=0");
        chain.add("tpad=stop=" + standing + ":stop_mode=clone");
        chain.add("trim=end_frame=" + frames);
        chain.add("scale=w=" + plan.width() + ":h=" + plan.height() + ":flags=bicubic");
        if (plan.toneMap() && ffmpeg.toneMapping()) {
            chain.add("zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0"
                    + ",zscale=t=bt709:m=bt709:r=tv");
        }
        chain.add("format=yuv420p");
        chain.add("setsar=sar=" + plan.sarNumerator() + "/" + plan.sarDenominator() + "[v]");
        return String.join(",", chain);
    }

    private long frameCount(TranscodePlan plan) {
        return job.firstFrame(plan.rate(), to) - job.firstFrame(plan.rate(), from);
    }

    private String soundFilters(int input, int track) {
        // One spare frame: the encoder flushes its last frame only when it has seen the end.
        long frames = job.firstSoundFrame(to) - job.firstSoundFrame(from) + RUN_UP_FRAMES + 1;
        return String.join(
                ",",
                "[" + input + ":a:" + track + "]asetpts=PTS-(" + (clock.originTicks() + soundStartTicks())
                        + "/90000)/TB",
                "aresample=48000:async=1:first_pts=0:min_comp=0.00002",
                "aformat=sample_fmts=fltp:channel_layouts=stereo",
                "apad",
                "atrim=end_sample=" + frames * HouseFormat.AUDIO_SAMPLES_PER_FRAME + "[a]");
    }

    private List<String> pictureOutput(TranscodePlan plan) {
        List<String> arguments = new ArrayList<>(List.of("-map", "[v]"));
        arguments.addAll(plan.codec() == VideoCodec.HEVC ? hevc(plan) : h264(plan));
        int kilobits = plan.maximumKilobits();
        arguments.addAll(List.of(
                "-bf",
                Integer.toString(plan.bFrames()),
                "-g",
                "100000",
                "-forced-idr",
                "1",
                "-force_key_frames",
                forcedKeyframes(plan.rate()),
                "-maxrate",
                kilobits + "k",
                "-bufsize",
                2 * kilobits + "k"));
        return arguments;
    }

    private static List<String> h264(TranscodePlan plan) {
        return List.of(
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-profile:v",
                "high",
                "-crf",
                "21",
                "-sc_threshold",
                "0",
                "-x264-params",
                "b-pyramid=none:open-gop=0:keyint=infinite:sync-lookahead=0:rc-lookahead=" + lookahead(plan));
    }

    private static List<String> hevc(TranscodePlan plan) {
        return List.of(
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-crf",
                "24",
                "-tag:v",
                "hvc1",
                "-x265-params",
                "b-pyramid=0:open-gop=0:scenecut=0:keyint=-1:log-level=error:bframes=" + plan.bFrames());
    }

    private static int lookahead(TranscodePlan plan) {
        return plan.bFrames() == 0 ? 0 : 8;
    }

    /** Each time lies a quarter of a frame early, so that rounding cannot push a keyframe one picture on. */
    private String forcedKeyframes(FrameRate rate) {
        long first = job.firstFrame(rate, from);
        List<String> times = new ArrayList<>(to - from);
        for (int k = from; k < to; k++) {
            double frame = job.firstFrame(rate, k) - first - 0.25;
            times.add(String.format(Locale.ROOT, "%.4f", Math.max(0, frame / rate.perSecond())));
        }
        return String.join(",", times);
    }

    private static String seconds(long ticks) {
        return String.format(Locale.ROOT, "%.6f", ticks / (double) Ticks.PER_SECOND);
    }
}
