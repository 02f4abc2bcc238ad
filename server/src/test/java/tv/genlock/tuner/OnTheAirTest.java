package tv.genlock.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.w3c.dom.Document;
import tv.genlock.FreshStation;
import tv.genlock.air.audit.TsAudit;
import tv.genlock.channel.Channel;
import tv.genlock.channel.ChannelRequest;
import tv.genlock.channel.Channels;
import tv.genlock.channel.Programming;
import tv.genlock.event.StationEvents;
import tv.genlock.source.Scans;
import tv.genlock.source.Sources;

/** A whole station over HTTP, with unlike clips on a channel and a clock that the test turns. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
@TestProfile(TestStation.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnTheAirTest {
    private static final String HOSTILE = "\"News\", #EXTM3U <b>&\u2603\uD83D\uDCFA]]> 5 USA";
    private static long channelId;
    private static Path clips;

    @TestHTTPResource
    URI base;

    @Inject
    TurnableClock clock;

    @Inject
    Sources sources;

    @Inject
    Channels channels;

    @Inject
    Programming programming;

    @Inject
    StationEvents events;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http2 = HttpClient.newHttpClient();

    @BeforeEach
    void channelOfAllClips() throws Exception {
        clips = TestStation.clips("clips");
        if (channelId == 0) {
            Scans.awaited(events, () -> sources.add(clips.toString(), null).id());
            Channel channel = channels.create(ChannelRequest.named(HOSTILE, 1));
            programming.extend(channel.id(), 1);
            channelId = channel.id();
        }
    }

    @Test
    @Order(1)
    void livePlaylist_polledWhileTheAirGoesOn_isOneSoundStreamWithRisingNumbers() throws Exception {
        Map<Long, String> bySequence = new LinkedHashMap<>();
        long media = -1;
        long discontinuity = -1;
        for (int poll = 0; poll < 40; poll++) {
            Playlist playlist = playlist(live());
            assertThat(playlist.mediaSequence()).isGreaterThanOrEqualTo(media);
            assertThat(playlist.discontinuitySequence()).isGreaterThanOrEqualTo(discontinuity);
            media = playlist.mediaSequence();
            discontinuity = playlist.discontinuitySequence();
            for (int k = 0; k < playlist.uris().size(); k++) {
                String before = bySequence.put(media + k, playlist.uris().get(k));
                assertThat(before).isIn(null, playlist.uris().get(k));
            }
            assertThat(playlist.durations())
                    .allSatisfy(seconds -> assertThat(Math.round(seconds)).isLessThanOrEqualTo(10));
            clock.advance(Duration.ofSeconds(5));
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (String uri : bySequence.values()) {
            stream.write(bytes(resolve(uri)));
        }

        assertThat(TsAudit.of(stream.toByteArray()).faults()).isEmpty();
        assertThat(bySequence.size()).isGreaterThan(20);
    }

    @Test
    @Order(2)
    void catchUp_ofWhatHasAired_namesTheSegmentsThatTheLivePlaylistNamed() throws Exception {
        Playlist live = playlist(live());
        clock.advance(Duration.ofMinutes(2));
        long start = clock.instant().getEpochSecond() - 200;

        HttpResponse<String> answer = get(live() + "?utc=" + start + "&duration=60");

        assertThat(answer.body()).contains("#EXT-X-PLAYLIST-TYPE:VOD").contains("#EXT-X-ENDLIST");
        List<String> uris = Playlist.of(answer.body()).uris();
        assertThat(uris).isNotEmpty().isSubsetOf(playlist(live()).uris());
        assertThat(live.uris()).containsAnyElementsOf(uris);
    }

    @Test
    @Order(3)
    void catchUp_beforeAnybodyWatched_isMadeFromTheSchedule() throws Exception {
        long start = clock.instant().minus(Duration.ofHours(2)).getEpochSecond();

        HttpResponse<String> answer = get(live() + "?start=" + start + "&duration=90");

        assertThat(answer.statusCode()).isEqualTo(200);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (String uri : Playlist.of(answer.body()).uris()) {
            stream.write(bytes(resolve(uri)));
        }
        assertThat(TsAudit.of(stream.toByteArray()).faults()).isEmpty();
    }

    @Test
    @Order(4)
    void catchUp_ofNonsense_isRefusedInWords() throws Exception {
        long now = clock.instant().getEpochSecond();

        assertThat(get(live() + "?utc=" + (now + 3600)).statusCode()).isEqualTo(400);
        assertThat(get(live() + "?utc=" + (now - 90 * 86_400)).statusCode()).isEqualTo(400);
        assertThat(get(live() + "?utc=tomorrow").body()).contains("\"code\":\"validation\"");
        assertThat(get("/hls/channel/999/live.m3u8").statusCode()).isEqualTo(404);
        assertThat(get("/channel/77.m3u8").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void segment_byItsName_isImmutableAndSupportsRangesAndHead() throws Exception {
        String uri = resolve(playlist(live()).uris().getLast());

        HttpResponse<byte[]> whole = http.send(request(uri).build(), BodyHandlers.ofByteArray());
        HttpResponse<byte[]> part =
                http.send(request(uri).header("Range", "bytes=188-375").build(), BodyHandlers.ofByteArray());
        HttpResponse<byte[]> head = http.send(request(uri).HEAD().build(), BodyHandlers.ofByteArray());

        assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp2t");
        assertThat(whole.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(188).startsWith(0x47);
        assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(whole.body().length));
        assertThat(get(uri.replaceFirst("/[0-9a-f]{12}/", "/000000000000/")).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void lineupAndGuide_ofAHostileName_areValidAndAgree() throws Exception {
        String lineup = get("/api/livetv/m3u/all").body();
        HttpResponse<byte[]> packed = http.send(
                request("/api/livetv/xmltv/all")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        Document guide = xml(new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body())));
        String id = guide.getElementsByTagName("channel")
                .item(0)
                .getAttributes()
                .getNamedItem("id")
                .getNodeValue();

        assertThat(lineup.lines().filter(line -> line.startsWith("#EXTINF"))).hasSize(1);
        assertThat(lineup).contains("tvg-id=\"" + id + "\"");
        assertThat(lineup.lines().filter(line -> line.startsWith("http")))
                .singleElement()
                .asString()
                .endsWith(".ts");
        assertThat(guide.getElementsByTagName("programme").getLength()).isGreaterThan(100);
        assertThat(statusWhenKnown(packed.headers().firstValue("ETag").orElseThrow()))
                .isEqualTo(304);
    }

    /** Asks with the last tag seen: a scan may finish between two requests and change the guide. */
    private int statusWhenKnown(String tag) throws Exception {
        String known = tag;
        int status = 0;
        for (int tries = 0; tries < 5 && status != 304; tries++) {
            HttpRequest again = request("/api/livetv/xmltv/all")
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", known)
                    .build();
            HttpResponse<Void> answer = http.send(again, BodyHandlers.discarding());
            known = answer.headers().firstValue("ETag").orElseThrow();
            status = answer.statusCode();
        }
        return status;
    }

    @Test
    @Order(6)
    void guide_overHttp2_isNotPackedTwice() throws Exception {
        HttpRequest wanting = request("/api/livetv/xmltv/all")
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<String> answer = http2.send(wanting, BodyHandlers.ofString());

        assertThat(answer.body()).startsWith("<?xml").endsWith("</tv>\n");
    }

    /** Clip "two" is found by a part of its name in any case; what has ended is not, and wildcards are letters. */
    @Test
    @Order(6)
    void search_byPartOfATitle_givesWhatIsOnOrComesInOrder() throws Exception {
        Instant now = clock.instant();

        JsonNode found =
                json.readTree(get("/api/schedules/search?q=TW&limit=3").body()).get("airings");
        JsonNode wildcard =
                json.readTree(get("/api/schedules/search?q=t_o").body()).get("airings");

        assertThat(found).hasSize(3);
        assertThat(found.findValuesAsText("title")).containsOnly("two");
        assertThat(found.findValuesAsText("start")).isSorted();
        assertThat(found.findValuesAsText("stop"))
                .allMatch(stop -> Instant.parse(stop).isAfter(now));
        assertThat(wildcard).isEmpty();
        assertThat(get("/api/schedules/search").statusCode()).isEqualTo(400);
        JsonNode airings = json.readTree(
                        get("/api/catalog/items/" + found.at("/0/item_id").asLong())
                                .body())
                .get("airings");
        assertThat(airings.at("/0/start"))
                .as("where the item itself is said to air")
                .isEqualTo(found.at("/0/start"));
        assertThat(airings.at("/0/channel_number").asInt()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void stream_whenTunedIn_sendsTheBurstAtOnceAndNoMore() throws Exception {
        HttpResponse<InputStream> answer = http.send(request("/channel/1.ts").build(), BodyHandlers.ofInputStream());
        byte[] first = new byte[188 * 200];

        try (InputStream in = answer.body()) {
            in.readNBytes(first, 0, first.length);
        }

        assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp2t");
        assertThat(first[0]).isEqualTo((byte) 0x47);
        assertThat(((first[1] & 0x1F) << 8) | (first[2] & 0xFF))
                .as("the first packet's PID is the PAT's")
                .isZero();
        assertThat(first[188 * 199]).isEqualTo((byte) 0x47);
    }

    @Test
    @Order(8)
    void hundredsOfClientsThatReadNothing_doNotHoldUpTheOneThatReads() throws Exception {
        String uri = resolve(playlist(live()).uris().getFirst());
        List<Socket> stuck = new ArrayList<>();
        try {
            for (int n = 0; n < 500; n++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4_096);
                socket.connect(new java.net.InetSocketAddress(base.getHost(), base.getPort()));
                socket.getOutputStream()
                        .write(("GET " + uri + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                stuck.add(socket);
            }

            for (String segment : playlist(live()).uris()) {
                assertThat(bytes(resolve(segment))).isNotEmpty();
            }
        } finally {
            for (Socket socket : stuck) {
                socket.close();
            }
        }
    }

    @Test
    @Order(9)
    void fileDeletedOnTheAir_becomesASlateOfEqualLengthThatNobodyMayKeep() throws Exception {
        List<String> before = playlist(live()).uris();
        for (var file : Files.list(clips).toList()) {
            Files.delete(file);
        }
        clock.advance(Duration.ofSeconds(20));
        Playlist after = playlist(live());
        String uri = resolve(after.uris().getLast());

        HttpResponse<byte[]> slate = http.send(request(uri).build(), BodyHandlers.ofByteArray());

        assertThat(slate.statusCode()).isEqualTo(200);
        assertThat(slate.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(TsAudit.of(slate.body()).faults()).isEmpty();
        assertThat(after.uris()).containsAnyElementsOf(before);
    }

    private String live() {
        return "/hls/channel/" + channelId + "/live.m3u8";
    }

    private String resolve(String uri) {
        return "/hls/channel/" + channelId + "/" + uri;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = http.send(request(path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Playlist playlist(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Playlist.of(answer.body());
    }

    private static Document xml(InputStream in) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(in);
    }

    /** What a player reads of a media playlist. */
    private record Playlist(long mediaSequence, long discontinuitySequence, List<Double> durations, List<String> uris) {
        static Playlist of(String text) {
            List<Double> durations = new ArrayList<>();
            List<String> uris = new ArrayList<>();
            long media = 0;
            long discontinuity = 0;
            for (String line : text.lines().toList()) {
                if (line.startsWith("#EXT-X-MEDIA-SEQUENCE:")) {
                    media = Long.parseLong(line.substring(line.indexOf(':') + 1));
                } else if (line.startsWith("#EXT-X-DISCONTINUITY-SEQUENCE:")) {
                    discontinuity = Long.parseLong(line.substring(line.indexOf(':') + 1));
                } else if (line.startsWith("#EXTINF:")) {
                    durations.add(Double.parseDouble(line.substring(8, line.indexOf(','))));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    uris.add(line);
                }
            }
            return new Playlist(media, discontinuity, durations, uris);
        }
    }
}
