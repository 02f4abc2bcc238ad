package tv.genlock.air.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the demo network consists of: three folders, each a channel of its own character. */
final class DemoProgramme {
    static final String TEST_CARDS = "Test Cards";
    static final String SHORTS = "Shorts";
    static final String UNLIKE = "Unlike Formats";

    private static final List<String> H264 = List.of(
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-bf",
            "0",
            "-crf",
            "27",
            "-maxrate",
            "650k",
            "-bufsize",
            "1300k",
            "-g",
            "50",
            "-pix_fmt",
            "yuv420p");
    private static final List<String> AAC = List.of("-c:a", "aac", "-b:a", "96k", "-ac", "2", "-ar", "48000");
    private static final List<String> MP4 = List.of("-movflags", "+faststart", "-f", "mp4");
    private static final List<String> MKV = List.of("-f", "matroska");

    private static final int EPISODE_SECONDS = 60;

    private DemoProgramme() {}

    static List<DemoClip> clips() {
        List<DemoClip> clips = new ArrayList<>();
        clips.addAll(testCards());
        clips.addAll(shorts());
        clips.addAll(unlike());
        return List.copyOf(clips);
    }

    private static List<DemoClip> testCards() {
        return List.of(
                clip(
                        TEST_CARDS,
                        "Bars and Tone",
                        "SMPTE colour bars, 1 kHz",
                        75,
                        "smptehdbars=s=1280x720:r=25",
                        tone(1_000)),
                clip(
                        TEST_CARDS,
                        "Moving Test Card",
                        "720p at 30 frames",
                        30,
                        "testsrc2=s=1280x720:r=30",
                        melody(1, 220)),
                clip(TEST_CARDS, "The Clock", "counting the seconds", 60, "testsrc=s=960x540:r=25", ticking()),
                clip(
                        TEST_CARDS,
                        "Colour Wheel",
                        "every hue in turn",
                        40,
                        "gradients=s=320x180:r=25:n=6:speed=0.02:seed=3",
                        melody(2, 174)),
                clip(TEST_CARDS, "PAL Bars", "the evening card", 50, "pal75bars=s=1280x720:r=25", tone(440)),
                clip(
                        TEST_CARDS,
                        "Two Tone Drift",
                        "a slow fade",
                        45,
                        "gradients=s=320x180:r=25:n=2:speed=0.01:seed=11",
                        melody(3, 196)));
    }

    private static List<DemoClip> shorts() {
        List<DemoClip> clips = new ArrayList<>();
        clips.add(clip(
                SHORTS + "/Idents",
                "Genlock Ident Blue",
                "one clock for everything",
                15,
                "gradients=s=320x180:r=25:c0=0x0b0e14:c1=0x2f6fed:n=2:speed=0.03:seed=5",
                melody(2, 330)));
        clips.add(clip(
                SHORTS + "/Idents",
                "Genlock Ident Red",
                "on the air",
                15,
                "gradients=s=320x180:r=25:c0=0x0b0e14:c1=0xff5a36:n=2:speed=0.03:seed=7",
                melody(3, 294)));
        String[] cells = {"Acorns", "Gliders", "Still Lifes"};
        for (int i = 0; i < cells.length; i++) {
            clips.add(episode(
                    "Small Worlds",
                    i + 1,
                    cells[i],
                    "life=s=160x90:r=8:mold=12:life_color=#7cf29a:death_color=#14324a:mold_color=#0b0e14:ratio=0.14:seed="
                            + (40 + i) + ",fps=25",
                    melody(2 + i, 147)));
        }
        String[] dives = {"The Shore", "The Valley", "The Needle"};
        String[] places = {
            "start_x=-0.7436438870:start_y=-0.1318259042",
            "start_x=0.2869:start_y=0.0143",
            "start_x=-1.7687788:start_y=-0.0017389"
        };
        for (int i = 0; i < dives.length; i++) {
            clips.add(episode(
                    "Deep Dive",
                    i + 1,
                    dives[i],
                    "mandelbrot=s=320x180:r=25/2:maxiter=400:inner=black:end_scale=0.0006:end_pts="
                            + EPISODE_SECONDS * 25 / 2 + ":" + places[i] + ",fps=25",
                    melody(4 - i, 131)));
        }
        return clips;
    }

