package tv.genlock.source.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Library;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.media.remote.RemoteOrigin;
import tv.genlock.source.sync.ServerLibrary;

class JellyfinServerTest {
    private StubJellyfin stub;
    private JellyfinClient client;
    private JellyfinServer server;

    @BeforeEach
    void start() throws IOException {
        stub = new StubJellyfin(7, 3, 20);
        connect(StubJellyfin.TOKEN);
    }

    private void connect(String token) {
        var header = java.util.Map.of("Authorization", "MediaBrowser Token=\"" + token + "\"");
        var origin = new RemoteOrigin(stub.uri(), header, RemoteLimits.prompt(), _ -> {});
        client = new JellyfinClient(origin, "");
        server = new JellyfinServer(client);
    }

    @AfterEach
    void stop() {
        client.close();
        stub.close();
    }

    @Test
    void libraries_ofAKey_areThoseThatCanAir() throws IOException {
        assertThat(server.identity().name()).isEqualTo("Attic");
        assertThat(server.libraries())
                .extracting(library -> library.name() + " " + library.kind() + " " + library.items())
                .containsExactly("Films " + Library.Kind.MOVIES + " 7", "Shows " + Library.Kind.SHOWS + " 60");
        assertThat(client.userId()).isEqualTo(StubJellyfin.ADMIN);
        assertThat(stub.authorizations()).containsOnly("MediaBrowser Token=\"" + StubJellyfin.TOKEN + "\"");
        assertThat(stub.requests()).noneMatch(request -> request.contains(StubJellyfin.TOKEN));
    }

    @Test
    void libraries_notForAdministrators_areTheViewsOfTheUser() throws IOException {
        stub.fault = exchange -> switch (exchange.getRequestURI().getPath()) {
            case "/Library/VirtualFolders" -> {
                StubJellyfin.send(exchange, 403, "text/plain", "");
                yield true;
            }
            case "/UserViews" -> {
                StubJellyfin.send(
                        exchange,
                        200,
                        "application/json",
                        "{\"Items\":[{\"Id\":\"" + StubJellyfin.MOVIES
                                + "\",\"Name\":\"Films\",\"CollectionType\":\"movies\"}]}");
                yield true;
            }
            default -> false;
        };
        assertThat(server.libraries())
                .singleElement()
                .satisfies(library -> assertThat(library.items()).isEqualTo(7));
    }

    @Test
    void logIn_givesATokenOnlyForTheRightPassword() throws IOException {
        var login = JellyfinClient.logIn(stub.uri(), "me", "right", RemoteLimits.prompt());
        assertThat(login.token()).isEqualTo(StubJellyfin.TOKEN);
        assertThat(login.toString()).doesNotContain(StubJellyfin.TOKEN);
        assertThatThrownBy(() -> JellyfinClient.logIn(stub.uri(), "me", "wrong-one", RemoteLimits.prompt()))
                .isInstanceOf(RemoteException.class)
                .hasMessageNotContaining("wrong-one");
    }

    @Test
    void identity_wrongKey_namesTheServerAndItsVersion() {
        client.close();
        connect("bad");
        assertThatThrownBy(() -> server.identity())
                .hasMessageContaining("Attic")
                .hasMessageContaining("10.11.8")
                .hasMessageNotContaining("\"bad\"");
    }

    @Test
    void identity_oldServer_isRefused() {
        stub.version = "10.7.7";
        assertThatThrownBy(() -> server.identity()).hasMessageContaining("10.8 or later");
    }

    private static List<SourcedItem> all(ServerLibrary library) throws Exception {
        List<SourcedItem> items = new java.util.ArrayList<>();
        for (long offset = 0; ; ) {
            ServerLibrary.Page<SourcedItem> page = library.items(offset);
            if (page.rows() == 0) {
                return items;
            }
            items.addAll(page.entries());
            offset += page.rows();
        }
    }

    @Test
    void items_oddPagesAndWrongTotals_allArrive() throws Exception {
        stub.mostRows = 7;
        stub.wrongBy = -40;
        assertThat(all(server.library(StubJellyfin.SHOWS)))
                .extracting(SourcedItem::key)
                .doesNotHaveDuplicates()
                .hasSize(60);
        assertThat(server.library(StubJellyfin.SHOWS).series(0).entries()).hasSize(3);
    }

    @Test
    void items_samePageForEver_isAFailure() {
        stub.fault = exchange -> {
            StubJellyfin.send(exchange, 200, "application/json", "{\"Items\":[{\"Id\":\"a1\",\"Type\":\"Movie\"}]}");
            return true;
        };
        assertThatThrownBy(() -> all(server.library(StubJellyfin.MOVIES))).hasMessageContaining("same page");
    }

    @Test
    void items_tooMuchAtOnce_areAskedForInSmallerPages() throws Exception {
        stub.fault = exchange -> {
            boolean tooMany =
                    StubJellyfin.query(exchange).getOrDefault("limit", "0").equals("250");
            if (tooMany) {
                StubJellyfin.send(exchange, 200, "application/json", " ".repeat((12 << 20) + 1));
            }
            return tooMany;
        };
        assertThat(all(server.library(StubJellyfin.SHOWS))).hasSize(60);
    }

