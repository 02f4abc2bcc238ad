package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static tv.genlock.store.schema.tables.AiringsCounted.AIRINGS_COUNTED;
import static tv.genlock.store.schema.tables.ItemAiring.ITEM_AIRING;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import tv.genlock.catalog.AirHistory.Aired;
import tv.genlock.store.Database;

/** Counts airings by item. An item whose count changed has changed: it is given a new stamp. */
@Singleton
public final class AirHistoryStore {
    private static final int ITEMS_A_STEP = 500;

    private final Database database;

    @Inject
    public AirHistoryStore(Database database) {
        this.database = database;
    }

    public long countedThroughTicks() {
        return database.read(db -> db.select(AIRINGS_COUNTED.THROUGH_TICKS)
                .from(AIRINGS_COUNTED)
                .fetchSingle()
                .value1());
    }

    public void count(List<Aired> aired, long throughTicks, long nowMillis) {
        database.write(db -> {
            long stamp = ItemStamp.next(db, nowMillis);
            for (int from = 0; from < aired.size(); from += ITEMS_A_STEP) {
                step(db, aired.subList(from, Math.min(aired.size(), from + ITEMS_A_STEP)), stamp);
            }
            return db.update(AIRINGS_COUNTED)
                    .set(AIRINGS_COUNTED.THROUGH_TICKS, throughTicks)
                    .execute();
        });
    }

    private static void step(DSLContext db, List<Aired> aired, long stamp) {
        Set<Long> there = new HashSet<>(db.select(MEDIA_ITEM.ID)
                .from(MEDIA_ITEM)
                .where(MEDIA_ITEM.ID.in(aired.stream().map(Aired::itemId).toList()))
                .fetch(MEDIA_ITEM.ID));
        BatchBindStep batch =
                db.batch(db.insertInto(ITEM_AIRING, ITEM_AIRING.ITEM_ID, ITEM_AIRING.AIRED_AT, ITEM_AIRING.PLAYS)
                        .values((Long) null, null, null)
                        .onConflict(ITEM_AIRING.ITEM_ID)
                        .doUpdate()
                        .set(ITEM_AIRING.AIRED_AT, greatest(ITEM_AIRING.AIRED_AT, excluded(ITEM_AIRING.AIRED_AT)))
                        .set(ITEM_AIRING.PLAYS, ITEM_AIRING.PLAYS.plus(excluded(ITEM_AIRING.PLAYS))));
        for (Aired one : aired) {
            if (there.contains(one.itemId())) {
                batch = batch.bind(one.itemId(), one.last().toEpochMilli(), (long) one.times());
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        db.update(MEDIA_ITEM)
                .set(MEDIA_ITEM.UPDATED_AT, stamp)
                .where(MEDIA_ITEM.ID.in(there))
                .execute();
    }
}
