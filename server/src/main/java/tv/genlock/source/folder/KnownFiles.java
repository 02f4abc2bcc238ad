package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.KnownFile;

/**
 * What the catalog remembers of a source, and what a scan has met of it.
 *
 * <h2>What is gone</h2>
 *
 * A file that is not met is marked unavailable, never deleted. When all known files are gone, or more than a fifth and at least ten of them, it is more likely that a
 * disk is not mounted: then nothing is marked and the source says so. A person who did remove them scans again, which counts as consent.
 */
final class KnownFiles {
    private static final int SMALL_LOSS = 10;

    /** First files of listings, by path. */
    private final Map<String, KnownFile> listings = new HashMap<>();
    /** Further parts of listings, by path. */
    private final Map<String, KnownFile> parts = new HashMap<>();

    private final Set<Long> met = new HashSet<>();
    private final List<Long> joined = new ArrayList<>();
    private final Map<Long, List<KnownFile>> missingBySize = new HashMap<>();

    void add(KnownFile file) {
        // Where a path was listed twice in its time, the listing that stands counts.
        (file.part() == 0 ? listings : parts)
                .merge(file.path(), file, (one, other) -> one.state() == ItemState.UNAVAILABLE ? other : one);
    }

    private Stream<KnownFile> all() {
        return Stream.concat(listings.values().stream(), parts.values().stream());
    }

    /** The first file of the listing with this key. */
    @Nullable
    KnownFile listing(String key) {
        return listings.get(key);
    }

    /** A part of a listing, if it was part of it before. */
    @Nullable
    KnownFile part(FoundListing listing, int part) {
        KnownFile first = listings.get(listing.key());
        if (part == 0 || first == null) {
            return first;
        }
        KnownFile file = parts.get(listing.parts().get(part).path().toString());
        return file != null && file.listingId() == first.listingId() ? file : null;
    }

    /** Whether there is something to find out or to write. */
    boolean isChanged(FoundListing listing, String mark) {
        for (int part = 0; part < listing.parts().size(); part++) {
            KnownFile file = part(listing, part);
            if (file == null || !file.mark().equals(mark) || !isSettled(file.state())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSettled(ItemState state) {
        return state == ItemState.AVAILABLE || state == ItemState.UNUSABLE;
    }

    /** Takes note that the files of a listing are there. */
    void meet(FoundListing listing) {
        for (int part = 0; part < listing.parts().size(); part++) {
            KnownFile file = part(listing, part);
            if (file != null) {
                met.add(file.id());
            }
            KnownFile alone = part == 0
                    ? null
                    : listings.get(listing.parts().get(part).path().toString());
            if (alone != null && met.add(alone.id()) && alone.state() != ItemState.UNAVAILABLE) {
                joined.add(alone.id());
            }
        }
    }

    /** Files that were listings of their own and have become parts of others. */
    List<Long> joined() {
        return joined;
    }

    /** To be called when everything was met: what was not may have moved. */
    void findMissing() {
        for (KnownFile file : listings.values()) {
            if (!met.contains(file.id()) && !file.fingerprint().isEmpty()) {
                missingBySize
                        .computeIfAbsent(file.sizeBytes(), _ -> new ArrayList<>(1))
                        .add(file);
            }
        }
    }

    /** A missing first file of the same bytes: this is it, under a new name. */
    @Nullable
    KnownFile movedFrom(FoundFile file, String fingerprint) {
        for (KnownFile missing : missingBySize.getOrDefault(file.sizeBytes(), List.of())) {
            if (missing.fingerprint().equals(fingerprint) && met.add(missing.id())) {
                parts.values().stream()
                        .filter(part -> part.listingId() == missing.listingId())
                        .forEach(part -> met.add(part.id()));
                return missing;
            }
        }
        return null;
    }

    /** @param unreadable folders of which nobody knows what is in them */
    List<Long> gone(List<Path> unreadable) {
        return all().filter(file -> !met.contains(file.id()) && file.state() != ItemState.UNAVAILABLE)
                .filter(file -> unreadable.stream().noneMatch(Path.of(file.path())::startsWith))
                .map(KnownFile::id)
                .toList();
    }

    /** Why so many files should not be believed to be gone; empty when they may be. */
    String suspicion(Path root, int gone) {
        long there = all().filter(file -> file.state() != ItemState.UNAVAILABLE).count();
        boolean everything = gone > 0 && gone == there;
        boolean many = gone >= SMALL_LOSS && gone * 5L > there;
        if (!FolderRules.obstacle(root).isEmpty()) {
            return FolderRules.obstacle(root);
        }
        return everything || many
                ? "%,d of %,d files are gone at once: is a disk not mounted? Nothing was changed. If you removed them, scan again."
                        .formatted(gone, there)
                : "";
    }
}
