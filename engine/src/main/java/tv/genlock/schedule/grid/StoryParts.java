package tv.genlock.schedule.grid;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stories told in several episodes, by what their titles say: "The Best of Both Worlds, Part II", "Homecoming (2)". */
final class StoryParts {
    private static final Pattern PART = Pattern.compile(
            "(?:\\(\\s*(?:part\\s*)?(\\d{1,2}|[ivx]{1,5})\\s*\\)|[\\s,:;-](?:part|pt\\.?)\\s*(\\d{1,2}|[ivx]{1,5}|one|two|three|four|five))\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> WORDS = List.of("one", "two", "three", "four", "five");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    private StoryParts() {}

    /** Whether {@code next} is titled as the part after {@code title}. */
    static boolean follow(String title, String next) {
        OptionalInt following = partOf(next);
        OptionalInt part = following.isPresent() ? partOf(title) : OptionalInt.empty();
        return part.isPresent() && following.getAsInt() == part.getAsInt() + 1;
    }

    private static OptionalInt partOf(String title) {
        Matcher matcher = PART.matcher(title);
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        String found = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        String number = found.toLowerCase(Locale.ROOT);
        if (Character.isDigit(number.charAt(0))) {
            return OptionalInt.of(Integer.parseInt(number));
        }
        int index = Math.max(WORDS.indexOf(number), ROMAN.indexOf(number));
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }
}
