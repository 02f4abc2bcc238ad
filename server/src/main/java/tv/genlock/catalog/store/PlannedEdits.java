package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemChange;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemField;

/** Works out what an act of editing changes of some items. Nothing is written. */
final class PlannedEdits {
    private final DSLContext db;
    private final List<Long> ids;
    private final ItemChange change;

    PlannedEdits(DSLContext db, List<Long> ids, ItemChange change) {
        this.db = db;
        this.ids = ids;
        this.change = change;
    }

    List<EditStore.Change> changes() {
        Map<Long, Map<String, String>> edits = new SettlingRows(db, ids).edits();
        List<? extends Record> rows = db.select(MEDIA_ITEM.ID, MEDIA_ITEM.SERIES_ID, MEDIA_ITEM.FACTS)
                .from(MEDIA_ITEM)
                .where(MEDIA_ITEM.ID.in(ids))
                .orderBy(MEDIA_ITEM.ID)
                .fetch();
        boolean lists = !change.add().isEmpty() || !change.remove().isEmpty();
        Map<Long, ItemFacts> facts = lists ? ListedRows.facts(db, rows) : Map.of();
        Map<Long, List<String>> genres = lists ? ListedRows.genres(db, ids) : Map.of();
        List<EditStore.Change> changes = new ArrayList<>();
        for (Record row : rows) {
            long id = row.get(MEDIA_ITEM.ID);
            Map<String, String> before = edits.getOrDefault(id, Map.of());
            Map<String, @Nullable String> after = new LinkedHashMap<>();
            set(row, after);
            ItemFacts known = facts.get(id);
            if (known != null) {
                addAndRemove(known, genres.getOrDefault(id, List.of()), after);
            }
            after.forEach((field, json) -> {
                if (!Objects.equals(json, before.get(field))) {
                    changes.add(new EditStore.Change(id, field, before.get(field), json));
                }
            });
        }
        return changes;
    }

    private void set(Record row, Map<String, @Nullable String> after) {
        change.set().forEach((field, value) -> {
            // A film has no season.
            if (field.shape() != ItemField.Shape.PLACE || row.get(MEDIA_ITEM.SERIES_ID) != null) {
                after.put(field.fact(), value.map(FactsText::of).orElse(null));
            }
        });
    }

    /** @param genres with those of its series */
    private void addAndRemove(ItemFacts known, List<String> genres, Map<String, @Nullable String> after) {
        ObjectNode tree = FactsText.tree(known);
        for (ItemField field : change.fields()) {
            if (!change.add().containsKey(field) && !change.remove().containsKey(field)) {
                continue;
            }
            List<String> had = words(tree.path(field.fact()));
            List<String> before = had.isEmpty() && field == ItemField.GENRES ? genres : had;
            List<String> wanted = change.changed(field, before);
            if (!wanted.equals(before)) {
                after.put(field.fact(), FactsText.of(wanted));
            }
        }
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
