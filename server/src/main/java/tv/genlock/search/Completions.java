package tv.genlock.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Values by their beginning. Looks at a bounded number of them, so that one letter costs no more than ten. */
final class Completions {
    private static final int MOST_LOOKED_AT = 5_000;

    private Completions() {}

    static List<ValueCount> of(IndexSearcher searcher, String name, String prefix, int most) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), name);
        if (terms == null) {
            return List.of();
        }
        BytesRef beginning = new BytesRef(Folding.of(prefix));
        TermsEnum values = terms.iterator();
        Map<String, Integer> counts = new HashMap<>();
        if (values.seekCeil(beginning) != TermsEnum.SeekStatus.END) {
            BytesRef value = values.term();
            for (int i = 0; i < MOST_LOOKED_AT && value != null && StringHelper.startsWith(value, beginning); i++) {
                String both = value.utf8ToString();
                counts.merge(both.substring(both.indexOf('\0') + 1), values.docFreq(), Integer::sum);
                value = values.next();
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(ValueCount::count).reversed().thenComparing(ValueCount::value))
                .limit(most)
                .toList();
    }
}
