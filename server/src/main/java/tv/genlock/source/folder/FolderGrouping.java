package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.genlock.format.ArtworkName;
import tv.genlock.format.ClipNames;
import tv.genlock.format.FileNames;
import tv.genlock.format.ParsedName;
import tv.genlock.format.StackedParts;

/** Makes listings of the files in one folder: which videos are one film, what describes which, what is an extra of what. Pure. */
final class FolderGrouping {
    /** A sample has less than a twentieth of its film. */
    private static final int SAMPLE_RATIO = 20;

    private static final Pattern SEASON =
            Pattern.compile("(?i)(season|series|staffel|saison|temporada|s)[ ._-]?\\d{1,4}.*|specials?");

    private static final Pattern DISC = Pattern.compile("(?i)(disc|disk|dvd|cd|bd|blu-?ray)[ ._-]?\\d{0,2}");

    private final Path root;
    private final FolderLibraries libraries;

    /** The listings of one folder, and what those of the folders below it need to know. */
    record Grouped(List<FoundListing> listings, FolderLevel level) {}

    /** Files that are one thing; {@code bases} are their names without an ending, by which other files name them. */
    private record Group(List<FoundFile> parts, List<String> bases, String path) {}

    /** The files of a group, and what their names say. */
    private record Named(Group group, ParsedName name, Optional<ClipNames.Clip> clip) {
        boolean isFilm() {
            return clip.isEmpty() && name.kind() != ParsedName.Kind.EPISODE;
        }
    }

    FolderGrouping(Path root, FolderLibraries libraries) {
        this.root = root;
        this.libraries = libraries;
    }

    static boolean isSeason(String folder) {
        return SEASON.matcher(folder).matches();
    }

    /** @param above the folders that this one lies in, the outermost first */
    Grouped of(FolderContents contents, List<FolderLevel> above) {
        FolderArt art = new FolderArt(contents);
        Optional<DiscFolder> disc = DiscFolder.of(contents);
        if (disc.isPresent()) {
            FoundListing listing = listing(disc.get(), contents, art, above);
            return new Grouped(List.of(listing), level(contents, art, listing.key()));
        }
        List<Named> named = named(contents);
        List<Named> programmes =
                named.stream().filter(one -> one.clip().isEmpty()).toList();
        // What describes the folder describes a film only when that is alone in it.
        Optional<Named> film = programmes.size() == 1 && programmes.getFirst().isFilm()
                ? Optional.of(programmes.getFirst())
                : Optional.empty();
        FolderLevel level = level(contents, art, film.map(FolderGrouping::key).orElse(""));
        List<FolderLevel> levels = new ArrayList<>(above);
        levels.add(level);
        ShowFolder show = show(levels);
        SeasonFolder season = season(contents, art);
        Map<String, String> keys = new HashMap<>();
        programmes.forEach(one ->
                one.group().bases().forEach(base -> keys.putIfAbsent(base.toLowerCase(Locale.ROOT), key(one))));
        List<FoundListing> listings = new ArrayList<>(named.size());
        for (Named one : named) {
            boolean alone = film.filter(one::equals).isPresent();
            listings.add(new FoundListing(
                    one.group().parts(),
                    one.name(),
                    one.clip(),
                    nfo(one.group(), contents, alone),
                    sidecars(one.group(), contents),
                    art(one.group(), art, alone),
                    one.clip().isEmpty() ? season : null,
                    one.clip().isEmpty() ? show : null,
                    /* obstacle= */ "",
                    one.clip().map(clip -> owner(clip, levels, keys)).orElse("")));
        }
        return new Grouped(listings, level);
    }

    private static FolderLevel level(FolderContents contents, FolderArt art, String filmKey) {
        return new FolderLevel(
                contents.folder(),
                contents.beside("tvshow.nfo"),
                ofWhole(contents),
                art.ofFolder(),
                art.ofSeasons(),
                filmKey);
    }

    /** What describes all that is in a folder: as Kodi looks for it beside a disc, and inside one. */
    private static @Nullable FoundFile ofWhole(FolderContents contents) {
        Path folder = contents.folder().getFileName();
        FoundFile own = folder == null ? null : contents.beside(folder + ".nfo");
        FoundFile film = own == null ? contents.beside("movie.nfo") : own;
        return film == null && DiscFolder.isInside(contents.folder()) ? contents.beside("index.nfo") : film;
    }

