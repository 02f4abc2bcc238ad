package tv.genlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.FreshStation;
import tv.genlock.catalog.store.BreakQueue;
import tv.genlock.catalog.store.BreakStore;
import tv.genlock.catalog.store.IntakeStore;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.LibraryStore;
import tv.genlock.catalog.store.OriginStore;
import tv.genlock.edge.ApiClient;
import tv.genlock.event.Awaited;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.JobState;
import tv.genlock.job.Jobs;
import tv.genlock.job.store.JobStore;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.settings.InstalledFfmpeg;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** Looking through real files for moments at which they can be interrupted. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class BreakFindingTest {
    private static final int PART_SECONDS = 40;

    @TestHTTPResource("/")
    URI station;

    @Inject
    Database database;

    @Inject
    InstalledFfmpeg ffmpeg;

    @Inject
    StationEvents events;

    @Inject
    Jobs jobs;

    @Inject
    JobStore jobStore;

    @Inject
    ItemStore itemStore;

    @Inject
    OriginStore originStore;

    @Inject
    BreakStore breakStore;

    @Inject
    BreakQueue queue;

    @Inject
    Catalog catalog;

    @Inject
    FileLocations locations;

    /** Two parts, each black and silent at 20 s; the second also at 30 s, where its cut list has a breakpoint already. */
    @Test
    void find_throughAllParts_proposesWhatIsNew_andLeavesWhatPeopleDecided() throws Exception {
        assumeTrue(ffmpeg.get().isPresent(), "skipped: no ffmpeg");
        Path media = Files.createDirectories(
                Path.of(System.getProperty(FreshStation.MEDIA)).resolve("breaks"));
        List<SourcedFile> parts = List.of(
                part(0, clip(media.resolve("breaks-cd1.mkv"), "between(t,20,20.9)")),
                part(1, clip(media.resolve("breaks-cd2.mkv"), "between(t,20,20.9)+between(t,30,30.9)")));
        ItemFacts facts = ItemFacts.of(Kind.MOVIE, "Breaks")
                .breakHint(new ItemFacts.BreakHint((PART_SECONDS + 30) * Ticks.PER_SECOND, "edl", 0.9))
                .build();
        long source = new SourceStore(database).insert(Source.FOLDER, "Breaks", media.toString(), Instant.EPOCH);
        IntakeStore intake = new IntakeStore(database);
        long library = new LibraryStore(database).library(source, "", "Breaks");
        intake.store(library, List.of(new SourcedItem(OptionalLong.empty(), "breaks", "", facts, parts)), "{}", 0);
        long item = ((Number)
                        database.read(db -> db.fetchValue("select item_id from source_item where key = 'breaks'")))
                .longValue();
        ApiClient api = new ApiClient(station);

        assertThat(finished(api.send("POST", "/api/catalog/items/" + item + "/breakpoints/find", "")))
                .isEqualTo("1 items looked through, 2 moments found.");

        JsonNode page = api.get("/api/catalog/items/" + item).json();
        assertThat(page.at("/breakpoints")).hasSize(3);
        assertThat(page.at("/breakpoints/0/at_seconds").asDouble()).isCloseTo(20.45, within(0.2));
        assertThat(page.at("/breakpoints/0/source").asText()).isEqualTo("detected");
        assertThat(page.at("/breakpoints/0/state").asText()).isEqualTo("proposed");
        assertThat(page.at("/breakpoints/0/confidence").asDouble()).isBetween(0.3, 0.9);
        assertThat(page.at("/breakpoints/1/at_seconds").asDouble()).isCloseTo(60.45, within(0.2));
        assertThat(page.at("/breakpoints/2/source").asText()).isEqualTo("edl");

        database.write(db -> db.execute(
                "update breakpoint set state = 'rejected' where item_id = ? and at_ticks < ?",
                item,
                30 * Ticks.PER_SECOND));
        assertThat(finished(api.send("POST", "/api/catalog/breakpoints/find", "{\"library\":" + library + "}")))
                .contains("1 moments found");
        page = api.get("/api/catalog/items/" + item).json();
        assertThat(page.at("/breakpoints")).hasSize(3);
        assertThat(page.at("/breakpoints/0/state").asText()).isEqualTo("rejected");
    }

    @Test
    void find_whatIsNotThere_isRefused() throws Exception {
        ApiClient api = new ApiClient(station);

        assertThat(api.send("POST", "/api/catalog/items/999999/breakpoints/find", "")
                        .status())
                .isEqualTo(404);
        for (String body : List.of(
                "{}",
                "{\"item_ids\":[999999]}",
                "{\"library\":999999}",
                "{\"item_ids\":[1,1]}",
                "{\"item_ids\":[1],\"library\":1}")) {
            assertThat(api.send("POST", "/api/catalog/breakpoints/find", body).status())
                    .isEqualTo(400);
        }
    }

    /** The stop of a station ends its jobs, and so does a person; only he does not want the rest. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void find_cutOffByTheStop_goesOnAtTheNextStart_butNotWhenCancelled(boolean stop) throws Exception {
        assumeTrue(ffmpeg.get().isPresent(), "skipped: no ffmpeg");
        TwoSources sources = new TwoSources(database);
        List<Long> items = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            String key = sources.key("cut off, " + name);
            sources.list(
                    sources.first,
                    List.of(new SourcedItem(
                            OptionalLong.empty(),
                            key,
                            "",
                            ItemFacts.of(Kind.MOVIE, name).build(),
                            List.of())));
            items.add(sources.item(key));
        }
        StationEvents own = new StationEvents();
        try (Jobs first = new Jobs(jobStore, own, () -> Instant.EPOCH);
                BreakFinding before = finding(first, own)) {
            before.start();
            AutoCloseable hook = own.subscribe(event -> {
                if (event instanceof StationEvent.CatalogChanged) {
                    if (stop) {
                        before.close();
                    }
                    first.list().stream().filter(job -> !job.state().ended()).forEach(job -> first.cancel(job.id()));
                }
            });
            try (hook) {
                long job = before.find(items).id();
                assertThat(ended(first, own, job).state()).isEqualTo(JobState.CANCELLED);
            }
        }
        assertThat(queue.first()).isEqualTo(stop ? OptionalLong.of(items.getLast()) : OptionalLong.empty());

        try (Jobs second = new Jobs(jobStore, own, () -> Instant.EPOCH);
                BreakFinding after = finding(second, own)) {
            List<Job> known = second.list();
            after.start();
            if (stop) {
                Job resumed = ended(second, own, second.list().getFirst().id());
                assertThat(known).extracting(Job::id).doesNotContain(resumed.id());
                assertThat(resumed.message()).startsWith("1 items looked through");
            }
            assertThat(queue.first()).isEmpty();
        }
    }

    private BreakFinding finding(Jobs jobs, StationEvents events) {
        return new BreakFinding(itemStore, originStore, breakStore, queue, catalog, locations, ffmpeg, jobs, events);
    }

    private static Job ended(Jobs jobs, StationEvents events, long id) throws Exception {
        return Awaited.settled(events, () -> jobs.job(id), job -> job.state().ended());
    }

    /** How a job ended. */
    private String finished(ApiClient.Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        Job job = ended(jobs, events, answer.json().at("/id").asLong());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        return job.message();
    }

    private Path clip(Path file, String quiet) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ffmpeg.get().orElseThrow().executable().toString(),
                "-v",
                "error",
                "-nostdin",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=160x90:r=25:d=" + PART_SECONDS + ",drawbox=c=black:t=fill:enable='" + quiet + "'",
                "-f",
                "lavfi",
                "-i",
                "sine=440:d=" + PART_SECONDS + ",volume=0:enable='" + quiet + "'"));
        command.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-y", "file:" + file));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        return file;
    }

    private static SourcedFile part(int number, Path file) {
        long ticks = PART_SECONDS * Ticks.PER_SECOND;
        MediaProbe probe = new MediaProbe(
                "matroska",
                ticks,
                true,
                0,
                "",
                List.of(stream(0, MediaProbe.Kind.VIDEO), stream(1, MediaProbe.Kind.AUDIO)),
                List.of());
        return new SourcedFile(
                0,
                number,
                file.toString(),
                file.toString(),
                "",
                1,
                1,
                "f" + number,
                ItemState.AVAILABLE,
                "",
                Optional.of(probe),
                "",
                "",
                0,
                0,
                ticks);
    }

    private static MediaProbe.Stream stream(int index, MediaProbe.Kind kind) {
        return new MediaProbe.Stream(
                index, kind, "any", "", 0, 0, 25, 1, false, "sdr", 8, 0, 0, "", "und", "", true, false);
    }
}
