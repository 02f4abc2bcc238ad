package tv.genlock.media.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.media.MediaProbe;

class ProbeTest {
    @TempDir
    static Path natives;

    @TempDir
    Path folder;

    private static LibavWorkers workers;

    @BeforeAll
    static void start() {
        workers = new LibavWorkers(WorkerSettings.in(natives, 1), InstantSource.system());
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    void probe_ofEverySharedFile_isUsableOrSaysWhy() {
        assumeThat(SharedMedia.present()).as("shared sample files").isTrue();
        StringBuilder table = new StringBuilder();
        for (Path file : SharedMedia.all()) {
            table.append(line(file, workers.probe(file))).append('\n');
        }
        System.out.println(table);
        assertThat(table.toString()).doesNotContain("crashed").doesNotContain("gave up");
    }

    /** Where they differed, a copy had to end at the keyframe before, and short files did not air at all. */
    @Test
    void probe_ofEverySharedFile_hasTheLengthOfItsIndex() throws IOException {
        assumeThat(SharedMedia.present()).as("shared sample files").isTrue();
        MediaOpener opener = new MediaOpener(workers);
        for (Path file : SharedMedia.all()) {
            if (workers.probe(file) instanceof WorkerOutcome.Answered<MediaProbe>(MediaProbe probe)) {
                assertThat(probe.durationTicks())
                        .as(file.getFileName().toString())
                        .isEqualTo(opener.index(file).durationTicks());
            }
        }
    }

    private static String line(Path file, WorkerOutcome<MediaProbe> outcome) {
        String name = file.getFileName().toString();
        return switch (outcome) {
            case WorkerOutcome.Answered<MediaProbe>(MediaProbe probe) ->
                "%-58s %-9s %9.3f %s %s"
                        .formatted(
                                name,
                                probe.container(),
                                probe.durationTicks() / 90_000.0,
                                probe.durationExact() ? "=" : "~",
                                probe.streams().stream()
                                        .map(s -> s.kind() + ":" + s.codec()
                                                + (s.width() > 0 ? " " + s.width() + "x" + s.height() : "")
                                                + (s.channels() > 0 ? " " + s.channels() + "ch" : "") + " "
                                                + s.language())
                                        .toList());
            case WorkerOutcome.Unusable<MediaProbe>(String reason) -> name + ": " + reason;
            default -> name + ": " + outcome;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXTINF:1,\n/etc/passwd\n",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
                "<?xml version=\"1.0\"?><MPD></MPD>",
                "1\n00:00:01,000 --> 00:00:02,000\nHello\n",
                "just some words that are no film at all"
            })
    void T04_disguisedFile_isNotMedia(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("film.mp4"), text);

        assertThat(workers.probe(file))
                .isInstanceOfSatisfying(
                        WorkerOutcome.Unusable.class,
                        u -> assertThat(u.reason()).startsWith("not a media file"));
    }

    @ParameterizedTest
    @CsvSource({"missing, is not there", "empty, is empty", "folder, not a file"})
    void probe_ofNoFile_saysWhy(String kind, String words) throws IOException {
        Path file = folder.resolve(kind);
        if (kind.equals("empty")) {
            Files.createFile(file);
        } else if (kind.equals("folder")) {
            Files.createDirectory(file);
        }

        assertThat(workers.probe(file).toString()).contains(words);
    }

    @Test
    void probe_ofFileCutOff_neverEndsTheWorker() throws IOException {
        assumeThat(SharedMedia.present()).as("shared sample files").isTrue();
        for (String name :
                new String[] {"mkv__sample.mkv", "mp4__sample_no_bframes.mp4", "ts__sample_h264.ts", "avi__sample.avi"
                }) {
            byte[] whole = Files.readAllBytes(SharedMedia.odd(name));
            for (int part = 0; part < 12; part++) {
                byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 97 * part * 8 + 1);
                Path file = Files.write(folder.resolve("cut"), cut);

                assertThat(workers.probe(file))
                        .isInstanceOfAny(WorkerOutcome.Answered.class, WorkerOutcome.Unusable.class);
            }
        }
    }

    @Test
    void probe_ofMp4WithoutItsHeader_saysThatItIsIncomplete() throws IOException {
        byte[] head = {0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 0, 0, 8, 0, 'm', 'd', 'a', 't'};
        Path file = Files.write(folder.resolve("half.mp4"), java.util.Arrays.copyOf(head, 2064));

        assertThat(workers.probe(file).toString()).contains("moov").contains("incomplete");
    }

    @Test
    void probe_ofNameWithOddLetters_findsTheFile() throws IOException {
        Path file =
                Files.write(folder.resolve("a 'b' \"c\" $(d) é %d.mp4"), "no film".getBytes(StandardCharsets.UTF_8));

        assertThat(workers.probe(file)).isInstanceOf(WorkerOutcome.Unusable.class);
    }
}
