package tv.genlock.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static tv.genlock.media.mp4.Mp4Bytes.box;
import static tv.genlock.media.mp4.Mp4Bytes.ints;
import static tv.genlock.media.mp4.Mp4Bytes.join;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.media.VideoFormat;
import tv.genlock.testing.Ffmpeg;

/**
 * A real file, changed box by box into shapes that muxers at hand do not write, and read as libavformat reads it. Two seconds
 * at 25 frames a second (media clock 12,800), two B-frames, keyframes at 0 and 1 s; movie clock 1,000.
 */
class Mp4VariantsTest {
    private static final String STBL = "moov/trak/mdia/minf/stbl/";
    private static final int FRAME = 512;

    @TempDir
    static Path folder;

    private static Path clip;
    private static MediaIndex plain;

    @BeforeAll
    static void makeClip() throws IOException {
        assumeTrue(Ffmpeg.isAvailable() && Ffmpeg.ffprobe().isPresent(), "skipped: no ffmpeg or no ffprobe here");
        clip = Ffmpeg.make(
                folder.resolve("clip.mp4"),
                "-f lavfi -i testsrc2=s=160x96:r=25:d=2 -f lavfi -i sine=r=48000:d=2 -c:v libx264 -preset ultrafast "
                        + "-pix_fmt yuv420p -bf 2 -g 25 -c:a aac -ac 2");
        plain = index(clip);
    }

    private static MediaIndex index(Path file) throws IOException {
        try (var source = FileByteSource.open(file)) {
            MediaIndex index = new Mp4Reader().index(source, "f");
            assertThat(Mp4Reader.durationTicks(source)).isEqualTo(index.durationTicks());
            return index;
        }
    }

    private static Mp4Surgery surgery() throws IOException {
        return Mp4Surgery.on(clip);
    }

    private static MediaIndex agreed(Mp4Surgery surgery, String name) throws IOException {
        return FfprobeAgreement.of(surgery.write(folder.resolve(name + ".mp4")));
    }

    private static void assertLikePlain(MediaIndex index) {
        assertThat(cuts(index)).isEqualTo(cuts(plain));
        assertThat(index.durationTicks()).isEqualTo(plain.durationTicks());
        assertThat(index.audio().getFirst().startTicks())
                .isEqualTo(plain.audio().getFirst().startTicks());
        assertThat(index.video().orElseThrow().obstacle()).isEmpty();
    }

    private static long[] cuts(MediaIndex index) {
        long[] cuts = new long[index.keyframes().count() + 1];
        Arrays.setAll(cuts, index.keyframes()::cutTicks);
        return cuts;
    }

    @Test
    void sizesOf16Bits_readAsSizesOf32() throws IOException {
        for (String handler : new String[] {"vide", "soun"}) {
            ByteBuffer stsz = ByteBuffer.wrap(surgery().body(handler, STBL + "stsz"));
            int count = stsz.getInt(8);
            ByteBuffer stz2 =
                    ByteBuffer.allocate(12 + 2 * count).putInt(0).putInt(16).putInt(count);
            for (int i = 0; i < count; i++) {
                stz2.putShort((short) stsz.getInt(12 + 4 * i));
            }
            byte[] box = box("stz2", stz2.array());

            assertLikePlain(agreed(
                    surgery().remove(handler, STBL + "stsz").replace(handler, STBL + "stz2", box), "stz2" + handler));
        }
    }

    @Test
    void offsetsOf64Bits_readAsOffsetsOf32() throws IOException {
        Mp4Surgery wide = surgery();
        for (String handler : new String[] {"vide", "soun"}) {
            ByteBuffer stco = ByteBuffer.wrap(wide.body(handler, STBL + "stco"));
            int count = stco.getInt(4);
            ByteBuffer co64 = ByteBuffer.allocate(8 + 8 * count).putInt(0).putInt(count);
            for (int i = 0; i < count; i++) {
                co64.putLong(stco.getInt(8 + 4 * i) & 0xFFFF_FFFFL);
            }
            wide.remove(handler, STBL + "stco").replace(handler, STBL + "co64", box("co64", co64.array()));
        }

        assertLikePlain(agreed(wide, "co64"));
    }

    @Test
    void withoutSyncTable_keyframesAreFoundByTheirNalUnits() throws IOException {
        assertLikePlain(agreed(surgery().remove("vide", STBL + "stss"), "no-stss"));
    }

    @Test
    void syncTableThatMarksEverything_isNotBelieved() throws IOException {
        int[] all = new int[50];
        Arrays.setAll(all, i -> i + 1);

        assertLikePlain(agreed(surgery().replace("vide", STBL + "stss", Mp4Bytes.stss(all)), "all-stss"));
    }

    @Test
    void severalEqualDescriptions_areOne() throws IOException {
        assertLikePlain(agreed(twoDescriptions(entry -> entry), "two-stsd"));
    }

