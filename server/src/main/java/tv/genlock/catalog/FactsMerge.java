package tv.genlock.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one item's facts out of what several sources say: the preferred source's, and where that says nothing the next one's.
 * Times inside the item (markers, breakpoints) come from one source only, because another may have another cut.
 */
public final class FactsMerge {
    private final List<ItemFacts> all;

    private FactsMerge(List<ItemFacts> all) {
        this.all = all;
    }

    /** @param byPreference at least one, the preferred source's first */
    public static ItemFacts of(List<ItemFacts> byPreference) {
        return byPreference.size() == 1 ? byPreference.getFirst() : new FactsMerge(byPreference).merged();
    }

    private ItemFacts merged() {
        ItemFacts first = all.getFirst();
        return new ItemFacts(
                first.kind(),
                text(ItemFacts::title),
                text(ItemFacts::originalTitle),
                text(ItemFacts::sortTitle),
                any(ItemFacts::place),
                any(ItemFacts::year),
                any(ItemFacts::premiered),
                text(ItemFacts::description),
                text(ItemFacts::tagline),
                list(ItemFacts::genres),
                list(ItemFacts::tags),
                list(ItemFacts::studios),
                list(ItemFacts::countries),
                list(ItemFacts::people),
                map(ItemFacts::ids),
                text(ItemFacts::rating),
                any(ItemFacts::score),
                first.markers(),
                first.breaks(),
                first.images().isEmpty() ? map(ItemFacts::images) : first.images(),
                list(ItemFacts::dayparts),
                list(ItemFacts::holidays),
                text(ItemFacts::company),
                text(ItemFacts::category),
                text(ItemFacts::demographic),
                list(ItemFacts::warnings),
                text(ItemFacts::notes),
                first.inTicks(),
                first.outTicks(),
                first.loudness(),
                first.extraOf());
    }

    private String text(Function<ItemFacts, String> field) {
        return all.stream()
                .map(field)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private <T> List<T> list(Function<ItemFacts, List<T>> field) {
        return all.stream()
                .map(field)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private <T> @Nullable T any(Function<ItemFacts, @Nullable T> field) {
        for (ItemFacts facts : all) {
            @Nullable T value = field.apply(facts);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Map<String, String> map(Function<ItemFacts, Map<String, String>> field) {
        Map<String, String> union = new HashMap<>();
        for (ItemFacts facts : all) {
            field.apply(facts).forEach(union::putIfAbsent);
        }
        return union;
    }
}
