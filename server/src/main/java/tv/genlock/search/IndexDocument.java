package tv.genlock.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import tv.genlock.search.query.SearchField;

/** A {@link SearchDocument} in Lucene's form. */
final class IndexDocument {
    /** Lucene refuses terms of more than 32,766 bytes; nobody looks for values this long. */
    private static final int LONGEST_VALUE = 500;

    private static final int LONGEST_TEXT = 20_000;

    private final Document document = new Document();

    private IndexDocument() {}

    static Document of(SearchDocument item) {
        IndexDocument made = new IndexDocument();
        made.identity(item);
        made.texts(item);
        item.values().forEach(made::values);
        item.places().forEach((field, ids) -> ids.forEach(id -> made.place(field, id)));
        item.numbers().forEach((field, value) -> {
            made.has(field);
            made.number(IndexFields.of(field), value);
            made.facet(field, Long.toString(value));
        });
        made.facts(item);
        return made.document;
    }

    private void identity(SearchDocument item) {
        document.add(new StringField(IndexFields.KEY, Long.toString(item.id()), Store.NO));
        number(IndexFields.of(SearchField.ID), item.id());
        document.add(new NumericDocValuesField(IndexFields.STAMP, item.stamp()));
        String order = cut(Folding.of(item.order()))
                + String.format(
                        Locale.ROOT,
                        "\u0000%05d%05d%012d",
                        item.numbers().getOrDefault(SearchField.SEASON, 0L),
                        item.numbers().getOrDefault(SearchField.EPISODE, 0L),
                        item.id());
        document.add(new SortedDocValuesField(IndexFields.ORDER, new BytesRef(order)));
        item.seriesId().ifPresent(id -> number(IndexFields.SERIES_ID, id));
    }

    private void texts(SearchDocument item) {
        text(SearchField.TITLE, item.title());
        completion(IndexFields.TITLES, item.title());
        for (String other : item.otherTitles()) {
            text(SearchField.TITLE, other);
            completion(IndexFields.TITLES, other);
        }
        item.series().ifPresent(series -> {
            text(SearchField.SERIES, series);
            completion(IndexFields.TITLES, series);
            document.add(completed(IndexFields.completion(SearchField.SERIES), series));
            facet(SearchField.SERIES, series);
        });
        if (!item.description().isBlank()) {
            has(SearchField.DESCRIPTION);
            document.add(words(IndexFields.of(SearchField.DESCRIPTION), item.description()));
        }
    }

    private void text(SearchField field, String value) {
        has(field);
        document.add(words(IndexFields.of(field), value));
        document.add(new StringField(IndexFields.whole(field), cut(Folding.of(value)), Store.NO));
    }

    private void values(SearchField field, List<String> values) {
        for (String value : values) {
            if (value.isBlank()) {
                continue;
            }
            if (field.type() == SearchField.Type.TEXT) {
                text(field, value);
            } else {
                has(field);
                document.add(new StringField(IndexFields.of(field), cut(Folding.of(value)), Store.NO));
            }
            if (field.fixedValues().isEmpty()) {
                document.add(words(IndexFields.NAMES, value));
            }
            document.add(completed(IndexFields.completion(field), value));
            facet(field, value);
        }
    }

    private void place(SearchField field, long id) {
        has(field);
        document.add(new StringField(IndexFields.of(field), Long.toString(id), Store.NO));
        facet(field, Long.toString(id));
    }

    private void facts(SearchDocument item) {
        if (item.durationMillis() > 0) {
            has(SearchField.DURATION);
        }
        number(IndexFields.of(SearchField.DURATION), item.durationMillis());
        for (String code : item.ratingCodes()) {
            has(SearchField.RATING);
            document.add(new StringField(IndexFields.RATING_CODE, cut(Folding.of(code)), Store.NO));
        }
        item.ratingCodes().stream().limit(1).forEach(code -> {
            facet(SearchField.RATING, code);
            document.add(completed(IndexFields.completion(SearchField.RATING), code));
        });
        item.minimumAge().ifPresent(age -> {
            has(SearchField.RATING);
            number(IndexFields.MINIMUM_AGE, age);
        });
        time(SearchField.ADDED, item.added().map(Instant::toEpochMilli).map(OptionalLong::of));
        time(SearchField.AIRED, item.aired().map(Instant::toEpochMilli).map(OptionalLong::of));
        time(SearchField.PREMIERED, item.premiered().map(day -> OptionalLong.of(day.toEpochDay())));
        item.flags().forEach(this::flag);
    }

    private void time(SearchField field, Optional<OptionalLong> value) {
        value.ifPresent(time -> {
            has(field);
            number(IndexFields.of(field), time.getAsLong());
        });
    }

    private void has(SearchField field) {
        flag(field.word());
    }

    private void flag(String word) {
        document.add(new StringField(IndexFields.FLAG, word, Store.NO));
    }

    private void number(String name, long value) {
        document.add(new LongField(name, value, Store.NO));
    }

    private void facet(SearchField field, String value) {
        document.add(new SortedSetDocValuesField(IndexFields.facet(field), new BytesRef(cut(value))));
    }

    private void completion(String name, String title) {
        document.add(completed(name, title));
        String plain = Folding.of(title);
        for (String article : List.of("the ", "a ", "an ")) {
            if (plain.startsWith(article) && plain.length() > article.length()) {
                document.add(
                        new StringField(name, cut(plain.substring(article.length())) + "\0" + cut(title), Store.NO));
            }
        }
    }

    private static StringField completed(String name, String value) {
        return new StringField(name, cut(Folding.of(value)) + "\0" + cut(value.strip()), Store.NO);
    }

    private static TextField words(String name, String text) {
        String folded = Folding.of(text);
        return new TextField(name, folded.substring(0, Math.min(folded.length(), LONGEST_TEXT)), Store.NO);
    }

    private static String cut(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }
}
