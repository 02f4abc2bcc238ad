package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.air.audit.PlaylistAudit;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airing;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channel;
import tv.genlock.channel.ChannelRequest;
import tv.genlock.channel.Channels;
import tv.genlock.channel.LockHorizon;
import tv.genlock.channel.ManualEntries;
import tv.genlock.channel.Programming;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;
import tv.genlock.source.Scans;
import tv.genlock.source.Sources;
import tv.genlock.tuner.TestStation;
import tv.genlock.tuner.TurnableClock;

/**
 * Gate 5 of the stream checks, with the whole station: while the air goes on, entries are placed and taken off by hand, and the
 * station forgets what it does not store, a segment's number, name, length, date and discontinuity are the same in every
 * playlist that lists it, live or catch-up.
 */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
@TestProfile(PublishedNeverChangesTest.EditedStation.class)
class PublishedNeverChangesTest {
    /** A station for this test alone. */
    public static class EditedStation extends TestStation {}

    private static final int STEPS = 120;

    @TestHTTPResource
    URI base;

    @Inject
    TurnableClock clock;

    @Inject
    AirClock air;

    @Inject
    Sources sources;

    @Inject
    Catalog catalog;

    @Inject
    Channels channels;

    @Inject
    Programming programming;

    @Inject
    ManualEntries byHand;

    @Inject
    Airings airings;

    @Inject
    Playout playout;

    @Inject
    StationEvents events;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, PlaylistAudit.Segment> published = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private long media;
    private long discontinuity;

    @Test
    void segments_whateverIsEditedAndForgotten_areToldTheSame() throws Exception {
        Channel channel = channelOfClips();
        Random random = new Random(20_261_121);
        for (int step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofMillis(random.nextInt(25_000)));
            switch (random.nextInt(8)) {
                case 0, 1 -> place(channel, random);
                case 2 -> remove(channel, random);
                case 3 -> playout.forget(channel.id());
                case 4 -> catchUp(channel, random);
                default -> {} // time goes on
            }
            live(channel);
        }
        assertThat(published.size()).isGreaterThan(STEPS);
    }

    private Channel channelOfClips() throws Exception {
        Path clips = TestStation.clips("clips");
        Scans.awaited(events, () -> sources.add(clips.toString(), null).id());
        Channel channel = channels.create(ChannelRequest.named("Edited", 1));
        programming.extend(channel.id(), 1);
        return channel;
    }

    /** As soon as it may be, or some minutes later; a place that is taken by hand already is a refusal, not a fault. */
    private void place(Channel channel, Random random) {
        List<Long> items = catalog.snapshot().items().stream()
                .map(CatalogItem::id)
                .sorted()
                .toList();
        long start = LockHorizon.at(air.ticks()) + random.nextInt(300_000) * Ticks.PER_MILLI;
        try {
            byHand.place(channel.id(), items.get(random.nextInt(items.size())), start);
        } catch (StationException refused) {
            assertThat(refused.code().code()).isIn("conflict", "schedule-locked");
        }
    }

    private void remove(Channel channel, Random random) {
        long from = LockHorizon.at(air.ticks());
        List<Airing> later = airings.between(channel.id(), from, from + 600 * Ticks.PER_SECOND);
        if (later.isEmpty()) {
            return;
        }
        try {
            byHand.remove(later.get(random.nextInt(later.size())).entry().id());
        } catch (StationException refused) {
            assertThat(refused.code().code()).isIn("schedule-locked", "not-found");
        }
    }

    private void live(Channel channel) throws Exception {
        String text = get("/hls/channel/" + channel.id() + "/live.m3u8");
        // Read behind the answer: air time goes on by itself while the turnable clock stands.
        PlaylistAudit.Report report = PlaylistAudit.live(text, air.ticks());

        assertThat(report.faults()).isEmpty();
        assertThat(report.mediaSequence()).isGreaterThanOrEqualTo(media);
        assertThat(report.discontinuitySequence()).isGreaterThanOrEqualTo(discontinuity);
        media = report.mediaSequence();
        discontinuity = report.discontinuitySequence();
        for (PlaylistAudit.Segment segment : report.segments()) {
            PlaylistAudit.Segment before = published.putIfAbsent(segment.sequence(), segment);
            assertThat(before == null || before.sameAs(segment))
                    .as("%s was published as %s", segment, before)
                    .isTrue();
            sameLength(segment);
        }
    }

    private void catchUp(Channel channel, Random random) throws Exception {
        long start = clock.instant().getEpochSecond() - random.nextInt(1_500);
        String text = get("/hls/channel/" + channel.id() + "/live.m3u8?utc=" + start + "&duration=300");

        PlaylistAudit.of(text).segments().forEach(this::sameLength);
    }

    private void sameLength(PlaylistAudit.Segment segment) {
        Long before = lengths.putIfAbsent(segment.uri(), segment.microseconds());
        // Renumbered catch-up rows are rounded from another beginning.
        assertThat(before == null || Math.abs(before - segment.microseconds()) <= 1)
                .as("%s lasted %s", segment, before)
                .isTrue();
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
