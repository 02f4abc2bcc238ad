package tv.genlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.store.EditStore;
import tv.genlock.catalog.store.IntakeStore;
import tv.genlock.catalog.store.LibraryStore;
import tv.genlock.event.Awaited;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.JobState;
import tv.genlock.job.Jobs;
import tv.genlock.job.store.JobStore;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** Edits of so many items that a job makes them. */
class BulkEditsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int THERE = 2_500;
    private static final ItemChange CHANGE =
            new ItemChange(Map.of(ItemField.COMPANY, Optional.of("Acme")), Map.of(), Map.of());

    @TempDir
    Path folder;

    private final StationEvents events = new StationEvents();
    private final List<StationEvent> toldEdits = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger turns = new AtomicInteger();
    private Runnable atEachTurn = () -> {};
    private List<Long> found = List.of();
    private Database database;
    private Jobs jobs;
    private BulkEdits edits;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("genlock.db"));
        long source = new SourceStore(database).insert(Source.FOLDER, "Box", folder.toString(), NOW);
        IntakeStore intake = new IntakeStore(database);
        long library = new LibraryStore(database).library(source, "films", "Films");
        List<SourcedItem> films = IntStream.range(0, THERE)
                .mapToObj(number -> new SourcedItem(
                        OptionalLong.empty(),
                        "film" + number,
                        "",
                        ItemFacts.of(Kind.MOVIE, "Film " + number).build(),
                        List.of()))
                .toList();
        intake.store(library, films, "{}", NOW.toEpochMilli());
        events.subscribe(event -> {
            if (event instanceof StationEvent.ItemsEdited) {
                toldEdits.add(event);
            }
        });
        jobs = new Jobs(new JobStore(database), events, () -> NOW);
        EditStore store = new EditStore(database);
        // Asked once when an edit is opened, and once for each of its turns.
        InstantSource clock = () -> {
            turns.incrementAndGet();
            atEachTurn.run();
            return NOW;
        };
        edits = new BulkEdits(new Edits(store, events, clock), store, (_, most) -> most(found, most), jobs);
        edits.start();
    }

    @AfterEach
    void close() {
        jobs.close();
        database.close();
    }

    private static List<Long> most(List<Long> ids, int most) {
        return ids.subList(0, Math.min(most, ids.size()));
    }

    private List<Long> films() {
        return database.read(db -> db.fetch("select id from media_item order by id"))
                .getValues("id", Long.class);
    }

    private BulkEdits.Outcome edit() {
        return edits.edit(new EditBodies.Bulk(Optional.empty(), Optional.of("*"), CHANGE));
    }

    private Job ended(BulkEdits.Outcome outcome) throws Exception {
        return ended(outcome.job().orElseThrow().id());
    }

    private Job ended(long id) throws Exception {
        return Awaited.settled(events, () -> jobs.job(id), job -> job.state().ended());
    }

    private long edited() {
        return database.read(db -> db.fetch("select count(*) from media_item where company = 'Acme'"))
                .getFirst()
                .get(0, Long.class);
    }

    @Test
    void edit_ofMoreThanAHundredThousandThatAQueryFinds_isMadeOfAll_byAJob() throws Exception {
        List<Long> ids =
                new ArrayList<>(LongStream.range(1_000_000, 1_099_000).boxed().toList());
        ids.addAll(films());
        found = ids;

        BulkEdits.Outcome outcome = edit();
        Job job = ended(outcome);

        assertThat(job.kind()).isEqualTo(JobKind.EDIT);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.title()).isEqualTo("Edit company of 101,500 items");
        assertThat(job.message()).isEqualTo("2,500 of 101,500 items changed.");
        assertThat(job.done()).isEqualTo(101_500);
        assertThat(job.fraction()).isEqualTo(1.0);
        assertThat(edited()).isEqualTo(THERE);
        assertThat(toldEdits)
                .containsExactly(new StationEvent.ItemsEdited(outcome.editId().getAsLong()));
    }

    @Test
    void edit_cancelledOnItsWay_keepsWhatItDid_andIsTakenBackByUndo() throws Exception {
        found = films();
        List<Throwable> refused = Collections.synchronizedList(new ArrayList<>());
        atEachTurn = () -> {
            if (turns.get() == 3) {
                Job running = jobs.list().getFirst();
                try {
                    edits.undo(running.subject());
                } catch (StationException e) {
                    refused.add(e);
                }
                jobs.cancel(running.id());
            }
        };

        BulkEdits.Outcome outcome = edit();
        Job job = ended(outcome);

        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.done()).isEqualTo(2_000);
        assertThat(edited()).isEqualTo(2_000);
        assertThat(refused).singleElement().asString().contains("still being made");
        assertThat(edits.undo(outcome.editId().getAsLong())).isEqualTo(new EditBatch.Undone(2_000, 0));
        assertThat(edited()).isZero();
    }

    @Test
    void edit_ofMoreThanOneEditTakes_saysWhatToDo() {
        found = Collections.nCopies(BulkEdits.MOST_FOUND + 1, 1L);

        assertThatThrownBy(this::edit)
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.VALIDATION))
                .hasMessageContaining("finds more than 500,000 items")
                .hasMessageContaining("Narrow it");
        assertThat(jobs.list()).isEmpty();
    }

    @Test
    void edit_ofManyThatAreAsWanted_leavesNothingToUndo() throws Exception {
        found = LongStream.range(1_000_000, 1_003_000).boxed().toList();

        Job job = ended(edit());

        assertThat(job.message()).isEqualTo("0 of 3,000 items changed.");
        assertThat(new EditStore(database).edits()).isEmpty();
    }

    @Test
    void edit_retriedAfterItsJobEnded_saysThatItIsForgotten() throws Exception {
        found = films();
        Job job = ended(edit());

        Job again = jobs.retry(job.id());

        assertThat(ended(again.id()).state()).isEqualTo(JobState.FAILED);
        assertThat(jobs.job(again.id()).message()).contains("Edit the items again");
        assertThat(edited()).isEqualTo(THERE);
    }
}
