package tv.genlock.source.plex;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item's ids at databases of films, from {@code Guid[]} of the new agents and from the single {@code guid} of the old ones. An
 * old agent's guid of an episode names the series and a number, which is no id of the episode.
 */
final class PlexIds {
    private static final Pattern NEW = Pattern.compile("(imdb|tmdb|tvdb)://([^?/]+).*");
    private static final Pattern PLEX = Pattern.compile("plex://[a-z]+/([0-9a-f]{6,64})");
    private static final Pattern AGENT =
            Pattern.compile("com\\.plexapp\\.agents\\.(imdb|themoviedb|thetvdb|hama)://([^?/]+)(/[^?]*)?(?:\\?.*)?");
    private static final Pattern HAMA = Pattern.compile("(tvdb|anidb|tmdb|imdb)\\d?-(.+)");

    private PlexIds() {}

    /** By provider: {@code imdb}, {@code tmdb}, {@code tvdb}, {@code anidb}, and {@code plex} for what Plex itself gives. */
    static Map<String, String> of(PlexRow row) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (PlexRow guid : row.rows("Guid")) {
            Matcher form = NEW.matcher(guid.text("id"));
            if (form.matches()) {
                put(ids, form.group(1), form.group(2));
            }
        }
        String own = row.text("guid");
        Matcher plex = PLEX.matcher(own);
        if (plex.matches()) {
            ids.putIfAbsent("plex", plex.group(1));
        }
        Matcher agent = AGENT.matcher(own);
        if (agent.matches() && agent.group(3) == null && !row.text("type").equals("episode")) {
            ofAgent(ids, agent.group(1), agent.group(2));
        }
        return ids;
    }

    private static void ofAgent(Map<String, String> ids, String agent, String value) {
        switch (agent) {
            case "imdb" -> put(ids, "imdb", value);
            case "themoviedb" -> put(ids, value.startsWith("tt") ? "imdb" : "tmdb", value);
            case "thetvdb" -> put(ids, "tvdb", value);
            default -> {
                Matcher hama = HAMA.matcher(value);
                if (hama.matches()) {
                    put(ids, hama.group(1), hama.group(2));
                }
            }
        }
    }

    private static void put(Map<String, String> ids, String provider, String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        if (plain.matches(provider.equals("imdb") ? "tt\\d{1,12}" : "\\d{1,12}")) {
            ids.putIfAbsent(provider, plain);
        }
    }
}
