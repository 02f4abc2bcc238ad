package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.KnownFile;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.media.MediaProbe;

/**
 * Looks into what is new or changed and stores it, in batches. A video whose bytes are the same is not looked into again: what was seen of it before
 * counts, whatever changed beside it. Owner thread only.
 */
final class ListingReader {
    private static final int BATCH = 100;
    /** A file that changed so recently may still be growing. */
    private static final long SETTLE_MILLIS = 5_000;

    private static final int MAX_READER_AWAY = 8;
    /** Begins the mark of a listing that is to be read again even if nothing changes. */
    private static final String AGAIN = "?";

    private final CatalogIntake intake;
    private final FileLook look;
    private final InstantSource clock;
    private final KnownFiles known;
    private final FolderFacts facts;
    private final Map<Long, List<SourcedItem>> batch = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int batched;
    private int pending;
    private int readerAway;

    /** A part as it is now; {@code stored} when what the catalog has of its inside still counts. */
    private record Part(FoundFile file, FileLook.Seen seen, boolean stored) {}

    ListingReader(CatalogIntake intake, FileLook look, InstantSource clock, KnownFiles known, FolderFacts facts) {
        this.intake = intake;
        this.look = look;
        this.clock = clock;
        this.known = known;
        this.facts = facts;
    }

    /** Files to look at again soon. */
    int pending() {
        return pending;
    }

    /** What was wrong with what describes items, one line an item. */
    List<String> faults() {
        return faults;
    }

    void read(FoundListing listing, FolderLibraries.Place place) throws IOException, InterruptedException {
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < listing.parts().size(); part++) {
            parts.add(part(listing, part));
        }
        KnownFile before = known.listing(listing.key());
        Part first = parts.getFirst();
        KnownFile moved =
                before == null ? known.movedFrom(first.file(), first.seen().fingerprint()) : null;
        FolderFacts.Told told = facts.of(
                listing,
                place.name(),
                parts.stream().map(part -> part.seen().probe()).toList());
        if (!told.note().isEmpty()) {
            faults.add(told.note());
        }
        boolean again = told.again()
                || parts.stream().anyMatch(part -> isUnsettled(part.seen().state()));
        String mark = (again ? AGAIN : "") + listing.mark(place.name());
        batch.computeIfAbsent(place.libraryId(), _ -> new ArrayList<>())
                .add(new SourcedItem(
                        idOf(before == null ? moved : before),
                        listing.key(),
                        mark,
                        told.facts(),
                        files(parts, told.note())));
        if (++batched >= BATCH) {
            flush();
        }
    }

    private static OptionalLong idOf(@Nullable KnownFile file) {
        return file == null ? OptionalLong.empty() : OptionalLong.of(file.listingId());
    }

    private static boolean isUnsettled(ItemState state) {
        return state == ItemState.PENDING || state == ItemState.UNAVAILABLE;
    }

    private Part part(FoundListing listing, int number) throws IOException, InterruptedException {
        FoundFile file = now(listing.parts().get(number));
        if (!listing.obstacle().isEmpty()) {
            return new Part(file, FileLook.Seen.refused(listing.obstacle()), /* stored= */ false);
        }
        KnownFile before = known.part(listing, number);
        if (before != null && isSame(before, file)) {
            Optional<MediaProbe> probe = intake.probe(before.id());
            if (probe.isPresent()) {
                return new Part(file, FileLook.again(probe.get(), before.fingerprint()), /* stored= */ true);
            }
        }
        if (isSettling(file)) {
            pending++;
            return new Part(file, FileLook.Seen.growing(), /* stored= */ false);
        }
        FileLook.Seen seen = look.at(file.path());
        noteReader(seen);
        return new Part(file, seen, /* stored= */ false);
    }

    private static boolean isSame(KnownFile before, FoundFile file) {
        return before.sizeBytes() == file.sizeBytes()
                && before.modifiedAtMillis() == file.modifiedAtMillis()
                && !before.fingerprint().isEmpty()
                && before.state() != ItemState.PENDING;
    }

    /** The file as it is at this moment: the walk may be minutes ago. */
    private static FoundFile now(FoundFile file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new FoundFile(
                    file.path(),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return file;
        }
    }

    private boolean isSettling(FoundFile file) {
        long age = clock.millis() - file.modifiedAtMillis();
        return age >= 0 && age < SETTLE_MILLIS;
    }

    /** A reader that cannot be had says nothing of the file; when it stays away, the scan ends instead of asking for every file. */
    private void noteReader(FileLook.Seen seen) throws IOException {
        if (seen.state() != ItemState.PENDING) {
            readerAway = 0;
            return;
        }
        pending++;
        if (++readerAway == MAX_READER_AWAY) {
            throw new IOException("Files cannot be looked into: " + seen.reason());
        }
    }

    /** @param note shown with the first file, when that can air */
    private static List<SourcedFile> files(List<Part> parts, String note) {
        List<SourcedFile> files = new ArrayList<>();
        for (Part part : parts) {
            String path = part.file().path().toString();
            FileLook.Seen seen = part.seen();
            files.add(new SourcedFile(
                    /* version= */ 0,
                    files.size(),
                    path,
                    /* localPath= */ path,
                    /* remotePath= */ "",
                    part.file().sizeBytes(),
                    part.file().modifiedAtMillis(),
                    seen.fingerprint(),
                    seen.state(),
                    seen.reason().isEmpty() && files.isEmpty() ? note : seen.reason(),
                    part.stored() ? Optional.empty() : seen.probe(),
                    "",
                    "",
                    0,
                    0,
                    0));
        }
        return files;
    }

    void flush() {
        batch.forEach((library, items) -> intake.store(library, items, "{}"));
        batch.clear();
        batched = 0;
    }
}
