package tv.genlock.firstrun;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.event.Awaited;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.source.Sources;
import tv.genlock.tuner.TestStation;

/** What the first-run page asks for, on a station with nothing in it. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
@TestProfile(FirstChannelTest.EmptyStation.class)
class FirstChannelTest {
    /** Not shared with tests that put something into their station. */
    public static class EmptyStation extends TestStation {}

    @TestHTTPResource
    URI base;

    @Inject
    Sources sources;

    @Inject
    Channels channels;

    @Inject
    StationEvents events;

    @Test
    void folderAddedAfterTheFirstChannelWasAskedFor_isOnTheAirWithAWeekOfSchedule() throws Exception {
        Path clips = TestStation.clips("first");
        Awaited.events(events, event -> event instanceof StationEvent.ScheduleChanged, 2, () -> {
            assertThat(post("/api/system/first-channel").statusCode()).isEqualTo(204);
            return sources.add(clips.toString(), null);
        });

        List<Channel> made = channels.all();
        assertThat(made).singleElement().satisfies(channel -> {
            assertThat(channel.number()).isEqualTo(1);
            assertThat(channel.name()).isEqualTo("Channel One");
        });
    }

    private HttpResponse<String> post(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
