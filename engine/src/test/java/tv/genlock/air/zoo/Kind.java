package tv.genlock.air.zoo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import tv.genlock.air.Treatment;
import tv.genlock.media.mp4.Mp4Surgery;
import tv.genlock.testing.Ffmpeg;

/**
 * One kind of file that libraries hold, or a stand-in for it that ffmpeg can make.
 *
 * @param name with the ending of its container
 * @param treatment what a channel for home libraries must do with it
 * @param pictures how many its air shows; {@link #ANY} where that depends on who made it
 * @param joins whether a join could notice what is particular about it: it airs next to all others of that sort
 */
record Kind(String name, Treatment treatment, int pictures, boolean joins, Maker maker) {
    static final int ANY = -1;

    private static final String SOUND = "-f lavfi -i sine=f=440:r=48000:d=2 ";
    private static final String X264 = "-c:v libx264 -preset veryfast -pix_fmt yuv420p ";
    private static final String AAC = "-c:a aac -ac 2 ";
    private static final String X265 =
            "-c:v libx265 -preset ultrafast -x265-params log-level=none%s -pix_fmt yuv420p -tag:v hvc1 ";

    /** Makes the file in a folder of its own. */
    interface Maker {
        Path make(Path folder, String name) throws IOException;
    }

    static String picture(Object rate, int seconds) {
        return "-f lavfi -i testsrc2=s=160x96:r=%s:d=%d ".formatted(rate, seconds);
    }

    private static Kind of(String name, Treatment treatment, int pictures, String options) {
        return new Kind(name, treatment, pictures, false, (folder, file) -> Ffmpeg.make(folder.resolve(file), options));
    }

    private static Kind copied(String name, int pictures, String options) {
        return of(name, Treatment.COPY, pictures, options);
    }

    private Kind joining() {
        return new Kind(name, treatment, pictures, true, maker);
    }

    /** The same file with something done to it. */
    private Kind changed(String changedName, BiFunction<Mp4Surgery, Path, Mp4Surgery> change) {
        return new Kind(changedName, treatment, pictures, joins, (folder, file) -> {
            Path plain = maker.make(folder, "plain-" + file);
            return change.apply(Mp4Surgery.on(plain), folder).write(folder.resolve(file));
        });
    }

    private static Kind pal(String name, String options) {
        return copied(name, 50, picture(25, 2) + SOUND + X264 + options + " " + AAC);
    }

    private static Kind sound(String name, Treatment treatment, String options) {
        return of(name, treatment, 50, picture(25, 2) + SOUND + X264 + "-g 25 " + options);
    }

