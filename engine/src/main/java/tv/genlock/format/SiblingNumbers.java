package tv.genlock.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.genlock.format.ParsedName.Kind;

/** Finds episode numbers by comparing the files of a folder: "Title 1" to "Title 12" are episodes, one "Apollo 13" is not. */
final class SiblingNumbers {
    /** Fewer could be sequels. */
    private static final int FEWEST = 4;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])\\d{1,4}(?![\\p{L}\\p{N}])");

    private SiblingNumbers() {}

    /** A name with one of its numbers taken out, and that number. */
    private record Shape(int file, int number, String before) {}

    static List<ParsedName> applied(List<String> paths, List<ParsedName> parsed) {
        Map<String, List<Shape>> families = new TreeMap<>();
        for (int n = 0; n < paths.size(); n++) {
            ParsedName name = parsed.get(n);
            if (name.episodes().isEmpty()
                    && name.year().isEmpty()
                    && (name.kind() == Kind.UNKNOWN || name.kind() == Kind.MOVIE)) {
                addShape(families, paths.get(n), n);
            }
        }
        List<ParsedName> result = new ArrayList<>(parsed);
        families.values().stream()
                .filter(SiblingNumbers::counts)
                .forEach(family ->
                        family.forEach(shape -> result.set(shape.file(), asEpisode(parsed.get(shape.file()), shape))));
        return result;
    }

    private static void addShape(Map<String, List<Shape>> families, String path, int file) {
        String name = NameText.withoutExtension(NameText.normalised(path.substring(lastSlash(path) + 1)));
        Matcher number = NUMBER.matcher(name);
        while (number.find()) {
            String before = name.substring(0, number.start());
            String key = path.substring(0, lastSlash(path) + 1) + before;
            families.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Shape(file, Integer.parseInt(number.group()), NameText.cleaned(before)));
        }
    }

    private static int lastSlash(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }

    /** Whether the numbers are distinct and nearly fill their range. */
    private static boolean counts(List<Shape> family) {
        Map<Integer, Integer> seen = new HashMap<>();
        int highest = 0;
        int lowest = Integer.MAX_VALUE;
        for (Shape shape : family) {
            seen.merge(shape.number(), 1, Integer::sum);
            highest = Math.max(highest, shape.number());
            lowest = Math.min(lowest, shape.number());
        }
        return seen.size() >= FEWEST && seen.size() == family.size() && (highest - lowest + 1) * 0.6 <= family.size();
    }

    private static ParsedName asEpisode(ParsedName name, Shape shape) {
        return new ParsedName(
                Kind.EPISODE,
                shape.before().isEmpty() ? name.title() : shape.before(),
                name.alternativeTitle(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(shape.number()),
                true,
                name.airDate(),
                name.part(),
                name.episodeTitle(),
                name.edition(),
                name.ids(),
                0.7);
    }
}
