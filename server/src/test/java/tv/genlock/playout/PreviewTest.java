package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.FreshStation;
import tv.genlock.air.audit.PlaylistAudit;
import tv.genlock.air.audit.TsAudit;
import tv.genlock.catalog.Catalog;
import tv.genlock.event.StationEvents;
import tv.genlock.source.Scans;
import tv.genlock.source.Sources;
import tv.genlock.source.jellyfin.ServedFiles;
import tv.genlock.source.jellyfin.StubJellyfin;
import tv.genlock.tuner.TestStation;

/** Items by themselves over HTTP: copied, converted, in parts, from a media server, and gone. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
@TestProfile(PreviewTest.OwnStation.class)
class PreviewTest {
    /** One of its own, that no channel is on. */
    public static class OwnStation extends TestStation {}

    private static final ServedFiles SERVED = new ServedFiles();
    private static final String HOUSE_SOUND = "aac -ar 48000";
    private static final int SECTOR = 2_048;
    private static boolean ready;
    private static boolean ffmpeg;
    private static Path clips;
    private static StubJellyfin jellyfin;

    @TestHTTPResource
    URI base;

    @Inject
    Sources sources;

    @Inject
    Catalog catalog;

    @Inject
    StationEvents events;

    @Inject
    Playout playout;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    private static boolean makeClips() {
        String copied = "libx264 -g 50 -bf 2 -pix_fmt yuv420p";
        return FarClips.make(clips.resolve("Plain (2001).mp4"), "34.6", copied, HOUSE_SOUND)
                && FarClips.make(clips.resolve("Sound (2002).mkv"), "21", copied, "aac -ar 44100")
                && FarClips.make(clips.resolve("Old (2003).mpg"), "13", "mpeg2video -b:v 1M -g 12", "mp2 -ar 44100")
                && makeDisc()
                && FarClips.make(clips.resolve("Long (2004) - cd1.mp4"), "14.2", copied, HOUSE_SOUND)
                && FarClips.make(clips.resolve("Long (2004) - cd2.mp4"), "11.4", copied + " -s 426x240", HOUSE_SOUND)
                && FarClips.make(clips.resolve("Lost (2005).mp4"), "15", copied, HOUSE_SOUND)
                && FarClips.make(clips.resolve("Spoilt (2006).mp4"), "15", copied, HOUSE_SOUND);
    }

    /** As on a DVD: one program stream, divided at some sector. */
    private static boolean makeDisc() {
        Path disc = clips.resolve("Disc (2007)/VIDEO_TS");
        Path whole = clips.resolveSibling("whole.vob");
        if (!FarClips.make(whole, "16", "mpeg2video -b:v 2M -g 12 -s 720x576 -f dvd", "ac3")) {
            return false;
        }
        try {
            Files.createDirectories(disc);
            byte[] stream = Files.readAllBytes(whole);
            int half = stream.length / 2 / SECTOR * SECTOR;
            Files.write(disc.resolve("VTS_01_0.VOB"), Arrays.copyOf(stream, 10 * SECTOR));
            Files.write(disc.resolve("VTS_01_1.VOB"), Arrays.copyOf(stream, half));
            Files.write(disc.resolve("VTS_01_2.VOB"), Arrays.copyOfRange(stream, half, stream.length));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void sourcesOfClips() throws Exception {
        if (!ready) {
            ready = true;
            Path media = Path.of(System.getProperty(FreshStation.MEDIA));
            clips = media.resolve("alone");
            ffmpeg = makeClips();
            if (ffmpeg) {
                Scans.awaited(events, () -> sources.add(clips.toString(), null));
                jellyfin = new StubJellyfin(1, 0, 0);
                jellyfin.fault = SERVED;
                SERVED.files.put(StubJellyfin.movieId(0), clips.resolve("Plain (2001).mp4"));
                Scans.awaited(events, this::addServer);
            }
        }
        assumeTrue(ffmpeg, "skipped: there is no ffmpeg on PATH to make clips with");
    }

    private HttpResponse<String> addServer() throws Exception {
        String wanted = """
                {"kind": "jellyfin", "location": "%s", "api_key": "%s"}""".formatted(jellyfin.uri(), StubJellyfin.TOKEN);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/api/sources"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(wanted))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    @AfterAll
    static void close() {
        if (jellyfin != null) {
            jellyfin.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "Sound", "Old", "Long", "Movie 0"})
    void item_isAFinishedPlaylist_ofSoundSegmentsThatAFfmpegDecodes(String title) throws Exception {
        long item = item(title);
        PlaylistAudit.Report playlist = playlist(item, "");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (PlaylistAudit.Segment segment : playlist.segments()) {
            HttpResponse<byte[]> answer = segment(segment.uri());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp2t");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            stream.write(answer.body());
        }

        assertThat(playlist.ended()).isTrue();
        assertThat(playlist.mediaSequence()).isZero();
        assertThat(seconds(playlist)).isCloseTo(lengthOf(title), within(0.1));
        assertThat(TsAudit.of(stream.toByteArray()).faults()).isEmpty();
        assertThat(decodedSeconds(stream.toByteArray())).isCloseTo(lengthOf(title), within(0.3));
    }

    /** A piece begins in the middle of a group of pictures; the few until the next whole one are not shown. */
    @Test
    void copiedDvd_playsAllPiecesOfItsTitle() throws Exception {
        PlaylistAudit.Report playlist = playlist(item("Disc"), "");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (PlaylistAudit.Segment segment : playlist.segments()) {
            stream.write(segment(segment.uri()).body());
        }

        assertThat(seconds(playlist)).isCloseTo(16, within(1.0));
        assertThat(playlist.segments().getLast().discontinuity()).isBetween(0L, 1L);
        assertThat(TsAudit.of(stream.toByteArray()).faults()).isEmpty();
        assertThat(decodedSeconds(stream.toByteArray())).isCloseTo(16, within(1.0));
    }

    private static double lengthOf(String title) {
        return switch (title) {
            case "Sound" -> 21;
            case "Old" -> 13;
            case "Long" -> 14.2 + 11.4;
            default -> 34.6;
        };
    }

    /** The second half is of another size: a decoder starts anew there. */
    @Test
    void partsOfUnlikePictures_areJoinedByADiscontinuity() throws Exception {
        PlaylistAudit.Report playlist = playlist(item("Long"), "");

        assertThat(playlist.segments().getFirst().discontinuity()).isZero();
        assertThat(playlist.segments().getLast().discontinuity()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "9.99", "10", "17.25", "34.5"})
    void playlistFromAMoment_beginsWithTheSegmentThatShowsIt_underTheSameNameAndNumber(String from) throws Exception {
        long item = item("Plain");
        PlaylistAudit.Report whole = playlist(item, "");
        double wanted = Double.parseDouble(from);
        double at = 0;
        int k = 0;
        while (at + whole.segments().get(k).microseconds() / 1e6 <= wanted) {
            at += whole.segments().get(k++).microseconds() / 1e6;
        }
        PlaylistAudit.Report part = playlist(item, "?from=" + from);
        String text = text("/api/catalog/items/" + item + "/preview.m3u8?from=" + from);

        assertThat(part.ended()).isTrue();
        assertThat(part.segments().size()).isEqualTo(whole.segments().size() - k);
        for (int n = 0; n < part.segments().size(); n++) {
            assertThat(part.segments().get(n).sameAs(whole.segments().get(k + n)))
                    .isTrue();
        }
        double into = text.lines()
                .filter(line -> line.startsWith("#EXT-X-START:TIME-OFFSET="))
                .mapToDouble(line -> Double.parseDouble(line.substring(25, line.indexOf(','))))
                .findFirst()
                .orElse(0);
        assertThat(at + into).isCloseTo(wanted, within(0.000_01));
    }

    /** In and out points and breakpoints are seconds of the file; who sets them must see all of it, on the same clock. */
    @Test
    void itemWithAnInPoint_isShownFromTheBeginningOfItsFile_onTheClockOfItsBreakpoints() throws Exception {
        long item = item("Sound");
        PlaylistAudit.Report before = playlist(item, "?from=12");
        http.send(
                HttpRequest.newBuilder(base.resolve("/api/catalog/items/" + item))
                        .header("Content-Type", "application/json")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString("{\"in_seconds\": 8, \"out_seconds\": 18}"))
                        .build(),
                BodyHandlers.discarding());

        assertThat(seconds(playlist(item, ""))).isCloseTo(lengthOf("Sound"), within(0.1));
        assertThat(playlist(item, "?from=12")
                        .segments()
                        .getFirst()
                        .sameAs(before.segments().getFirst()))
                .isTrue();
        JsonNode page = json.readTree(http.send(
                        HttpRequest.newBuilder(base.resolve("/api/catalog/items/" + item))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        assertThat(page.at("/in_seconds").asDouble()).isEqualTo(8);
    }

    @Test
    void playlistFromTheSecondPart_countsTheDiscontinuityBeforeIt() throws Exception {
        PlaylistAudit.Report whole = playlist(item("Long"), "");
        PlaylistAudit.Report rest = playlist(item("Long"), "?from=16");

        assertThat(rest.segments().getFirst().discontinuity()).isEqualTo(1);
        assertThat(rest.segments().getLast().sameAs(whole.segments().getLast())).isTrue();
    }

    @Test
    void segmentAskedForByMany_isMadeOnce() throws Exception {
        String uri = playlist(item("Lost"), "").segments().getFirst().uri();
        long before = playout.renders();
        List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            asked.add(http.sendAsync(HttpRequest.newBuilder(base.resolve(uri)).build(), BodyHandlers.ofByteArray()));
        }
        for (CompletableFuture<HttpResponse<byte[]>> one : asked) {
            assertThat(one.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }

        assertThat(playout.renders() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void momentBehindTheEnd_orThatIsNone_namesTheParameter() throws Exception {
        for (String from : List.of("34.7", "999999", "-1", "soon", "1e3", "1,5")) {
            JsonNode problem = problem("/api/catalog/items/" + item("Plain") + "/preview.m3u8?from=" + from, 400);
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo("from");
        }
    }

    @Test
    void unknownItem_andUnknownSegment_areNotFound() throws Exception {
        String uri = playlist(item("Plain"), "").segments().getFirst().uri();
        String behind = uri.substring(0, uri.lastIndexOf('/')) + "/99.ts";
        String ofAnother = uri.replace("/" + item("Plain") + "/", "/" + item("Sound") + "/");

        for (String path : List.of("/api/catalog/items/4711/preview.m3u8", behind, ofAnother)) {
            assertThat(problem(path, 404).at("/code").asText()).isEqualTo("not-found");
        }
    }

    @Test
    void fileThatIsGoneOrSpoilt_isAProblemAndNoSlate() throws Exception {
        for (String title : List.of("Lost", "Spoilt")) {
            Path file = clips.resolve(title.equals("Lost") ? "Lost (2005).mp4" : "Spoilt (2006).mp4");
            long item = item(title);
            String last = playlist(item, "").segments().getLast().uri();
            byte[] whole = Files.readAllBytes(file);
            try {
                if (title.equals("Lost")) {
                    Files.delete(file);
                } else {
                    Files.writeString(file, "no film at all");
                }
                for (String path : List.of("/api/catalog/items/" + item + "/preview.m3u8", last)) {
                    JsonNode problem = problem(path, 409);
                    assertThat(problem.at("/detail").asText()).contains("cannot be ");
                }
            } finally {
                Files.write(file, whole);
            }
        }
    }

    private long item(String title) {
        return catalog.snapshot().items().stream()
                .filter(item -> item.title().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + title + " among " + catalog.snapshot().items()))
                .id();
    }

    /** Its names as addresses. */
    private PlaylistAudit.Report playlist(long item, String query) throws Exception {
        String address = "/api/catalog/items/" + item + "/preview.m3u8";
        PlaylistAudit.Report report =
                PlaylistAudit.of(text(address + query).replace("preview/", address.replace(".m3u8", "/")));
        assertThat(report.faults()).isEmpty();
        assertThat(report.segments()).isNotEmpty();
        return report;
    }

    private static double seconds(PlaylistAudit.Report playlist) {
        return playlist.segments().stream()
                        .mapToLong(PlaylistAudit.Segment::microseconds)
                        .sum()
                / 1e6;
    }

    private String text(String path) throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.apple.mpegurl");
        return answer.body();
    }

    private HttpResponse<byte[]> segment(String uri) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(base.resolve(uri))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(uri).isEqualTo(200);
        return answer;
    }

    private JsonNode problem(String path, int status) throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return json.readTree(answer.body());
    }

    /** How many seconds of picture a strict decoder finds, at 25 pictures a second; it must not complain. */
    private static double decodedSeconds(byte[] stream) throws IOException, InterruptedException {
        Path file = Files.createTempFile("genlock-preview", ".ts");
        try {
            Files.write(file, stream);
            Process decoding = new ProcessBuilder(List.of(
                            "ffmpeg",
                            "-nostdin",
                            "-v",
                            "error",
                            "-i",
                            file.toString(),
                            "-map",
                            "0:v",
                            "-map",
                            "0:a",
                            "-fps_mode:v",
                            "passthrough",
                            "-f",
                            "framemd5",
                            "-"))
                    .redirectErrorStream(true)
                    .start();
            List<String> lines = new String(decoding.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(decoding.waitFor()).isZero();
            assertThat(lines).allMatch(line -> line.startsWith("#") || line.matches("[01], .*"));
            return lines.stream().filter(line -> line.startsWith("0, ")).count() / 25.0;
        } finally {
            Files.delete(file);
        }
    }
}
