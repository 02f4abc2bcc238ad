package tv.genlock.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import tv.genlock.search.query.Condition;
import tv.genlock.search.query.Condition.Comparison;
import tv.genlock.search.query.Moment;
import tv.genlock.search.query.Query.And;
import tv.genlock.search.query.Query.Everything;
import tv.genlock.search.query.Query.Not;
import tv.genlock.search.query.Query.Or;
import tv.genlock.search.query.Query.Test;
import tv.genlock.search.query.Query.Words;
import tv.genlock.search.query.SearchField;

/** Says a query in Lucene's words, for one moment. */
final class LuceneQueries {
    private static final Analyzer WORDS = new WordAnalyzer(/* indexing= */ false);
    private static final float TITLE_WEIGHT = 8;
    private static final float SERIES_WEIGHT = 5;
    private static final float NAMES_WEIGHT = 2;
    /** How many collections may name one another in a row. */
    private static final int DEEPEST_NAMES = 8;

    /** How many collections a query may speak of, with those they speak of. */
    private static final int MOST_NAMES = 64;

    private final QueryContext context;
    private int depth;
    private int names;

    LuceneQueries(QueryContext context) {
        this.context = context;
    }

    Query of(tv.genlock.search.query.Query query) {
        return switch (query) {
            case Everything _ -> MatchAllDocsQuery.INSTANCE;
            case Words words -> words(words.text());
            case Test test -> new ConstantScoreQuery(test(test.field(), test.condition()));
            case And and -> all(and);
            case Or or -> any(or.any().stream().map(this::of).toList());
            case Not not -> not(of(not.not()));
        };
    }