    @Test
    void items_busyServer_isAskedAgain() throws Exception {
        AtomicInteger left = new AtomicInteger(1);
        stub.fault = exchange -> {
            boolean busy = left.getAndDecrement() > 0;
            if (busy) {
                StubJellyfin.send(exchange, 429, "text/plain", "");
            }
            return busy;
        };
        assertThat(server.identity().version()).isEqualTo("10.11.8");
    }

    @Test
    void items_nonsense_isAClearFailure() {
        assertFailure(200, "text/html", "<html>log in</html>", "web page");
        assertFailure(200, "application/json", "{\"Items\":[{\"Id\":\"a", "breaks off");
        assertFailure(200, "application/json", "{\"Items\":[{\"Id\":\"a1\"}]", "");
        assertFailure(200, "application/json", "[]", "not a list");
        assertFailure(500, "text/plain", "secret-text", "500");
    }

    private void assertFailure(int status, String type, String body, String words) {
        stub.fault = exchange -> {
            boolean listing = exchange.getRequestURI().getPath().equals("/Items");
            if (listing) {
                StubJellyfin.send(exchange, status, type, body);
            }
            return listing;
        };
        assertThatThrownBy(() -> server.library(StubJellyfin.MOVIES).items(0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("secret-text")
                .hasMessageNotContaining(StubJellyfin.TOKEN);
    }

    @Test
    void changedSince_seesSavedAndDeleted() throws Exception {
        ServerLibrary library = server.library(StubJellyfin.MOVIES);
        String mark = library.now();
        assertThat(library.changedSince(mark)).isFalse();
        stub.gone = StubJellyfin.movieId(3)::equals;
        assertThat(library.changedSince(mark)).isTrue();
        stub.gone = _ -> false;
        stub.saved = StubJellyfin.movieId(2)::equals;
        assertThat(library.changedSince(mark)).isTrue();
        assertThat(library.changes(mark, 0).entries())
                .extracting(SourcedItem::key)
                .containsExactly(StubJellyfin.movieId(2));
    }

    @Test
    void changedSeries_areThoseThatWereSaved() throws Exception {
        ServerLibrary library = server.library(StubJellyfin.SHOWS);
        String mark = library.now();
        assertThat(library.changedSeries(mark, 0).rows()).isZero();

        stub.saved = StubJellyfin.seriesId(1)::equals;

        assertThat(library.changedSeries(mark, 0).entries())
                .extracting(SourcedSeries::key)
                .containsExactly(StubJellyfin.seriesId(1));
    }

    @Test
    void keys_haveTheMarksOfTheItems() throws Exception {
        ServerLibrary library = server.library(StubJellyfin.MOVIES);
        var keys = library.keys(0).entries();
        var items = library.items(keys.stream().map(ServerLibrary.KeyMark::key).toList());
        assertThat(keys).hasSize(7);
        assertThat(items)
                .extracting(item -> new ServerLibrary.KeyMark(item.key(), item.mark()))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    private SourcedItem map(String json) throws IOException {
        return new JellyfinMapper(client)
                .item(new Row(new JsonMapper().readTree(json)))
                .orElseThrow();
    }

    @Test
    void item_whole_isMapped() throws IOException {
        SourcedItem item = map("""
                {"Id":"AAAA0000-0000-0000-0000-000000000001","Type":"Episode","Name":"Pilot","SeriesId":"b1","SeriesName":"Show",
                 "ParentIndexNumber":2,"IndexNumber":3,"IndexNumberEnd":4,"CustomRating":"TV-Y","OfficialRating":"TV-MA",
                 "PremiereDate":"2001-02-03T00:00:00.0000000Z","ImageTags":{"Primary":"t1","Logo":"../x"},"Etag":"e",
                 "RunTimeTicks":6000000000,"CommunityRating":7.5,"ProviderIds":{"Tvdb":"9","Imdb":null},"Unknown":{"a":[1]},
                 "Chapters":[{"StartPositionTicks":0,"Name":"Cold open"},{"StartPositionTicks":3000000000,"Name":"Act 1"}],
                 "MediaSources":[{"Id":"v2","Path":"/m/x 4k.mkv","Container":"mkv,webm"},
                  {"Id":"aaaa0000000000000000000000000001","Path":"\\\\\\\\nas\\\\x.mp4","Container":"mov,mp4","RunTimeTicks":6010000000,
                   "MediaStreams":[{"Type":"EmbeddedImage","Width":1},{"Type":"Video","Codec":"HEVC","Width":1920,"Height":800}]}]}
                """);
        assertThat(item.key()).isEqualTo("aaaa0000000000000000000000000001");
        ItemFacts facts = item.facts();
        assertThat(facts.place()).isEqualTo(new ItemFacts.Place("b1", "Show", 2, 3, 4));
        assertThat(facts.rating()).isEqualTo("TV-Y");
        assertThat(facts.premiered()).isEqualTo("2001-02-03");
        assertThat(facts.images()).containsOnlyKeys("primary").containsEntry("primary", "Primary:t1");
        assertThat(facts.ids()).containsOnlyKeys("tvdb");
        assertThat(facts.markers())
                .hasSize(2)
                .first()
                .satisfies(first -> assertThat(first.endTicks()).isEqualTo(300 * 90_000));
        assertThat(item.files()).extracting(SourcedFile::version).containsExactly(0, 1);
        SourcedFile own = item.files().getFirst();
        assertThat(own.path()).isEqualTo("\\\\nas\\x.mp4");
        assertThat(own.container()).isEqualTo("mp4");
        assertThat(own.videoCodec()).isEqualTo("hevc");
        assertThat(own.width()).isEqualTo(1920);
        assertThat(own.durationTicks()).isEqualTo(601 * 90_000);
        assertThat(own.remotePath())
                .isEqualTo("/Videos/aaaa0000000000000000000000000001/stream?static=true"
                        + "&mediaSourceId=aaaa0000000000000000000000000001");
    }

    @Test
    void item_stacked_hasItsPartsAndItsSegments() throws IOException {
        stub.fault = exchange -> switch (exchange.getRequestURI().getPath()) {
            case "/Videos/a1/AdditionalParts" -> {
                StubJellyfin.send(
                        exchange,
                        200,
                        "application/json",
                        "{\"Items\":[{\"Id\":\"a2\",\"Path\":\"/m/2.avi\",\"Type\":\"Video\"}]}");
                yield true;
            }
            case "/MediaSegments/a1" -> {
                StubJellyfin.send(
                        exchange,
                        200,
                        "application/json",
                        "{\"Items\":[{\"Type\":\"Intro\",\"StartTicks\":0,\"EndTicks\":10000000},{\"Type\":\"Unknown\"}]}");
                yield true;
            }
            default -> false;
        };
        SourcedItem item = map("""
                {"Id":"a1","Type":"Movie","PartCount":2,"MediaSources":[{"Id":"a1","Path":"/m/1.avi","HasSegments":true}]}""");
        assertThat(item.files()).extracting(SourcedFile::part).containsExactly(0, 1);
        assertThat(item.files().get(1).remotePath()).startsWith("/Videos/a2/stream");
        assertThat(item.facts().markers())
                .containsExactly(new ItemFacts.Marker(ItemFacts.MarkerKind.INTRO, 0, 90_000, ""));
    }

    @Test
    void chapters_madeUp_areNone() throws IOException {
        assertThat(map("""
                {"Id":"a1","Type":"Movie","Chapters":[{"StartPositionTicks":0},{"StartPositionTicks":3000000000,"Name":"Chapter 2"},
                 {"StartPositionTicks":6000000000}]}""").facts().markers()).isEmpty();
    }

    @Test
    void path_thatIsAnAddress_isNotKept() throws IOException {
        SourcedItem item = map("""
                {"Id":"a1","Type":"Movie","Path":"/m/x.strm",
                 "MediaSources":[{"Id":"a1","Protocol":"Http","Path":"http://h/x?token=secret"}]}""");
        assertThat(item.files().getFirst().path()).isEqualTo("/m/x.strm");
    }

    @Test
    void item_recordedSources_areMapped() throws IOException {
        Path fixtures = Path.of("../../shared/fixtures/jellyfin");
        Assumptions.assumeTrue(Files.isDirectory(fixtures));
        try (var recorded = Files.newDirectoryStream(fixtures, "MediaSourceInfo-*.json")) {
            for (Path path : recorded) {
                String source = Files.readString(path);
                SourcedItem item = map("{\"Id\":\"a1\",\"Type\":\"Movie\",\"MediaSources\":[" + source + "]}");
                assertThat(item.files()).as(path.toString()).singleElement().satisfies(file -> {
                    assertThat(file.durationTicks()).isPositive();
                    assertThat(file.container()).isIn("mkv", "mp4");
                });
            }
        }
    }

    @Test
    void stub_saysOnlyWhatThePublishedDescriptionKnows() throws IOException {
        Path slice = Path.of("../../shared/fixtures/jellyfin/jellyfin-openapi-import-slice.json");
        Assumptions.assumeTrue(Files.isRegularFile(slice));
        var schemas =
                new JsonMapper().readTree(slice.toFile()).path("components").path("schemas");
        var known = schemas.path("BaseItemDto").path("properties");
        var sources = schemas.path("MediaSourceInfo").path("properties");
        Query query = Query.items(StubJellyfin.SHOWS, "Series,Episode").with("fields", JellyfinMapper.ITEM_FIELDS);
        client.list(query, row -> {
            row.node()
                    .fieldNames()
                    .forEachRemaining(
                            name -> assertThat(known.has(name)).as(name).isTrue());
            for (Row source : row.rows("MediaSources")) {
                source.node()
                        .fieldNames()
                        .forEachRemaining(
                                name -> assertThat(sources.has(name)).as(name).isTrue());
            }
            return java.util.Optional.of(row);
        });
        for (String name : List.of("HasSegments", "Path", "Size", "RunTimeTicks", "Container")) {
            assertThat(sources.has(name)).as(name).isTrue();
        }
    }
}
