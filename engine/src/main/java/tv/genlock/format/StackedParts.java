package tv.genlock.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds films that come in several files: {@code Film-cd1.avi}, {@code Film-cd2.avi}. Files are parts of one only when their numbers run from 1
 * without a gap and all else in their names is the same, so a single {@code Story Part 2} stays a film of its own.
 */
public final class StackedParts {
    private static final int MAX_NAME = 512;
    private static final Pattern PART = Pattern.compile(
            "(.*[^ ._-])[ ._-]+[(\\[]?(cd|dvd|disc|disk|part|pt)[ ._-]?(\\d{1,2}|[a-d])[)\\]]?\\.([A-Za-z0-9]{1,5})",
            Pattern.CASE_INSENSITIVE);

    /**
     * A film in parts.
     *
     * @param base what their names share, for display and for files beside them
     * @param names in the order they play
     */
    public record Stack(String base, List<String> names) {
        public Stack {
            names = List.copyOf(names);
        }
    }

    private StackedParts() {}

    /** @param names of the videos in one folder, without the folder; the result is in the order of first appearance */
    public static List<Stack> find(List<String> names) {
        Map<String, TreeMap<Integer, String>> stacks = new LinkedHashMap<>();
        Map<String, String> bases = new LinkedHashMap<>();
        for (String name : names) {
            Matcher part = PART.matcher(name);
            if (name.length() <= MAX_NAME && part.matches()) {
                String token = part.group(2).toLowerCase(Locale.ROOT);
                boolean letter = Character.isLetter(part.group(3).charAt(0));
                String key = part.group(1).toLowerCase(Locale.ROOT) + "/" + token + "/" + letter;
                bases.putIfAbsent(key, part.group(1));
                stacks.computeIfAbsent(key, _ -> new TreeMap<>()).putIfAbsent(number(part.group(3)), name);
            }
        }
        List<Stack> found = new ArrayList<>();
        stacks.forEach((key, parts) -> {
            if (parts.size() > 1 && parts.firstKey() == 1 && parts.lastKey() == parts.size()) {
                found.add(new Stack(bases.getOrDefault(key, ""), List.copyOf(parts.values())));
            }
        });
        return found;
    }

    private static int number(String text) {
        char first = Character.toLowerCase(text.charAt(0));
        return Character.isLetter(first) ? first - 'a' + 1 : Integer.parseInt(text);
    }
}
