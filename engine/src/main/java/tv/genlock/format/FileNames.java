package tv.genlock.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import tv.genlock.format.ParsedName.Kind;

/**
 * Reads what a path says about a video: film or episode, title, year, numbers. Never fails; a name without evidence is a title.
 *
 * <p>The file's own name comes first; folders give what it leaves out ({@code Show/Season 1/01.mkv}), and replace names that say
 * nothing ({@code Title (2010)/abc-xyz.mkv}). Linear in the length of the path. The shapes follow the naming conventions that
 * Jellyfin and Plex publish for their libraries. What airs between programmes, and the extras of films, {@link ClipNames} tells.
 */
public final class FileNames {
    private static final Pattern SEASON_FOLDER = Pattern.compile(
            "(?:season|series|saison|staffel|temporada|stagione|s)[ ._-]?(\\d{1,4})(?:\\b.{0,60})?|(specials?|extras?)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> MEDIA_ROOTS = Set.of(
            "movies",
            "movie",
            "films",
            "film",
            "series",
            "tv",
            "tv shows",
            "shows",
            "video",
            "videos",
            "media",
            "anime");
    private static final Pattern MEANINGLESS = Pattern.compile(
            "[0-9a-f]{16,}|[\\p{L}\\p{N}]{24,}|(?:img|dsc|vid|mvi|dji|gopr)[-_ ]?\\d+|video|movie|\\d{8,}.*",
            Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** @param path of a file below its library, with {@code /} or {@code \} between names; a bare name will do */
    public static ParsedName parse(String path) {
        return new PathReading(namesOf(path)).parsed();
    }

    /**
     * Reads the files of one folder together: a number that counts up across files of one shape is an episode, even where a
     * single name would not tell.
     */
    public static List<ParsedName> parseFolder(List<String> paths) {
        return SiblingNumbers.applied(
                paths, paths.stream().map(FileNames::parse).toList());
    }

    private static List<String> namesOf(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.replace('\\', '/').split("/")) {
            if (!name.isBlank()) {
                names.add(NameText.normalised(name));
            }
        }
        return names;
    }

    /** Folders and file of one path. */
    private static final class PathReading {
        private final List<String> folders;
        private final String file;
        private final OptionalInt folderSeason;
        private final int showFolder;
        private final NameReading own;
        private final Optional<NameReading> show;

        PathReading(List<String> names) {
            file = names.isEmpty() ? "" : NameText.withoutExtension(names.getLast());
            folders = names.isEmpty() ? List.of() : names.subList(0, names.size() - 1);
            int seasonFolder = seasonFolder();
            folderSeason = seasonFolder < 0 ? OptionalInt.empty() : seasonOf(folders.get(seasonFolder));
            showFolder = (seasonFolder < 0 ? folders.size() : seasonFolder) - 1;
            own = new NameReading(file, folderSeason.isPresent());
            show = showFolder >= 0 && !MEDIA_ROOTS.contains(lower(folders.get(showFolder)))
                    ? Optional.of(new NameReading(folders.get(showFolder), /* episodic= */ false))
                    : Optional.empty();
        }

        private int seasonFolder() {
            int last = folders.size() - 1;
            return last >= 1 && SEASON_FOLDER.matcher(folders.get(last).strip()).matches() ? last : -1;
        }

        private static OptionalInt seasonOf(String folder) {
            var found = SEASON_FOLDER.matcher(folder.strip());
            return found.matches() && found.group(1) != null
                    ? OptionalInt.of(Integer.parseInt(found.group(1)))
                    : OptionalInt.of(0);
        }

        ParsedName parsed() {
            if (MEANINGLESS.matcher(file).matches()
                    && show.isPresent()
                    && !show.get().title().isEmpty()) {
                return parsed(show.get());
            }
            return parsed(own);
        }

