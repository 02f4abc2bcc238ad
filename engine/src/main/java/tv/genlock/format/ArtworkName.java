package tv.genlock.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a picture beside videos shows, told by its name: {@code poster.jpg} for the folder, {@code Film-fanart.png} for a file,
 * {@code season02-banner.jpg} for a season. The names are those Kodi and Jellyfin know.
 *
 * @param scope what it belongs to
 * @param base in lower case, the video's name without its ending, for a picture of a file; empty otherwise
 * @param season of a season's picture; 0 for specials
 * @param rank among pictures of the same kind and scope the lowest is the best
 */
public record ArtworkName(Kind kind, Scope scope, String base, OptionalInt season, int rank) {
    /** What it shows. */
    public enum Kind {
        PRIMARY,
        BACKDROP,
        BANNER,
        LANDSCAPE,
        CLEARART,
        LOGO,
        DISC,
        /** A moment of an episode. */
        STILL
    }

    /** What it belongs to. */
    public enum Scope {
        FOLDER,
        FILE,
        SEASON
    }

    private static final int WHOLE_NAME = 90;
    private static final int MAX_NAME = 512;
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp", "tbn");
    /** Names for a folder, best first. */
    private static final Map<Kind, List<String>> IN_FOLDER = Map.of(
            Kind.PRIMARY, List.of("poster", "folder", "cover", "default", "movie", "show", "jacket"),
            Kind.BACKDROP, List.of("fanart", "backdrop", "background", "art"),
            Kind.BANNER, List.of("banner"),
            Kind.LANDSCAPE, List.of("landscape", "thumb"),
            Kind.CLEARART, List.of("clearart"),
            Kind.LOGO, List.of("clearlogo", "logo"),
            Kind.DISC, List.of("discart", "disc", "cdart"));

    private static final Map<String, Kind> SUFFIXES = Map.ofEntries(
            Map.entry("poster", Kind.PRIMARY),
            Map.entry("cover", Kind.PRIMARY),
            Map.entry("fanart", Kind.BACKDROP),
            Map.entry("backdrop", Kind.BACKDROP),
            Map.entry("banner", Kind.BANNER),
            Map.entry("landscape", Kind.LANDSCAPE),
            Map.entry("clearart", Kind.CLEARART),
            Map.entry("clearlogo", Kind.LOGO),
            Map.entry("logo", Kind.LOGO),
            Map.entry("discart", Kind.DISC),
            Map.entry("thumb", Kind.STILL));
    private static final Pattern NUMBERED = Pattern.compile("(fanart|backdrop|background)[- ]?(\\d{1,2})");
    private static final Pattern SEASON =
            Pattern.compile("season-?(\\d{1,4}|specials)-(poster|banner|fanart|landscape)");

    /** @param fileName without folders; empty when it is no picture */
    public static Optional<ArtworkName> of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot <= 0 || fileName.length() > MAX_NAME) {
            return Optional.empty();
        }
        if (!ENDINGS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String name = fileName.substring(0, dot).toLowerCase(Locale.ROOT);
        return ofSeason(name).or(() -> ofFolder(name)).or(() -> Optional.of(ofFile(name)));
    }

    private static Optional<ArtworkName> ofSeason(String name) {
        Matcher season = SEASON.matcher(name);
        if (!season.matches()) {
            return Optional.empty();
        }
        int number = season.group(1).equals("specials") ? 0 : Integer.parseInt(season.group(1));
        Kind kind = SUFFIXES.getOrDefault(season.group(2), Kind.PRIMARY);
        return Optional.of(new ArtworkName(kind, Scope.SEASON, "", OptionalInt.of(number), 0));
    }

    private static Optional<ArtworkName> ofFolder(String name) {
        for (Map.Entry<Kind, List<String>> entry : IN_FOLDER.entrySet()) {
            int rank = entry.getValue().indexOf(name);
            if (rank >= 0) {
                return Optional.of(new ArtworkName(entry.getKey(), Scope.FOLDER, "", OptionalInt.empty(), rank));
            }
        }
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? Optional.of(new ArtworkName(
                        Kind.BACKDROP, Scope.FOLDER, "", OptionalInt.empty(), 10 + Integer.parseInt(numbered.group(2))))
                : Optional.empty();
    }

    private static ArtworkName ofFile(String name) {
        int dash = name.lastIndexOf('-');
        Kind kind = dash > 0 ? SUFFIXES.get(name.substring(dash + 1)) : null;
        return kind == null
                ? new ArtworkName(Kind.PRIMARY, Scope.FILE, name, OptionalInt.empty(), WHOLE_NAME)
                : new ArtworkName(kind, Scope.FILE, name.substring(0, dash), OptionalInt.empty(), 0);
    }
}
