package tv.genlock.spot.store;

import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.SpotTerms.SPOT_TERMS;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.spot.SpotTerms;
import tv.genlock.spot.TermsText;
import tv.genlock.store.Database;

/** What is said of spots, put together from the items' own fields and the terms kept for them by edits of the catalog. */
@Singleton
public final class SpotStore {
    private static final int IDS_A_STEP = 500;

    private final Database database;

    /** An item and its terms. */
    public record Kept(long itemId, Kind kind, SpotTerms terms) {}

    @Inject
    public SpotStore(Database database) {
        this.database = database;
    }

    /** The terms of all items of which anything is said, by their ids. */
    public Map<Long, SpotTerms> said() {
        return database.read(db -> {
            Map<Long, SpotTerms> said = new HashMap<>();
            rows(db, MEDIA_ITEM.COMPANY.ne("").or(MEDIA_ITEM.CATEGORY.ne("")).or(SPOT_TERMS.TERMS.isNotNull()))
                    .forEach(row -> {
                        Kept kept = kept(row);
                        if (kept.kind().airsInBreaks()) {
                            said.put(kept.itemId(), kept.terms());
                        }
                    });
            return said;
        });
    }

    /** These items with their terms, the usual ones where nothing is said; without those that do not exist. */
    public List<Kept> of(List<Long> itemIds) {
        return database.read(db -> {
            List<Kept> kept = new ArrayList<>();
            for (int from = 0; from < itemIds.size(); from += IDS_A_STEP) {
                List<Long> step = itemIds.subList(from, Math.min(itemIds.size(), from + IDS_A_STEP));
                rows(db, MEDIA_ITEM.ID.in(step)).forEach(row -> kept.add(kept(row)));
            }
            return kept;
        });
    }

    /** How many of these channels exist. */
    public int countChannels(List<Long> ids) {
        return database.read(db -> db.fetchCount(CHANNEL, CHANNEL.ID.in(ids)));
    }

    private static SelectConditionStep<? extends Record> rows(DSLContext db, Condition which) {
        return db.select(MEDIA_ITEM.ID, MEDIA_ITEM.KIND, MEDIA_ITEM.COMPANY, MEDIA_ITEM.CATEGORY, SPOT_TERMS.TERMS)
                .from(MEDIA_ITEM)
                .leftJoin(SPOT_TERMS)
                .on(SPOT_TERMS.ITEM_ID.eq(MEDIA_ITEM.ID))
                .where(which);
    }

    private static Kept kept(Record row) {
        @Nullable String text = row.get(SPOT_TERMS.TERMS);
        SpotTerms terms = text == null ? SpotTerms.USUAL : TermsText.read(text);
        return new Kept(
                row.get(MEDIA_ITEM.ID),
                Kind.valueOf(row.get(MEDIA_ITEM.KIND).toUpperCase(Locale.ROOT)),
                terms.by(row.get(MEDIA_ITEM.COMPANY), row.get(MEDIA_ITEM.CATEGORY)));
    }
}
