package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.Breakpoint.BREAKPOINT;
import static tv.genlock.store.schema.tables.ItemEdit.ITEM_EDIT;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Source.SOURCE;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ArtKind;
import tv.genlock.catalog.ArtReference;
import tv.genlock.catalog.Breakpoint;
import tv.genlock.catalog.FactsMerge;
import tv.genlock.catalog.FieldOrigin;
import tv.genlock.catalog.ItemField;
import tv.genlock.catalog.ItemFile;
import tv.genlock.catalog.ItemListing;
import tv.genlock.catalog.ListedItem;
import tv.genlock.media.Ticks;
import tv.genlock.store.Database;

/** Where what is known of one item comes from. */
@Singleton
public final class OriginStore {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Database database;

    private record Edit(String json, Instant at) {}

    @Inject
    public OriginStore(Database database) {
        this.database = database;
    }

    /** What sources say of an item, the preferred first. */
    public List<ItemListing> listings(long itemId) {
        return database.read(db -> listings(db, itemId));
    }

    private static List<ItemListing> listings(DSLContext db, long itemId) {
        return db.select(
                        SOURCE_ITEM.ID,
                        SOURCE.ID,
                        SOURCE.KIND,
                        SOURCE.NAME,
                        LIBRARY.ID,
                        LIBRARY.NAME,
                        SOURCE_ITEM.KEY,
                        SOURCE_ITEM.FACTS)
                .from(SOURCE_ITEM)
                .join(LIBRARY)
                .on(LIBRARY.ID.eq(SOURCE_ITEM.LIBRARY_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(LIBRARY.SOURCE_ID))
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(SOURCE_ITEM.ITEM_ID))
                .where(SOURCE_ITEM.ITEM_ID.eq(itemId))
                .orderBy(ListingOrder.of())
                .fetch(row -> new ItemListing(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        FactsText.item(row.value8())));
    }

    /** Pictures of one kind that sources have of an item, the preferred first. */
    public List<ArtReference> art(long itemId, ArtKind kind) {
        return listings(itemId).stream()
                .filter(listing -> listing.facts().images().containsKey(kind.word()))
                .map(listing -> new ArtReference(
                        listing.sourceId(),
                        listing.sourceKind(),
                        listing.libraryId(),
                        listing.key(),
                        listing.facts().images().getOrDefault(kind.word(), "")))
                .toList();
    }

    /** The item's files: by listing, version and part. */
    public List<ItemFile> files(long itemId) {
        return database.read(db -> {
            Record airing = db.select(MEDIA_FILE.SOURCE_ITEM_ID, MEDIA_FILE.VERSION)
                    .from(MEDIA_ITEM)
                    .join(MEDIA_FILE)
                    .on(MEDIA_FILE.ID.eq(MEDIA_ITEM.FILE_ID))
                    .where(MEDIA_ITEM.ID.eq(itemId))
                    .fetchOne();
            return db.select(MEDIA_FILE.fields())
                    .select(LIBRARY.SOURCE_ID)
                    .from(MEDIA_FILE)
                    .join(LIBRARY)
                    .on(LIBRARY.ID.eq(MEDIA_FILE.LIBRARY_ID))
                    .where(MEDIA_FILE.ITEM_ID.eq(itemId))
                    .orderBy(MEDIA_FILE.SOURCE_ITEM_ID, MEDIA_FILE.VERSION, MEDIA_FILE.PART)
                    .fetch(row -> file(row, airing));
        });
    }

    private static ItemFile file(Record row, @Nullable Record airing) {
        boolean preferred = airing != null
                && airing.get(MEDIA_FILE.SOURCE_ITEM_ID).equals(row.get(MEDIA_FILE.SOURCE_ITEM_ID))
                && airing.get(MEDIA_FILE.VERSION).equals(row.get(MEDIA_FILE.VERSION));
        return new ItemFile(
                CatalogStore.file(row),
                row.get(LIBRARY.SOURCE_ID),
                Math.toIntExact(row.get(MEDIA_FILE.VERSION)),
                Math.toIntExact(row.get(MEDIA_FILE.PART)),
                location(row),
                preferred,
                ProbeText.read(row.get(MEDIA_FILE.PROBE)));
    }