    @Test
    void severalUnlikeDescriptions_cannotBeCopied() throws IOException {
        Mp4Surgery changed = twoDescriptions(entry -> {
            byte[] other = entry.clone();
            other[8 + 33] ^= 1; // width
            return other;
        });

        MediaIndex index = index(changed.write(folder.resolve("unlike-stsd.mp4")));

        assertThat(index.video().orElseThrow().obstacle()).isEqualTo("it changes its coding inside");
        assertThat(index.durationTicks()).isEqualTo(plain.durationTicks());
    }

    /** The second half of the chunks refers to a second entry. */
    private static Mp4Surgery twoDescriptions(java.util.function.UnaryOperator<byte[]> second) throws IOException {
        byte[] stsd = surgery().body("vide", STBL + "stsd");
        byte[] entry = Arrays.copyOfRange(stsd, 8, stsd.length);
        ByteBuffer stsc = ByteBuffer.wrap(surgery().body("vide", STBL + "stsc"));
        int chunks = ByteBuffer.wrap(surgery().body("vide", STBL + "stco")).getInt(4);
        byte[] map = ints(0, chunks);
        int entry0 = 0;
        for (int chunk = 1; chunk <= chunks; chunk++) {
            while (entry0 + 1 < stsc.getInt(4) && stsc.getInt(8 + 12 * (entry0 + 1)) <= chunk) {
                entry0++;
            }
            map = join(map, ints(chunk, stsc.getInt(8 + 12 * entry0 + 4), chunk <= chunks / 2 ? 1 : 2));
        }
        return surgery()
                .replace("vide", STBL + "stsd", box("stsd", ints(0, 2), entry, second.apply(entry)))
                .replace("vide", STBL + "stsc", box("stsc", map));
    }

    @Test
    void emptyEditInFront_delaysThePictureAgainstTheSound() throws IOException {
        MediaIndex index = agreed(
                surgery().replace("vide", "moov/trak/edts", Mp4Surgery.edits(300, -1, 2_000, 2 * FRAME)), "empty-edit");

        assertThat(index.durationTicks()).isEqualTo(plain.durationTicks());
        assertThat(index.audio().getFirst().startTicks())
                .isEqualTo(plain.audio().getFirst().startTicks() - 27_000);
    }

    @Test
    void trimOfTheBeginning_movesItemTimeZero() throws IOException {
        MediaIndex index = agreed(
                surgery().replace("vide", "moov/trak/edts", Mp4Surgery.edits(1_000, 27 * FRAME)), "trimmed-front");

        assertThat(cuts(index)).containsExactly(0, 90_000);
        assertThat(index.keyframes().position(0)).isEqualTo(25);
    }

    @Test
    void trimOfTheEnd_endsWithTheLastPictureShown() throws IOException {
        MediaIndex index = index(surgery()
                .replace("vide", "moov/trak/edts", Mp4Surgery.edits(1_600, 2 * FRAME))
                .write(folder.resolve("trimmed-end.mp4")));

        // What lies behind the edit stays as far as shown pictures refer to it.
        assertThat(index.durationTicks()).isBetween(40 * 3_600L, 43 * 3_600L);
    }

    @Test
    void editsThatGoOnWhereTheOneBeforeEnded_areOne() throws IOException {
        byte[] edits = Mp4Surgery.edits(800, 2 * FRAME, 400, 22 * FRAME, 800, 32 * FRAME);

        assertLikePlain(agreed(surgery().replace("vide", "moov/trak/edts", edits), "goes-on"));
    }

    @ParameterizedTest
    @CsvSource({
        "cut in the middle, 400, 2, 800, 27, 1200",
        "repeated, 800, 2, 800, 2, 1600",
        "rearranged, 600, 27, 600, 2, 1200"
    })
    void pictureInPieces_isAsLongAsTheyAre_andCannotBeCopied(
            String name, int first, int firstAt, int second, int secondAt, int total) throws IOException {
        byte[] edits = Mp4Surgery.edits(first, firstAt * FRAME, second, secondAt * FRAME);

        MediaIndex index =
                index(surgery().replace("vide", "moov/trak/edts", edits).write(folder.resolve(name + ".mp4")));

        assertThat(index.durationTicks()).isEqualTo(total * 90L);
        assertThat(index.video().orElseThrow().obstacle()).isEqualTo("an edit list shows it in pieces");
    }

