package tv.genlock.format.nfo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids by which databases know a title: provider to id, such as {@code imdb=tt0111161}. */
final class NfoIds {
    private static final List<String> PROVIDERS = List.of("imdb", "tmdb", "tvdb", "anidb", "tvmaze");
    private static final Map<String, String> ELEMENTS =
            Map.of("imdbid", "imdb", "imdb_id", "imdb", "tmdbid", "tmdb", "tvdbid", "tvdb");
    private static final Pattern IMDB = Pattern.compile("tt\\d{7,10}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Map<String, Pattern> IN_TEXT = Map.of(
            "imdb", Pattern.compile("(?<![A-Za-z0-9])(tt\\d{7,10})(?!\\d)"),
            "tmdb", Pattern.compile("(?i)themoviedb\\.org/(?:movie|tv)/(\\d{1,10})"),
            "tvdb",
                    Pattern.compile(
                            "(?i)thetvdb\\.com/(?:(?:[a-z]{1,20}/)?\\?[^\\s<>\"]{0,200}?\\bid=|(?:dereferrer/)?series/)(\\d{1,10})"));

    private NfoIds() {}

    /** Ids in the elements of a block. Ids of collections, of programs and of files are not the title's. */
    static Map<String, String> of(NfoElement root) {
        Map<String, String> ids = new LinkedHashMap<>();
        root.all("uniqueid").forEach(id -> put(ids, id.attribute("type"), id.text()));
        ELEMENTS.forEach((element, provider) -> put(ids, provider, root.text(element)));
        root.all("id").forEach(id -> {
            PROVIDERS.forEach(provider -> put(ids, provider, id.attribute(provider)));
            if (IMDB.matcher(id.text()).matches()) {
                put(ids, "imdb", id.text());
            }
        });
        return ids;
    }

    /** Ids in addresses of online databases, and bare IMDb ids. */
    static Map<String, String> inText(String text) {
        Map<String, String> ids = new LinkedHashMap<>();
        IN_TEXT.forEach((provider, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                put(ids, provider, matcher.group(1));
            }
        });
        return ids;
    }

    private static void put(Map<String, String> ids, String type, String value) {
        String provider = type.toLowerCase(Locale.ROOT);
        String known = provider.equals("themoviedb") ? "tmdb" : provider.equals("thetvdb") ? "tvdb" : provider;
        boolean plausible = known.equals("imdb")
                ? IMDB.matcher(value).matches()
                : PLAIN.matcher(value).matches() && !value.equals("0");
        if (PROVIDERS.contains(known) && plausible) {
            ids.putIfAbsent(known, value);
        }
    }
}
