package tv.genlock.source.plex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.catalog.Library;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.source.sync.MediaServer;
import tv.genlock.source.sync.ServerLibrary;

class PlexServerTest {
    private StubPlex stub;
    private PlexServer server;

    @BeforeEach
    void start() throws IOException {
        stub = new StubPlex();
        server = stub.open(StubPlex.TOKEN);
    }

    @AfterEach
    void stop() {
        server.close();
        stub.close();
    }

    private static List<SourcedItem> all(ServerLibrary library) throws Exception {
        List<SourcedItem> items = new ArrayList<>();
        long offset = 0;
        while (true) {
            ServerLibrary.Page<SourcedItem> page = library.items(offset);
            items.addAll(page.entries());
            if (page.rows() == 0) {
                return items;
            }
            offset += page.rows();
        }
    }

    private PlexException verdict(PlexServer asked) {
        PlexException verdict = catchThrowableOfType(PlexException.class, asked::identity);
        assertThat(verdict).isNotNull();
        assertThat(verdict.hint()).isNotBlank();
        assertThat(verdict.getMessage()).doesNotContain("token-7");
        return verdict;
    }

    @Test
    void identity_rightToken_saysWhoTheServerIs() throws Exception {
        assertThat(server.identity()).isEqualTo(new MediaServer.Identity("machine-1", "Attic", "1.41.9"));
    }

    @Test
    void identity_wrongToken_saysSoThoughAWebPageAnswers() {
        try (PlexServer wrong = stub.open("wrong-token-7")) {
            PlexException verdict = verdict(wrong);
            assertThat(verdict.reason()).isEqualTo(PlexException.Reason.BAD_TOKEN);
            assertThat(verdict).hasMessage("the Plex server does not accept the token");
        }
    }

    @Test
    void identity_noToken_asksForOne() {
        try (PlexServer without = stub.open(" ")) {
            assertThat(verdict(without).reason()).isEqualTo(PlexException.Reason.NO_TOKEN);
        }
    }

    @Test
    void identity_otherServers_areNotTakenForPlex() {
        stub.answer("/identity", 200, "text/html", "<html>router</html>".getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(server).reason()).isEqualTo(PlexException.Reason.NOT_PLEX);
        stub.answer("/identity", "{\"ServerName\":\"jellyfin\"}");
        assertThat(verdict(server).reason()).isEqualTo(PlexException.Reason.NOT_PLEX);
        stub.answer("/identity", 404, "text/plain", new byte[0]);
        assertThat(verdict(server).reason()).isEqualTo(PlexException.Reason.NOT_PLEX);
        stub.answer("/identity", "{\"MediaContainer\":{}}");
        assertThat(verdict(server).reason()).isEqualTo(PlexException.Reason.NOT_PLEX);
        stub.answer("/identity", 200, "text/xml", "<?xml?><MediaContainer/>".getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(server)).hasMessageContaining("XML");
    }

    @Test
    void identity_nobodyThere_saysSo() throws IOException {
        stub.close();
        try (PlexServer gone = PlexServer.open(stub.uri(), "t", new PlexDevice("a", "1"), onceOnly())) {
            assertThat(verdict(gone).reason()).isEqualTo(PlexException.Reason.NOT_ANSWERING);
        }
    }

    private static RemoteLimits onceOnly() {
        Duration second = Duration.ofSeconds(1);
        return new RemoteLimits(second, second, second, 1, second, second);
    }

    @Test
    void open_badAddress_isRefusedInWords() {
        IllegalArgumentException refused = catchThrowableOfType(
                IllegalArgumentException.class,
                () -> PlexServer.open(URI.create("ftp://nas"), "t", new PlexDevice("a", "1"), onceOnly()));
        assertThat(refused).hasMessageContaining("http");
    }

    @Test
    void libraries_filmsAndShows_areListedWithCountsAndPaths() throws Exception {
        stub.movies(7);
        assertThat(server.libraries())
                .containsExactly(
                        new MediaServer.ListedLibrary("1", "Films", Library.Kind.MOVIES, 7, List.of("/data/films")),
                        new MediaServer.ListedLibrary(
                                "2", "Shows", Library.Kind.SHOWS, 0, List.of("/data/a", "/data/b")));
    }

