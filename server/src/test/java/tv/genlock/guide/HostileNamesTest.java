package tv.genlock.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tv.genlock.FreshStation;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.channel.AirClock;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.event.Awaited;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.settings.InstalledFfmpeg;

/**
 * Names that break lists, guides and pages elsewhere, from the file on disk and the request to every output: each is one entry, one
 * row, one text. Threats T20 and T23.
 */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class HostileNamesTest {
    private static final List<String> NAMES = List.of(
            "\"Quoted\" and 'quoted'",
            "#EXTM3U",
            "#EXTINF:-1 tvg-id=\"fake\",Fake",
            "out]]><script>window.__xss=1</script>",
            "<b>&amp;&#0;&nbsp; <!-- --> <![CDATA[",
            "5 USA, the 2nd",
            "media=\"true\" media-dir=x tvg-logo=y",
            "http:\\\\evil.example\\fake.ts",
            "\uD83D\uDCFA \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDE9\uD83C\uDDEA",
            "\u202Etxet desrever\u202C",
            "\u05E9\u05DC\u05D5\u05DD \u0639\u0631\u0628\u064A",
            "Ame\u0301lie \u0645\u0300\u0301\u0302\u0303\u0304",
            "-i file:passwd -y $(id) `id` %d %s %n",
            "{utc} ${start} {{7*7}}",
            "' OR 1=1; DROP TABLE channel; --",
            "n\u00FCll \uFFFD");

    /** Only a file may be called so: the API refuses them. */
    private static final List<String> FILES =
            List.of("line one\nline two", "tab\there", "bell\u0007 and\u0001 more", "cr\rhere");

    private static final Map<String, Long> CHANNELS = new LinkedHashMap<>();
    private static long library;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI station;

    @Inject
    InstalledFfmpeg installed;

    @Inject
    StationEvents events;

    @Inject
    AirClock clock;

    private ApiClient api;

    @BeforeEach
    void stationOfHostileNames() throws Exception {
        api = new ApiClient(station);
        assumeTrue(installed.get().isPresent(), "skipped: no ffmpeg can run here to make a clip with");
        if (CHANNELS.isEmpty()) {
            addFiles(installed.get().orElseThrow());
            for (String name : NAMES) {
                Answer made =
                        api.send("POST", "/api/channels", body(Map.of("name", name, "grouping", name.substring(0, 3))));
                assertThat(made.status()).as(made.text()).isEqualTo(201);
                assertThat(made.json().get("name").asText()).isEqualTo(name);
                CHANNELS.put(name, made.json().get("id").asLong());
            }
        }
    }

    private void addFiles(Ffmpeg ffmpeg) throws Exception {
        Path folder = Files.createDirectories(
                Path.of(System.getProperty(FreshStation.MEDIA)).resolve("names"));
        Path clip = folder.resolveSibling("clip.mp4");
        List<String> arguments =
                new ArrayList<>(List.of(ffmpeg.executable().toString(), "-nostdin", "-v", "error", "-y"));
        arguments.addAll(List.of(
                ("-f lavfi -i testsrc2=size=320x180:rate=10 -f lavfi -i sine=sample_rate=48000 -t 120 -c:v libx264"
                                + " -preset ultrafast -g 40 -pix_fmt yuv420p -c:a aac -ac 2")
                        .split(" ")));
        arguments.add(clip.toString());
        assertThat(new ProcessBuilder(arguments).inheritIO().start().waitFor()).isZero();
        for (String name : NAMES) {
            Files.copy(clip, folder.resolve(name.replace('/', '\u2215') + ".mp4"));
        }
        for (String name : FILES) {
            Files.copy(clip, folder.resolve(name + ".mp4"));
        }
        Files.copy(clip, folder.resolve("x".repeat(250) + ".mp4"));
        Answer made = Awaited.event(
                events,
                event -> event instanceof StationEvent.ScanFinished finished && finished.airable() > 1,
                () -> api.send(
                        "POST",
                        "/api/sources",
                        body(Map.of("location", folder.toString(), "name", "Shelf \"]]>\" #EXTM3U \uD83D\uDCFC"))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        library = api.get("/api/sources/" + made.json().get("id"))
                .json()
                .at("/libraries/0/id")
                .asLong();
    }

    @Test
    void files_ofAnyName_areItemsThatCanAir() throws Exception {
        JsonNode items =
                api.get("/api/catalog/items?limit=200&library=" + library).json();
        List<String> states = items.get("items").findValuesAsText("state");

        assertThat(items.get("total").asInt()).isGreaterThanOrEqualTo(NAMES.size());
        assertThat(states).containsOnly("available");
        for (JsonNode item : items.get("items")) {
            assertThat(item.get("title").asText())
                    .doesNotContain("\n", "\r", "\t", "\u0007")
                    .isNotBlank();
            JsonNode file =
                    api.get("/api/catalog/items/" + item.get("id")).json().at("/files/0/path");
            assertThat(Files.exists(Path.of(file.asText()))).as(file.asText()).isTrue();
        }
    }

    @Test
    void search_forAnyName_answers() throws Exception {
        for (String name : NAMES) {
            Answer found = api.get("/api/catalog/items?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
            assertThat(found.status()).as(name).isEqualTo(200);
        }
        assertThat(api.get("/api/catalog/items?q=d%25p").json().get("total").asInt())
                .as("% stands for nothing")
                .isZero();
        assertThat(api.get("/api/catalog/items?q=drop+table")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void names_thatAreNoLine_areRefused() throws Exception {
        for (String name : List.of(
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u0000b",
                "\u0007",
                "",
                "   ",
                "x".repeat(201),
                "x".repeat(10_000),
                "\uD83D",
                "\uDCFA\uD83D")) {
            String body = "{\"name\":"
                    + json.writeValueAsString(name).replace("\uD83D", "\\ud83d").replace("\uDCFA", "\\udcfa") + "}";
            for (String path : List.of(
                    "POST /api/channels",
                    "PATCH /api/system",
                    "PATCH /api/channels/" + CHANNELS.values().iterator().next())) {
                Answer answer =
                        api.send(path.substring(0, path.indexOf(' ')), path.substring(path.indexOf(' ') + 1), body);
                assertThat(answer.status()).as("%s %s", path, answer.text()).isEqualTo(400);
                assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("name");
            }
        }
    }

    @Test
    void lineup_isOneEntryForEachChannel() throws Exception {
        List<StrictLineup.Entry> entries = StrictLineup.read(text("/api/livetv/m3u/all"));

        assertThat(entries).hasSize(api.get("/api/channels").json().size());
        assertThat(entries)
                .extracting(entry -> entry.attributes().get("tvg-id"))
                .doesNotHaveDuplicates();
        assertThat(entries).extracting(StrictLineup.Entry::url).doesNotHaveDuplicates();
        for (Map.Entry<String, Long> channel : CHANNELS.entrySet()) {
            StrictLineup.Entry alone = StrictLineup.read(text("/api/livetv/m3u/" + channel.getValue()))
                    .getFirst();
            assertThat(alone.attributes()).containsEntry("tvg-id", "genlock-" + channel.getValue());
            assertThat(letters(alone.name())).isEqualTo(letters(channel.getKey()));
            assertThat(alone.name())
                    .doesNotContain("media=")
                    .isEqualTo(alone.attributes().get("tvg-name"));
            assertThat(alone.url()).endsWith("/api/livetv/stream/" + channel.getValue() + ".ts");
        }
    }

    @Test
    void guide_isValidAndSaysTheNames() throws Exception {
        StrictGuide guide = new StrictGuide(bytes("/api/livetv/xmltv/all?days=1"));

        assertThat(guide.channels()).hasSize(api.get("/api/channels").json().size());
        for (Map.Entry<String, Long> channel : CHANNELS.entrySet()) {
            String id = "genlock-" + channel.getValue();
            Element said = guide.channels().stream()
                    .filter(one -> one.getAttribute("id").equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(StrictGuide.texts(said, "display-name").getFirst()).isEqualTo(channel.getKey());
            List<Element> rows = guide.programmes(id);
            assertThat(rows).hasSizeGreaterThan(10);
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).getAttribute("start"))
                        .isEqualTo(rows.get(i - 1).getAttribute("stop"));
            }
        }
    }

    @Test
    void item_withHostileWords_isARowOfTheGuide() throws Exception {
        long item = api.get("/api/catalog/items?library=" + library)
                .json()
                .at("/items/0/id")
                .asLong();
        String prose = "]]> <a href='javascript:alert(1)'>\r\nsecond line\t\"\uD83D\uDCFA\" "
                .repeat(300)
                .substring(0, 10_000);
        Answer edited = api.send(
                "PATCH",
                "/api/catalog/items/" + item,
                body(Map.of(
                        "title",
                        "]]>\"#EXTM3U\" \uD83D\uDCFA",
                        "description",
                        prose,
                        "genres",
                        List.of("]]>", "\"x\"", "\uD83D\uDCFA"),
                        "year",
                        1999)));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.json().get("description").asText()).isEqualTo(prose.strip());
        long channel = CHANNELS.values().iterator().next();
        assertThat(api.send(
                                "POST",
                                "/api/schedules",
                                body(Map.of(
                                        "channel_id",
                                        channel,
                                        "item_id",
                                        item,
                                        "start",
                                        clock.instant()
                                                .plus(Duration.ofHours(12))
                                                .toString())))
                        .status())
                .isIn(201, 409);

        Element row = new StrictGuide(bytes("/api/livetv/xmltv/" + channel + "?days=1"))
                .programmes("genlock-" + channel).stream()
                        .filter(one -> StrictGuide.texts(one, "title").contains("]]>\"#EXTM3U\" \uD83D\uDCFA"))
                        .findFirst()
                        .orElseThrow();

        assertThat(StrictGuide.texts(row, "desc").getFirst())
                .startsWith("]]> <a href='javascript:alert(1)'>\nsecond line \"\uD83D\uDCFA\"");
        assertThat(StrictGuide.texts(row, "desc").getFirst().length()).isLessThanOrEqualTo(1_000);
        assertThat(StrictGuide.texts(row, "category")).contains("]]>", "\"x\"", "\uD83D\uDCFA");
    }

    @Test
    void logos_areTextAndNothingElse() throws Exception {
        for (Map.Entry<String, Long> channel : CHANNELS.entrySet()) {
            HttpResponse<byte[]> answer = answer("/api/channels/" + channel.getValue() + "/logo.svg");
            Document logo = StrictGuide.parse(new String(answer.body(), StandardCharsets.UTF_8));

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");
            assertThat(logo.getElementsByTagName("*").getLength()).isEqualTo(4);
            String words = logo.getElementsByTagName("text").item(1).getTextContent();
            assertThat(channel.getKey()).startsWith(words.replace("\u2026", ""));
            assertThat(ImageIO.read(new ByteArrayInputStream(
                                    bytes("/api/channels/" + channel.getValue() + "/logo.png")))
                            .getWidth())
                    .isEqualTo(400);
        }
    }

    @Test
    void playlists_holdNoNames() throws Exception {
        for (JsonNode channel : api.get("/api/channels").json()) {
            String playlist = text("/channel/" + channel.get("number") + ".m3u8?junk="
                    + URLEncoder.encode("\n#EXTM3U\"", StandardCharsets.UTF_8));

            assertThat(playlist.lines().filter(line -> !line.startsWith("#")))
                    .singleElement()
                    .asString()
                    .matches("/hls/channel/" + channel.get("id") + "/live\\.m3u8\\?[!-~]*");
            assertThat(playlist.lines().filter(line -> line.startsWith("#EXTM3U")))
                    .hasSize(1);
        }
    }

    /** What a lineup may change of a name is punctuation. */
    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}\\p{So}]", "");
    }

    private String body(Map<String, ?> fields) throws Exception {
        return json.writeValueAsString(fields);
    }

    private String text(String path) throws Exception {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> answer(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(station.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
