package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.EditStore;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.JobProgress;
import tv.genlock.job.JobWork;
import tv.genlock.job.Jobs;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * Edits of many items. Some are made while who asks waits; more are a job, which shows how far it is and can be cancelled. Either
 * way each thousand is a transaction of its own, and all of them one act: undo takes back as much as was done. Any thread.
 *
 * <p>What a job still has to do lives in memory. One that was cut off by a stop of the station has done the first of its items,
 * and can be undone or asked for again.
 */
@Singleton
public final class BulkEdits {
    /** Most items that are edited before the answer. */
    static final int MOST_AT_ONCE = 2_000;
    /** Most items of one edit, and of all that wait. */
    static final int MOST_FOUND = 500_000;

    private final Edits edits;
    private final EditStore store;
    private final ItemFinder finder;
    private final Jobs jobs;
    /** What jobs have to do, by the id of the edit; guarded by itself. */
    private final Map<Long, Waiting> waiting = new HashMap<>();

    private record Waiting(List<Long> itemIds, ItemChange change) {}

    /**
     * What came of it.
     *
     * @param editId for undo; empty when nothing changed
     * @param changed items; 0 of a job that has not begun
     * @param job when it is not done yet
     */
    record Outcome(OptionalLong editId, String title, int changed, Optional<Job> job) {}

    @Inject
    BulkEdits(Edits edits, EditStore store, ItemFinder finder, Jobs jobs) {
        this.edits = edits;
        this.store = store;
        this.finder = finder;
        this.jobs = jobs;
    }

    /** Before jobs are taken. */
    public void start() {
        jobs.register(JobKind.EDIT, new JobWork() {
            @Override
            public String run(Job job, JobProgress progress) throws IOException, InterruptedException {
                return make(editOf(job), progress);
            }

            @Override
            public void dropped(Job job) {
                taken(editOf(job));
                store.close(editOf(job));
            }
        });
    }

    private static long editOf(Job job) {
        return job.subject() == null ? 0 : job.subject();
    }

    /** @throws StationException {@code query}, {@code validation} for one that finds too much, {@code busy} */
    Outcome edit(EditBodies.Bulk bulk) {
        List<Long> ids = bulk.itemIds().orElseGet(() -> found(bulk.query().orElse("")));
        String title = Edits.title(bulk.change(), ids.size());
        if (ids.size() > MOST_AT_ONCE) {
            return later(title, new Waiting(ids, bulk.change()));
        }
        EditStore.Edited edited = edits.edit(title, ids, bulk.change());
        return new Outcome(edited.editId(), title, edited.items(), Optional.empty());
    }

    private List<Long> found(String query) {
        List<Long> ids = finder.find(query, MOST_FOUND + 1);
        if (ids.size() > MOST_FOUND) {
            throw StationException.invalid(
                    "query",
                    String.format(
                            Locale.ROOT,
                            "finds more than %,d items, which is the most one edit takes. Narrow it, by library or year for example, and edit in several turns",
                            MOST_FOUND));
        }
        return ids;
    }

    private Outcome later(String title, Waiting wanted) {
        long edit;
        synchronized (waiting) {
            int before = waiting.values().stream()
                    .mapToInt(one -> one.itemIds().size())
                    .sum();
            if (before + wanted.itemIds().size() > MOST_FOUND) {
                throw new StationException(
                        ProblemCode.BUSY, "Other edits of many items are still being made. Wait until their jobs end.");
            }
            edit = edits.open(title);
            waiting.put(edit, wanted);
        }
        try {
            Job job = jobs.submit(JobKind.EDIT, OptionalLong.of(edit), "Edit " + title);
            return new Outcome(OptionalLong.of(edit), title, 0, Optional.of(job));
        } catch (StationException e) {
            taken(edit);
            store.close(edit);
            throw e;
        }
    }

    /** Takes an edit back; {@code conflict} while it is being made. */
    EditBatch.Undone undo(long editId) {
        if (jobs.active(JobKind.EDIT, OptionalLong.of(editId)).isPresent()) {
            throw StationException.conflict("This edit is still being made. Cancel its job, or wait until it ends.");
        }
        return edits.undo(editId);
    }

    private @Nullable Waiting taken(long editId) {
        synchronized (waiting) {
            return waiting.remove(editId);
        }
    }

    private String make(long editId, JobProgress progress) throws IOException, InterruptedException {
        Waiting wanted;
        synchronized (waiting) {
            wanted = waiting.get(editId);
        }
        if (wanted == null) {
            throw new IOException("What was to be changed is not known any more. Edit the items again.");
        }
        List<Long> ids = wanted.itemIds();
        int changed = 0;
        try {
            progress.total(ids.size());
            for (int from = 0; from < ids.size(); from += EditStore.ITEMS_A_STEP) {
                progress.checkpoint();
                List<Long> step = ids.subList(from, Math.min(ids.size(), from + EditStore.ITEMS_A_STEP));
                changed += edits.more(editId, step, wanted.change());
                progress.advance(step.size());
            }
        } finally {
            taken(editId);
            edits.close(editId);
        }
        return String.format(Locale.ROOT, "%,d of %,d items changed.", changed, ids.size());
    }
}
