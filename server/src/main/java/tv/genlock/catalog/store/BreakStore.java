package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.Breakpoint.BREAKPOINT;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The lengths, in ticks, of those of these items that exist. */
    public Map<Long, Long> lengths(List<Long> itemIds) {
        Map<Long, Long> lengths = new LinkedHashMap<>();
        for (int from = 0; from < itemIds.size(); from += IDS_A_STATEMENT) {
            List<Long> some = itemIds.subList(from, Math.min(itemIds.size(), from + IDS_A_STATEMENT));
            lengths.putAll(lengths(MEDIA_ITEM.ID.in(some)));
        }
        return lengths;
    }

    /** The lengths of the films and episodes of a library that can air. */
    public Map<Long, Long> lengthsIn(long libraryId) {
        return lengths(MEDIA_ITEM
                .LIBRARY_ID
                .eq(libraryId)
                .and(MEDIA_ITEM.STATE.eq(Rows.word(ItemState.AVAILABLE)))
                .and(MEDIA_ITEM.KIND.in(Rows.word(ScheduleItem.Kind.MOVIE), Rows.word(ScheduleItem.Kind.EPISODE))));
    }

    private Map<Long, Long> lengths(Condition which) {
        return database.read(db -> {
            Map<Long, Long> lengths = new LinkedHashMap<>();
            db.select(MEDIA_ITEM.ID, MEDIA_ITEM.DURATION_TICKS)
                    .from(MEDIA_ITEM)
                    .where(which)
                    .orderBy(MEDIA_ITEM.ID)
                    .forEach(row -> lengths.put(row.value1(), row.value2()));
            return lengths;
        });
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
