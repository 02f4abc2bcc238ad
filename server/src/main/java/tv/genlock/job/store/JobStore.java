package tv.genlock.job.store;

import static tv.genlock.store.schema.tables.Job.JOB;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.JobState;
import tv.genlock.store.Database;

/** Jobs that ran, and what is known of those that run. */
@Singleton
public final class JobStore {
    /** More than the API lists, so that the history stays useful; the rest is dropped at start. */
    private static final int KEPT = 1_000;

    private static final List<String> OPEN = List.of(word(JobState.QUEUED), word(JobState.RUNNING));

    private final Database database;

    @Inject
    public JobStore(Database database) {
        this.database = database;
    }

    public Job insert(JobKind kind, OptionalLong subject, String title, Instant now) {
        long id = database.write(db -> db.insertInto(JOB)
                .set(JOB.KIND, word(kind))
                .set(JOB.SUBJECT, subject.isPresent() ? Long.valueOf(subject.getAsLong()) : null)
                .set(JOB.TITLE, title)
                .set(JOB.STATE, word(JobState.QUEUED))
                .set(JOB.CREATED_AT, now.toEpochMilli())
                .returningResult(JOB.ID)
                .fetchSingle()
                .value1());
        return job(id).orElseThrow();
    }

    /** Stores how far a job is, or how it ended; one that has ended stays as it is. */
    public void update(Job job) {
        database.write(db -> db.update(JOB)
                .set(JOB.STATE, word(job.state()))
                .set(JOB.STEP, job.step())
                .set(JOB.DONE, job.done())
                .set(JOB.TOTAL, job.total())
                .set(JOB.MESSAGE, job.message())
                .set(JOB.STARTED_AT, millis(job.startedAt()))
                .set(JOB.ENDED_AT, millis(job.endedAt()))
                .where(JOB.ID.eq(job.id()).and(JOB.STATE.in(OPEN)))
                .execute());
    }

    public List<Job> newest(int count) {
        return database.read(
                db -> db.selectFrom(JOB).orderBy(JOB.ID.desc()).limit(count).fetch(JobStore::job));
    }

    public Optional<Job> job(long id) {
        return database.read(db -> db.selectFrom(JOB).where(JOB.ID.eq(id)).fetchOptional(JobStore::job));
    }

    /** Marks what never came to an end; gives how many. */
    public int failInterrupted(Instant now) {
        return database.write(db -> db.update(JOB)
                .set(JOB.STATE, word(JobState.FAILED))
                .set(JOB.STEP, "")
                .set(JOB.MESSAGE, "The station stopped while this was running.")
                .set(JOB.ENDED_AT, now.toEpochMilli())
                .where(JOB.STATE.in(OPEN))
                .execute());
    }

    /** Drops the oldest beyond what is kept. */
    public void prune() {
        database.write(db -> db.deleteFrom(JOB)
                .where(JOB.ID.notIn(
                        DSL.select(JOB.ID).from(JOB).orderBy(JOB.ID.desc()).limit(KEPT)))
                .execute());
    }

    private static Job job(Record row) {
        long done = row.get(JOB.DONE);
        long total = row.get(JOB.TOTAL);
        return new Job(
                row.get(JOB.ID),
                JobKind.valueOf(row.get(JOB.KIND).toUpperCase(Locale.ROOT)),
                row.get(JOB.SUBJECT),
                row.get(JOB.TITLE),
                JobState.valueOf(row.get(JOB.STATE).toUpperCase(Locale.ROOT)),
                row.get(JOB.STEP),
                done,
                total,
                total > 0 ? Double.valueOf(Math.min(1, (double) done / total)) : null,
                null,
                null,
                row.get(JOB.MESSAGE),
                Instant.ofEpochMilli(row.get(JOB.CREATED_AT)),
                instant(row.get(JOB.STARTED_AT)),
                instant(row.get(JOB.ENDED_AT)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
