package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.format.ClipNames;
import tv.genlock.format.ParsedName;

/**
 * Which library a file belongs to. A folder directly below the source is a library of its own when its name says so (Movies, TV,
 * Commercials …) or when three or more videos that are no episodes lie directly in it; everything else belongs to the library that is named like the source.
 * Once made, a library stays, so that files do not change theirs when folders fill. docs/decisions/035 has the reasons.
 */
final class FolderLibraries {
    private static final int ENOUGH = 3;
    private static final Set<String> COLLECTIONS = Set.of(
            "movies",
            "movie",
            "films",
            "film",
            "tv",
            "tv shows",
            "shows",
            "series",
            "anime",
            "cartoons",
            "kids",
            "documentaries",
            "docs",
            "music",
            "concerts",
            "sports",
            "news",
            "programs",
            "programmes",
            "home videos",
            "videos");

    private final CatalogIntake intake;
    private final long sourceId;
    private final Path root;
    private final String sourceName;
    private final Map<String, Long> byKey = new HashMap<>();

    /** A file's library. */
    record Place(long libraryId, String name) {}

    FolderLibraries(CatalogIntake intake, long sourceId, Path root, String sourceName) {
        this.intake = intake;
        this.sourceId = sourceId;
        this.root = root;
        this.sourceName = sourceName;
        byKey.putAll(intake.libraries(sourceId));
    }

    /** Looks at the videos of one folder before they are placed; {@code sample} is one of them. */
    void meet(Path sample, List<ParsedName> names) {
        Path relative = root.relativize(sample);
        if (relative.getNameCount() < 2) {
            return;
        }
        String top = relative.getName(0).toString();
        long loose = names.stream()
                .filter(name -> name.kind() != ParsedName.Kind.EPISODE)
                .count();
        boolean full = relative.getNameCount() == 2 && loose >= ENOUGH && loose * 2 > names.size();
        if (!byKey.containsKey(top) && (full || isCollection(top))) {
            byKey.put(top, intake.library(sourceId, top, top));
        }
    }

    private static boolean isCollection(String name) {
        return COLLECTIONS.contains(name.toLowerCase(Locale.ROOT))
                || ClipNames.role(name).isPresent();
    }

    /** Whether a folder is named like a collection: no series, whatever lies in it. */
    boolean isCollection(Path folder) {
        return folder.getNameCount() == root.getNameCount() + 1
                && isCollection(folder.getFileName().toString());
    }

    /** Whether a folder is a library of its own. */
    boolean isLibrary(Path folder) {
        return folder.getNameCount() == root.getNameCount() + 1
                && byKey.containsKey(folder.getFileName().toString());
    }

    /** Whether a file lies in a library of its folder's own, not in the source's. */
    boolean hasOwn(Path file) {
        return file.getNameCount() > root.getNameCount() + 1
                && byKey.containsKey(file.getName(root.getNameCount()).toString());
    }

    Place placeOf(Path file) {
        Path relative = root.relativize(file);
        String top = relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
        Long own = top.isEmpty() ? null : byKey.get(top);
        if (own != null) {
            return new Place(own, top);
        }
        return new Place(byKey.computeIfAbsent("", key -> intake.library(sourceId, key, sourceName)), sourceName);
    }
}
