package tv.genlock.source.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.media.remote.RemoteLimits;

class JellyfinRegistrationTest {
    private static final JellyfinRegistration.Wanted WANTED = new JellyfinRegistration.Wanted(
            "Genlock", "http://tv:8000/api/livetv/m3u/all.m3u", "http://tv:8000/api/livetv/xmltv/all.xml");

    private StubJellyfin stub;
    private JellyfinClient client;
    private JellyfinRegistration registration;

    @BeforeEach
    void open() throws Exception {
        stub = new StubJellyfin(0, 0, 0);
        client = JellyfinClient.open(stub.uri(), StubJellyfin.TOKEN, "", RemoteLimits.prompt());
        registration = new JellyfinRegistration(client);
    }

    @AfterEach
    void close() {
        client.close();
        stub.close();
    }

    @Test
    void register_twice_makesOneRowOfEach_andPostsOnce() throws Exception {
        JellyfinRegistration.Ids first = registration.register(JellyfinRegistration.Ids.NONE, WANTED);
        long posts = posts();

        assertThat(registration.register(first, WANTED)).isEqualTo(first);
        assertThat(registration.register(JellyfinRegistration.Ids.NONE, WANTED)).isEqualTo(first);

        assertThat(posts()).isEqualTo(posts);
        assertThat(stub.tuners).hasSize(1);
        assertThat(stub.listings).hasSize(1);
        assertThat(stub.tuners.getFirst().path("TunerCount").asInt()).isZero();
        assertThat(registration.look(JellyfinRegistration.Ids.NONE, WANTED)).isEqualTo(first);
    }

    @Test
    void register_atAnotherAddress_keepsWhatPeopleSet() throws Exception {
        JellyfinRegistration.Ids ids = registration.register(JellyfinRegistration.Ids.NONE, WANTED);
        stub.tuners.getFirst().put("UserAgent", "mine");
        ObjectNode link = JsonNodeFactory.instance.objectNode().put("Name", "1").put("Value", "one");
        stub.listings.getFirst().withArray("ChannelMappings").add(link);

        JellyfinRegistration.Ids moved = registration.register(
                ids, new JellyfinRegistration.Wanted("Genlock", "http://new/m3u", "http://new/xmltv"));

        assertThat(moved).isEqualTo(ids);
        assertThat(stub.tuners.getFirst().path("Url").asText()).isEqualTo("http://new/m3u");
        assertThat(stub.tuners.getFirst().path("UserAgent").asText()).isEqualTo("mine");
        assertThat(stub.listings.getFirst().path("ChannelMappings")).hasSize(1);
    }

    @Test
    void register_whenItIsThereSeveralTimes_leavesOne_andNothingOfOthers() throws Exception {
        for (String url : List.of(WANTED.lineup(), WANTED.lineup(), "http://somebody/else.m3u")) {
            stub.tuners.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("Id", "t" + stub.tuners.size())
                    .put("Type", "m3u")
                    .put("Url", url)
                    .put("FriendlyName", "Genlock"));
        }

        registration.register(JellyfinRegistration.Ids.NONE, WANTED);
        assertThat(stub.tuners).extracting(row -> row.path("Id").asText()).containsExactlyInAnyOrder("t0", "t2");

        registration.remove(JellyfinRegistration.Ids.NONE, WANTED);
        registration.remove(JellyfinRegistration.Ids.NONE, WANTED);
        assertThat(stub.tuners).extracting(row -> row.path("Id").asText()).containsExactly("t2");
        assertThat(stub.listings).isEmpty();
    }

    @Test
    void look_whenOneHalfWasForgotten_lacksThatHalf() throws Exception {
        JellyfinRegistration.Ids ids = registration.register(JellyfinRegistration.Ids.NONE, WANTED);
        stub.listings.clear();

        assertThat(registration.look(ids, WANTED)).isEqualTo(new JellyfinRegistration.Ids(ids.tuner(), ""));
        assertThat(registration.register(ids, WANTED).isWhole()).isTrue();
        assertThat(stub.tuners).hasSize(1);
    }

    private long posts() {
        return stub.requests().stream()
                .filter(request -> request.startsWith("/LiveTv"))
                .count();
    }
}
