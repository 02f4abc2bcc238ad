package tv.genlock.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.ScheduleItem;

/** Checks what a person says of items, field by field. One use, one thread. */
final class EditReader {
    /** Lists of lower-case words, which items are found by. */
    private static final Set<ItemField> LOWER_CASE = Set.of(ItemField.DAYPARTS, ItemField.HOLIDAYS);

    private final Fields fields;
    private final String within;
    private final Map<ItemField, Optional<Object>> set = ItemChange.none();

    /** @param within put before the names of fields in problems */
    EditReader(Fields fields, String within) {
        this.fields = fields;
        this.within = within;
    }

    /** @param nulls names of fields that were given as null */
    Map<ItemField, Optional<Object>> read(EditRequest request, Set<String> nulls) {
        line(ItemField.TITLE, request.title(), 1, EditRequest.LONGEST_TITLE);
        line(ItemField.ORIGINAL_TITLE, request.originalTitle(), 0, EditRequest.LONGEST_TITLE);
        line(ItemField.SORT_TITLE, request.sortTitle(), 0, EditRequest.LONGEST_TITLE);
        prose(ItemField.DESCRIPTION, request.description());
        line(ItemField.TAGLINE, request.tagline(), 0, EditRequest.LONGEST_LINE);
        year(request.year());
        date(request.premiered());
        number(ItemField.SEASON, request.season());
        number(ItemField.EPISODE, request.episode());
        number(ItemField.LAST_EPISODE, request.lastEpisode());
        if (request.kind() != null
                && fields.constant(name(ItemField.KIND), request.kind(), ScheduleItem.Kind.class) != null) {
            put(ItemField.KIND, request.kind());
        }
        words(ItemField.GENRES, request.genres()).ifPresent(words -> put(ItemField.GENRES, words));
        words(ItemField.TAGS, request.tags()).ifPresent(words -> put(ItemField.TAGS, words));
        line(ItemField.RATING, request.rating(), 0, EditRequest.LONGEST_LINE);
        words(ItemField.DAYPARTS, request.dayparts()).ifPresent(words -> put(ItemField.DAYPARTS, words));
        words(ItemField.HOLIDAYS, request.holidays()).ifPresent(words -> put(ItemField.HOLIDAYS, words));
        line(ItemField.COMPANY, request.company(), 0, EditRequest.LONGEST_LINE);
        line(ItemField.CATEGORY, request.category(), 0, EditRequest.LONGEST_LINE);
        line(ItemField.DEMOGRAPHIC, request.demographic(), 0, EditRequest.LONGEST_LINE);
        words(ItemField.WARNINGS, request.warnings()).ifPresent(words -> put(ItemField.WARNINGS, words));
        prose(ItemField.NOTES, request.notes());
        times(request.inSeconds(), request.outSeconds());
        loudness(request.loudnessLufs());
        for (ItemField field : ItemField.values()) {
            if (nulls.contains(field.word())) {
                set.put(field, Optional.empty());
            }
        }
        return set;
    }

    /** Words for one of the lists; empty when none were given. */
    Optional<List<String>> words(ItemField field, @Nullable List<@Nullable String> given) {
        @Nullable
        List<Optional<String>> read = fields.list(
                name(field),
                given,
                EditRequest.MOST_WORDS,
                word -> Optional.ofNullable(fields.text(name(field), word, 1, EditRequest.LONGEST_WORD)));
        if (read == null) {
            return Optional.empty();
        }
        Set<String> words = new LinkedHashSet<>();
        read.forEach(one ->
                one.ifPresent(word -> words.add(LOWER_CASE.contains(field) ? word.toLowerCase(Locale.ROOT) : word)));
        return Optional.of(List.copyOf(words));
    }

    private String name(ItemField field) {
        return within + field.word();
    }

    private void put(ItemField field, Object value) {
        set.put(field, Optional.of(value));
    }

    private void line(ItemField field, @Nullable String given, int min, int max) {
        String text = fields.text(name(field), given, min, max);
        if (text != null) {
            put(field, text);
        }
    }

    private void prose(ItemField field, @Nullable String given) {
        String text = fields.prose(name(field), given, EditRequest.LONGEST_PROSE);
        if (text != null) {
            put(field, text);
        }
    }

    private void year(@Nullable Integer given) {
        if (given == null) {
            return;
        }
        if (given != EditRequest.NO_YEAR) {
            fields.whole(name(ItemField.YEAR), given, EditRequest.FIRST_YEAR, EditRequest.LAST_YEAR);
        }
        put(ItemField.YEAR, given);
    }

    private void date(@Nullable String given) {
        if (given == null) {
            return;
        }
        try {
            LocalDate date = LocalDate.parse(given);
            if (date.getYear() < EditRequest.FIRST_YEAR || date.getYear() > EditRequest.LAST_YEAR) {
                fields.note(name(ItemField.PREMIERED), "must be a date of the years 1850 to 2200");
            }
            put(ItemField.PREMIERED, date.toString());
        } catch (DateTimeParseException _) {
            fields.note(name(ItemField.PREMIERED), "must be a date like 2002-06-09");
        }
    }

    private void number(ItemField field, @Nullable Integer given) {
        Integer number = fields.whole(name(field), given, 0, EditRequest.MOST_NUMBER);
        if (number != null) {
            put(field, number);
        }
    }

    private void times(@Nullable Double in, @Nullable Double out) {
        if (in != null && isWithin(ItemField.IN_SECONDS, in, 0, EditRequest.MOST_SECONDS)) {
            put(ItemField.IN_SECONDS, ticks(in));
        }
        if (out != null && isWithin(ItemField.OUT_SECONDS, out, 0, EditRequest.MOST_SECONDS)) {
            put(ItemField.OUT_SECONDS, ticks(out));
        }
        if (in != null && out != null && out <= in) {
            fields.note(name(ItemField.OUT_SECONDS), "must be later than where it starts");
        }
    }

    private void loudness(@Nullable Double given) {
        if (given != null && isWithin(ItemField.LOUDNESS_LUFS, given, EditRequest.LEAST_LUFS, 0)) {
            put(ItemField.LOUDNESS_LUFS, given);
        }
    }

    private boolean isWithin(ItemField field, double value, int min, int max) {
        boolean within = value >= min && value <= max;
        if (!within) {
            fields.note(name(field), "must be " + min + " to " + max);
        }
        return within;
    }

    static long ticks(double seconds) {
        return Math.round(seconds * Ticks.PER_SECOND);
    }
}
