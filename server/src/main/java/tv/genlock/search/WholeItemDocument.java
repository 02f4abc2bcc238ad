package tv.genlock.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.WholeItem;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.Ticks;
import tv.genlock.search.query.SearchField;

/** What the index keeps of an item of the catalog. */
final class WholeItemDocument {
    private final WholeItem item;
    private final ItemFacts facts;
    private final Map<SearchField, List<String>> values = new EnumMap<>(SearchField.class);
    private final Map<SearchField, Long> numbers = new EnumMap<>(SearchField.class);

    private WholeItemDocument(WholeItem item) {
        this.item = item;
        this.facts = item.facts();
    }

    static SearchDocument of(WholeItem item) {
        return new WholeItemDocument(item).document();
    }

    private SearchDocument document() {
        described();
        played();
        counted();
        return new SearchDocument(
                item.id(),
                item.stamp(),
                facts.title(),
                Stream.of(facts.originalTitle())
                        .filter(title -> !title.isBlank() && !title.equals(facts.title()))
                        .toList(),
                item.seriesTitle(),
                item.seriesId(),
                item.order(),
                facts.description(),
                values,
                Map.of(SearchField.LIBRARY, item.libraries(), SearchField.SOURCE, item.sources()),
                numbers,
                item.durationTicks() / Ticks.PER_MILLI,
                item.ratingCodes(),
                item.minimumAge(),
                Optional.of(item.added()),
                day(facts.premiered()),
                item.aired(),
                flags());
    }

    private void described() {
        values.put(SearchField.KIND, List.of(word(facts.kind())));
        values.put(SearchField.STATE, List.of(word(item.state())));
        values.put(SearchField.GENRE, item.genres());
        values.put(SearchField.TAG, facts.tags());
        values.put(SearchField.STUDIO, facts.studios());
        values.put(SearchField.ACTOR, people("actor"));
        values.put(SearchField.DIRECTOR, people("director"));
        values.put(SearchField.DAYPART, facts.dayparts());
        values.put(SearchField.HOLIDAY, facts.holidays());
        values.put(SearchField.COMPANY, List.of(facts.company()));
        values.put(SearchField.CATEGORY, List.of(facts.category()));
        values.put(SearchField.DEMOGRAPHIC, List.of(facts.demographic()));
    }

    private List<String> people(String kind) {
        return facts.people().stream()
                .filter(person -> person.kind().equalsIgnoreCase(kind))
                .map(ItemFacts.Person::name)
                .distinct()
                .toList();
    }

    private void played() {
        List<MediaProbe.Stream> streams = item.probe().map(MediaProbe::streams).orElse(List.of());
        values.put(SearchField.LANGUAGE, of(streams, MediaProbe.Kind.AUDIO, MediaProbe.Stream::language));
        values.put(SearchField.SUBTITLE, subtitles(streams));
        values.put(SearchField.HDR, hdr(streams));
        List<String> video = of(streams, MediaProbe.Kind.VIDEO, MediaProbe.Stream::codec);
        values.put(
                SearchField.CODEC,
                !video.isEmpty()
                        ? video
                        : !item.videoCodec().isEmpty()
                                ? List.of(item.videoCodec())
                                : of(streams, MediaProbe.Kind.AUDIO, MediaProbe.Stream::codec));
    }

    private static List<String> hdr(List<MediaProbe.Stream> streams) {
        return of(streams, MediaProbe.Kind.VIDEO, MediaProbe.Stream::dynamicRange).stream()
                .filter(range -> !range.equals("sdr"))
                .toList();
    }

    /** A track without a language is there all the same. */
    private static List<String> subtitles(List<MediaProbe.Stream> streams) {
        return of(streams, MediaProbe.Kind.SUBTITLE, stream -> stream.language().isEmpty() ? "und" : stream.language());
    }

    private static List<String> of(
            List<MediaProbe.Stream> streams, MediaProbe.Kind kind, Function<MediaProbe.Stream, String> value) {
        return streams.stream()
                .filter(stream -> stream.kind() == kind)
                .map(value)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private void counted() {
        Integer year = facts.year();
        if (year != null && year != 0) {
            numbers.put(SearchField.YEAR, year.longValue());
        }
        ItemFacts.Place place = facts.place();
        if (place != null) {
            numbers.put(SearchField.SEASON, (long) place.season());
            numbers.put(SearchField.EPISODE, (long) place.episode());
        }
        int height = height();
        if (height > 0) {
            numbers.put(SearchField.HEIGHT, (long) height);
        }
        numbers.put(SearchField.PLAYS, (long) item.plays());
    }

    private int height() {
        OptionalInt probed = item.probe().map(MediaProbe::streams).orElse(List.of()).stream()
                .filter(stream -> stream.kind() == MediaProbe.Kind.VIDEO)
                .mapToInt(MediaProbe.Stream::height)
                .max();
        return probed.orElse(item.height());
    }

    private Set<String> flags() {
        Set<String> flags = new HashSet<>();
        flags.add(word(item.state()));
        flag(flags, "airable", item.airable());
        flag(flags, "edited", item.edited());
        flag(flags, "breakpoints", item.breaks() > 0);
        flag(flags, "image", !facts.images().isEmpty());
        flag(
                flags,
                "chapters",
                facts.markers().stream().anyMatch(marker -> marker.kind() == ItemFacts.MarkerKind.CHAPTER)
                        || item.probe()
                                .map(probe -> !probe.chapters().isEmpty())
                                .orElse(false));
        return flags;
    }

    private static void flag(Set<String> flags, String word, boolean on) {
        if (on) {
            flags.add(word);
        }
    }

    /** Sources write dates as they please; what is none is not known. */
    private static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
