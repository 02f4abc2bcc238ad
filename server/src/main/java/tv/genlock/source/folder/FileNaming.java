package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.format.ParsedName;
import tv.genlock.schedule.ScheduleItem;

/** What an item is, from its path and its length. */
final class FileNaming {
    /** A video without any evidence that is shorter than this is a clip, else a film. */
    private static final long CLIP_TICKS = 20L * 60 * 90_000;

    /** A sample has less than a twentieth of its film. */
    private static final int SAMPLE_RATIO = 20;

    private static final int MAX_TITLE = 300;
    private static final int MAX_GENRES = 4;
    private static final Pattern SEASON =
            Pattern.compile("(?i)(season|series|staffel|saison|temporada|s)[ ._-]?\\d{1,4}.*|specials?");

    private FileNaming() {}

    /** Whether the file is a bonus, or a sample of a file beside it, which nobody wants on the air. */
    static boolean isSkipped(ParsedName name, FoundFile file, List<FoundFile> siblings) {
        return switch (name.kind()) {
            case EXTRA -> true;
            case SAMPLE -> inSampleFolder(file) || siblings.stream().anyMatch(other -> isSampleOf(file, other));
            case MOVIE, EPISODE, SEASON_PACK, CLIP, UNKNOWN -> false;
        };
    }

    private static boolean inSampleFolder(FoundFile file) {
        Path folder = file.path().getParent();
        return folder != null && (folder.endsWith("sample") || folder.endsWith("Sample"));
    }

    /** A film may be called "Sample": only a far smaller file that shares the rest of its name is one. */
    private static boolean isSampleOf(FoundFile file, FoundFile other) {
        String base = plainName(file).replace("sample", "");
        return file.sizeBytes() * SAMPLE_RATIO < other.sizeBytes()
                && base.length() >= 4
                && plainName(other).startsWith(base);
    }

    private static String plainName(FoundFile file) {
        String name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(0, name.lastIndexOf('.')).replaceAll("[-._ ]", "");
    }

    /**
     * @param relative the path below the source's folder
     * @param libraryName its genre of last resort
     * @param durationTicks 0 when unknown
     */
    static ItemFacts facts(ParsedName name, Path relative, String libraryName, long durationTicks) {
        ScheduleItem.Kind kind = kind(name, durationTicks);
        String title = cut(name.title().isBlank() ? relative.getFileName().toString() : name.title());
        boolean episode = kind == ScheduleItem.Kind.EPISODE;
        ItemFacts.Builder facts = ItemFacts.of(kind, episode ? episodeTitle(name) : title)
                .year(name.year())
                .genres(genres(name, relative, libraryName));
        if (episode) {
            facts.place(new ItemFacts.Place(
                    title, title, name.season().orElse(1), name.episode().orElse(0), /* lastEpisode= */ null));
        }
        return facts.build();
    }

    private static ScheduleItem.Kind kind(ParsedName name, long durationTicks) {
        return switch (name.kind()) {
            case EPISODE -> ScheduleItem.Kind.EPISODE;
            case MOVIE -> name.year().isPresent() ? ScheduleItem.Kind.MOVIE : byLength(durationTicks);
            case CLIP, EXTRA, SAMPLE -> ScheduleItem.Kind.CLIP;
            case SEASON_PACK, UNKNOWN -> byLength(durationTicks);
        };
    }

    private static ScheduleItem.Kind byLength(long durationTicks) {
        return durationTicks > 0 && durationTicks < CLIP_TICKS ? ScheduleItem.Kind.CLIP : ScheduleItem.Kind.MOVIE;
    }

    private static String episodeTitle(ParsedName name) {
        if (!name.episodeTitle().isBlank()) {
            return cut(name.episodeTitle());
        }
        if (name.airDate().isPresent()) {
            return name.airDate().get().toString();
        }
        return name.episode().isPresent() ? "Episode " + name.episode().getAsInt() : "Episode";
    }

    /** The folders above the file that say something of its kind: not its own folder, not its series, not a season. */
    private static List<String> genres(ParsedName name, Path relative, String libraryName) {
        Set<String> genres = new LinkedHashSet<>();
        genres.add(libraryName);
        int folders = relative.getNameCount() - 1;
        for (int i = 0; i < folders && genres.size() < MAX_GENRES; i++) {
            String folder = relative.getName(i).toString().strip();
            boolean own =
                    folder.toLowerCase(Locale.ROOT).startsWith(name.title().toLowerCase(Locale.ROOT));
            if (!own && !SEASON.matcher(folder).matches() && folder.length() <= 60) {
                genres.add(folder);
            }
        }
        return new ArrayList<>(genres);
    }

    private static String cut(String title) {
        String clean = title.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(MAX_TITLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty() ? "Untitled" : clean;
    }
}