    /** What airs on a channel of H.264. */
    static List<Kind> all() {
        Kind plain = pal("plain.mp4", "-bf 2 -g 25");
        return List.of(
                pal("no-b-frames.mp4", "-bf 0 -g 25").joining(),
                pal("pyramid.mp4", "-bf 3 -g 25 -x264-params b-pyramid=normal").joining(),
                copied("time-lapse.mp4", 20, picture(5, 4) + SOUND + X264 + "-bf 3 -g 20 -x264-params b-adapt=0 " + AAC)
                        .joining(),
                copied("film.mkv", 48, picture("24000/1001", 2) + SOUND + X264 + "-bf 2 -g 24 " + AAC)
                        .joining(),
                copied("ntsc.mp4", 60, picture("30000/1001", 2) + SOUND + X264 + "-bf 2 -g 30 " + AAC)
                        .joining(),
                copied("fifty.mp4", 100, picture(50, 2) + SOUND + X264 + "-bf 2 -g 50 " + AAC)
                        .joining(),
                copied("sixty.mkv", 120, picture(60, 2) + SOUND + X264 + "-bf 2 -g 60 " + AAC)
                        .joining(),
                copied(
                                "phone-variable.mov",
                                94,
                                "-f lavfi -i testsrc2=s=160x96:r=60:d=2,select=not(eq(mod(n\\,7)\\,3))*not(eq(mod(n\\,11)\\,5)) "
                                        + SOUND + "-vsync vfr " + X264 + "-bf 2 -g 30 " + AAC)
                        .joining(),
                pal("open-groups.mp4", "-x264-params open-gop=1:bframes=3:keyint=25:min-keyint=25:scenecut=0")
                        .joining(),
                copied("sparse.mp4", 275, picture(25, 11) + SOUND + X264 + "-g 240 -sc_threshold 0 " + AAC),
                of(
                        "one-keyframe.mp4",
                        Treatment.TRANSCODE,
                        300,
                        picture(25, 12) + SOUND + X264 + "-g 9999 -sc_threshold 0 " + AAC),
                of(
                        "refreshed-bit-by-bit.mp4",
                        Treatment.TRANSCODE,
                        50,
                        picture(25, 2) + SOUND + X264 + "-x264-params intra-refresh=1:keyint=25 " + AAC),
                pal("no-cues.mkv", "-bf 2 -g 25 -live 1"),
                plain.joining(),
                pal("faststart.mp4", "-bf 2 -g 25 -movflags +faststart"),
                pal("negative-offsets.mp4", "-bf 2 -g 25 -movflags +negative_cts_offsets"),
                pal("obs-fragmented.mp4", "-bf 2 -g 25 -movflags +frag_keyframe+empty_moov+default_base_moof"),
                pal("dash-one-sidx.mp4", "-bf 2 -g 25 -movflags +dash+delay_moov+frag_keyframe+global_sidx"),
                copied("dash-picture.mp4", 50, picture(25, 2) + X264 + "-bf 2 -g 25 -movflags +dash+frag_keyframe")
                        .joining(),
                plain.changed("no-stss.mp4", (mp4, _) -> mp4.remove("vide", "moov/trak/mdia/minf/stbl/stss")),
                plain.changed(
                        "late-picture.mp4",
                        (mp4, _) -> mp4.replace("vide", "moov/trak/edts", Mp4Surgery.edits(300, -1, 2_000, 1_024))),
                new Kind(
                        "trimmed.mp4",
                        Treatment.COPY,
                        25,
                        true,
                        (folder, file) -> Mp4Surgery.on(plain.maker.make(folder, "whole-" + file))
                                .replace("vide", "moov/trak/edts", Mp4Surgery.edits(1_000, 27 * 512))
                                .replace("soun", "moov/trak/edts", Mp4Surgery.edits(1_000, 49_024))
                                .write(folder.resolve(file))),
                new Kind(
                        "in-pieces.mp4",
                        Treatment.TRANSCODE,
                        35,
                        false,
                        (folder, file) -> Mp4Surgery.on(plain.maker.make(folder, "whole-" + file))
                                .replace("vide", "moov/trak/edts", Mp4Surgery.edits(600, 1_024, 800, 27 * 512))
                                .replace("soun", "moov/trak/edts", Mp4Surgery.edits(600, 1_024, 800, 49_024))
                                .write(folder.resolve(file))),
                new Kind("cut-off.mp4", Treatment.COPY, ANY, true, Kind::cutOff),
                pal("transport.ts", "-bf 2 -g 25").joining(),
                pal("transport-wrapping.ts", "-bf 2 -g 25 -output_ts_offset 95442.7 -muxdelay 0"),
                new Kind("two-encoders.ts", Treatment.COPY, 100, true, Kind::twoEncoders),
                pal("flash.flv", "-bf 2 -g 25 -ar 44100").withTreatment(Treatment.COPY_VIDEO),
                sound("mono-44100.mp4", Treatment.COPY_VIDEO, "-c:a aac -ac 1 -ar 44100"),
                sound("surround.mp4", Treatment.COPY_VIDEO, "-c:a aac -ac 6"),
                sound("web-dl.mkv", Treatment.COPY_VIDEO, "-c:a eac3 -ac 6"),
                sound("disc.mkv", Treatment.COPY_VIDEO, "-c:a ac3 -ac 6").joining(),
                sound("opus.mkv", Treatment.COPY_VIDEO, "-c:a libopus"),
                sound("flac.mkv", Treatment.COPY_VIDEO, "-c:a flac"),
                sound("camera-pcm.mov", Treatment.COPY_VIDEO, "-c:a pcm_s24le -ac 2 -timecode 01:00:00:00"),
                copied("mute.mp4", 50, picture(25, 2) + X264 + "-bf 2 -g 25").joining(),
                copied(
                                "sound-ends-early.mp4",
                                50,
                                picture(25, 2) + "-f lavfi -i sine=r=48000:d=1 " + X264 + "-g 25 " + AAC)
                        .joining(),
                copied("sound-goes-on.mp4", 25, picture(25, 1) + SOUND + X264 + "-g 25 " + AAC)
                        .joining(),
                copied("sound-begins-late.mp4", 50, picture(25, 2) + "-itsoffset 0.73 " + SOUND + X264 + AAC)
                        .joining(),
                copied(
                        "two-languages.mkv",
                        50,
                        picture(25, 2) + SOUND + SOUND + X264 + "-map 0 -map 1 -map 2 -metadata:s:a:0 language=fra "
                                + "-metadata:s:a:1 language=eng -disposition:a:0 0 -disposition:a:1 default " + AAC),
                copied("ten-pictures.mp4", 10, picture(25, 1) + SOUND + "-t 0.4 " + X264 + AAC)
                        .joining(),
                copied("oblong-pixels.mp4", 50, picture(25, 2) + SOUND + "-vf setsar=16/11 " + X264 + AAC),
                new Kind(
                        "turned.mov",
                        Treatment.TRANSCODE,
                        50,
                        true,
                        (folder, file) -> Mp4Surgery.on(plain.maker.make(folder, "upright-" + file))
                                .change("vide", "moov/trak/tkhd", Kind::turned)
                                .write(folder.resolve(file))),
                of(
                        "interlaced.mkv",
                        Treatment.TRANSCODE,
                        50,
                        "-f lavfi -i testsrc2=s=160x96:r=50:d=2,tinterlace=interleave_top " + SOUND + X264
                                + "-flags +ilme+ildct -x264-params tff=1 -g 25 " + AAC),
                of(
                        "ten-bits.mkv",
                        Treatment.TRANSCODE,
                        50,
                        picture(25, 2) + SOUND + "-c:v libx264 -preset veryfast -pix_fmt yuv420p10le " + AAC),
                of(
                        "four-two-two.mp4",
                        Treatment.TRANSCODE,
                        50,
                        picture(25, 2) + SOUND + "-c:v libx264 -preset veryfast -pix_fmt yuv422p " + AAC),
                of("hevc.mp4", Treatment.TRANSCODE, 50, picture(25, 2) + SOUND + X265.formatted("") + AAC),
                of(
                                "web.webm",
                                Treatment.TRANSCODE,
                                50,
                                picture(25, 2) + SOUND + "-c:v libvpx-vp9 -cpu-used 8 -deadline realtime -c:a libopus")
                        .joining(),
                of(
                        "dvd.vob",
                        Treatment.TRANSCODE,
                        ANY,
                        picture(25, 2) + SOUND + "-c:v mpeg2video -bf 2 -g 12 -c:a ac3 -f vob"),
                of(
                        "divx.avi",
                        Treatment.TRANSCODE,
                        50,
                        picture(25, 2) + SOUND + "-c:v mpeg4 -bf 2 -g 50 -c:a libmp3lame -vtag XVID"),
                of("x264.avi", Treatment.TRANSCODE, 50, picture(25, 2) + SOUND + X264 + "-bf 2 -c:a libmp3lame"),
                of("prores.mov", Treatment.TRANSCODE, 50, picture(25, 2) + SOUND + "-c:v prores_ks -c:a pcm_s16le"));
    }