    @Test
    void soundInPieces_isOnNoGrid() throws IOException {
        byte[] edits = Mp4Surgery.edits(500, 1_024, 500, 48_000, 300, -1, 200, 60_000);

        MediaIndex index =
                index(surgery().replace("soun", "moov/trak/edts", edits).write(folder.resolve("sound-pieces.mp4")));

        assertThat(index.video().orElseThrow().obstacle()).isEmpty();
        assertThat(index.audio().getFirst().samplesPerFrame()).isZero();
        assertThat(index.audio().getFirst().endTicks()).isBetween(1_490 * 90L, 1_540 * 90L);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 0, 1", "90, 0, 1, -1, 0", "180, -1, 0, 0, -1", "270, 0, -1, 1, 0"})
    void matrix_turnsThePictureAsFfprobeSays(int degrees, int a, int b, int c, int d) throws IOException {
        Path turned = surgery()
                .change("vide", "moov/trak/tkhd", tkhd -> {
                    ByteBuffer matrix = ByteBuffer.wrap(tkhd.clone());
                    matrix.putInt(40, a << 16)
                            .putInt(44, b << 16)
                            .putInt(52, c << 16)
                            .putInt(56, d << 16);
                    return matrix.array();
                })
                .write(folder.resolve("turned" + degrees + ".mp4"));

        String side = Ffmpeg.probe("-show_entries", "stream_side_data=rotation", "-of", "csv=p=0", turned.toString());

        int anticlockwise = side.isBlank() ? 0 : Integer.parseInt(side.strip());
        assertThat(index(turned).video().orElseThrow().rotationDegrees())
                .isEqualTo(degrees)
                .isEqualTo(Math.floorMod(-anticlockwise, 360));
    }

    @ParameterizedTest
    @CsvSource({"nclx, 9, 16, true", "nclc, 9, 18, true", "nclx, 1, 1, false", "prof, 9, 16, false"})
    void colour_tellsHighDynamicRange(String kind, int primaries, int transfer, boolean hdr) throws IOException {
        byte[] colr = box(
                "colr", kind.getBytes(java.nio.charset.StandardCharsets.US_ASCII), shorts(primaries, transfer, 9, 0));

        assertThat(formatWith(colr).hdr()).isEqualTo(hdr);
    }

    @Test
    void dolbyVision_isHighDynamicRange_andPixelsMayBeOblong() throws IOException {
        assertThat(formatWith(box("dvcC", new byte[24])).hdr()).isTrue();
        assertThat(formatWith(box("dvvC", new byte[24])).hdr()).isTrue();
        VideoFormat oblong = formatWith(box("pasp", ints(16, 11)));
        assertThat(oblong.sarNumerator()).isEqualTo(16);
        assertThat(oblong.sarDenominator()).isEqualTo(11);
    }

    /** The picture's format with a box added to its sample entry, in front of the file's own ones of that type. */
    private static VideoFormat formatWith(byte[] added) throws IOException {
        Mp4Surgery surgery = surgery().change("vide", STBL + "stsd", stsd -> {
            int fixed = 8 + 8 + 78;
            byte[] entry =
                    join(Arrays.copyOfRange(stsd, 8, fixed), added, Arrays.copyOfRange(stsd, fixed, stsd.length));
            ByteBuffer.wrap(entry).putInt(0, entry.length);
            return join(Arrays.copyOf(stsd, 8), entry);
        });
        return new Mp4Reader()
                .index(new MemoryByteSource(surgery.bytes()), "f")
                .video()
                .orElseThrow()
                .format();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c:a aac -ac 2 -ar 44100",
                "-c:a pcm_s16be -ac 2",
                "-c:a pcm_s16le -ac 1",
                "-c:a pcm_s24le -ac 2 -ar 96000",
                "-c:a pcm_s24be -ac 6",
                "-c:a pcm_s32le -ac 2",
                "-c:a pcm_f32le -ac 2",
                "-c:a pcm_f64be -ac 2",
                "-c:a pcm_u8 -ac 1",
                "-c:a pcm_s8 -ac 1",
                "-c:a pcm_alaw -ac 1 -ar 8000",
                "-c:a pcm_mulaw -ac 1 -ar 8000",
                "-c:a adpcm_ima_qt -ac 2",
                "-c:a libmp3lame -ac 2",
                "-c:a ac3 -ac 6",
                "-c:a alac -ac 2"
            })
    void quickTimeSound_isDescribedAsFfprobeDescribesIt(String options) throws IOException {
        Path file = Ffmpeg.make(folder.resolve("sound.mov"), "-f lavfi -i sine=r=48000:d=2 " + options);
        String[] facts = Ffmpeg.probe(
                        "-show_entries", "stream=codec_name,sample_rate,channels", "-of", "csv=p=0", file.toString())
                .strip()
                .split(",");

        var sound = index(file).audio().getFirst();

        assertThat(sound.codecName()).isEqualTo(facts[0]);
        assertThat(sound.sampleRate()).isEqualTo(Integer.parseInt(facts[1]));
        assertThat(sound.channels()).isEqualTo(Integer.parseInt(facts[2]));
        assertThat(sound.endTicks()).isBetween(179_000L, 190_000L);
        Files.delete(file);
    }

    @Test
    void openGroups_areToldFromClosedOnes() throws IOException {
        Path open = Ffmpeg.make(
                folder.resolve("open.mp4"),
                "-f lavfi -i testsrc2=s=160x96:r=25:d=2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p "
                        + "-x264-params open-gop=1:bframes=3:keyint=25:min-keyint=25:scenecut=0");

        Keyframes keyframes = FfprobeAgreement.of(open).keyframes();

        assertThat(keyframes.kind(0)).isEqualTo(Keyframes.CLOSED);
        assertThat(keyframes.kind(1)).isEqualTo(Keyframes.OPEN);
    }
}