    private static ItemFile.Location location(Record row) {
        if (row.get(MEDIA_FILE.VANISHED_AT) != null) {
            return ItemFile.Location.MISSING;
        }
        if (!row.get(MEDIA_FILE.LOCAL_PATH).isEmpty()) {
            return ItemFile.Location.LOCAL;
        }
        return row.get(MEDIA_FILE.REMOTE_PATH).isEmpty() ? ItemFile.Location.MISSING : ItemFile.Location.REMOTE;
    }

    /** Breakpoints that were found in its files or that people decided about, by time. */
    public List<Breakpoint> decided(long itemId) {
        return database.read(db -> db.selectFrom(BREAKPOINT)
                .where(BREAKPOINT.ITEM_ID.eq(itemId))
                .orderBy(BREAKPOINT.AT_TICKS)
                .fetch(SettlingRows::breakpoint));
    }

    /** Every field a person may edit: what it says, who says so, and what an edit hides. */
    public List<FieldOrigin> fields(ListedItem item) {
        return database.read(db -> {
            Map<String, Edit> edits = new HashMap<>();
            db.selectFrom(ITEM_EDIT)
                    .where(ITEM_EDIT.ITEM_ID.eq(item.id()))
                    .forEach(row -> edits.put(
                            row.get(ITEM_EDIT.FIELD),
                            new Edit(row.get(ITEM_EDIT.VALUE), Instant.ofEpochMilli(row.get(ITEM_EDIT.EDITED_AT)))));
            return fields(item, listings(db, item.id()), edits);
        });
    }

    private static List<FieldOrigin> fields(ListedItem item, List<ItemListing> listings, Map<String, Edit> edits) {
        if (listings.isEmpty()) {
            return List.of();
        }
        ObjectNode said = FactsText.tree(
                FactsMerge.of(listings.stream().map(ItemListing::facts).toList()));
        List<ObjectNode> each = listings.stream()
                .map(listing -> FactsText.tree(listing.facts()))
                .toList();
        List<FieldOrigin> fields = new ArrayList<>();
        for (ItemField field : ItemField.values()) {
            Edit edit = edits.get(field.fact());
            JsonNode fact = FactsText.get(said, field.fact());
            JsonNode ofSource = edit == null ? shown(field, fact, item) : shown(field, fact);
            if (edit != null) {
                fields.add(FieldOrigin.edited(
                        field.word(),
                        shown(field, FactsText.value(edit.json())),
                        isNothing(ofSource) ? null : ofSource,
                        edit.at()));
            } else {
                fields.add(FieldOrigin.said(field.word(), ofSource, sayer(field, ofSource, listings, each)));
            }
        }
        return fields;
    }

    /** The first who says anything of it; of what an episode takes from its series, the preferred source. */
    private static @Nullable Long sayer(
            ItemField field, JsonNode shown, List<ItemListing> listings, List<ObjectNode> each) {
        for (int i = 0; i < each.size(); i++) {
            if (!isNothing(FactsText.get(each.get(i), field.fact()))) {
                return listings.get(i).sourceId();
            }
        }
        return isNothing(shown) ? null : listings.getFirst().sourceId();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isArray() && value.isEmpty());
    }

    /** With what episodes take from their series. */
    private static JsonNode shown(ItemField field, JsonNode fact, ListedItem item) {
        if (isNothing(fact)) {
            if (field == ItemField.GENRES) {
                ArrayNode genres = JSON.arrayNode();
                item.genres().forEach(genres::add);
                return genres;
            }
            if (field == ItemField.RATING) {
                return JSON.textNode(item.rating().map(rating -> rating.raw()).orElse(""));
            }
        }
        return shown(field, fact);
    }

    /** As the API has it. */
    private static JsonNode shown(ItemField field, JsonNode fact) {
        boolean nothing = isNothing(fact);
        return switch (field.shape()) {
            case TEXT ->
                JSON.textNode(
                        nothing
                                ? ""
                                : field == ItemField.KIND ? fact.asText().toLowerCase(Locale.ROOT) : fact.asText());
            case LIST -> nothing ? JSON.arrayNode() : fact;
            case TIME -> nothing ? JSON.nullNode() : JSON.numberNode(Ticks.toSeconds(fact.asLong()));
            case NUMBER, PLACE -> nothing ? JSON.nullNode() : fact;
        };
    }
}