    /** What a channel of HEVC copies. */
    static List<Kind> hevc() {
        return List.of(
                copied("plain-hevc.mp4", 50, picture(25, 2) + SOUND + X265.formatted(":keyint=25:bframes=0") + AAC),
                copied(
                        "leading-pictures.mp4",
                        50,
                        picture(25, 2) + SOUND + X265.formatted(":open-gop=1:keyint=25:bframes=3") + AAC),
                copied(
                        "ten-bit-hevc.mkv",
                        50,
                        picture(25, 2) + SOUND + X265.formatted("").replace("yuv420p", "yuv420p10le") + AAC));
    }

    private Kind withTreatment(Treatment other) {
        return new Kind(name, other, pictures, joins, maker);
    }

    private static Path cutOff(Path folder, String name) throws IOException {
        Path whole = Ffmpeg.make(
                folder.resolve("whole-" + name),
                picture(25, 2) + SOUND + X264 + "-bf 2 -g 25 -movflags +faststart " + AAC);
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length * 3 / 4));
    }

    /** A mute recording whose encoder was changed in the middle: other parameter sets, in band. */
    private static Path twoEncoders(Path folder, String name) throws IOException {
        String first = picture(25, 2) + X264 + "-bf 2 -g 25";
        String second = picture(25, 2) + X264 + "-profile:v baseline -g 25 -output_ts_offset 2";
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(Files.readAllBytes(Ffmpeg.make(folder.resolve("first-" + name), first)));
        both.writeBytes(Files.readAllBytes(Ffmpeg.make(folder.resolve("second-" + name), second)));
        return Files.write(folder.resolve(name), both.toByteArray());
    }

    /** A quarter turn: a = 0, b = 1, c = −1, d = 0. */
    private static byte[] turned(byte[] tkhd) {
        ByteBuffer matrix = ByteBuffer.wrap(tkhd.clone());
        matrix.putInt(40, 0).putInt(44, 0x10000).putInt(52, -0x10000).putInt(56, 0);
        return matrix.array();
    }
}