    /** A disc is named, described and shown by its own folders and the one it was copied to. */
    private FoundListing listing(DiscFolder disc, FolderContents contents, FolderArt art, List<FolderLevel> above) {
        Path film = filmOf(disc);
        List<FolderLevel> around =
                above.stream().filter(level -> level.folder().startsWith(film)).toList();
        FoundFile nfo = ofWhole(contents);
        Map<ArtworkName.Kind, FoundFile> pictures = new EnumMap<>(ArtworkName.Kind.class);
        for (FolderLevel level : around) {
            pictures.putAll(level.art());
        }
        pictures.putAll(art.ofFolder());
        for (FolderLevel level : around.reversed()) {
            nfo = nfo == null ? level.nfo() : nfo;
        }
        return new FoundListing(
                disc.parts(),
                FileNames.parse(film.getFileName() + "/" + film.getFileName() + ".vob"),
                Optional.empty(),
                nfo,
                List.of(),
                pictures,
                /* season= */ null,
                /* show= */ null,
                disc.obstacle(),
                /* extraOf= */ "");
    }

    /** The folder that is named like the film. Of several discs each lies in a numbered folder. */
    private Path filmOf(DiscFolder disc) {
        Path folder = disc.of();
        Path above = folder.getParent();
        boolean numbered = DISC.matcher(folder.getFileName().toString()).matches();
        return numbered && above != null && !folder.equals(root) && !above.equals(root) ? above : folder;
    }

    private static String key(Named one) {
        return one.group().parts().getFirst().path().toString();
    }

    /** The videos of a folder that may air; numbers that count up make episodes only of what is no clip. */
    private List<Named> named(FolderContents contents) {
        List<Group> groups = groups(contents.videos());
        List<Named> named = new ArrayList<>();
        List<Group> programmes = new ArrayList<>();
        for (Group group : groups) {
            Optional<ClipNames.Clip> clip = clip(group);
            if (clip.isEmpty() || isFilmAfterAll(clip.get(), group, contents.videos())) {
                programmes.add(group);
            } else if (clip.get().role() != ClipNames.Role.SAMPLE && clip.get().role() != ClipNames.Role.BACKDROP) {
                named.add(new Named(group, FileNames.parse(group.path()), clip));
            }
        }
        List<ParsedName> names =
                FileNames.parseFolder(programmes.stream().map(Group::path).toList());
        for (int i = 0; i < names.size(); i++) {
            named.add(new Named(programmes.get(i), names.get(i), Optional.empty()));
        }
        return named;
    }

    private List<Group> groups(List<FoundFile> videos) {
        Map<String, StackedParts.Stack> stacks = new HashMap<>();
        StackedParts.find(videos.stream().map(FoundFile::name).toList())
                .forEach(stack -> stack.names().forEach(name -> stacks.put(name, stack)));
        Map<String, FoundFile> byName = new HashMap<>();
        if (!stacks.isEmpty()) {
            videos.forEach(video -> byName.put(video.name(), video));
        }
        List<Group> groups = new ArrayList<>(videos.size());
        Set<StackedParts.Stack> done = new HashSet<>();
        for (FoundFile video : videos) {
            StackedParts.Stack stack = stacks.get(video.name());
            if (stack == null) {
                groups.add(new Group(List.of(video), List.of(video.baseName()), path(video.path())));
            } else if (done.add(stack)) {
                groups.add(stacked(stack, byName));
            }
        }
        return groups;
    }

    private Group stacked(StackedParts.Stack stack, Map<String, FoundFile> byName) {
        List<FoundFile> parts = stack.names().stream().map(byName::get).toList();
        FoundFile first = parts.getFirst();
        String ending = first.name().substring(first.baseName().length());
        return new Group(
                parts,
                List.of(stack.base(), first.baseName()),
                path(first.path().resolveSibling(stack.base() + ending)));
    }

    /** Below the source's folder. */
    private String path(Path file) {
        return root.relativize(file).toString();
    }

    /** The source's own folder may say what is in it; only below the library's folder is there a title that can have extras. */
    private Optional<ClipNames.Clip> clip(Group group) {
        String inside = path(group.parts().getFirst().path());
        Path folder = root.getFileName();
        int above = libraries.hasOwn(group.parts().getFirst().path()) ? 2 : 1;
        return ClipNames.of((folder == null ? "" : folder.toString()) + "/" + inside, above);
    }

