package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.Breakpoint.BREAKPOINT;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import tv.genlock.catalog.Breakpoint;
import tv.genlock.catalog.ItemState;
import tv.genlock.media.breaks.BreakCandidate;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.store.Database;

/** Breakpoints that were found by looking into files. */
@Singleton
public final class BreakStore {
    private static final int IDS_A_STATEMENT = 500;

    private final Database database;

    @Inject
    public BreakStore(Database database) {
        this.database = database;
    }

    /** Those of these items that exist. */
    public Set<Long> existing(List<Long> itemIds) {
        Set<Long> existing = new HashSet<>();
        for (int from = 0; from < itemIds.size(); from += IDS_A_STATEMENT) {
            List<Long> some = itemIds.subList(from, Math.min(itemIds.size(), from + IDS_A_STATEMENT));
            existing.addAll(ids(MEDIA_ITEM.ID.in(some)));
        }
        return existing;
    }

    /** The films and episodes of a library that can air. */
    public List<Long> itemsIn(long libraryId) {
        return ids(MEDIA_ITEM
                .LIBRARY_ID
                .eq(libraryId)
                .and(MEDIA_ITEM.STATE.eq(Rows.word(ItemState.AVAILABLE)))
                .and(MEDIA_ITEM.KIND.in(Rows.word(ScheduleItem.Kind.MOVIE), Rows.word(ScheduleItem.Kind.EPISODE))));
    }

    private List<Long> ids(Condition which) {
        return database.read(db -> db.select(MEDIA_ITEM.ID)
                .from(MEDIA_ITEM)
                .where(which)
                .orderBy(MEDIA_ITEM.ID)
                .fetch(MEDIA_ITEM.ID));
    }

    /** Puts what was found now in the place of what was found before; what people decided about stays. */
    public void found(long itemId, List<BreakCandidate> candidates) {
        database.write(db -> {
            if (!db.fetchExists(MEDIA_ITEM, MEDIA_ITEM.ID.eq(itemId))) {
                return null;
            }
            db.deleteFrom(BREAKPOINT)
                    .where(
                            BREAKPOINT.ITEM_ID.eq(itemId),
                            BREAKPOINT.SOURCE.eq(Breakpoint.Source.DETECTED.word()),
                            BREAKPOINT.STATE.eq(Rows.word(Breakpoint.State.PROPOSED)))
                    .execute();
            for (BreakCandidate candidate : candidates) {
                db.insertInto(BREAKPOINT)
                        .set(BREAKPOINT.ITEM_ID, itemId)
                        .set(BREAKPOINT.AT_TICKS, candidate.atTicks())
                        .set(BREAKPOINT.SOURCE, Breakpoint.Source.DETECTED.word())
                        .set(BREAKPOINT.CONFIDENCE, (float) candidate.confidence())
                        .set(BREAKPOINT.STATE, Rows.word(Breakpoint.State.PROPOSED))
                        .onConflictDoNothing()
                        .execute();
            }
            return null;
        });
    }
}
