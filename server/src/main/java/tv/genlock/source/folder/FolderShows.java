package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.SeasonFacts;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.format.ArtworkName;
import tv.genlock.format.ParsedName;
import tv.genlock.format.nfo.NfoBlock;
import tv.genlock.format.nfo.NfoKind;
import tv.genlock.format.nfo.NfoResult;
import tv.genlock.schedule.ScheduleItem;

/** The series met on a scan. Written to the catalog before their episodes; read only where something changed. Owner thread only. */
final class FolderShows {
    private static final int BATCH = 100;
    private static final int MOST_SEASONS = 300;

    private final CatalogIntake intake;
    private final Path root;
    private final SmallFiles files;
    private final Map<Long, Map<String, Met>> met = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable ShowFolder lastTitled;
    private String lastTitle = "";

    /** A season's folder; the number is what the first of its episodes says. */
    private record MetSeason(SeasonFolder folder, OptionalInt number) {}

    /** A series in a library, with its seasons by folder; of two that have the same key the first counts. */
    private record Met(ShowFolder show, String title, String libraryName, Map<Path, MetSeason> seasons) {
        Met(ShowFolder show, String title, String libraryName) {
            this(show, title, libraryName, new TreeMap<>());
        }

        void add(FoundListing listing) {
            SeasonFolder season = listing.season();
            if (season != null && seasons.size() < MOST_SEASONS) {
                seasons.putIfAbsent(
                        season.folder(), new MetSeason(season, listing.name().season()));
            }
        }

        String mark() {
            FoundListing.Ingredients of = new FoundListing.Ingredients();
            of.add(title);
            of.add(libraryName);
            of.add(show.folder().toString());
            of.add(show.nfo());
            show.art().values().forEach(of::add);
            show.seasonArt().values().forEach(art -> art.values().forEach(of::add));
            seasons.values().forEach(season -> {
                of.add(season.folder().nfo());
                season.folder().art().values().forEach(of::add);
            });
            return of.mark();
        }
    }

    FolderShows(CatalogIntake intake, Path root) {
        this.intake = intake;
        this.root = root;
        this.files = new SmallFiles(root);
    }

    /** Takes note of the series a listing belongs to, if it does to one. */
    void meet(long libraryId, String libraryName, FoundListing listing) {
        ShowFolder show = listing.show();
        if (show == null || (show.nfo() == null && listing.name().kind() != ParsedName.Kind.EPISODE)) {
            return;
        }
        String title = FolderFacts.cut(listing.name().title());
        met.computeIfAbsent(libraryId, _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                        show.key(title),
                        _ -> new Met(
                                show,
                                show.nfo() == null
                                        ? title
                                        : FolderFacts.cut(show.name().title()),
                                libraryName))
                .add(listing);
    }

    /** Stores those that are new or changed. */
    void store() {
        met.forEach((library, shows) -> {
            Map<String, String> marks = new HashMap<>();
            intake.seriesListings(library, marks::put);
            List<SourcedSeries> batch = new ArrayList<>();
            shows.forEach((key, show) -> {
                String mark = show.mark();
                if (!mark.equals(marks.get(key))) {
                    batch.add(new SourcedSeries(key, mark, facts(show)));
                }
            });
            for (int from = 0; from < batch.size(); from += BATCH) {
                intake.storeSeries(library, batch.subList(from, Math.min(batch.size(), from + BATCH)), "{}");
            }
        });
    }

    private SeriesFacts facts(Met of) {
        ShowFolder show = of.show();
        files.forget();
        NfoResult nfo = files.nfo(show.nfo());
        if (nfo != null && show.nfo() != null && nfo.kind() != NfoKind.SHOW && nfo.kind() != NfoKind.UNKNOWN) {
            files.note(show.nfo(), "It describes no series and is not used.");
        }
        List<SeasonFacts> seasons = seasons(of, nfo);
        if (!files.notes().isEmpty()) {
            faults.add(files.notes());
        }
        return NfoFacts.series(
                        nfo,
                        of.title(),
                        show.name().year(),
                        FolderFacts.folderGenres(
                                of.title(), root.relativize(show.folder().resolve("episode")), of.libraryName()),
                        show.name().ids(),
                        FolderArt.images(ScheduleItem.Kind.MOVIE, show.art()))
                .with(seasons);
    }

    /** Described by its season.nfo; else named by the series' own, and shown by what lies in either folder. */
    private List<SeasonFacts> seasons(Met of, @Nullable NfoResult show) {
        Map<Integer, SeasonFacts> seasons = new TreeMap<>();
        if (show != null && show.kind() == NfoKind.SHOW) {
            show.blocks().getFirst().seasonNames().forEach((number, name) -> put(seasons, number, name, "", Map.of()));
        }
        of.show().seasonArt().forEach((number, art) -> put(seasons, number, "", "", pictures(art)));
        for (MetSeason season : of.seasons().values()) {
            FoundFile file = season.folder().nfo();
            NfoResult nfo = files.nfo(file);
            if (nfo != null && file != null && nfo.kind() != NfoKind.SEASON) {
                files.note(file, "It describes no season and is not used.");
                nfo = null;
            }
            NfoBlock block = nfo == null ? null : nfo.blocks().getFirst();
            OptionalInt number = block != null && block.season().isPresent() ? block.season() : season.number();
            if (number.isPresent()) {
                put(
                        seasons,
                        number.getAsInt(),
                        block == null ? "" : block.title(),
                        nfo == null ? "" : nfo.plot(),
                        pictures(season.folder().art()));
            }
        }
        return List.copyOf(seasons.values());
    }

    private static Map<String, String> pictures(Map<ArtworkName.Kind, FoundFile> art) {
        return FolderArt.images(ScheduleItem.Kind.MOVIE, art);
    }

    /** What is said later and says something counts. */
    private static void put(
            Map<Integer, SeasonFacts> seasons, int number, String title, String plot, Map<String, String> pictures) {
        SeasonFacts before = seasons.getOrDefault(number, SeasonFacts.unknown(number));
        Map<String, String> images = new HashMap<>(before.images());
        images.putAll(pictures);
        seasons.put(
                number,
                new SeasonFacts(
                        number,
                        title.isBlank() ? before.title() : FolderFacts.cut(title),
                        plot.isBlank() ? before.description() : plot,
                        images));
    }

    /**
     * What a series is called.
     *
     * @param otherwise where there is no tvshow.nfo
     */
    String title(ShowFolder show, String otherwise) {
        if (show.nfo() == null) {
            return otherwise;
        }
        // Episodes come folder by folder: remembering one is enough.
        if (lastTitled == null || !lastTitled.folder().equals(show.folder())) {
            lastTitled = show;
            lastTitle = facts(new Met(show, FolderFacts.cut(show.name().title()), ""))
                    .title();
        }
        return lastTitle;
    }

    /** What was wrong with what was read. */
    List<String> faults() {
        return faults.stream().distinct().toList();
    }
}
