package tv.genlock.format.nfo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.genlock.format.PlainText;

/**
 * What a person wrote into an NFO for the sake of a schedule. No media server knows these fields, so they come as own elements
 * ({@code <daypart>late</daypart>}, as tinyMediaManager lets people add them, also inside a {@code <genlock>} element) or as tags
 * ({@code genlock:daypart=late}, {@code daypart: late}). docs/nfo.md tells people.
 *
 * @param kind commercial, bumper, promo …; empty when not said
 * @param company whose commercial it is; empty when not said
 * @param category of the commercial; empty when not said
 * @param notes for the people of the station; empty for none
 */
public record NfoScheduling(
        String kind,
        List<String> dayparts,
        List<String> seasons,
        String company,
        String category,
        List<String> demographics,
        List<String> warnings,
        String notes) {
    private static final int MAX_VALUES = 20;
    private static final int MAX_VALUE = 100;
    private static final int MAX_NOTES = 2_000;
    private static final Pattern LIST = Pattern.compile("\\s*[,;|]\\s*|\\s+/\\s+");
    private static final Pattern TAG =
            Pattern.compile("(?i)\\s*(genlock\\s*[:.]\\s*)?([a-z]{4,20})\\s*[:=]\\s*(\\S.{0,2000})", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("kind", Field.KIND),
            Map.entry("clipkind", Field.KIND),
            Map.entry("daypart", Field.DAYPART),
            Map.entry("dayparts", Field.DAYPART),
            Map.entry("season", Field.SEASON),
            Map.entry("seasons", Field.SEASON),
            Map.entry("holiday", Field.SEASON),
            Map.entry("holidays", Field.SEASON),
            Map.entry("company", Field.COMPANY),
            Map.entry("advertiser", Field.COMPANY),
            Map.entry("brand", Field.COMPANY),
            Map.entry("category", Field.CATEGORY),
            Map.entry("demographic", Field.DEMOGRAPHIC),
            Map.entry("demographics", Field.DEMOGRAPHIC),
            Map.entry("audience", Field.DEMOGRAPHIC),
            Map.entry("warning", Field.WARNING),
            Map.entry("warnings", Field.WARNING),
            Map.entry("notes", Field.NOTES),
            Map.entry("note", Field.NOTES));

    private enum Field {
        KIND,
        DAYPART,
        SEASON,
        COMPANY,
        CATEGORY,
        DEMOGRAPHIC,
        WARNING,
        NOTES
    }

    public NfoScheduling {
        dayparts = List.copyOf(dayparts);
        seasons = List.copyOf(seasons);
        demographics = List.copyOf(demographics);
        warnings = List.copyOf(warnings);
    }

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return equals(new NfoScheduling("", List.of(), List.of(), "", "", List.of(), List.of(), ""));
    }

    static NfoScheduling of(NfoElement root, List<String> tags) {
        Map<Field, List<String>> said = new EnumMap<>(Field.class);
        root.children().forEach(element -> say(said, element));
        root.all("genlock").forEach(own -> own.children().forEach(element -> say(said, element)));
        tags.forEach(tag -> {
            Matcher matcher = TAG.matcher(tag);
            if (matcher.matches()) {
                named(matcher.group(2)).ifPresent(field -> say(said, field, matcher.group(3)));
            }
        });
        return new NfoScheduling(
                first(said, Field.KIND).toLowerCase(Locale.ROOT),
                list(said, Field.DAYPART),
                list(said, Field.SEASON),
                first(said, Field.COMPANY),
                first(said, Field.CATEGORY),
                list(said, Field.DEMOGRAPHIC),
                list(said, Field.WARNING),
                PlainText.lines(String.join("\n", said.getOrDefault(Field.NOTES, List.of())), MAX_NOTES));
    }

    /** Whether a tag is one of these fields, and so no tag. */
    static boolean isField(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() && named(matcher.group(2)).isPresent();
    }

    private static Optional<Field> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^genlock[_:.-]", "");
        return Optional.ofNullable(FIELDS.get(plain));
    }

    private static void say(Map<Field, List<String>> said, NfoElement element) {
        named(element.name()).ifPresent(field -> say(said, field, element.text()));
    }

    /** A season that is a number is one of a series, not one of the year. */
    private static void say(Map<Field, List<String>> said, Field field, String text) {
        boolean numbered = field == Field.SEASON && NUMBER.matcher(text).matches();
        if (!text.isBlank() && !numbered) {
            said.computeIfAbsent(field, _ -> new ArrayList<>()).add(text.strip());
        }
    }

    private static List<String> list(Map<Field, List<String>> said, Field field) {
        Set<String> values = new LinkedHashSet<>();
        said.getOrDefault(field, List.of()).stream()
                .map(text -> PlainText.line(text, MAX_NOTES))
                .flatMap(LIST::splitAsStream)
                .map(value -> PlainText.line(value, MAX_VALUE))
                .filter(value -> !value.isBlank())
                .limit(MAX_VALUES)
                .forEach(values::add);
        return List.copyOf(values);
    }

    private static String first(Map<Field, List<String>> said, Field field) {
        return said.getOrDefault(field, List.of("")).stream()
                .map(value -> PlainText.line(value, MAX_VALUE))
                .findFirst()
                .orElse("");
    }
}
