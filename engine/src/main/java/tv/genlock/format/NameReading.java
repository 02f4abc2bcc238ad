package tv.genlock.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One name (of a file or a folder) read by itself: where its episode number, year, ids, edition and technical words are, and so
 * where its title ends. Owner thread only; lives for one parse.
 */
final class NameReading {
    private static final Pattern ID = Pattern.compile(
            "[\\[{(]?\\b(tmdb|imdb|tvdb)(?:id)?[-=](tt\\d{5,10}|\\d{1,10})[\\]})]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_IMDB = Pattern.compile("(?<![\\p{L}\\p{N}])(tt\\d{7,10})(?![\\p{L}\\p{N}])");
    private static final Pattern EDITION_TAG = Pattern.compile("\\{edition-([^{}]{1,80})\\}", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDITION = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(director'?s?[ ._]cut|extended(?:[ ._](?:cut|edition|version))?|theatrical(?:[ ._]cut)?|unrated|"
                    + "remastered|imax|criterion(?:[ ._]collection)?|uncut|final[ ._]cut|alternate[ ._]cut|special[ ._]edition|"
                    + "ultimate[ ._](?:collector'?s[ ._])?edition)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}])((?:19|20)\\d\\d)(?![\\p{L}\\p{N}])");
    private static final Pattern PART = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:part|pt|cd|dvd|disc|disk)[ ._-]?(\\d{1,2}|i{1,3}|iv|v|vi{1,3}|one|two|three)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}'+]+(?:\\.(?=26[245]))?");
    private static final Pattern LEADING_TAG =
            Pattern.compile("^\\s*(?:\\[[^\\]]{0,120}\\]|\\([^)]{0,120}\\)|www\\.[\\w.-]{1,60} -)[ ._-]*");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^(\\d{1,4})(?:[ ._]*[-.][ ._]*|[ _]+)(?=\\p{L})");
    private static final Pattern BARE_NUMBER = Pattern.compile("^\\d{1,4}$");
    private static final List<String> NUMERALS = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii");
    private static final Pattern VERSIONED_NUMBER = Pattern.compile("(\\d{1,4})(?:v\\d)?");
    private static final Pattern BRACKETED_YEAR = Pattern.compile("[(\\[](?:19|20)\\d\\d[)\\]]");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final List<String> WORDS = List.of("", "one", "two", "three");

    private final Map<String, String> ids = new HashMap<>();
    private final boolean tagged;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Optional<EpisodeMark> mark;
    private final int technicalStart;
    private String edition = "";
    private OptionalInt year = OptionalInt.empty();
    private int yearStart = -1;
    private OptionalInt part = OptionalInt.empty();
    private int partStart = -1;
    private int editionStart = -1;

    private record Token(String text, int start, int end) {}