    private static List<DemoClip> unlike() {
        return List.of(
                made(
                        "Sixty a Second.mp4",
                        "480p at 60 frames",
                        30,
                        "testsrc2=s=854x480:r=60",
                        854,
                        480,
                        melody(1, 247),
                        H264,
                        AAC,
                        MP4),
                made(
                        "The Old Set.mp4",
                        "4:3, mono at 44.1 kHz",
                        40,
                        "testsrc2=s=640x480:r=25",
                        640,
                        480,
                        tone(523),
                        H264,
                        List.of("-c:a", "aac", "-b:a", "64k", "-ac", "1", "-ar", "44100"),
                        MP4),
                made(
                        "Film Rate.mkv",
                        "Matroska at 23.976 frames",
                        40,
                        "gradients=s=320x180:r=24000/1001:n=4:speed=0.02:seed=21",
                        1_280,
                        720,
                        melody(3, 165),
                        H264,
                        AAC,
                        MKV),
                made(
                        "Transport Stream.ts",
                        "MPEG-2 video",
                        30,
                        "testsrc2=s=720x576:r=25",
                        720,
                        576,
                        melody(2, 185),
                        List.of(
                                "-c:v",
                                "mpeg2video",
                                "-b:v",
                                "1500k",
                                "-g",
                                "12",
                                "-bf",
                                "2",
                                "-pix_fmt",
                                "yuv420p",
                                "-aspect",
                                "16:9"),
                        List.of("-c:a", "mp2", "-b:a", "128k", "-ac", "2", "-ar", "48000"),
                        List.of("-f", "mpegts")),
                made(
                        "Made for Browsers.webm",
                        "VP9 and Opus",
                        25,
                        "gradients=s=320x180:r=30:n=5:speed=0.03:seed=9",
                        640,
                        360,
                        melody(4, 208),
                        List.of(
                                "-c:v",
                                "libvpx-vp9",
                                "-deadline",
                                "realtime",
                                "-cpu-used",
                                "8",
                                "-b:v",
                                "600k",
                                "-g",
                                "90",
                                "-pix_fmt",
                                "yuv420p"),
                        List.of("-c:a", "libopus", "-b:a", "96k", "-ac", "2"),
                        List.of("-f", "webm")),
                made(
                        "High Efficiency.mp4",
                        "HEVC at 30 frames",
                        25,
                        "testsrc2=s=640x360:r=30",
                        640,
                        360,
                        melody(1, 233),
                        List.of(
                                "-c:v",
                                "libx265",
                                "-preset",
                                "ultrafast",
                                "-crf",
                                "28",
                                "-tag:v",
                                "hvc1",
                                "-x265-params",
                                "log-level=error:keyint=60",
                                "-pix_fmt",
                                "yuv420p"),
                        AAC,
                        MP4),
                new DemoClip(
                        UNLIKE + "/Night Radio.mp4",
                        "Night Radio",
                        "sound only",
                        60,
                        Optional.empty(),
                        0,
                        0,
                        melody(3, 110),
                        List.of(),
                        with(AAC, MP4)));
    }

    private static DemoClip clip(
            String folder, String title, String caption, int seconds, String picture, String sound) {
        boolean wide = picture.contains("1280x720");
        return new DemoClip(
                folder + "/" + title + ".mp4",
                title,
                caption,
                seconds,
                Optional.of(picture),
                wide ? 1_280 : 960,
                wide ? 720 : 540,
                sound,
                List.of(),
                with(H264, AAC, MP4));
    }

    private static DemoClip episode(String series, int number, String title, String picture, String sound) {
        String path =
                String.format(Locale.ROOT, "%s/%s/Season 1/%s S01E%02d %s.mkv", SHORTS, series, series, number, title);
        List<String> chapters = List.of("Opening", "First half", "Second half", "Credits");
        String caption = series + ", part " + number;
        return new DemoClip(
                path,
                title,
                caption,
                EPISODE_SECONDS,
                Optional.of(picture),
                640,
                360,
                sound,
                chapters,
                with(H264, AAC, MKV));
    }

    private static DemoClip made(
            String file,
            String caption,
            int seconds,
            String picture,
            int width,
            int height,
            String sound,
            List<String> video,
            List<String> audio,
            List<String> format) {
        String title = file.substring(0, file.lastIndexOf('.'));
        return new DemoClip(
                UNLIKE + "/" + file,
                title,
                caption,
                seconds,
                Optional.of(picture),
                width,
                height,
                sound,
                List.of(),
                with(video, audio, format));
    }

    @SafeVarargs
    private static List<String> with(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static String tone(int hertz) {
        return "sine=frequency=" + hertz + ":sample_rate=48000,volume=0.3";
    }

    private static String ticking() {
        return "sine=frequency=220:beep_factor=4:sample_rate=48000,volume=0.25";
    }

    /** Plucked notes of a pentatonic scale on {@code root} hertz, two a second, walking it in steps of {@code stride}. */
    private static String melody(int stride, int root) {
        String note = "mod(floor(t*2)*" + stride + "+floor(t/5),5)";
        String semitones = "(2*eq(ld(0),1)+4*eq(ld(0),2)+7*eq(ld(0),3)+9*eq(ld(0),4))";
        String wave = "sin(2*PI*t*" + root + "*pow(2," + semitones + "/12))";
        String envelope = "min(1,mod(t,0.5)*80)*exp(-6*mod(t,0.5))";
        String bass = "0.12*sin(2*PI*t*" + root / 2 + ")";
        return "aevalsrc=exprs='st(0," + note + ");0.35*" + envelope + "*" + wave + "+" + bass + "':s=48000";
    }
}
