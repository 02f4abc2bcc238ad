package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.job.JobProgress;
import tv.genlock.source.Source;

/**
 * One scan of a folder: walk and compare with what is known, read what is new or changed, then see what is gone.
 *
 * <p>Memory grows with the number of files by some 300 bytes each: paths and figures. What is in a folder is held only while it is looked at: once
 * to compare, and once more to read when something in it changed. What is found is stored in batches as the scan goes, so one
 * that is cut off goes on where it was. Owner thread only.
 */
final class FolderScan {
    private final Path root;
    private final CatalogIntake intake;
    private final JobProgress progress;
    private final KnownFiles known = new KnownFiles();
    private final FolderLibraries libraries;
    private final FolderGrouping grouping;
    private final FolderShows shows;
    private final ListingReader reader;
    private final long sourceId;
    private final List<FolderLevel> levels = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();

    /** A folder in which something is to be read, and those it lies in. */
    private record Changed(Path folder, List<FolderLevel> above) {}

    /**
     * How a scan came out.
     *
     * @param pending files to look at again soon
     * @param faults what could not be read of what describes items and series, for a person
     * @param suspicion why missing files were not marked; empty when all is well
     */
    record Result(int files, int changed, int gone, int pending, int folders, List<String> faults, String suspicion) {}

    FolderScan(Source source, CatalogIntake intake, FileLook look, InstantSource clock, JobProgress progress) {
        this.root = Path.of(source.location());
        this.intake = intake;
        this.progress = progress;
        this.sourceId = source.id();
        this.libraries = new FolderLibraries(intake, source.id(), root, source.name());
        this.grouping = new FolderGrouping(root, libraries);
        this.shows = new FolderShows(intake, root);
        this.reader = new ListingReader(intake, look, clock, known, new FolderFacts(root, shows));
    }

    /** @param consent whether a person confirmed that missing files are gone for good */
    Result run(Path excluded, boolean consent) throws IOException, InterruptedException {
        progress.step("Looking for files");
        intake.known(sourceId, known::add);
        FolderWalk walk = new FolderWalk(root, excluded);
        int files = 0;
        int toRead = 0;
        while (walk.hasNext()) {
            progress.checkpoint();
            FolderContents contents = walk.next();
            files += contents.videos().size();
            toRead += compare(contents);
        }
        known.findMissing();
        progress.total(toRead);
        progress.step("Reading " + toRead + " new or changed files");
        shows.store();
        for (Changed folder : changed) {
            read(walk.again(folder.folder()), folder.above());
        }
        reader.flush();
        intake.vanished(known.joined());
        List<Long> gone = known.gone(walk.unreadable());
        String suspicion = consent ? "" : known.suspicion(root, gone.size());
        if (suspicion.isEmpty()) {
            intake.vanished(gone);
        }
        List<String> faults = new ArrayList<>(shows.faults());
        faults.addAll(reader.faults());
        return new Result(files, toRead, gone.size(), reader.pending(), walk.folders(), faults, suspicion);
    }

    /** @return how many listings of a folder are new or changed */
    private int compare(FolderContents contents) {
        levels.removeIf(level -> !contents.folder().startsWith(level.folder()));
        List<FolderLevel> above = List.copyOf(levels);
        FolderGrouping.Grouped grouped = grouping.of(contents, above);
        levels.add(grouped.level());
        if (grouped.listings().isEmpty()) {
            return 0;
        }
        libraries.meet(
                contents.videos().getFirst().path(),
                grouped.listings().stream().map(FoundListing::name).toList());
        int different = 0;
        for (FoundListing listing : grouped.listings()) {
            known.meet(listing);
            FolderLibraries.Place place = placeOf(listing);
            shows.meet(place.libraryId(), place.name(), listing);
            if (known.isChanged(listing, listing.mark(place.name()))) {
                different++;
            }
        }
        if (different > 0) {
            changed.add(new Changed(contents.folder(), above));
        }
        return different;
    }

    private void read(FolderContents contents, List<FolderLevel> above) throws IOException, InterruptedException {
        for (FoundListing listing : grouping.of(contents, above).listings()) {
            FolderLibraries.Place place = placeOf(listing);
            if (known.isChanged(listing, listing.mark(place.name()))) {
                progress.checkpoint();
                reader.read(listing, place);
                progress.advance(1);
            }
        }
    }

    /** A listing stays in the library it is in. */
    private FolderLibraries.Place placeOf(FoundListing listing) {
        FolderLibraries.Place place =
                libraries.placeOf(listing.parts().getFirst().path());
        var before = known.listing(listing.key());
        return before == null ? place : new FolderLibraries.Place(before.libraryId(), place.name());
    }
}
