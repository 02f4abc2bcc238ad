package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.channel.LockHorizon;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.event.Awaited;
import tv.genlock.media.Ticks;
import tv.genlock.playout.store.PlayoutStore;
import tv.genlock.rundown.HourlyFilms;
import tv.genlock.rundown.RundownKeeper;
import tv.genlock.rundown.Rundowns;
import tv.genlock.schedule.rundown.RundownPiece;
import tv.genlock.schedule.rundown.RundownPiece.Kind;

/** The playout log of a channel that is planned ahead as for viewers, when its breaks become others. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class BreaksOnAirTest {
    private static final long HOUR = 3600 * Ticks.PER_SECOND;

    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    @Inject
    Channels channels;

    @Inject
    Rundowns rundowns;

    @Inject
    RundownKeeper keeper;

    @Inject
    Playout playout;

    @Inject
    PlayoutStore log;

    @Inject
    AirClock clock;

    @Test
    void logOfAWatchedChannel_isPlannedAnewBehindTheLock_whenItsBreaksChange() throws Exception {
        ApiClient api = new ApiClient(station);
        HourlyFilms films = new HourlyFilms(api, HourlyFilms.library(libraries, "Watched"));
        long id = films.channel("Watched");
        films.put(id, films.grid(id, "standard"));
        Channel channel = channels.get(id);
        rundowns.of(channel, clock.ticks(), clock.ticks() + 3 * HOUR);
        keeper.follow();
        // What the schedule's own change had to do with the log is done before the breaks change.
        Awaited.polled(
                () -> {
                    playout.keepAhead(channel);
                    return behindLock(id);
                },
                planned -> !planned.isEmpty());
        Set<Long> before = behindLock(id);
        long later = LockHorizon.at(clock.ticks()) + HOUR / 2;
        long clip = rundowns.of(channel, later, clock.ticks() + 3 * HOUR).values().stream()
                .flatMap(List::stream)
                .filter(piece -> piece.startTicks() > later && piece.kind() == Kind.SPOT)
                .filter(piece -> piece.title().contains("spot"))
                .findFirst()
                .map(RundownPiece::itemId)
                .orElseThrow()
                .getAsLong();

        Answer put = api.send(
                "PUT",
                "/api/catalog/items/" + clip + "/spot",
                "{\"flights\":[{\"first\":\"2001-01-01\",\"last\":\"2001-01-02\"}]}");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        keeper.follow();

        Set<Long> left =
                Awaited.polled(() -> behindLock(id), now -> now.stream().noneMatch(before::contains));
        assertThat(left).doesNotContainAnyElementsOf(before);
        playout.keepAhead(channel);
        assertThat(behindLock(id)).isNotEmpty();
        api.send("DELETE", "/api/channels/" + id, "");
    }

    /** Ids of the events of the log that may still become others. */
    private Set<Long> behindLock(long channel) {
        long lock = LockHorizon.at(clock.ticks());
        return log.events(channel, lock, lock + 24 * HOUR).stream()
                .filter(event -> event.startTicks() >= lock)
                .map(PlayoutEvent::id)
                .collect(Collectors.toSet());
    }
}