    /** @param episodic whether the place of the file already says that it is an episode, so that a bare number counts */
    NameReading(String name, boolean episodic) {
        String bare = takeIds(name);
        String untagged = withoutLeadingTags(bare);
        tagged = untagged.length() < bare.length() && bare.stripLeading().startsWith("[");
        text = takeEditionTag(untagged);
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(new Token(token.group(), token.start(), token.end()));
        }
        int strong = firstStrong();
        Optional<EpisodeMark> explicit = EpisodeMark.explicit(text);
        mark = explicit.or(() -> bareNumber(strong, episodic)).or(() -> EpisodeMark.seasonOnly(text));
        technicalStart = technicalStart(strong);
        readYear();
        readPart();
        readEdition();
    }

    Map<String, String> ids() {
        return ids;
    }

    Optional<EpisodeMark> mark() {
        return mark;
    }

    OptionalInt year() {
        return year;
    }

    OptionalInt part() {
        return part;
    }

    String edition() {
        return edition;
    }

    boolean hasTechnicalTokens() {
        return technicalStart < text.length();
    }

    /** The title: all before the first mark of any kind. */
    String title() {
        int end = technicalStart;
        if (mark.isPresent()) {
            end = Math.min(end, mark.get().start());
            end = EpisodeMark.seasonOnly(text.substring(0, end))
                    .map(EpisodeMark::start)
                    .orElse(end);
        }
        end = yearStart >= 0 ? Math.min(end, yearStart) : end;
        end = partStart > 0 ? Math.min(end, partStart) : end;
        end = editionStart > 0 ? Math.min(end, editionStart) : end;
        String raw = text.substring(0, end);
        String open = withoutOpenBracket(raw);
        String cleaned = NameText.cleaned(NameText.withoutBrackets(open));
        return cleaned.isEmpty() ? NameText.cleaned(open.replaceAll("[\\[\\](){}]", " ")) : cleaned;
    }

    /** Text between the episode's number and the technical words. */
    String afterMark() {
        if (mark.isEmpty() || mark.get().end() >= technicalStart) {
            return "";
        }
        int end = yearStart > mark.get().end() ? Math.min(technicalStart, yearStart) : technicalStart;
        String raw = withoutOpenBracket(text.substring(mark.get().end(), end));
        return NameText.cleaned(NameText.withoutBrackets(raw));
    }

    boolean isBareNumber() {
        return BARE_NUMBER.matcher(text.strip()).matches();
    }

    private static String withoutOpenBracket(String raw) {
        int open = Math.max(raw.lastIndexOf('['), Math.max(raw.lastIndexOf('('), raw.lastIndexOf('{')));
        int shut = Math.max(raw.lastIndexOf(']'), Math.max(raw.lastIndexOf(')'), raw.lastIndexOf('}')));
        return open > shut && open > 0 ? raw.substring(0, open) : raw;
    }

    private String takeIds(String name) {
        Matcher id = ID.matcher(name);
        while (id.find()) {
            ids.putIfAbsent(id.group(1).toLowerCase(Locale.ROOT), id.group(2).toLowerCase(Locale.ROOT));
        }
        Matcher imdb = BARE_IMDB.matcher(name);
        if (imdb.find()) {
            ids.putIfAbsent("imdb", imdb.group(1));
        }
        return BARE_IMDB.matcher(ID.matcher(name).replaceAll(" ")).replaceAll(" ");
    }

    private String takeEditionTag(String name) {
        Matcher tag = EDITION_TAG.matcher(name);
        if (tag.find()) {
            edition = NameText.cleaned(tag.group(1));
            return tag.replaceAll(" ");
        }
        return name;
    }

    private static String withoutLeadingTags(String name) {
        String rest = name;
        for (Matcher tag = LEADING_TAG.matcher(rest); tag.find(); tag = LEADING_TAG.matcher(rest)) {
            String after = rest.substring(tag.end());
            if (NameText.cleaned(NameText.withoutBrackets(after)).isEmpty()) {
                return rest;
            }
            rest = after;
        }
        return rest;
    }

    private int firstStrong() {
        for (int n = 0; n < tokens.size(); n++) {
            if (n > 0 && isStrong(n)) {
                return n;
            }
        }
        return tokens.size();
    }

    private boolean isStrong(int n) {
        String word = tokens.get(n).text().replace(".", "");
        if (TechnicalTokens.isStrong(word)) {
            return true;
        }
        if (n + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(n + 1);
        boolean beside = next.start() == tokens.get(n).end() + 1;
        return beside
                && (TechnicalTokens.isStrong(word + next.text().replace(".", ""))
                        || TechnicalTokens.isStrong(word + "-" + next.text()));
    }

    /** From the first strong word back over weak ones; after a year or an episode a weak word is enough. */
    private int technicalStart(int strong) {
        int first = strong;
        int floor = mark.map(EpisodeMark::end).orElse(0);
        while (first > 1
                && tokens.get(first - 1).start() >= floor
                && TechnicalTokens.isWeak(tokens.get(first - 1).text())) {
            first--;
        }
        int start = first < tokens.size() ? tokens.get(first).start() : text.length();
        if (mark.isPresent() && !mark.get().episodes().isEmpty()) {
            for (Token token : tokens) {
                boolean shouting = token.text().equals(token.text().toUpperCase(Locale.ROOT))
                        && token.text().length() > 1;
                if (token.start() >= floor
                        && token.start() < start
                        && TechnicalTokens.isWeak(token.text())
                        && (shouting || token.start() - floor <= 1 || token.end() == text.length())) {
                    return token.start();
                }
            }
        }
        return start;
    }

    private void readYear() {
        int markStart = mark.map(EpisodeMark::start).orElse(text.length());
        int limit = Math.min(technicalStart, text.length());
        Matcher found = YEAR.matcher(text);
        while (found.find()) {
            boolean insideMark = found.start() >= markStart
                    && found.start() < mark.map(EpisodeMark::end).orElse(0);
            boolean opensName =
                    NameText.cleaned(text.substring(0, found.start())).isEmpty();
            boolean afterMark = found.start() > markStart && !closesBracketOrName(found.end());
            if (!insideMark && !opensName && !afterMark && (found.start() < limit || year.isEmpty())) {
                year = OptionalInt.of(Integer.parseInt(found.group(1)));
                yearStart = found.start();
            }
        }
    }

    private boolean closesBracketOrName(int end) {
        return end >= text.length() || text.charAt(end) == ')' || text.charAt(end) == ']';
    }

    private void readPart() {
        Matcher found = PART.matcher(text);
        if (!found.find() || found.start() == 0) {
            return;
        }
        String number = found.group(1).toLowerCase(Locale.ROOT);
        int value = NUMERALS.indexOf(number) > 0
                ? NUMERALS.indexOf(number)
                : WORDS.indexOf(number) > 0 ? WORDS.indexOf(number) : Integer.parseInt(number);
        part = OptionalInt.of(value);
        partStart = found.start();
    }

    private void readEdition() {
        Matcher found = EDITION.matcher(text);
        if (edition.isEmpty() && found.find() && found.start() > 0) {
            edition = NameText.cleaned(found.group(1));
            String before = NameText.cleaned(text.substring(0, found.start()));
            boolean titleBefore = !before.isEmpty() && !ARTICLES.contains(before.toLowerCase(Locale.ROOT));
            editionStart = titleBefore && yearStart < found.start() ? found.start() : -1;
        }
    }

    /** Numbers that are episodes only by where they stand. */
    private Optional<EpisodeMark> bareNumber(int strong, boolean episodic) {
        Optional<EpisodeMark> dashed =
                EpisodeMark.dashed(text).filter(found -> episodic || tagged || found.confidence() > 0.5);
        if (dashed.isPresent()) {
            return dashed;
        }
        Matcher leading = LEADING_NUMBER.matcher(text);
        boolean padded = text.startsWith("0") || (tagged && text.matches("\\d\\d+ - .*"));
        if ((padded || episodic) && leading.find()) {
            int number = Integer.parseInt(leading.group(1));
            return Optional.of(EpisodeMark.absolute(0, leading.end(), List.of(number), episodic ? 0.8 : 0.6));
        }
        if (episodic && isBareNumber()) {
            int number = Integer.parseInt(text.strip());
            return Optional.of(EpisodeMark.absolute(0, text.length(), List.of(number), 0.8));
        }
        return trailingNumber(strong, episodic);
    }

    private Optional<EpisodeMark> trailingNumber(int strong, boolean episodic) {
        if (BRACKETED_YEAR.matcher(text).find()) {
            return Optional.empty();
        }
        for (int n = Math.min(strong, tokens.size()) - 1; n > 0; n--) {
            Token token = tokens.get(n);
            Matcher digits = VERSIONED_NUMBER.matcher(token.text());
            if (!digits.matches()) {
                continue;
            }
            int number = Integer.parseInt(digits.group(1));
            boolean yearLike = digits.group(1).length() == 4 && number >= 1900 && number < 2100;
            boolean beforeTelevision = n + 1 < tokens.size()
                    && TechnicalTokens.isTelevision(tokens.get(n + 1).text());
            boolean last = n == Math.min(strong, tokens.size()) - 1;
            boolean padded = digits.group(1).startsWith("0") && digits.group(1).length() > 1;
            if (yearLike || number == 0) {
                continue;
            }
            if (digits.group(1).length() >= 3 && beforeTelevision && number % 100 > 0 && !tagged) {
                return Optional.of(new EpisodeMark(
                        token.start(),
                        token.end(),
                        OptionalInt.of(number / 100),
                        List.of(number % 100),
                        false,
                        Optional.empty(),
                        0.45));
            }
            if (padded || (last && (tagged || episodic)) || (last && beforeTelevision && number > 9)) {
                double confidence = tagged && last ? 0.7 : 0.5;
                return Optional.of(EpisodeMark.absolute(token.start(), token.end(), List.of(number), confidence));
            }
        }
        return Optional.empty();
    }
}
