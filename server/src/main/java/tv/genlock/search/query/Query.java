package tv.genlock.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What items must be like. Immutable; every node knows where it was written. */
public sealed interface Query {
    Span span();

    /** Every item. */
    record Everything(Span span) implements Query {}

    /** Words, a phrase or the beginning of a word, anywhere in what is written about the item. */
    record Words(Span span, Condition.Text text) implements Query {}

    /** One field's value. */
    record Test(Span span, SearchField field, Condition condition) implements Query {}

    /** All of at least two. */
    record And(Span span, List<Query> all) implements Query {
        public And {
            all = List.copyOf(all);
        }
    }

    /** Any of at least two. */
    record Or(Span span, List<Query> any) implements Query {
        public Or {
            any = List.copyOf(any);
        }
    }

    /** What is not like that. */
    record Not(Span span, Query not) implements Query {}

    Query EVERYTHING = new Everything(Span.NONE);

    /** Both; {@link Everything} adds nothing. */
    static Query and(Query... queries) {
        List<Query> all = new ArrayList<>();
        for (Query query : queries) {
            all.addAll(demands(query));
        }
        return switch (all.size()) {
            case 0 -> EVERYTHING;
            case 1 -> all.getFirst();
            default -> new And(Span.NONE, all);
        };
    }

    /** A filter that no one typed. */
    static Query of(SearchField field, Condition condition) {
        return new Test(Span.NONE, field, condition);
    }

    /** Words that no one typed. */
    static Query ofWords(Condition.Text text) {
        return new Words(Span.NONE, text);
    }

    /** What {@code query} demands, all of which must hold. */
    static List<Query> demands(Query query) {
        return switch (query) {
            case Everything _ -> List.of();
            case And and ->
                and.all().stream().flatMap(part -> demands(part).stream()).toList();
            case Words _, Test _, Or _, Not _ -> List.of(query);
        };
    }

    /** What {@code query} demands but for what is about {@code field} alone. */
    static Query without(Query query, SearchField field) {
        return and(demands(query).stream()
                .filter(demand -> !onlyField(demand).equals(Optional.of(field)))
                .toArray(Query[]::new));
    }

    /** The collections that {@code query} speaks of, as they are written. */
    static Set<String> namedCollections(Query query) {
        return switch (query) {
            case Everything _, Words _ -> Set.of();
            case Test(Span _, SearchField field, Condition condition) ->
                field == SearchField.COLLECTION && condition instanceof Condition.Is(String name)
                        ? Set.of(name)
                        : Set.of();
            case Not not -> namedCollections(not.not());
            case And and -> namedCollections(and.all());
            case Or or -> namedCollections(or.any());
        };
    }

    private static Set<String> namedCollections(List<Query> parts) {
        return parts.stream().flatMap(part -> namedCollections(part).stream()).collect(Collectors.toSet());
    }

    /** The field that {@code query} is about, when it is about one alone. */
    static Optional<SearchField> onlyField(Query query) {
        return switch (query) {
            case Everything _, Words _ -> Optional.empty();
            case Test test -> Optional.of(test.field());
            case Not not -> onlyField(not.not());
            case And and -> sharedField(and.all());
            case Or or -> sharedField(or.any());
        };
    }

    private static Optional<SearchField> sharedField(List<Query> parts) {
        Optional<SearchField> first = onlyField(parts.getFirst());
        return parts.stream().allMatch(part -> onlyField(part).equals(first)) ? first : Optional.empty();
    }
}
