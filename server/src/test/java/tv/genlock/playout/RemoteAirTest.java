package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tv.genlock.FreshStation;
import tv.genlock.air.audit.TsAudit;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.MediaIndexes;
import tv.genlock.channel.Channel;
import tv.genlock.channel.ChannelRequest;
import tv.genlock.channel.Channels;
import tv.genlock.channel.Programming;
import tv.genlock.event.Awaited;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Fingerprint;
import tv.genlock.source.Scans;
import tv.genlock.source.Sources;
import tv.genlock.source.jellyfin.ServedFiles;
import tv.genlock.source.jellyfin.StubJellyfin;
import tv.genlock.tuner.TestStation;
import tv.genlock.tuner.TurnableClock;

/** A channel of a Jellyfin's films, whose bytes come over HTTP: on the air, in trouble, and back. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
@QuarkusTestResource(TracedFfmpeg.class)
@TestProfile(RemoteAirTest.FarStation.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemoteAirTest {
    /** One of its own, that nobody else's channels are on. */
    public static class FarStation extends TestStation {}

    private static final ServedFiles SERVED = new ServedFiles();
    private static final List<String> LOGGED = new CopyOnWriteArrayList<>();
    private static StubJellyfin jellyfin;
    private static Path clips;
    private static boolean ffmpeg;
    private static Channel far;
    private static Channel near;

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

    @Inject
    Catalog catalog;

    @Inject
    MediaIndexes indexes;

    @Inject
    Playout playout;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The server says that each lasts 60 s. */
    private static boolean makeClips(Path folder) {
        return FarClips.make(
                        folder.resolve("longer.mp4"), "60.6", "libx264 -g 50 -bf 2 -pix_fmt yuv420p", "aac -ar 48000")
                && FarClips.make(
                        folder.resolve("shorter.mkv"), "58.9", "libx264 -g 48 -bf 3 -pix_fmt yuv420p", "aac -ar 48000")
                && FarClips.make(
                        folder.resolve("sound.mp4"), "60", "libx264 -g 50 -bf 0 -pix_fmt yuv420p", "aac -ar 44100")
                && FarClips.make(folder.resolve("old.mpg"), "60", "mpeg2video -b:v 1M -g 12", "mp2 -ar 44100");
    }

    @BeforeEach
    void channelOfAServersFilms_andOneOfAFolder() throws Exception {
        if (clips == null) {
            Logger.getLogger("tv.genlock").addHandler(new Remembering());
            clips = Path.of(System.getProperty(FreshStation.MEDIA)).resolve("served");
            ffmpeg = makeClips(clips);
        }
        assumeTrue(ffmpeg, "skipped: there is no ffmpeg on PATH to make clips with");
        if (far == null) {
            jellyfin = new StubJellyfin(4, 0, 0);
            jellyfin.fault = SERVED;
            serve("longer.mp4", "shorter.mkv", "sound.mp4", "old.mpg");
            long server = Scans.awaited(events, this::addServer);
            Path local = TestStation.clips("local");
            long folder = Scans.awaited(
                    events, () -> sources.add(local.toString(), null).id());
            far = channel("Far", 1, server);
            near = channel("Near", 2, folder);
        }
    }

    private long addServer() throws Exception {
        String wanted = """
                {"kind": "jellyfin", "location": "%s", "api_key": "%s"}""".formatted(jellyfin.uri(), StubJellyfin.TOKEN);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/api/sources"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(wanted))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body()).path("id").asLong();
    }

    private Channel channel(String name, int number, long source) {
        List<Long> libraries = catalog.libraries().stream()
                .filter(library -> library.sourceId() == source)
                .map(library -> library.id())
                .toList();
        Channel channel =
                channels.create(new ChannelRequest(name, number, null, null, null, libraries, null, null, null, null));
        programming.extend(channel.id(), 1);
        return channel;
    }

    private static void serve(String... names) {
        for (int n = 0; n < names.length; n++) {
            SERVED.files.put(StubJellyfin.movieId(n), clips.resolve(names[n]));
        }
    }

    @AfterAll
    static void close() {
        if (jellyfin != null) {
            jellyfin.close();
        }
    }

    @Test
    @Order(1)
    void channelOfAServersFilms_playsOverHttp_inSoundSegmentsWithoutASlate() throws Exception {
        Set<String> uris = new LinkedHashSet<>();
        for (int poll = 0; poll < 70; poll++) {
            uris.addAll(uris(far));
            clock.advance(Duration.ofSeconds(5));
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (String uri : uris) {
            HttpResponse<byte[]> segment = segment(far, uri);
            assertThat(isSlate(segment)).as(uri + " " + LOGGED).isFalse();
            stream.write(segment.body());
        }

        assertThat(uris).hasSizeGreaterThan(40);
        assertThat(TsAudit.of(stream.toByteArray()).faults()).isEmpty();
        assertThat(SERVED.asked()).isNotEmpty().noneMatch(uri -> uri.contains(StubJellyfin.TOKEN));
    }

    @Test
    @Order(2)
    void lengths_whichTheServerSaidRoughly_areExactOnceTheFilmsWereIndexed() {
        assertThat(films().stream().map(CatalogItem::durationTicks))
                .contains(5_454_000L)
                .doesNotContain(0L);
    }

    /** What other processes are given shows up in {@code ps}. */
    @Test
    @Order(3)
    void processesThatReadAServersFilm_areToldNeitherItsAddressNorItsKey() throws Exception {
        List<String> commands = TracedFfmpeg.commands();

        assertThat(commands).anyMatch(line -> line.contains("http://127.0.0.1:"));
        assertThat(commands)
                .noneMatch(line -> line.contains(StubJellyfin.TOKEN)
                        || line.contains(":" + jellyfin.uri().getPort())
                        || line.contains("/Videos/"));
    }

    @Test
    @Order(4)
    void serverThatFailsInMidProgramme_isASlateAndOneNote_thenAirsAgainByItself() throws Exception {
        for (int status : new int[] {500, 404, 401}) {
            LOGGED.clear();
            SERVED.status = status;
            HttpResponse<byte[]> slate = nextSegment(far, true);
            List<String> after = uris(far);
            List<String> notes = notes();
            HttpResponse<byte[]> other = nextSegment(near, false);
            SERVED.status = 0;
            HttpResponse<byte[]> again = nextSegment(far, false);

            assertThat(TsAudit.of(slate.body()).faults()).isEmpty();
            assertThat(after).isNotEmpty();
            assertThat(notes).isNotEmpty().allMatch(note -> note.contains("Far") && note.contains(", from Attic"));
            assertThat(notes).hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
            assertThat(isSlate(other)).isFalse();
            assertThat(TsAudit.of(again.body()).faults()).isEmpty();
        }
    }

    /** Near the end: for some seconds nobody is sent to the server now. */
    @Test
    @Order(6)
    void serverThatIsGone_isASlateAndANote_andHoldsUpNobodyElse() throws Exception {
        LOGGED.clear();
        SERVED.dead = true;
        try {
            HttpResponse<byte[]> slate = nextSegment(far, true);
            HttpResponse<byte[]> other = nextSegment(near, false);

            assertThat(TsAudit.of(slate.body()).faults()).isEmpty();
            assertThat(notes()).anyMatch(note -> note.contains("its server does not answer"));
            assertThat(isSlate(other)).isFalse();
        } finally {
            SERVED.dead = false;
        }
    }

    @Test
    @Order(5)
    void filesChangedAtTheServer_areIndexedAnew_andAir() throws Exception {
        String[] changed = {"sound.mp4", "longer.mp4", "shorter.mkv"};
        List<CatalogItem> films = films();
        serve(changed);

        // Each is looked at when it is opened again: its bytes are held while it is open, and it is open until nobody
        // asked for 90 s.
        Awaited.polled(
                () -> {
                    clock.advance(Duration.ofSeconds(5));
                    playout.tidy();
                    segment(far, uris(far).getLast());
                    return indexed(films, changed);
                },
                indexed -> indexed);

        assertThat(TsAudit.of(nextSegment(far, false).body()).faults()).isEmpty();
    }

    private boolean indexed(List<CatalogItem> films, String... names) throws Exception {
        for (int n = 0; n < names.length; n++) {
            try (tv.genlock.media.FileByteSource bytes =
                    tv.genlock.media.FileByteSource.open(clips.resolve(names[n]))) {
                if (indexes.stored(films.get(n).fileId(), Fingerprint.of(bytes)).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    @Order(7)
    void key_isInNothingThatWasLogged() {
        assertThat(String.join("\n", LOGGED)).doesNotContain(StubJellyfin.TOKEN);
    }

    /** The server's films, by number. */
    private List<CatalogItem> films() {
        return catalog.snapshot().items().stream()
                .filter(item -> item.title().startsWith("Movie "))
                .sorted(Comparator.comparing(CatalogItem::title))
                .toList();
    }

    private static List<String> notes() {
        return LOGGED.stream()
                .filter(line -> line.contains("shows a slate in place of"))
                .toList();
    }

    private static boolean isSlate(HttpResponse<byte[]> segment) {
        return !segment.headers().firstValue("Cache-Control").orElse("").contains("immutable");
    }

    /** Turns the clock on until a segment is, or is not, a slate. */
    private HttpResponse<byte[]> nextSegment(Channel channel, boolean slate) throws Exception {
        return Awaited.polled(
                () -> {
                    clock.advance(Duration.ofSeconds(3));
                    return segment(channel, uris(channel).getLast());
                },
                segment -> isSlate(segment) == slate && (!slate || !notes().isEmpty()));
    }

    private List<String> uris(Channel channel) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/hls/channel/" + channel.id() + "/live.m3u8"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(StubJellyfin.TOKEN);
        return answer.body()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private HttpResponse<byte[]> segment(Channel channel, String uri) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/hls/channel/" + channel.id() + "/" + uri))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(uri).isEqualTo(200);
        return answer;
    }

    /** Keeps what is logged. */
    private static final class Remembering extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            LOGGED.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