    /** A film may be called "Sample": only a far smaller file that shares the rest of its name is one. */
    private static boolean isFilmAfterAll(ClipNames.Clip clip, Group group, List<FoundFile> videos) {
        FoundFile file = group.parts().getFirst();
        Path folder = file.path().getParent();
        boolean inFolder = folder != null
                && folder.getFileName() != null
                && ClipNames.role(folder.getFileName().toString())
                        .filter(role -> role == ClipNames.Role.SAMPLE)
                        .isPresent();
        return clip.role() == ClipNames.Role.SAMPLE
                && !inFolder
                && videos.stream().noneMatch(other -> isSampleOf(file, other));
    }

    private static boolean isSampleOf(FoundFile file, FoundFile other) {
        String base = plainName(file).replace("sample", "");
        return file.sizeBytes() * SAMPLE_RATIO < other.sizeBytes()
                && base.length() >= 4
                && plainName(other).startsWith(base);
    }

    private static String plainName(FoundFile file) {
        return file.baseName().toLowerCase(Locale.ROOT).replaceAll("[-._ ]", "");
    }

    private static @Nullable FoundFile nfo(Group group, FolderContents contents, boolean alone) {
        for (String base : group.bases()) {
            FoundFile own = contents.beside(base + ".nfo");
            if (own != null) {
                return own;
            }
        }
        return alone ? contents.beside("movie.nfo") : null;
    }

    private static List<FoundListing.Sidecar> sidecars(Group group, FolderContents contents) {
        List<FoundListing.Sidecar> found = new ArrayList<>();
        for (int part = 0; part < group.parts().size(); part++) {
            FoundFile video = group.parts().get(part);
            List<String> bases = new ArrayList<>(List.of(video.baseName(), video.name()));
            if (part == 0) {
                bases.addAll(group.bases());
            }
            for (String base : new LinkedHashSet<>(bases)) {
                for (String ending : List.of(".edl", ".txt", ".vprj", ".chapters.xml")) {
                    FoundFile file = contents.beside(base + ending);
                    if (file != null) {
                        found.add(new FoundListing.Sidecar(file, part));
                    }
                }
            }
        }
        return found;
    }

    private static Map<ArtworkName.Kind, FoundFile> art(Group group, FolderArt art, boolean alone) {
        Map<ArtworkName.Kind, FoundFile> found = new EnumMap<>(ArtworkName.Kind.class);
        if (alone) {
            found.putAll(art.ofFolder());
        }
        group.bases().reversed().forEach(base -> found.putAll(art.ofVideo(base.toLowerCase(Locale.ROOT))));
        return found;
    }

    /** The key of the film a clip is an extra of: one beside it, or the only one of a folder above it. */
    private String owner(ClipNames.Clip clip, List<FolderLevel> levels, Map<String, String> keysHere) {
        int slash = clip.owner().indexOf('/');
        if (slash < 0) {
            return "";
        }
        Path owner = root.resolve(clip.owner().substring(slash + 1));
        for (FolderLevel level : levels.reversed()) {
            if (level.folder().equals(owner)) {
                return level.filmKey();
            }
        }
        Path name = owner.getFileName();
        FolderLevel here = levels.getLast();
        return name != null && here.folder().equals(owner.getParent())
                ? keysHere.getOrDefault(name.toString().toLowerCase(Locale.ROOT), here.filmKey())
                : "";
    }

    private static @Nullable SeasonFolder season(FolderContents contents, FolderArt art) {
        FoundFile nfo = contents.beside("season.nfo");
        Path name = contents.folder().getFileName();
        return nfo != null || (name != null && isSeason(name.toString().strip()))
                ? new SeasonFolder(contents.folder(), nfo, art.ofFolder())
                : null;
    }

    /** The nearest folder with a tvshow.nfo; else the one above a season's folder, else the videos' own. */
    private @Nullable ShowFolder show(List<FolderLevel> levels) {
        for (FolderLevel level : levels.reversed()) {
            if (level.showNfo() != null && !libraries.isCollection(level.folder())) {
                return new ShowFolder(level.folder(), level.showNfo(), level.art(), level.seasonArt());
            }
        }
        FolderLevel here = levels.getLast();
        boolean season = levels.size() > 1
                && isSeason(here.folder().getFileName().toString().strip());
        FolderLevel of = season ? levels.get(levels.size() - 2) : here;
        return of.folder().equals(root) || libraries.isLibrary(of.folder())
                ? null
                : new ShowFolder(of.folder(), null, of.art(), of.seasonArt());
    }
}
