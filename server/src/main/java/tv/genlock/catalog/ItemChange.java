package tv.genlock.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be edited of one or many items.
 *
 * @param set texts, whole numbers, decimal numbers (loudness), ticks or lists of texts, as {@link ItemFacts} has them; empty drops the edit
 * @param add to what lists hold
 * @param remove from what lists hold, without case
 */
public record ItemChange(
        Map<ItemField, Optional<Object>> set, Map<ItemField, List<String>> add, Map<ItemField, List<String>> remove) {
    /** Changes fields of one item. */
    static ItemChange of(Map<ItemField, Optional<Object>> set) {
        return new ItemChange(set, Map.of(), Map.of());
    }

    public boolean isEmpty() {
        return fields().isEmpty();
    }

    /** Every field that is touched, in the order of {@link ItemField}. */
    public Set<ItemField> fields() {
        Set<ItemField> all = new TreeSet<>(set.keySet());
        all.addAll(add.keySet());
        all.addAll(remove.keySet());
        return all;
    }

    /** A list with what is added to it and removed from it. */
    public List<String> changed(ItemField field, List<String> before) {
        Set<String> kept = new LinkedHashSet<>(before);
        kept.removeIf(word -> remove.getOrDefault(field, List.of()).stream().anyMatch(word::equalsIgnoreCase));
        for (String word : add.getOrDefault(field, List.of())) {
            if (kept.stream().noneMatch(word::equalsIgnoreCase)) {
                kept.add(word);
            }
        }
        return new ArrayList<>(kept);
    }

    /** For a list of edits: {@code title, genres}. */
    String words() {
        return String.join(
                ", ",
                fields().stream().map(field -> field.word().replace('_', ' ')).toList());
    }

    static <V> Map<ItemField, V> none() {
        return new EnumMap<>(ItemField.class);
    }
}
