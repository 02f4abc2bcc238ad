package tv.genlock.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a file name that numbers an episode, and what it says.
 *
 * @param start where it begins in the name
 * @param end where it ends
 * @param absolute whether the numbers count through all seasons
 */
record EpisodeMark(
        int start,
        int end,
        OptionalInt season,
        List<Integer> episodes,
        boolean absolute,
        Optional<LocalDate> airDate,
        double confidence) {
    private static final String OPEN = "(?<![\\p{L}\\p{N}])";
    private static final String SHUT = "(?![\\p{L}\\p{N}])";
    private static final String SEASON_WORD = "(?:seasons?|series|saisons?|staffel|temporada|stagione|tem)";

    private static final Pattern SEASON_EPISODE = pattern(OPEN + "(?:s|" + SEASON_WORD
            + "[ ._]?)(\\d{1,4})[ ._\\-\\[\\](]{0,3}" + "(?:episode|ep|xe|e|x)[ ._-]?(\\d{1,4})(?!\\d)");
    private static final Pattern CROSS = pattern(OPEN + "((?:19|20)\\d\\d|\\d{1,2})x(\\d{1,3})(?!\\d|[a-uwyz])");
    private static final Pattern MORE = pattern(
            "(?:[ ._&+]{0,3}|[ ._]?(-)[ ._]?)(?:s\\d{1,4}[ ._]?)?(?:ep|e|x|\\d{1,2}x)(\\d{1,4})(?!\\d)|(-)(\\d{1,4})(?![\\p{L}\\p{N}])");
    private static final Pattern CAP = pattern(OPEN + "cap\\.?[ ]?(\\d{1,2})(\\d\\d)(?:_\\d{0,2}(\\d\\d))?(?!\\d)");
    private static final Pattern EPISODE =
            pattern(OPEN + "(?:(?:episode|épisode|folge|capitulo|ep)[ ._]{0,2}|e)(\\d{1,4})(?:v\\d)?" + SHUT);
    private static final Pattern OF = pattern(OPEN + "(\\d{1,2})[ ._]?of[ ._]?\\d{1,3}" + SHUT);
    private static final Pattern YEAR_FIRST = pattern(OPEN + "((?:19|20)\\d\\d)([ ._-])(\\d\\d)\\2(\\d\\d)" + SHUT);
    private static final Pattern DAY_FIRST = pattern(OPEN + "(\\d\\d)([ ._-])(\\d\\d)\\2((?:19|20)\\d\\d)" + SHUT);
    private static final Pattern SEASON_ONLY = pattern(
            OPEN + "(?:s(\\d{1,2})(?:d\\d{1,2}|extras?)?|" + SEASON_WORD + "[ ._]?(\\d{1,2})|(\\d{1,2})xAll)" + SHUT);
    private static final Pattern SPECIAL = pattern(OPEN + "(?:OVA|OAD|ONA|SP)[ ._]?(\\d{1,2})" + SHUT);
    private static final Pattern DASHED = pattern(
            "(?:[ _.](-)[ _.]{1,3}|_-_)#?(\\d{1,4})(?:v\\d)?(?:-(\\d{1,4})(?:v\\d)?)?(?=$|[ _.]{0,2}[\\[(]|[ _.]+)(?![ _.]*of\\b)");

    private static final int LONGEST_RANGE = 100;

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first mark that says outright that this is an episode. */
    static Optional<EpisodeMark> explicit(String name) {
        return seasonAndEpisode(name, SEASON_EPISODE, 0.98)
                .or(() -> seasonAndEpisode(name, CROSS, 0.95))
                .or(() -> cap(name))
                .or(() -> date(name))
                .or(() -> single(name, EPISODE, 0.85))
                .or(() -> single(name, OF, 0.8))
                .or(() -> special(name));
    }

    /** A season without an episode. */
    static Optional<EpisodeMark> seasonOnly(String name) {
        Matcher found = SEASON_ONLY.matcher(name);
        if (!found.find()) {
            return Optional.empty();
        }
        String digits =
                found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
        return Optional.of(
                new EpisodeMark(found.start(), found.end(), number(digits), List.of(), false, Optional.empty(), 0.8));
    }

    /** " - 05 ", as fansubs number: the last such place. */
    static Optional<EpisodeMark> dashed(String name) {
        Matcher found = DASHED.matcher(name);
        EpisodeMark last = null;
        while (found.find()) {
            int first = Integer.parseInt(found.group(2));
            boolean year = found.group(2).length() == 4 && first >= 1900 && first <= 2099;
            if (!year && found.start() > 0) {
                List<Integer> episodes = new ArrayList<>(List.of(first));
                if (found.group(3) != null) {
                    add(episodes, Integer.parseInt(found.group(3)), /* range= */ true);
                }
                double confidence = found.group(2).length() > 1 ? 0.75 : 0.5;
                last = absolute(found.start(), found.end(), episodes, confidence);
            }
        }
        return Optional.ofNullable(last);
    }

    static EpisodeMark absolute(int start, int end, List<Integer> episodes, double confidence) {
        return new EpisodeMark(start, end, OptionalInt.empty(), episodes, true, Optional.empty(), confidence);
    }

    private static Optional<EpisodeMark> seasonAndEpisode(String name, Pattern pattern, double confidence) {
        Matcher found = pattern.matcher(name);
        if (!found.find()) {
            return Optional.empty();
        }
        List<Integer> episodes = new ArrayList<>(List.of(Integer.parseInt(found.group(2))));
        int end = found.end();
        Matcher more = MORE.matcher(name);
        while (more.region(end, name.length()).lookingAt() && episodes.size() < LONGEST_RANGE) {
            boolean range = more.group(1) != null || more.group(3) != null;
            String digits = more.group(2) != null ? more.group(2) : more.group(4);
            if (!add(episodes, Integer.parseInt(digits), range)) {
                break;
            }
            end = more.end();
        }
        return Optional.of(new EpisodeMark(
                found.start(), end, number(found.group(1)), episodes, false, Optional.empty(), confidence));
    }

    /** Adds one number, or all up to it; false when it does not continue the list. */
    private static boolean add(List<Integer> episodes, int next, boolean range) {
        int last = episodes.getLast();
        if (next <= last || next - last > LONGEST_RANGE) {
            return false;
        }
        for (int n = range ? last + 1 : next; n <= next; n++) {
            episodes.add(n);
        }
        return true;
    }

    /** Spanish releases: Cap.102 is season 1, episode 2; Cap.112_114 a range. */
    private static Optional<EpisodeMark> cap(String name) {
        Matcher found = CAP.matcher(name);
        if (!found.find()) {
            return Optional.empty();
        }
        List<Integer> episodes = new ArrayList<>(List.of(Integer.parseInt(found.group(2))));
        if (found.group(3) != null) {
            add(episodes, Integer.parseInt(found.group(3)), /* range= */ true);
        }
        return Optional.of(new EpisodeMark(
                found.start(), found.end(), number(found.group(1)), episodes, false, Optional.empty(), 0.9));
    }

    private static Optional<EpisodeMark> single(String name, Pattern pattern, double confidence) {
        Matcher found = pattern.matcher(name);
        return found.find()
                ? Optional.of(
                        absolute(found.start(), found.end(), List.of(Integer.parseInt(found.group(1))), confidence))
                : Optional.empty();
    }

    private static Optional<EpisodeMark> special(String name) {
        Matcher found = SPECIAL.matcher(name);
        return found.find()
                ? Optional.of(new EpisodeMark(
                        found.start(),
                        found.end(),
                        OptionalInt.of(0),
                        List.of(Integer.parseInt(found.group(1))),
                        false,
                        Optional.empty(),
                        0.7))
                : Optional.empty();
    }

    private static Optional<EpisodeMark> date(String name) {
        Matcher found = YEAR_FIRST.matcher(name);
        if (found.find()) {
            return dated(found, found.group(1), found.group(3), found.group(4), 0.9);
        }
        found = DAY_FIRST.matcher(name);
        if (found.find()) {
            boolean unclear = Integer.parseInt(found.group(1)) <= 12 && Integer.parseInt(found.group(3)) <= 12;
            return dated(found, found.group(4), found.group(3), found.group(1), unclear ? 0.4 : 0.85);
        }
        return Optional.empty();
    }

    private static Optional<EpisodeMark> dated(Matcher at, String year, String month, String day, double confidence) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new EpisodeMark(
                    at.start(), at.end(), OptionalInt.empty(), List.of(), false, Optional.of(date), confidence));
        } catch (DateTimeException notADate) { // 2019.02.30 is a number and no day
            return Optional.empty();
        }
    }

    private static OptionalInt number(String digits) {
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
