package tv.genlock.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.genlock.schedule.ScheduleItem;

/** What can be asked of an item by name. The spelling in queries, facets and completions is the lower-case name. */
public enum SearchField {
    TITLE(Type.TEXT, "words of the title"),
    SERIES(Type.TEXT, "words of the series' title"),
    DESCRIPTION(Type.TEXT, "words of the description"),
    ACTOR(Type.TEXT, "words of a name in the cast"),
    DIRECTOR(Type.TEXT, "words of a director's name"),
    STUDIO(Type.TEXT, "words of a studio's or network's name"),
    COMPANY(Type.TEXT, "words of the company a commercial is for"),
    GENRE(Type.VALUE, "a genre"),
    TAG(Type.VALUE, "a tag"),
    KIND(Type.VALUE, "what it is: movie, episode …"),
    CATEGORY(Type.VALUE, "what a commercial advertises"),
    DAYPART(Type.VALUE, "the part of the day it belongs in"),
    HOLIDAY(Type.VALUE, "the holiday or season it belongs to"),
    DEMOGRAPHIC(Type.VALUE, "whom it is for"),
    CODEC(Type.VALUE, "the picture's codec, or the sound's where there is no picture"),
    HDR(Type.VALUE, "the kind of high dynamic range"),
    LANGUAGE(Type.VALUE, "a language of the sound"),
    SUBTITLE(Type.VALUE, "a language of the subtitles"),
    STATE(Type.VALUE, "whether it can air: available, unavailable, unusable, pending"),
    YEAR(Type.NUMBER, "the year it is from"),
    SEASON(Type.NUMBER, "the number of its season"),
    EPISODE(Type.NUMBER, "its number in the season"),
    HEIGHT(Type.NUMBER, "lines of the picture: 1080"),
    PLAYS(Type.NUMBER, "how often it has aired"),
    ID(Type.NUMBER, "its number in this station"),
    DURATION(Type.DURATION, "how long it is: 30m, 1h30m, 0:22:00"),
    RATING(Type.RATING, "the rating's code, or the least age"),
    ADDED(Type.TIME, "when it came into the catalog"),
    PREMIERED(Type.TIME, "when it was first shown anywhere"),
    AIRED(Type.TIME, "when this station showed it last"),
    SOURCE(Type.NAMED, "the source it comes from"),
    LIBRARY(Type.NAMED, "the library it is in"),
    COLLECTION(Type.NAMED, "a collection it is in"),
    IS(Type.FLAG, "edited, available, unavailable, unusable, pending, airable"),
    HAS(Type.FLAG, "any field, or breakpoints, chapters, image"),
    MISSING(Type.FLAG, "the opposite of has");

    /** How values are written and compared. */
    public enum Type {
        /** Words, phrases, beginnings of words; {@code =} for the whole. */
        TEXT,
        /** One of the values there are, or its beginning. */
        VALUE,
        /** The name or id of something that items are in. */
        NAMED,
        NUMBER,
        DURATION,
        RATING,
        TIME,
        /** One of a few words. */
        FLAG
    }

    private static final List<String> STATES = List.of("available", "unavailable", "unusable", "pending");
    /** What {@code has:} knows besides fields. */
    public static final List<String> FACTS = List.of("breakpoints", "chapters", "image");

    private final Type type;
    private final String meaning;

    SearchField(Type type, String meaning) {
        this.type = type;
        this.meaning = meaning;
    }

    public Type type() {
        return type;
    }

    /** What it is, for people. */
    public String meaning() {
        return meaning;
    }

    /** As it is written in a query. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of this name, in any case. */
    public static Optional<SearchField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Whether an item can lack it. */
    boolean canBeMissing() {
        return type != Type.FLAG && this != ID && this != STATE && this != KIND && this != COLLECTION;
    }

    /** The only values it takes; empty where any may come up. */
    public List<String> fixedValues() {
        return switch (this) {
            case KIND ->
                Arrays.stream(ScheduleItem.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList();
            case STATE -> STATES;
            case IS -> List.of("edited", "airable", "available", "unavailable", "unusable", "pending");
            case HAS, MISSING -> {
                List<String> words = new ArrayList<>(FACTS);
                Arrays.stream(values())
                        .filter(SearchField::canBeMissing)
                        .map(SearchField::word)
                        .forEach(words::add);
                yield List.copyOf(words);
            }
            default -> List.of();
        };
    }
}
