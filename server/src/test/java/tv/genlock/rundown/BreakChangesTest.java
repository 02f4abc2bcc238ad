package tv.genlock.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channels;
import tv.genlock.channel.LockHorizon;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.rundown.RundownPiece;
import tv.genlock.schedule.rundown.RundownPiece.Kind;

/** Planned breaks follow what they are made of, on a running station. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class BreakChangesTest {
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final String ENDED = "{\"flights\":[{\"first\":\"2001-01-01\",\"last\":\"2001-01-02\"}]}";

    private static long library;

    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    @Inject
    Rundowns rundowns;

    @Inject
    RundownKeeper keeper;

    @Inject
    Channels channels;

    @Inject
    Airings airings;

    @Inject
    AirClock clock;

    @Inject
    StationEvents events;

    /** Channels whose breaks became others, told by whoever was first: the station follows changes by itself, too. */
    private final List<Long> told = new CopyOnWriteArrayList<>();

    private StationEvents.Subscription telling;

    private ApiClient api;
    private HourlyFilms films;
    private long channel;
    private long begun;

    @BeforeEach
    void air() throws Exception {
        api = new ApiClient(station);
        if (library == 0) {
            library = HourlyFilms.library(libraries, "Followed");
        }
        films = new HourlyFilms(api, library);
        channel = films.channel("Followed");
        films.put(channel, films.grid(channel, "standard"));
        begun = clock.ticks();
        rundowns.plan(channels.get(channel), begun + 6 * HOUR);
        keeper.follow();
        telling = events.subscribe(this::hear);
    }

    @AfterEach
    void close() throws Exception {
        telling.close();
        for (var one : channels.all()) {
            api.send("DELETE", "/api/channels/" + one.id(), "");
        }
    }

    /** If the station is just about it, waits for that. */
    private void follow() {
        keeper.follow();
    }

    private void hear(StationEvent event) {
        if (event instanceof StationEvent.BreaksChanged changed) {
            told.add(changed.id());
        }
    }

    /** The station takes breaks back when a schedule changes, some time after it did. */
    private List<RundownPiece> pieces(long of) {
        rundowns.plan(channels.get(of), begun + 6 * HOUR);
        return rundowns.planned(of, begun - HOUR, begun + 6 * HOUR);
    }

    /** Entries that begin later are not locked, however long the test takes. */
    private long free() {
        return LockHorizon.at(begun) + 10 * MINUTE;
    }

    private List<ScheduleEntry> entries() {
        return airings.entries(channel, begun, begun + 6 * HOUR);
    }

    private List<RundownPiece> of(List<RundownPiece> pieces, ScheduleEntry entry) {
        return pieces.stream().filter(piece -> piece.entryId() == entry.id()).toList();
    }

    private void send(String method, String path, String body) throws Exception {
        Answer answer = api.send(method, path, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    private static boolean airs(List<RundownPiece> pieces, long item) {
        return pieces.stream()
                .anyMatch(piece -> piece.itemId().isPresent() && piece.itemId().getAsLong() == item);
    }

    @Test
    void nothingChanged_staysAsItIs() {
        List<RundownPiece> before = pieces(channel);

        follow();

        assertThat(before).hasSizeGreaterThan(50);
        assertThat(pieces(channel)).isEqualTo(before);
        assertThat(told).doesNotContain(channel);
    }

    @Test
    void clipWhoseFlightEnded_airsNoMoreBehindTheLock_andWhatIsEqualKeepsItsId() throws Exception {
        List<RundownPiece> before = pieces(channel);
        RundownPiece last = before.stream()
                .filter(piece -> piece.kind() == Kind.SPOT && piece.title().contains("spot"))
                .reduce((_, other) -> other)
                .orElseThrow();
        long clip = last.itemId().getAsLong();

        send("PUT", "/api/catalog/items/" + clip + "/spot", ENDED);
        follow();

        assertThat(told).containsOnlyOnce(channel);
        List<RundownPiece> after = pieces(channel);
        for (ScheduleEntry entry : entries()) {
            if (entry.startTicks() < LockHorizon.at(begun)) {
                assertThat(of(after, entry)).isEqualTo(of(before, entry));
            } else if (entry.startTicks() > free()) {
                assertThat(airs(of(after, entry), clip)).isFalse();
                assertThat(of(after, entry)).isNotEmpty();
            }
        }
        Map<RundownPiece, Long> ids = before.stream().collect(Collectors.toMap(one -> one.withId(0), one -> one.id()));
        assertThat(after)
                .filteredOn(piece -> ids.containsKey(piece.withId(0)))
                .hasSizeGreaterThan(10)
                .allMatch(piece -> ids.get(piece.withId(0)) == piece.id());
        told.clear();
        send("PUT", "/api/catalog/items/" + clip + "/spot", "{}");
        follow();
        assertThat(told).containsOnlyOnce(channel);
        assertThat(pieces(channel))
                .extracting(piece -> piece.withId(0))
                .isEqualTo(before.stream().map(piece -> piece.withId(0)).toList());
    }

    @Test
    void breakpointOfAFilm_interruptsIt_andNoOtherFilm() throws Exception {
        List<RundownPiece> before = pieces(channel);
        ScheduleEntry entry = entries().getLast();
        long film = entry.itemId().getAsLong();

        send(
                "PUT",
                "/api/catalog/items/" + film + "/breakpoints",
                "{\"breakpoints\":[{\"at_seconds\":1200,\"state\":\"confirmed\"}]}");
        follow();

        assertThat(told).containsOnlyOnce(channel);
        List<RundownPiece> after = pieces(channel);
        assertThat(of(before, entry))
                .filteredOn(piece -> piece.kind() == Kind.PROGRAMME)
                .hasSize(1);
        assertThat(of(after, entry))
                .filteredOn(piece -> piece.kind() == Kind.PROGRAMME)
                .extracting(RundownPiece::durationTicks)
                .contains(1200 * Ticks.PER_SECOND)
                .hasSize(2);
        entries().stream()
                .filter(other ->
                        other.itemId().getAsLong() != film && !of(before, other).isEmpty())
                .forEach(other -> assertThat(of(after, other))
                        .filteredOn(piece -> piece.kind() == Kind.PROGRAMME)
                        .hasSize(1));
        send("PUT", "/api/catalog/items/" + film + "/breakpoints", "{\"breakpoints\":[]}");
    }

    private void putCards() throws Exception {
        ObjectNode grid = films.grid(channel, "mine");
        ((ArrayNode) grid.get("break_templates"))
                .addObject()
                .put("name", "mine")
                .put("fill", "static_card");
        films.put(channel, grid);
    }

    @Test
    void breakTemplate_thatBecomesAnother_makesOtherBreaks() throws Exception {
        putCards();
        follow();

        assertThat(pieces(channel).stream().filter(piece -> piece.startTicks() > free()))
                .anyMatch(piece -> piece.kind() == Kind.PROGRAMME)
                .noneMatch(piece -> piece.title().contains(" spot "));
    }

    @Test
    void channelThatShowsAnotherLater_airsTheSameBreaks_toTheTick_andFollowsThem() throws Exception {
        long later = films.channel("Followed plus one");
        films.put(later, films.later(later, channel, 60));
        rundowns.plan(channels.get(later), begun + 6 * HOUR);
        long clip = pieces(channel).stream()
                .filter(piece -> piece.kind() == Kind.SPOT && piece.startTicks() > free() + HOUR)
                .filter(piece -> piece.title().contains("spot"))
                .findFirst()
                .flatMap(piece -> piece.itemId().stream().boxed().findFirst())
                .orElseThrow();
        int same = assertSameAnHourLater(later, 30);

        send("PUT", "/api/catalog/items/" + clip + "/spot", ENDED);
        follow();

        assertThat(assertSameAnHourLater(later, 30)).isGreaterThan(same / 2);
        assertThat(airs(
                        pieces(later).stream()
                                .filter(piece -> piece.startTicks() > free() + 2 * HOUR)
                                .toList(),
                        clip))
                .isFalse();
        send("PUT", "/api/catalog/items/" + clip + "/spot", "{}");
    }

    @Test
    void otherTemplateOfAChannelThatAnotherShowsLater_isFollowed() throws Exception {
        long later = films.channel("Followed plus another");
        films.put(later, films.later(later, channel, 60));
        rundowns.plan(channels.get(later), begun + 6 * HOUR);
        follow();
        assertThat(assertSameAnHourLater(later, 30)).isGreaterThan(30);

        putCards();
        follow();

        assertSameAnHourLater(later, 5);
    }

    /** Of everything that began to air on the first channel since its breaks are planned; gives how many pieces. */
    private int assertSameAnHourLater(long later, int least) {
        Set<Long> planned = pieces(channel).stream().map(RundownPiece::entryId).collect(Collectors.toSet());
        List<RundownPiece> shown = pieces(channel).stream()
                .filter(piece -> piece.endTicks() <= begun + 5 * HOUR - HOUR)
                .toList();
        List<RundownPiece> aired = pieces(later);
        assertThat(planned).hasSizeGreaterThan(3);
        for (RundownPiece piece : shown) {
            assertThat(aired)
                    .filteredOn(other -> other.startTicks() == piece.startTicks() + HOUR)
                    .singleElement()
                    .satisfies(other -> {
                        assertThat(other.endTicks()).isEqualTo(piece.endTicks() + HOUR);
                        assertThat(other.itemId()).isEqualTo(piece.itemId());
                        assertThat(other.fileId()).isEqualTo(piece.fileId());
                        assertThat(other.inTicks()).isEqualTo(piece.inTicks());
                        assertThat(untimed(other)).isEqualTo(untimed(piece));
                        assertThat(other.kind()).isEqualTo(piece.kind());
                        assertThat(other.reason())
                                .isEqualTo(
                                        "As on channel " + channels.get(channel).number() + ", 1 hour before");
                    });
        }
        assertThat(shown).hasSizeGreaterThan(least);
        return shown.size();
    }

    /** A card announces the time on its own channel. */
    private static String untimed(RundownPiece piece) {
        return piece.kind() == Kind.CARD ? piece.title().replaceAll("\\d\\d:\\d\\d", "") : piece.title();
    }

    @Test
    void entryWhoseFirstAiringNobodyPlanned_airsWhole() throws Exception {
        long later = films.channel("Followed plus three");
        films.put(later, films.later(later, channel, 180));
        rundowns.plan(channels.get(later), begun + 6 * HOUR);

        List<ScheduleEntry> old = airings.entries(later, begun, begun + 2 * HOUR);

        assertThat(old).isNotEmpty();
        assertThat(old).allMatch(entry -> of(pieces(later), entry).isEmpty());
        assertThat(pieces(later)).isNotEmpty();
    }
}
