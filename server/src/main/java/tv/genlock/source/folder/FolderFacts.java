package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.format.ParsedName;
import tv.genlock.format.PlainText;
import tv.genlock.format.nfo.NfoBlock;
import tv.genlock.format.nfo.NfoKind;
import tv.genlock.format.nfo.NfoResult;
import tv.genlock.format.sidecar.SidecarMark;
import tv.genlock.media.MediaProbe;
import tv.genlock.schedule.ScheduleItem;

/**
 * What an item is, from what describes it in this order: the folder it lies in where that is one of clips, its NFO, its name, its length.
 * Whatever cannot be read is passed over and told of. Owner thread only.
 */
final class FolderFacts {
    /** A video without any evidence that is shorter than this is a clip, else a film. */
    private static final long CLIP_TICKS = 20L * 60 * 90_000;

    private static final int MAX_TITLE = 300;
    private static final int MAX_GENRES = 4;
    private static final int MAX_GENRE = 60;

    private final Path root;
    private final SmallFiles files;
    private final FolderShows shows;

    /**
     * What was found out.
     *
     * @param note for a person, what could not be read; empty when all could
     * @param again whether that may be different the next time without any file having changed
     */
    record Told(ItemFacts facts, String note, boolean again) {}

    FolderFacts(Path root, FolderShows shows) {
        this.root = root;
        this.files = new SmallFiles(root);
        this.shows = shows;
    }

    /** @param probes of the parts; empty where a part could not be looked into */
    Told of(FoundListing listing, String libraryName, List<Optional<MediaProbe>> probes) {
        files.forget();
        NfoResult nfo = nfo(listing);
        long duration = duration(probes);
        ScheduleItem.Kind kind = listing.clip()
                .map(clip -> NfoFacts.kind(clip.role()))
                .or(() -> NfoFacts.kind(nfo))
                .orElseGet(() -> byName(listing.name(), duration));
        ItemFacts.Builder facts = ItemFacts.of(kind, title(listing, nfo, kind));
        if (nfo != null) {
            NfoFacts.describe(facts, nfo);
        }
        if (kind == ScheduleItem.Kind.EPISODE) {
            facts.place(place(listing, nfo));
        }
        dates(facts, listing.name(), nfo);
        ids(facts, listing, nfo, kind);
        facts.genres(genres(listing, libraryName, nfo, kind)).extraOf(listing.extraOf());
        FolderArt.images(kind, listing.art()).forEach(facts::image);
        cuts(facts, listing, nfo, probes, duration);
        return new Told(facts.build(), files.notes(), files.isUnreadable());
    }

    private @Nullable NfoResult nfo(FoundListing listing) {
        NfoResult nfo = files.nfo(listing.nfo());
        if (nfo != null && listing.nfo() != null && !NfoFacts.isOfVideo(nfo)) {
            files.note(listing.nfo(), "It describes no video and is not used.");
            return null;
        }
        return nfo;
    }

    private static long duration(List<Optional<MediaProbe>> probes) {
        long sum = 0;
        for (Optional<MediaProbe> probe : probes) {
            if (probe.isEmpty() || probe.get().durationTicks() <= 0) {
                return 0;
            }
            sum += probe.get().durationTicks();
        }
        return sum;
    }

    private static ScheduleItem.Kind byName(ParsedName name, long durationTicks) {
        return switch (name.kind()) {
            case EPISODE -> ScheduleItem.Kind.EPISODE;
            case MOVIE -> name.year().isPresent() ? ScheduleItem.Kind.MOVIE : byLength(durationTicks);
            case SEASON_PACK, UNKNOWN -> byLength(durationTicks);
        };
    }

    private static ScheduleItem.Kind byLength(long durationTicks) {
        return durationTicks > 0 && durationTicks < CLIP_TICKS ? ScheduleItem.Kind.CLIP : ScheduleItem.Kind.MOVIE;
    }

