package tv.genlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.store.LibraryStore;
import tv.genlock.edge.ApiClient;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** Pictures of a media server and of a folder, over the API. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class ArtTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 9};
    private static final String KEY_OF_SERVER = "a-key-nobody-may-see";

    @TestHTTPResource("/")
    URI station;

    @Inject
    Database database;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile byte[] answer = JPEG;
    private volatile int status = 200;
    private HttpServer server;
    private TwoSources sources;

    @BeforeEach
    void open() throws Exception {
        sources = new TwoSources(database);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(status, status == 200 ? answer.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private long item(String kind, Map<String, String> images) {
        String location = "http://127.0.0.1:" + server.getAddress().getPort();
        long source = new SourceStore(database).insert(kind, "Server", location, TwoSources.NOW);
        database.write(db -> db.execute(
                "insert into source_secret (source_id, name, value) values (?, 'token', ?), (?, 'device', 'd')",
                source,
                KEY_OF_SERVER,
                source));
        long library = new LibraryStore(database).library(source, "1", "Films");
        ItemFacts.Builder facts = ItemFacts.of(Kind.MOVIE, "Pictured");
        images.forEach(facts::image);
        String key = "0123456789abcdef" + source;
        sources.list(library, key, facts.build());
        return sources.item(key);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(station.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void jellyfinPoster_isFetchedOnce_andNamesNeitherServerNorKey() throws Exception {
        long id = item(Source.JELLYFIN, Map.of("primary", "Primary:tag1"));
        JsonNode page = new ApiClient(station).get("/api/catalog/items/" + id).json();
        String url = page.get("poster_url").asText();

        HttpResponse<byte[]> first = get(url + "?width=300");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get(url + "?width=300", "If-None-Match", tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(JPEG);
        assertThat(first.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).contains("/Images/Primary?tag=tag1&maxWidth=300");
        assertThat(authorizations.getFirst()).contains(KEY_OF_SERVER);
        assertThat(first.headers().toString() + page)
                .doesNotContain(KEY_OF_SERVER)
                .doesNotContain(":" + server.getAddress().getPort());
        assertThat(get("/api/catalog/items/" + id + "/art/logo").statusCode()).isEqualTo(404);
        assertThat(get("/api/catalog/items/" + id + "/art/poster").statusCode()).isEqualTo(404);
        assertThat(get(url + "?width=9").statusCode()).isEqualTo(400);
    }

    @Test
    void plexPoster_isAskedForByItsReference() throws Exception {
        long id = item(Source.PLEX, Map.of("backdrop", "/library/metadata/1/art/2"));
        answer = PNG;

        HttpResponse<byte[]> art = get("/api/catalog/items/" + id + "/art/backdrop?width=640");

        assertThat(art.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(asked.getFirst()).startsWith("/photo/:/transcode?width=640").contains("%2Flibrary%2Fmetadata%2F1");
        assertThat(asked.getFirst()).doesNotContain(KEY_OF_SERVER);
    }

    @Test
    void answer_thatIsNoPicture_isNotPassedOn() throws Exception {
        long id = item(Source.JELLYFIN, Map.of("primary", "Primary:tag2"));
        answer = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThat(get("/api/catalog/items/" + id + "/art/primary").statusCode())
                .isEqualTo(404);
        answer = new byte[Art.LARGEST_BYTES + 1];
        System.arraycopy(JPEG, 0, answer, 0, JPEG.length);
        HttpResponse<byte[]> large = get("/api/catalog/items/" + id + "/art/primary");
        assertThat(large.statusCode()).isEqualTo(409);
        status = 404;
        assertThat(get("/api/catalog/items/" + id + "/art/primary").statusCode())
                .isEqualTo(404);
        status = 401;
        HttpResponse<byte[]> refused = get("/api/catalog/items/" + id + "/art/primary");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain(KEY_OF_SERVER);
    }

    @Test
    void pictureBesideAFile_isGiven_butNoneOutsideItsFolder() throws Exception {
        Path folder = Files.createDirectories(
                Path.of(System.getProperty(FreshStation.MEDIA)).resolve("pictures"));
        Path poster = Files.write(folder.resolve("poster.png"), PNG);
        Path outside = Files.write(folder.resolveSibling("outside.png"), PNG);
        long source = new SourceStore(database).insert(Source.FOLDER, "Pictures", folder.toString(), TwoSources.NOW);
        long library = new LibraryStore(database).library(source, "films", "Films");
        String key = sources.key("local");
        sources.list(
                library,
                key,
                ItemFacts.of(Kind.MOVIE, "Local")
                        .image("primary", poster.toString())
                        .image("logo", outside.toString())
                        .image("thumb", "../outside.png")
                        .build());
        String art = "/api/catalog/items/" + sources.item(key) + "/art/";

        assertThat(get(art + "primary").body()).isEqualTo(PNG);
        assertThat(get(art + "logo").statusCode()).isEqualTo(409);
        assertThat(get(art + "thumb").statusCode()).isEqualTo(409);
    }

    @Test
    void season_hasItsOwnTitlePlotAndPoster() throws Exception {
        Path folder = Files.createDirectories(
                Path.of(System.getProperty(FreshStation.MEDIA)).resolve("seasons"));
        Path poster = Files.write(folder.resolve("season01-poster.png"), PNG);
        long source = new SourceStore(database).insert(Source.FOLDER, "Seasons", folder.toString(), TwoSources.NOW);
        long library = new LibraryStore(database).library(source, "shows", "Shows");
        SeasonFacts first = new SeasonFacts(1, "The Detail", "They listen in.", Map.of("primary", poster.toString()));
        String show = sources.key("Seasoned");
        sources.series(
                library, new SourcedSeries(show, "1", SeriesFacts.named(show).with(List.of(first))));
        for (int season = 1; season <= 2; season++) {
            sources.list(
                    library,
                    sources.key("s" + season),
                    ItemFacts.of(Kind.EPISODE, "Pilot " + season)
                            .place(new ItemFacts.Place(show, show, season, 1, null))
                            .build());
        }
        ApiClient api = new ApiClient(station);
        long series = api.get("/api/catalog/items/" + sources.item(sources.key("s1")))
                .json()
                .get("series_id")
                .asLong();

        JsonNode seasons = api.get("/api/catalog/series/" + series).json().get("seasons");

        assertThat(seasons.at("/0/title").asText()).isEqualTo("The Detail");
        assertThat(seasons.at("/0/description").asText()).isEqualTo("They listen in.");
        assertThat(get(seasons.at("/0/poster_url").asText()).body()).isEqualTo(PNG);
        assertThat(seasons.at("/1/title").asText()).isEmpty();
        assertThat(seasons.at("/1/poster_url").isNull()).isTrue();
        assertThat(get("/api/catalog/series/" + series + "/seasons/2/art/primary")
                        .statusCode())
                .isEqualTo(404);
    }
}
