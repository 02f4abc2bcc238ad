package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemState;

/**
 * Which version of an item airs: the one a person chose, else one that can be played, of the source that is preferred, of the
 * greatest height up to 1080 lines (what is larger must be converted for most channels), the first listed.
 *
 * @param fileId of its first part; 0 when there is no file
 * @param durationTicks all parts together; 0 while a part's length is not known
 */
record VersionChoice(long fileId, String state, long durationTicks) {
    private static final long HOUSE_HEIGHT = 1080;

    private record Version(List<Record> parts) {
        Record first() {
            return parts.getFirst();
        }

        boolean holds(@Nullable Long file) {
            return file != null
                    && parts.stream().anyMatch(part -> part.get(MEDIA_FILE.ID).equals(file));
        }

        /** As good as its worst part. */
        String state() {
            return parts.stream()
                    .map(part -> part.get(MEDIA_FILE.STATE))
                    .filter(state -> !ItemSettling.isAvailable(state))
                    .findFirst()
                    .orElseGet(() -> first().get(MEDIA_FILE.STATE));
        }

        long ticks() {
            boolean known = parts.stream().allMatch(part -> part.get(MEDIA_FILE.DURATION_TICKS) > 0);
            return known
                    ? parts.stream()
                            .mapToLong(part -> part.get(MEDIA_FILE.DURATION_TICKS))
                            .sum()
                    : 0;
        }

        /** Less is better. */
        long awayFromHouse() {
            long height = first().get(MEDIA_FILE.HEIGHT);
            return height <= HOUSE_HEIGHT ? HOUSE_HEIGHT - height : height;
        }
    }

    /**
     * @param files of one item, by listing, version and part
     * @param listings ids of the item's listings, the preferred first
     */
    static VersionChoice of(List<Record> files, @Nullable Long preferredFile, List<Long> listings) {
        return versions(files).stream()
                .min(Comparator.comparing((Version version) -> !version.holds(preferredFile))
                        .thenComparing(version -> !ItemSettling.isAvailable(version.state()))
                        .thenComparing(
                                version -> listings.indexOf(version.first().get(MEDIA_FILE.SOURCE_ITEM_ID)))
                        .thenComparing(Version::awayFromHouse)
                        .thenComparing(version -> version.first().get(MEDIA_FILE.VERSION)))
                .map(version -> new VersionChoice(version.first().get(MEDIA_FILE.ID), version.state(), version.ticks()))
                .orElse(new VersionChoice(0, Rows.word(ItemState.UNAVAILABLE), 0));
    }

    private static List<Version> versions(List<Record> files) {
        List<Version> versions = new ArrayList<>(1);
        for (Record file : files) {
            if (!versions.isEmpty() && isSameVersion(versions.getLast().first(), file)) {
                versions.getLast().parts().add(file);
            } else {
                List<Record> parts = new ArrayList<>(1);
                parts.add(file);
                versions.add(new Version(parts));
            }
        }
        return versions;
    }

    private static boolean isSameVersion(Record one, Record other) {
        return one.get(MEDIA_FILE.SOURCE_ITEM_ID).equals(other.get(MEDIA_FILE.SOURCE_ITEM_ID))
                && one.get(MEDIA_FILE.VERSION).equals(other.get(MEDIA_FILE.VERSION));
    }
}
