package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tv.genlock.store.schema.tables.Setting.SETTING;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tv.genlock.FreshStation;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.audit.TsAudit;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Channel;
import tv.genlock.channel.ChannelRequest;
import tv.genlock.channel.Channels;
import tv.genlock.channel.LockHorizon;
import tv.genlock.channel.Programming;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;
import tv.genlock.source.Scans;
import tv.genlock.source.Sources;
import tv.genlock.store.Database;
import tv.genlock.tuner.TestStation;
import tv.genlock.tuner.TurnableClock;

/** Whole-station faults over HTTP: a disk that is full, a clock that steps, a file that goes. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
@TestProfile(AirFaultsTest.FaultyStation.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AirFaultsTest {
    /** One of its own, that nobody else's channels are on. */
    public static class FaultyStation extends TestStation {}

    private static final int ROOMY = 1_000_000_000;
    private static Path clips;
    private static Channel plain;
    private static Channel fragmented;

    @TestHTTPResource
    URI base;

    @Inject
    TurnableClock clock;

    @Inject
    AirClock air;

    @Inject
    Sources sources;

    @Inject
    Channels channels;

    @Inject
    Programming programming;

    @Inject
    StationEvents events;

    @Inject
    Playout playout;

    @Inject
    Database database;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void twoChannelsOfAllClips() throws Exception {
        clips = TestStation.clips("clips");
        if (plain == null) {
            Scans.awaited(events, () -> sources.add(clips.toString(), null).id());
            plain = channels.create(ChannelRequest.named("Plain", 1));
            fragmented = channels.create(new ChannelRequest(
                    "Fragmented",
                    2,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new ChannelRequest.Format("fmp4", null, null, null)));
            programming.extend(plain.id(), 1);
            programming.extend(fragmented.id(), 1);
        }
    }

    @Test
    @Order(1)
    void fullDisk_whileWatched_letsTheAirGoOnAndKeepsEveryName() throws Exception {
        List<String> seen = new ArrayList<>(uris(plain));
        fillDisk();
        try {
            for (int poll = 0; poll < 20; poll++) {
                clock.advance(Duration.ofSeconds(20));
                uris(plain).stream().filter(uri -> !seen.contains(uri)).forEach(seen::add);
            }
        } finally {
            database.write(db -> db.fetch("pragma max_page_count = " + ROOMY));
        }
        List<String> before = uris(plain);
        playout.storeWaiting();
        playout.forget(plain.id());

        assertThat(uris(plain)).isEqualTo(before);
        assertThat(seen).hasSizeGreaterThan(40);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (String uri : seen.subList(seen.size() - 12, seen.size())) {
            stream.write(bytes(plain, uri));
        }
        assertThat(TsAudit.of(stream.toByteArray()).faults()).isEmpty();
    }

    @Test
    @Order(2)
    void fullDisk_whenAChannelIsMade_isAProblemAndMakesNone() throws Exception {
        int before = channels.all().size();
        fillDisk();
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(base.resolve("/api/channels"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"name\":\"One more\",\"number\":77}"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(507);
            assertThat(answer.body()).contains("\"code\":\"storage-full\"");
            assertThat(channels.all()).hasSize(before);
        } finally {
            database.write(db -> db.fetch("pragma max_page_count = " + ROOMY));
        }
    }

    /** The log then reaches an hour ahead of the clock, and what airs now is not in it. */
    @Test
    @Order(3)
    void clock_setAnHourAheadAndBackAgain_airsNowWithNumbersThatNeverFall() throws Exception {
        long first = mediaSequence(plain);
        clock.advance(Duration.ofHours(1));
        long ahead = mediaSequence(plain);
        clock.advance(Duration.ofMinutes(-59));
        air.settle();

        String playlist = playlist(plain);

        assertThat(ahead).isGreaterThan(first);
        assertThat(mediaSequence(plain)).isGreaterThan(ahead);
        assertThat(playlist)
                .contains(
                        "#EXT-X-PROGRAM-DATE-TIME:" + clock.instant().toString().substring(0, 10));
        for (String uri : uris(plain)) {
            assertThat(TsAudit.of(bytes(plain, uri)).faults()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void clock_setAnHourBack_goesOnForThoseWhoWatch() throws Exception {
        List<String> before = uris(plain);
        clock.advance(Duration.ofHours(-1));
        try {
            assertThat(uris(plain)).isEqualTo(before);
        } finally {
            clock.advance(Duration.ofHours(1));
        }
    }

    /** Who zapped on while a channel was planned for him left slates in its log, as long as the programmes they stood for. */
    @Test
    @Order(5)
    void viewerWhoLeavesWhileAChannelIsPlanned_leavesNoSlateInItsLog() {
        Channel zapped = channels.create(ChannelRequest.named("Zapped", 5));
        programming.extend(zapped.id(), 1);
        Throwable left;
        try {
            Thread.currentThread().interrupt();
            left = catchThrowable(() -> playout.live(zapped));
        } finally {
            Thread.interrupted();
        }

        List<PlayoutEvent> events = playout.live(zapped).events();

        assertThat(events).isNotEmpty().noneMatch(event -> event.content() instanceof PlayoutEvent.Content.Slate);
        assertThat(left).isInstanceOf(StationException.class);
    }

    /** A disk that was away for a moment, just when hours were planned, left hours of slates. */
    @Test
    @Order(6)
    void filesThatWereAwayWhenAChannelWasPlanned_airAgainBehindTheLock() throws Exception {
        Channel mended = channels.create(ChannelRequest.named("Mended", 6));
        programming.extend(mended.id(), 1);
        Path away = clips.resolveSibling("away");
        Files.move(clips, away);
        try {
            playout.keepAhead(mended);
        } finally {
            Files.move(away, clips);
        }
        long lock = LockHorizon.at(air.ticks());
        assertThat(playout.live(mended).events())
                .filteredOn(event -> event.startTicks() >= lock)
                .isNotEmpty()
                .allMatch(event -> event.content() instanceof PlayoutEvent.Content.Slate);

        playout.mend(mended);
        playout.keepAhead(mended);

        assertThat(playout.live(mended).events())
                .filteredOn(event -> event.startTicks() >= lock + 60 * Ticks.PER_SECOND)
                .hasSizeGreaterThan(100)
                .allMatch(event -> event.content() instanceof PlayoutEvent.Content.Media);
    }

    /** Last: the files do not come back. */
    @Test
    @Order(9)
    void fileDeletedUnderAFragmentedChannel_hasAnInitSectionForItsSlate() throws Exception {
        String init = init(fragmented);
        assertThat(send(fragmented, init).headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable");
        for (Path file : Files.list(clips).toList()) {
            Files.delete(file);
        }

        HttpResponse<byte[]> after = send(fragmented, init);
        HttpResponse<byte[]> segment = send(fragmented, uris(fragmented).getLast());

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new String(after.body(), 4, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
        assertThat(segment.statusCode()).isEqualTo(200);
    }

    /** Leaves the database no page more than it has, and fills those. */
    private void fillDisk() {
        database.write(db -> db.fetch("pragma max_page_count = 1"));
        for (int size = 1_000_000; size > 100; size /= 2) {
            String value = "x".repeat(size);
            for (int tries = 0; tries < 100 && put(value); tries++) {}
        }
        assertThatThrownBy(() -> database.write(db -> insert(db, "y".repeat(5_000))))
                .isInstanceOf(StationException.class);
    }

    private boolean put(String value) {
        try {
            return database.write(db -> insert(db, value)) == 1;
        } catch (StationException e) {
            return false;
        }
    }

    private static int insert(org.jooq.DSLContext db, String value) {
        return db.insertInto(SETTING)
                .set(SETTING.KEY, "filler " + System.identityHashCode(new Object()) + " " + value.length())
                .set(SETTING.VALUE, value)
                .onConflictDoNothing()
                .execute();
    }

    private String playlist(Channel channel) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/hls/channel/" + channel.id() + "/live.m3u8"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<String> uris(Channel channel) throws Exception {
        return playlist(channel)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private long mediaSequence(Channel channel) throws Exception {
        return Long.parseLong(tag(channel, "#EXT-X-MEDIA-SEQUENCE:"));
    }

    private String init(Channel channel) throws Exception {
        String uri = tag(channel, "#EXT-X-MAP:URI=");
        return uri.substring(1, uri.length() - 1);
    }

    private String tag(Channel channel, String name) throws Exception {
        return playlist(channel)
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    private byte[] bytes(Channel channel, String uri) throws Exception {
        HttpResponse<byte[]> answer = send(channel, uri);
        assertThat(answer.statusCode()).as(uri).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> send(Channel channel, String uri) throws Exception {
        return http.send(
                HttpRequest.newBuilder(base.resolve("/hls/channel/" + channel.id() + "/" + uri))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