    @Test
    void library_gone_saysSo() {
        PlexException verdict = catchThrowableOfType(PlexException.class, () -> server.library("3"));
        assertThat(verdict.reason()).isEqualTo(PlexException.Reason.GONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = StubPlex.Paging.class,
            names = {"HONEST", "SHORT", "UNPAGED"})
    void items_anyPaging_areAllReadOnce(StubPlex.Paging paging) throws Exception {
        stub.movies(205);
        stub.paging = paging;
        for (boolean tells : new boolean[] {true, false}) {
            stub.tellsTotal = tells;
            List<SourcedItem> items = all(server.library("1"));
            assertThat(items).hasSize(205).doesNotHaveDuplicates();
            assertThat(items.get(204).facts().title()).isEqualTo("Film 205");
        }
    }

    @Test
    void items_unpagedShortList_endsAtItsEnd() throws Exception {
        stub.movies(4);
        stub.paging = StubPlex.Paging.UNPAGED;
        stub.tellsTotal = false;
        assertThat(all(server.library("1"))).hasSize(4);
    }

    @Test
    void items_serverIgnoresStart_failsInsteadOfGoingRound() throws Exception {
        stub.movies(205);
        stub.paging = StubPlex.Paging.STUCK;
        ServerLibrary library = server.library("1");
        PlexException verdict = catchThrowableOfType(PlexException.class, () -> all(library));
        assertThat(verdict.reason()).isEqualTo(PlexException.Reason.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-150, 100})
    void items_wrongTotal_areAllRead(int error) throws Exception {
        stub.movies(205);
        stub.totalError = error;
        assertThat(all(server.library("1"))).hasSize(205);
    }

    @Test
    void items_failedPage_failsTheWhole() throws Exception {
        stub.movies(205);
        ServerLibrary library = server.library("1");
        library.items(0);
        stub.answer("/library/sections/1/all", 500, "text/html", "<html>boom</html>".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowableOfType(PlexException.class, () -> library.items(100))
                        .reason())
                .isEqualTo(PlexException.Reason.BROKEN);
        stub.answer("/library/sections/1/all", "{\"MediaContainer\":{\"size\":100,\"Metadata\":[{\"ratingKey\":\"7\"");
        assertThat(catchThrowableOfType(PlexException.class, () -> library.items(100)))
                .hasMessageContaining("ends too early");
        stub.recover();
        assertThat(library.items(100).rows()).isEqualTo(100);
    }

    @Test
    void items_failedDetails_failTheWhole() throws Exception {
        stub.movies(3);
        ServerLibrary library = server.library("1");
        stub.answer("/library/metadata/", 500, "text/html", new byte[0]);
        assertThat(catchThrowableOfType(PlexException.class, () -> library.items(0)))
                .isNotNull();
    }

    @Test
    void items_withoutDetails_areKeptAsListedAndReadAgain() throws Exception {
        stub.movies(3);
        stub.details.put("2", "");
        List<SourcedItem> items = server.library("1").items(0).entries();
        assertThat(items).extracting(SourcedItem::key).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(items.stream().filter(item -> item.mark().endsWith("?")))
                .extracting(SourcedItem::key)
                .containsExactly("2");
    }

    @Test
    void keys_andItemsByKey_haveTheMarksOfTheListing() throws Exception {
        stub.movies(250);
        stub.details.put("4", StubPlex.movie(4).replace("'type'", "'Genre':[{'tag':'Drama'},{'tag':'War'}],'type'"));
        ServerLibrary library = server.library("1");
        ServerLibrary.Page<ServerLibrary.KeyMark> page = library.keys(0);
        assertThat(page.rows()).isEqualTo(200);
        assertThat(page.total()).isEqualTo(250);
        SourcedItem read = library.items(List.of("4", "../evil", "999")).getFirst();
        assertThat(read.facts().genres()).containsExactly("Drama", "War");
        assertThat(page.entries()).contains(new ServerLibrary.KeyMark("4", read.mark()));
        assertThat(new HashSet<>(page.entries())).hasSize(200);
        assertThat(stub.requests).noneMatch(request -> request.contains("evil"));
    }

    @Test
    void items_page_asksForDetailsInBatches() throws Exception {
        stub.movies(100);
        server.library("1").items(0);
        assertThat(stub.requests.stream().filter(request -> request.startsWith("/library/metadata/")))
                .hasSize(3);
    }

    @Test
    void changes_sinceAMark_endWhereRowsAreOlder() throws Exception {
        stub.movies.add(StubPlex.movie(9).replace("1700000009", "1700009000"));
        stub.movies.add(StubPlex.movie(8).replace("'updatedAt':1700000008,", "").replace("'addedAt':1008,", ""));
        stub.movies.add(StubPlex.movie(7));
        ServerLibrary library = server.library("1");
        assertThat(library.changes("1700005000/41", 0).entries())
                .extracting(SourcedItem::key)
                .containsExactlyInAnyOrder("9", "8");
        assertThat(library.changes("1700009500/41", 0).rows()).isEqualTo(3);
        stub.movies.remove(1);
        assertThat(library.changes("1700019500/41", 0).rows()).isZero();
        assertThat(library.changes("", 0).entries()).hasSize(2);
    }

    @Test
    void changedSeries_sinceAMark_areNewer_andOnlyTheirDetailsAreAsked() throws Exception {
        stub.shows.add("{'ratingKey':'52','type':'show','title':'New','updatedAt':1700009000}");
        stub.shows.add("{'ratingKey':'51','type':'show','title':'Old','updatedAt':1700000001}");
        ServerLibrary library = server.library("2");

        assertThat(library.changedSeries("1700005000/41", 0).entries())
                .extracting(SourcedSeries::key)
                .containsExactly("52");
        assertThat(library.changedSeries("1700019500/41", 0).rows()).isZero();
        assertThat(stub.requests)
                .filteredOn(request -> request.startsWith("/library/metadata/"))
                .singleElement()
                .asString()
                .contains("52")
                .doesNotContain("51");
        assertThat(server.library("1").changedSeries("", 0).rows()).isZero();
    }

    @Test
    void changedSince_contentStampMoved_isTold() throws Exception {
        ServerLibrary library = server.library("1");
        String mark = library.now();
        assertThat(mark).matches("\\d+/41");
        assertThat(library.changedSince(mark)).isFalse();
        stub.contentStamp = "42";
        assertThat(library.changedSince(mark)).isTrue();
        stub.contentStamp = "";
        assertThat(library.changedSince(mark)).isTrue();
    }

    @Test
    void items_brokenBytesInATitle_hideNothing() throws Exception {
        byte[] latin = ("{\"MediaContainer\":{\"Metadata\":"
                        + StubPlex.movie(1).replace('\'', '"').replace("Film 1", "Caf\u00e9\tNoir") + "}}")
                .getBytes(StandardCharsets.ISO_8859_1);
        ServerLibrary library = server.library("1");
        stub.answer("/library/", 200, "application/json", latin);
        assertThat(library.items(0).entries())
                .extracting(item -> item.facts().title())
                .containsExactly("Caf\ufffd Noir");
    }
}
