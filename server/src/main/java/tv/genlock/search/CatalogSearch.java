package tv.genlock.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import tv.genlock.catalog.ItemFinder;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.search.query.Condition;
import tv.genlock.search.query.ParsedQuery;
import tv.genlock.search.query.Query;
import tv.genlock.search.query.QueryMistake;
import tv.genlock.search.query.QueryParser;
import tv.genlock.search.query.SearchField;
import tv.genlock.search.store.PlaceStore;

/**
 * Asks the catalog's index: what a query finds, and what is among it. Any thread; waits a moment for what is on its way into the
 * index.
 *
 * <p>All fail with {@code busy} when the index cannot be used now.
 */
@Singleton
public final class CatalogSearch implements ItemFinder {
    /** Most items that are named by one list of ids. */
    public static final int MOST_IDS = 100_000;

    /** Most collections that are counted or offered. */
    private static final int MOST_COLLECTIONS = 100;

    private final IndexKeeper keeper;
    private final PlaceStore places;
    private final InstantSource clock;

    @Inject
    public CatalogSearch(IndexKeeper keeper, PlaceStore places, InstantSource clock) {
        this.keeper = keeper;
        this.places = places;
        this.clock = clock;
    }

    /** The query that {@code text} says. @throws StationException {@code query} */
    public static Query parsed(String field, String text) {
        return switch (QueryParser.parse(text)) {
            case ParsedQuery.Ok(Query query) -> query;
            case ParsedQuery.Wrong(QueryMistake mistake) -> throw QueryProblem.of(field, mistake);
        };
    }

    /** One page. */
    public SearchHits search(SearchRequest request) {
        return asked((index, context) -> index.search(request, context));
    }

    @Override
    public List<Long> find(String query, int most) {
        return search(new SearchRequest(
                        parsed("query", query), SearchRequest.Order.TITLE, /* descending= */ false, 0, most))
                .ids();
    }

    /** Ids of what {@code query} finds, in order, at most {@code most}. */
    public List<Long> ids(Query query, SearchRequest.Order order, boolean descending, int most) {
        return search(new SearchRequest(query, order, descending, 0, Math.min(most, MOST_IDS)))
                .ids();
    }

    /** How many items a query finds. */
    public int count(Query query) {
        return asked((index, context) -> index.count(query, context));
    }

    /** How many items a query finds, and how long they are together. */
    public SearchTotals totals(Query query) {
        return asked((index, context) -> index.totals(query, context));
    }

    /** See {@link SearchIndex#facets}. */
    public Map<SearchField, List<ValueCount>> facets(Query query, Set<SearchField> fields, int most) {
        return asked((index, context) -> index.facets(query, fields, most, context));
    }

    /**
     * How many of the items that {@code query} finds are in each collection, the fullest first. What the query demands of
     * collections itself does not count, as with {@link #facets}.
     */
    List<FacetCount> collections(Query query) {
        Query others = Query.without(query, SearchField.COLLECTION);
        return places.collections(MOST_COLLECTIONS).stream()
                .map(collection -> new FacetCount(
                        Long.toString(collection.id()), collection.name(), count(in(collection.id(), others))))
                .filter(collection -> collection.count() > 0)
                .sorted(Comparator.comparingInt(FacetCount::count).reversed())
                .toList();
    }

    private static Query in(long collectionId, Query query) {
        return Query.and(query, Query.of(SearchField.COLLECTION, new Condition.Is(Long.toString(collectionId))));
    }

    /** How a query that is being typed could go on. */
    Suggestions suggest(String query, int cursor) {
        return asked((index, _) -> Suggestions.at(query, cursor, new Suggestions.Known() {
            @Override
            public List<ValueCount> values(SearchField field, String prefix, int most) throws IOException {
                return index.values(field, prefix, most);
            }

            @Override
            public List<ValueCount> titles(String prefix, int most) throws IOException {
                return index.titles(prefix, most);
            }

            @Override
            public List<String> names(SearchField field) {
                return field == SearchField.COLLECTION
                        ? places.collections(MOST_COLLECTIONS).stream()
                                .map(PlaceStore.Collected::name)
                                .toList()
                        : List.copyOf(places.names(field).values());
            }
        }));
    }

    private interface Question<T> {
        T of(SearchIndex index, QueryContext context) throws IOException;
    }

    private <T> T asked(Question<T> question) {
        SearchIndex index = keeper.current();
        try {
            return answer(question, index);
        } catch (AlreadyClosedException e) {
            // It was opened anew meanwhile.
            return again(question, e);
        }
    }

    private <T> T again(Question<T> question, AlreadyClosedException closed) {
        try {
            return answer(question, keeper.current());
        } catch (AlreadyClosedException e) {
            e.addSuppressed(closed);
            throw new StationException(ProblemCode.BUSY, "The search index is closed.", e);
        }
    }

    private <T> T answer(Question<T> question, SearchIndex index) {
        try {
            return question.of(
                    index, new QueryContext(clock.instant(), ZoneId.systemDefault(), new Names(index, new Budget())));
        } catch (IndexSearcher.TooManyClauses e) {
            throw new StationException(
                    ProblemCode.QUERY, "The query asks for too much, together with the collections it names.", e);
        } catch (CorruptIndexException e) {
            keeper.repair(e);
            throw new StationException(ProblemCode.BUSY, "The search index is damaged and being made anew.", e);
        } catch (IOException e) {
            throw new StationException(ProblemCode.BUSY, "The search index cannot be read.", e);
        }
    }

    /** How many collections one question may still look into: some name others. */
    private static final class Budget {
        private int left = 64;

        boolean take() {
            return left-- > 0;
        }
    }

    private final class Names implements QueryContext.Places {
        private final SearchIndex index;
        private final Budget budget;

        Names(SearchIndex index, Budget budget) {
            this.index = index;
            this.budget = budget;
        }

        @Override
        public Set<Long> ids(SearchField field, String name) {
            return places.ids(field, name);
        }

        @Override
        public Optional<Query> collection(String name) {
            return budget.take() ? places.collection(name).flatMap(this::items) : Optional.empty();
        }

        private Optional<Query> items(PlaceStore.Collected collection) {
            if (!collection.smart()) {
                return Optional.of(anyOf(places.items(collection.id())));
            }
            return switch (QueryParser.parse(collection.query())) {
                case ParsedQuery.Ok(Query query) ->
                    Optional.of(collection.most() == 0 ? query : anyOf(first(query, collection)));
                case ParsedQuery.Wrong _ -> Optional.empty();
            };
        }

        private List<Long> first(Query query, PlaceStore.Collected collection) {
            QueryContext context = new QueryContext(clock.instant(), ZoneId.systemDefault(), this);
            SearchRequest request = new SearchRequest(
                    query, SearchRequest.Order.of(collection.sort()), collection.descending(), 0, collection.most());
            try {
                return index.search(request, context).ids();
            } catch (IOException e) {
                throw new StationException(ProblemCode.BUSY, "The search index cannot be read.", e);
            }
        }

        private static Query anyOf(List<Long> ids) {
            return Query.of(SearchField.ID, new Condition.AnyOf(new HashSet<>(ids)));
        }
    }
}
