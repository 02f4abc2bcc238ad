package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.EditStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;

/** People's edits of items, and taking them back. Any thread. */
@Singleton
public final class Edits {
    private final EditStore store;
    private final StationEvents events;
    private final InstantSource clock;

    @Inject
    Edits(EditStore store, StationEvents events, InstantSource clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Edits one item, if the change fits it. */
    void editOne(ListedItem item, ItemChange change) {
        Fields fields = new Fields(ItemField::labelOf);
        checkPlace(fields, item, change);
        checkTimes(fields, item, change);
        fields.done();
        String title = "%s of “%s”".formatted(change.words(), item.title());
        tell(store.edit(title, List.of(item.id()), change, clock.millis()), item.sourceId());
    }

    /** Edits many. */
    EditStore.Edited edit(String title, List<Long> itemIds, ItemChange change) {
        EditStore.Edited edited = store.edit(title, itemIds, change, clock.millis());
        tell(edited, 0);
        return edited;
    }

    /**
     * Says of many items on what terms they air in breaks, and of some whose they are and what they are about; one edit, taken
     * back like any.
     *
     * @param company null leaves it, as it does the category
     * @param terms as text, by item
     * @return the edit; empty when nothing changed
     */
    public OptionalLong advertise(
            List<Long> renamed, @Nullable String company, @Nullable String category, SortedMap<Long, String> terms) {
        Map<ItemField, Optional<Object>> set = ItemChange.none();
        if (company != null && !renamed.isEmpty()) {
            set.put(ItemField.COMPANY, Optional.of(company));
        }
        if (category != null && !renamed.isEmpty()) {
            set.put(ItemField.CATEGORY, Optional.of(category));
        }
        ItemChange change = ItemChange.of(set);
        Set<Long> items = new HashSet<>(terms.keySet());
        items.addAll(renamed);
        String words = terms.isEmpty() ? change.words() : (change.words() + ", break terms").replaceFirst("^, ", "");
        long edit = open(title(words, items.size()));
        steps(renamed).forEach(step -> more(edit, step, change));
        steps(List.copyOf(terms.keySet()))
                .forEach(step -> store.terms(edit, terms.subMap(step.getFirst(), step.getLast() + 1), clock.millis()));
        return close(edit) ? OptionalLong.of(edit) : OptionalLong.empty();
    }

    private static List<List<Long>> steps(List<Long> itemIds) {
        List<List<Long>> steps = new ArrayList<>();
        for (int from = 0; from < itemIds.size(); from += EditStore.ITEMS_A_STEP) {
            steps.add(itemIds.subList(from, Math.min(itemIds.size(), from + EditStore.ITEMS_A_STEP)));
        }
        return steps;
    }

    /** What an edit of so many items is called. */
    static String title(ItemChange change, int items) {
        return title(change.words(), items);
    }

    private static String title(String words, int items) {
        return String.format(Locale.ROOT, "%s of %,d %s", words, items, items == 1 ? "item" : "items");
    }

    /** Begins an edit that is made in several turns. */
    long open(String title) {
        return store.open(title, clock.millis());
    }

    /** The next items of an edit, in one transaction; tells nobody. @return how many changed */
    int more(long editId, List<Long> itemIds, ItemChange change) {
        return store.more(editId, itemIds, change, clock.millis());
    }

    /** Ends an edit that was made in several turns, and tells of it. @return whether it changed something */
    boolean close(long editId) {
        boolean changed = store.close(editId);
        if (changed) {
            tell(editId, 0);
        }
        return changed;
    }

    List<EditBatch> latest() {
        return store.edits();
    }

    /** Takes an edit back, as far as nobody edited the same since. */
    EditBatch.Undone undo(long editId) {
        EditBatch.Undone undone = store.undo(editId, clock.millis());
        tell(editId, 0);
        return undone;
    }

    private void tell(EditStore.Edited edited, long sourceId) {
        if (edited.editId().isPresent()) {
            tell(edited.editId().getAsLong(), sourceId);
        }
    }

    private void tell(long editId, long sourceId) {
        events.publish(new StationEvent.CatalogChanged(sourceId));
        events.publish(new StationEvent.ItemsEdited(editId));
    }

    private static void checkPlace(Fields fields, ListedItem item, ItemChange change) {
        if (item.seriesId().isEmpty()) {
            change.set().forEach((field, value) -> {
                if (field.shape() == ItemField.Shape.PLACE && value.isPresent()) {
                    fields.note(field.word(), "is for episodes of a series");
                }
            });
        }
    }

    /** Both times as they will be, within the item. */
    private static void checkTimes(Fields fields, ListedItem item, ItemChange change) {
        Optional<Long> in = time(ItemField.IN_SECONDS, change, item.facts().inTicks());
        Optional<Long> out = time(ItemField.OUT_SECONDS, change, item.facts().outTicks());
        long end = item.durationTicks() == 0 ? Long.MAX_VALUE : item.durationTicks() + Ticks.PER_SECOND;
        ItemField said = change.set().containsKey(ItemField.OUT_SECONDS) ? ItemField.OUT_SECONDS : ItemField.IN_SECONDS;
        if (change.set().containsKey(said)) {
            if (in.isPresent() && out.isPresent() && out.get() <= in.get()) {
                fields.note(said.word(), "must leave something between in and out");
            } else if (in.orElse(0L) >= end || out.orElse(0L) > end) {
                fields.note(said.word(), "must be within the item");
            }
        }
    }

    private static Optional<Long> time(ItemField field, ItemChange change, @Nullable Long known) {
        Optional<Object> said = change.set().getOrDefault(field, Optional.empty());
        return said.isPresent() ? said.map(Long.class::cast) : Optional.ofNullable(known);
    }
}
