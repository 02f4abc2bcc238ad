package tv.genlock.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jboss.logging.Logger;
import tv.genlock.search.query.Query;
import tv.genlock.search.query.SearchField;

/**
 * The index on disk. Reads from any thread see what was there at the last {@link #refresh}; writes come from one thread.
 *
 * <h2>What survives</h2>
 *
 * {@link #commit} is durable; what was written since is lost with the process, and {@link #stamps} tells what that was. An index
 * that is damaged, or of another {@link #VERSION}, is deleted when it is opened: everything in it can be made again.
 *
 * <h2>Memory</h2>
 *
 * Files are mapped, so they live in the system's page cache and not in the heap; the writer buffers at most
 * {@value #BUFFER_MEGABYTES} MB.
 */
public final class SearchIndex implements AutoCloseable {
    /** Of fields and analysis. */
    static final String VERSION = "2";

    private static final Logger log = Logger.getLogger(SearchIndex.class);
    private static final int BUFFER_MEGABYTES = 16;
    private static final String VERSION_KEY = "version";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens the index in {@code folder}, or an empty one in place of what cannot be used. */
    public static SearchIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return opened(folder);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException
                | java.nio.file.NoSuchFileException
                | java.io.EOFException e) {
            log.infof("The search index is made anew: %s", e.getMessage());
            empty(folder);
            return opened(folder);
        }
    }

    private static SearchIndex opened(Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        try {
            checkVersion(directory);
            IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer(/* indexing= */ true));
            config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
            IndexWriter writer = new IndexWriter(directory, config);
            try {
                return new SearchIndex(directory, writer);
            } catch (IOException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private static void checkVersion(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                String version = reader.getIndexCommit().getUserData().get(VERSION_KEY);
                if (!VERSION.equals(version)) {
                    throw new IndexNotFoundException("it is of version " + version + ", not " + VERSION);
                }
            }
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Puts items in, in place of what was there of them. Seen after {@link #refresh}. */
    public void put(Collection<SearchDocument> items) throws IOException {
        for (SearchDocument item : items) {
            writer.updateDocument(key(item.id()), IndexDocument.of(item));
        }
    }

    /** Puts in items that are not there yet; faster than {@link #put}. */
    public void add(Collection<SearchDocument> items) throws IOException {
        for (SearchDocument item : items) {
            writer.addDocument(IndexDocument.of(item));
        }
    }

    public void delete(Collection<Long> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(SearchIndex::key).toArray(Term[]::new));
    }

    /** Takes everything out; readers see it until {@link #refresh}. */
    public void clear() throws IOException {
        writer.deleteAll();
    }

    /** Shows readers what was written. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written durable. */
    public void commit() throws IOException {
        writer.setLiveCommitData(Map.of(VERSION_KEY, VERSION).entrySet());
        writer.commit();
    }

    private static Term key(long id) {
        return new Term(IndexFields.KEY, Long.toString(id));
    }

    /** How many items are in it. */
    public int size() throws IOException {
        return reading(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Hands each item's id and stamp to {@code each}, whose answer is ignored. */
    public void stamps(Stamps each) throws IOException {
        reading(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                SortedNumericDocValues ids = leaf.reader().getSortedNumericDocValues(IndexFields.of(SearchField.ID));
                NumericDocValues stamps = leaf.reader().getNumericDocValues(IndexFields.STAMP);
                var live = leaf.reader().getLiveDocs();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && ids.advanceExact(doc) && stamps.advanceExact(doc)) {
                        each.item(ids.nextValue(), stamps.longValue());
                    }
                }
            }
            return 0;
        });
    }

    /** Takes what {@link #stamps} tells. */
    public interface Stamps {
        void item(long id, long stamp);
    }

    /** One page. */
    public SearchHits search(SearchRequest request, QueryContext context) throws IOException {
        org.apache.lucene.search.Query query = new LuceneQueries(context).of(request.query());
        return reading(searcher -> {
            int total = searcher.count(query);
            if (request.offset() >= total || request.limit() == 0) {
                return new SearchHits(total, List.of());
            }
            int last = Math.min(total, request.offset() + request.limit());
            // A page near the end is near the beginning of the list turned round, which costs less to sort.
            boolean turned = request.order() != SearchRequest.Order.RELEVANCE && request.offset() > total / 2;
            int wanted = turned ? total - request.offset() : last;
            ScoreDoc[] found = searcher.search(
                            query, new TopFieldCollectorManager(sort(request, turned), wanted, Integer.MAX_VALUE))
                    .scoreDocs;
            List<Long> ids = new ArrayList<>(last - request.offset());
            for (int place = request.offset(); place < last; place++) {
                int index = turned ? total - 1 - place : place;
                if (index < found.length) {
                    ids.add(id(searcher, found[index].doc));
                }
            }
            return new SearchHits(total, ids);
        });
    }

    private static long id(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(doc, leaves));
        SortedNumericDocValues ids = leaf.reader().getSortedNumericDocValues(IndexFields.of(SearchField.ID));
        ids.advanceExact(doc - leaf.docBase);
        return ids.nextValue();
    }

    private static Sort sort(SearchRequest request, boolean turned) {
        SortField title = new SortField(
                IndexFields.ORDER,
                SortField.Type.STRING,
                turned ^ (request.descending() && request.order() == SearchRequest.Order.TITLE));
        return switch (request.order()) {
            case TITLE -> new Sort(title);
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, title);
            case ADDED -> numeric(SearchField.ADDED, request.descending(), turned, title);
            case YEAR -> numeric(SearchField.YEAR, request.descending(), turned, title);
            case DURATION -> numeric(SearchField.DURATION, request.descending(), turned, title);
            case AIRED -> numeric(SearchField.AIRED, request.descending(), turned, title);
        };
    }

    private static Sort numeric(SearchField field, boolean descending, boolean turned, SortField title) {
        long last = descending ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new Sort(
                LongField.newSortField(
                        IndexFields.of(field), descending ^ turned, SortedNumericSelector.Type.MIN, last),
                title);
    }

    /**
     * Counts the values of fields among what {@code query} finds, the most frequent first. What the query demands of a field
     * itself does not count for that field, so that a second value can be chosen beside the first.
     *
     * @param most values of a field
     */
    public Map<SearchField, List<ValueCount>> facets(
            Query query, Set<SearchField> fields, int most, QueryContext context) throws IOException {
        LuceneQueries queries = new LuceneQueries(context);
        List<Query> demands = Query.demands(query);
        return reading(searcher -> {
            Map<SearchField, List<ValueCount>> counts = new EnumMap<>(SearchField.class);
            FacetCounts all = FacetCounts.of(searcher, queries.of(query));
            for (SearchField field : fields) {
                Query others = Query.without(query, field);
                boolean same = Query.demands(others).size() == demands.size();
                FacetCounts found = same ? all : FacetCounts.of(searcher, queries.of(others));
                counts.put(field, found.values(field, most));
            }
            return counts;
        });
    }

    /** How many items a query finds, and how long they are together. */
    public SearchTotals totals(Query query, QueryContext context) throws IOException {
        return reading(searcher ->
                FacetCounts.of(searcher, new LuceneQueries(context).of(query)).totals());
    }

    /** How many items a query finds. */
    public int count(Query query, QueryContext context) throws IOException {
        return reading(searcher -> searcher.count(new LuceneQueries(context).of(query)));
    }

    /** Values of {@code field} that begin with {@code prefix}, the most frequent first. */
    public List<ValueCount> values(SearchField field, String prefix, int most) throws IOException {
        return reading(searcher -> Completions.of(searcher, IndexFields.completion(field), prefix, most));
    }

    /** Titles and series that begin with {@code prefix}, the most frequent first. */
    public List<ValueCount> titles(String prefix, int most) throws IOException {
        return reading(searcher -> Completions.of(searcher, IndexFields.TITLES, prefix, most));
    }

    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T reading(Reading<T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Closes without what was written since the last {@link #commit}. */
    public void abandon() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }

    /** Commits and closes. */
    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            commit();
        }
    }
}