        private ParsedName parsed(NameReading reading) {
            Optional<EpisodeMark> mark = reading.mark();
            Kind kind = kind(reading, mark);
            List<String> titles = titles(reading, mark.isPresent());
            OptionalInt season = mark.map(EpisodeMark::season).orElse(OptionalInt.empty());
            List<Integer> episodes = mark.map(EpisodeMark::episodes).orElse(List.of());
            boolean seasonFromFolder = season.isEmpty() && folderSeason.isPresent() && !episodes.isEmpty();
            var ids = new HashMap<>(show.map(NameReading::ids).orElse(Map.of()));
            ids.putAll(reading.ids());
            return new ParsedName(
                    kind,
                    titles.getFirst(),
                    titles.size() > 1 ? titles.get(1) : "",
                    reading.year().isPresent()
                            ? reading.year()
                            : show.map(NameReading::year).orElse(OptionalInt.empty()),
                    seasonFromFolder ? folderSeason : season,
                    episodes,
                    mark.map(EpisodeMark::absolute).orElse(false) && !seasonFromFolder,
                    mark.flatMap(EpisodeMark::airDate),
                    reading.part(),
                    episodeTitle(reading, titles.getFirst()),
                    reading.edition(),
                    ids,
                    confidence(reading, mark));
        }

        private Kind kind(NameReading reading, Optional<EpisodeMark> mark) {
            if (mark.isPresent()) {
                boolean pack =
                        mark.get().episodes().isEmpty() && mark.get().airDate().isEmpty();
                return pack ? Kind.SEASON_PACK : Kind.EPISODE;
            }
            boolean film = reading.year().isPresent()
                    || show.flatMap(s -> s.year().isPresent() ? Optional.of(s) : Optional.empty())
                            .isPresent()
                    || reading.hasTechnicalTokens()
                    || folders.stream()
                            .map(FileNames::lower)
                            .anyMatch(name -> name.equals("movies") || name.equals("films"));
            return film ? Kind.MOVIE : Kind.UNKNOWN;
        }

        /** The title and perhaps a second one. */
        private List<String> titles(NameReading reading, boolean episode) {
            String title = reading.title();
            String folderTitle = show.map(NameReading::title).orElse("");
            if (!folderTitle.isEmpty() && prefersFolder(reading, title, episode)) {
                return List.of(folderTitle);
            }
            if (title.isEmpty() && episode && !reading.afterMark().isEmpty()) {
                title = reading.afterMark();
                int dash = title.indexOf(" - ");
                return List.of(dash > 0 ? title.substring(0, dash) : title);
            }
            int dash = episode ? title.indexOf(" - ") : -1;
            if (dash > 0) {
                return List.of(
                        title.substring(0, dash).strip(),
                        title.substring(dash + 3).strip());
            }
            return List.of(title.isEmpty() ? fallback(folderTitle) : title);
        }

        private String fallback(String folderTitle) {
            String plain = NameText.cleaned(file);
            return !folderTitle.isEmpty() ? folderTitle : plain.isEmpty() ? file.strip() : plain;
        }

        private boolean prefersFolder(NameReading reading, String title, boolean episode) {
            if (title.isEmpty()) {
                return folderSeason.isPresent() || reading.afterMark().isEmpty() || !episode;
            }
            if (folderSeason.isPresent()) {
                return reading.isBareNumber();
            }
            boolean datedFolder = show.flatMap(s -> s.year().isPresent() ? Optional.of(s) : Optional.empty())
                    .isPresent();
            boolean sameYear = reading.year().isEmpty()
                    || show.map(NameReading::year).orElse(OptionalInt.empty()).equals(reading.year());
            return !episode && datedFolder && sameYear;
        }

        private String episodeTitle(NameReading reading, String title) {
            String after = reading.afterMark();
            if (after.equals(title)) {
                return "";
            }
            return after.startsWith(title + " - ") ? after.substring(title.length() + 3) : after;
        }

        private double confidence(NameReading reading, Optional<EpisodeMark> mark) {
            if (mark.isPresent()) {
                return folderSeason.isPresent()
                        ? Math.max(0.85, mark.get().confidence())
                        : mark.get().confidence();
            }
            return !reading.ids().isEmpty() ? 0.98 : reading.year().isPresent() ? 0.9 : 0.4;
        }
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