    private Query all(And and) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (tv.genlock.search.query.Query part : and.all()) {
            if (part instanceof Not not) {
                all.add(of(not.not()), Occur.MUST_NOT);
            } else {
                all.add(of(part), part instanceof Words ? Occur.MUST : Occur.FILTER);
            }
        }
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        return all.build();
    }

    private static Query any(List<Query> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(part, Occur.SHOULD));
        return any.build();
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private Query words(Condition.Text text) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(textIn(IndexFields.of(SearchField.TITLE), text), TITLE_WEIGHT),
                        new BoostQuery(textIn(IndexFields.of(SearchField.SERIES), text), SERIES_WEIGHT),
                        new BoostQuery(textIn(IndexFields.NAMES, text), NAMES_WEIGHT),
                        textIn(IndexFields.of(SearchField.DESCRIPTION), text)),
                0.1f);
    }

    private Query test(SearchField field, Condition condition) {
        return switch (condition) {
            case Condition.Present _ -> flag(field.word());
            case Condition.Text text -> text(field, text);
            case Condition.Compared number -> number(field, number);
            case Condition.NumberRange range ->
                between(
                        numberName(field),
                        range.from().map(Condition.NumberValue::low).orElse(Long.MIN_VALUE),
                        range.to().map(Condition.NumberValue::high).orElse(Long.MAX_VALUE));
            case Condition.AnyOf(Set<Long> ids) -> anyOf(field, ids);
            case Condition.Time time -> time(field, time.comparison(), time.moment());
            case Condition.TimeRange range -> timeRange(field, range);
        };
    }

    private static Query flag(String word) {
        return new TermQuery(new Term(IndexFields.FLAG, word.toLowerCase(Locale.ROOT)));
    }

    private Query text(SearchField field, Condition.Text text) {
        return switch (field.type()) {
            case TEXT ->
                text instanceof Condition.Whole(String whole)
                        ? new TermQuery(new Term(IndexFields.whole(field), Folding.of(whole)))
                        : textIn(IndexFields.of(field), text);
            case VALUE -> value(IndexFields.of(field), text);
            case RATING -> value(IndexFields.RATING_CODE, text);
            case FLAG -> field == SearchField.MISSING ? not(flag(written(text))) : flag(written(text));
            case NAMED -> named(field, written(text));
            case NUMBER, DURATION, TIME -> throw new IllegalArgumentException(field + " is not compared with words");
        };
    }

    private static Query value(String name, Condition.Text text) {
        String folded = Folding.of(written(text));
        return text instanceof Condition.StartsWith
                ? new PrefixQuery(new Term(name, folded))
                : new TermQuery(new Term(name, folded));
    }

    private static String written(Condition.Text text) {
        return switch (text) {
            case Condition.Is(String is) -> is;
            case Condition.Whole(String whole) -> whole;
            case Condition.StartsWith(String beginning) -> beginning;
        };
    }

    private Query named(SearchField field, String name) {
        if (field != SearchField.COLLECTION) {
            return anyOf(field, context.places().ids(field, name));
        }
        if (depth == DEEPEST_NAMES || ++names > MOST_NAMES) {
            return new MatchNoDocsQuery("collections name one another in a circle");
        }
        depth++;
        Query items = context.places()
                .collection(name)
                .map(this::of)
                .orElseGet(() -> new MatchNoDocsQuery("there is no collection " + name));
        depth--;
        return items;
    }

    private static Query anyOf(SearchField field, Set<Long> ids) {
        if (ids.isEmpty()) {
            return new MatchNoDocsQuery("there is no such " + field.word());
        }
        return switch (field.type()) {
            case NAMED ->
                new TermInSetQuery(
                        IndexFields.of(field),
                        ids.stream().map(id -> new BytesRef(Long.toString(id))).toList());
            default ->
                LongField.newSetQuery(
                        numberName(field),
                        ids.stream().mapToLong(Long::longValue).toArray());
        };
    }

    /** Words in a field, one after the other; of no words at all everything, so that a lone dash takes nothing away. */
    private static Query textIn(String name, Condition.Text text) {
        List<String> words = wordsOf(written(text));
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (words.size() == 1) {
            Term term = new Term(name, words.getFirst());
            return text instanceof Condition.StartsWith ? new PrefixQuery(term) : new TermQuery(term);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(name, word)));
        return phrase.build();
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = WORDS.tokenStream("", Folding.of(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
        return words;
    }

    private static String numberName(SearchField field) {
        return switch (field) {
            case RATING -> IndexFields.MINIMUM_AGE;
            case SERIES -> IndexFields.SERIES_ID;
            default -> IndexFields.of(field);
        };
    }

    private static Query between(String name, long from, long to) {
        return from > to ? new MatchNoDocsQuery("an empty range") : LongField.newRangeQuery(name, from, to);
    }

    private static Query number(SearchField field, Condition.Compared number) {
        String name = numberName(field);
        long low = number.value().low();
        long high = number.value().high();
        return switch (number.comparison()) {
            case EQUAL -> between(name, low, high);
            case LESS -> between(name, Long.MIN_VALUE, low - 1);
            case AT_MOST -> between(name, Long.MIN_VALUE, high);
            case MORE -> between(name, high + 1, Long.MAX_VALUE);
            case AT_LEAST -> between(name, low, Long.MAX_VALUE);
        };
    }

    /** In the index's unit: milliseconds, or days where only the day is known. */
    private long unit(SearchField field, Instant instant) {
        return field == SearchField.PREMIERED
                ? instant.atZone(context.zone()).toLocalDate().toEpochDay()
                : instant.toEpochMilli();
    }

    private Query time(SearchField field, Comparison comparison, Moment moment) {
        String name = IndexFields.of(field);
        Moment.Stretch stretch = moment.at(context.now(), context.zone());
        long first = unit(field, stretch.from());
        long last = unit(field, stretch.until().minusMillis(1));
        long now = unit(field, context.now());
        if (moment instanceof Moment.Age) {
            return switch (comparison) {
                case EQUAL, AT_MOST -> between(name, first, now);
                case LESS -> between(name, first + 1, now);
                case MORE -> between(name, Long.MIN_VALUE, first - 1);
                case AT_LEAST -> between(name, Long.MIN_VALUE, first);
            };
        }
        return switch (comparison) {
            case EQUAL -> between(name, first, last);
            case LESS -> between(name, Long.MIN_VALUE, first - 1);
            case AT_MOST -> between(name, Long.MIN_VALUE, last);
            case MORE -> between(name, last + 1, Long.MAX_VALUE);
            case AT_LEAST -> between(name, first, Long.MAX_VALUE);
        };
    }

    /** Of ages the second end is the older one. */
    private Query timeRange(SearchField field, Condition.TimeRange range) {
        boolean ages = range.from().or(range::to).orElseThrow() instanceof Moment.Age;
        Optional<Moment> earlier = ages ? range.to() : range.from();
        Optional<Moment> later = ages ? range.from() : range.to();
        long first = earlier.map(moment ->
                        unit(field, moment.at(context.now(), context.zone()).from()))
                .orElse(Long.MIN_VALUE);
        long last = later.map(moment -> unit(
                        field, moment.at(context.now(), context.zone()).until().minusMillis(1)))
                .orElse(ages ? unit(field, context.now()) : Long.MAX_VALUE);
        return between(IndexFields.of(field), first, last);
    }
}
