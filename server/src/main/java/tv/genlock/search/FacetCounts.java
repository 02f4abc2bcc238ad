package tv.genlock.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import tv.genlock.search.query.SearchField;

/** What a query finds, as one bit an item, to count values among. */
final class FacetCounts {
    private record Found(LeafReaderContext leaf, FixedBitSet items) {}

    private final List<Found> found;

    private FacetCounts(List<Found> found) {
        this.found = found;
    }

    static FacetCounts of(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            FixedBitSet items = new FixedBitSet(leaf.reader().maxDoc());
            var live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (live == null || live.get(doc)) {
                    items.set(doc);
                }
            }
            found.add(new Found(leaf, items));
        }
        return new FacetCounts(found);
    }

    List<ValueCount> values(SearchField field, int most) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (Found each : found) {
            SortedSetDocValues values = DocValues.getSortedSet(each.leaf().reader(), IndexFields.facet(field));
            int[] byOrdinal = count(values, each.items());
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(ValueCount::count).reversed().thenComparing(ValueCount::value))
                .limit(most)
                .toList();
    }

    SearchTotals totals() throws IOException {
        int items = 0;
        long millis = 0;
        for (Found each : found) {
            NumericDocValues lengths = DocValues.unwrapSingleton(
                    DocValues.getSortedNumeric(each.leaf().reader(), IndexFields.of(SearchField.DURATION)));
            items += each.items().cardinality();
            BitSetIterator docs = new BitSetIterator(each.items(), each.items().length());
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (lengths != null && lengths.advanceExact(doc)) {
                    millis += lengths.longValue();
                }
            }
        }
        return new SearchTotals(items, millis);
    }

    private static int[] count(SortedSetDocValues values, FixedBitSet items) throws IOException {
        int[] byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        BitSetIterator docs = new BitSetIterator(items, items.cardinality());
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
        return byOrdinal;
    }
}