    private String title(FoundListing listing, @Nullable NfoResult nfo, ScheduleItem.Kind kind) {
        ParsedName name = listing.name();
        if (nfo != null && !nfo.title().isBlank()) {
            return cut(nfo.title());
        }
        if (kind == ScheduleItem.Kind.EPISODE && name.kind() == ParsedName.Kind.EPISODE) {
            return episodeTitle(name);
        }
        return cut(name.title().isBlank() ? listing.parts().getFirst().name() : name.title());
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

    private ItemFacts.Place place(FoundListing listing, @Nullable NfoResult nfo) {
        ParsedName name = listing.name();
        NfoBlock block = nfo == null || nfo.kind() != NfoKind.EPISODE
                ? null
                : nfo.blocks().getFirst();
        OptionalInt season = firstOf(block == null ? OptionalInt.empty() : block.season(), name.season());
        OptionalInt told = nfo == null ? OptionalInt.empty() : nfo.firstEpisode();
        OptionalInt last = told.isPresent() && nfo != null ? nfo.lastEpisode() : OptionalInt.empty();
        int episode = told.orElse(name.episode().orElse(0));
        if (last.orElse(0) <= episode
                && name.episode().orElse(0) == episode
                && !name.episodes().isEmpty()) {
            last = OptionalInt.of(name.episodes().getLast());
        }
        String showTitle = block == null ? "" : block.showTitle();
        String title = cut(name.kind() == ParsedName.Kind.EPISODE || showTitle.isEmpty() ? name.title() : showTitle);
        ShowFolder show = listing.show();
        return new ItemFacts.Place(
                show == null ? title : show.key(title),
                show == null ? title : shows.title(show, title),
                season.orElseGet(() -> seasonOf(listing).orElse(1)),
                episode,
                last.orElse(0) > episode ? last.getAsInt() : null);
    }

    private OptionalInt seasonOf(FoundListing listing) {
        NfoResult season =
                files.nfo(listing.season() == null ? null : listing.season().nfo());
        return season == null || season.blocks().isEmpty()
                ? OptionalInt.empty()
                : season.blocks().getFirst().season();
    }

    private static OptionalInt firstOf(OptionalInt one, OptionalInt other) {
        return one.isPresent() ? one : other;
    }

    private static void dates(ItemFacts.Builder facts, ParsedName name, @Nullable NfoResult nfo) {
        Optional<NfoBlock> block =
                nfo == null ? Optional.empty() : nfo.blocks().stream().findFirst();
        facts.year(firstOf(block.map(NfoBlock::year).orElse(OptionalInt.empty()), name.year()));
        block.flatMap(NfoBlock::premiered).or(name::airDate).ifPresent(date -> facts.premiered(date.toString()));
    }

    /** A folder's name gives ids of a film, or of the series its episodes belong to; never of an episode or an extra. */
    private static void ids(
            ItemFacts.Builder facts, FoundListing listing, @Nullable NfoResult nfo, ScheduleItem.Kind kind) {
        if (kind == ScheduleItem.Kind.MOVIE) {
            listing.name().ids().forEach(facts::id);
        }
        if (nfo != null) {
            NfoFacts.ids(nfo).forEach(facts::id);
        }
    }

    /** Episodes that say nothing take their series' genres. */
    private List<String> genres(
            FoundListing listing, String libraryName, @Nullable NfoResult nfo, ScheduleItem.Kind kind) {
        List<String> told = nfo == null
                ? List.of()
                : nfo.blocks().stream()
                        .limit(1)
                        .flatMap(block -> block.genres().stream())
                        .toList();
        if (!told.isEmpty()) {
            return told;
        }
        if (!listing.extraOf().isEmpty()) {
            return List.of(libraryName);
        }
        return kind == ScheduleItem.Kind.EPISODE && listing.show() != null
                ? List.of()
                : folderGenres(
                        listing.name().title(),
                        root.relativize(listing.parts().getFirst().path()),
                        libraryName);
    }

    /**
     * The folders above a file that say something of its kind: not its own folder, not its series, not a season.
     *
     * @param relative the path below the source's folder
     * @param libraryName the genre of last resort
     */
    static List<String> folderGenres(String title, Path relative, String libraryName) {
        Set<String> genres = new LinkedHashSet<>();
        genres.add(libraryName);
        int folders = relative.getNameCount() - 1;
        for (int i = 0; i < folders && genres.size() < MAX_GENRES; i++) {
            String folder = relative.getName(i).toString().strip();
            boolean own = folder.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT));
            if (!own && !FolderGrouping.isSeason(folder) && folder.length() <= MAX_GENRE) {
                genres.add(folder);
            }
        }
        return List.copyOf(genres);
    }

    private void cuts(
            ItemFacts.Builder facts,
            FoundListing listing,
            @Nullable NfoResult nfo,
            List<Optional<MediaProbe>> probes,
            long duration) {
        List<SidecarMark> marks = new ArrayList<>();
        CutFacts cuts = new CutFacts(facts, duration);
        for (FoundListing.Sidecar sidecar : listing.sidecars()) {
            marks.addAll(shifted(
                    files.marks(sidecar.file(), rate(probes.get(sidecar.part()))), start(probes, sidecar.part())));
        }
        if (!cuts.marks(marks)) {
            files.note(listing.sidecars().getFirst().file(), "It leaves nothing to air and is not used.");
        }
        if (nfo != null) {
            cuts.bookmarks(nfo.bookmarks());
        }
        boolean own = marks.stream().noneMatch(mark -> mark.kind() == SidecarMark.Kind.CHAPTER);
        for (int part = 0; own && part < probes.size(); part++) {
            cuts.chapters(probes.get(part).map(MediaProbe::chapters).orElse(List.of()), start(probes, part));
        }
    }

    private static List<SidecarMark> shifted(List<SidecarMark> marks, long by) {
        return marks.stream()
                .map(mark ->
                        new SidecarMark(mark.startTicks() + by, mark.endTicks() + by, mark.kind(), mark.confidence()))
                .toList();
    }

    private static long start(List<Optional<MediaProbe>> probes, int part) {
        return duration(probes.subList(0, part));
    }

    private static double rate(Optional<MediaProbe> probe) {
        return probe.stream()
                .flatMap(seen -> seen.streams().stream())
                .filter(stream -> stream.kind() == MediaProbe.Kind.VIDEO && stream.frameRateDenominator() > 0)
                .findFirst()
                .map(stream -> (double) stream.frameRateNumerator() / stream.frameRateDenominator())
                .orElse(0.0);
    }

    static String cut(String title) {
        String clean = PlainText.line(title, MAX_TITLE).strip();
        return clean.isEmpty() ? "Untitled" : clean;
    }
}
