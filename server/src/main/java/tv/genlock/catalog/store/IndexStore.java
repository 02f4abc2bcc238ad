package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaIndex.MEDIA_INDEX;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaIndexCodec;
import tv.genlock.store.Database;

/** The media_index table: one row a file. */
@Singleton
public final class IndexStore {
    private final Database database;

    @Inject
    public IndexStore(Database database) {
        this.database = database;
    }

    /** Empty when there is none, or it was made by another version or is damaged: then it is made anew. */
    public Optional<MediaIndex> index(long fileId) {
        Optional<byte[]> data = database.read(db -> db.select(MEDIA_INDEX.DATA)
                .from(MEDIA_INDEX)
                .where(MEDIA_INDEX.FILE_ID.eq(fileId).and(MEDIA_INDEX.VERSION.eq((long) MediaIndex.VERSION)))
                .fetchOptional(MEDIA_INDEX.DATA));
        try {
            return data.isEmpty() ? Optional.empty() : Optional.of(MediaIndexCodec.decode(data.get()));
        } catch (MediaFormatException e) {
            return Optional.empty();
        }
    }

    public boolean holds(long fileId) {
        return database.read(db -> db.fetchExists(
                MEDIA_INDEX, MEDIA_INDEX.FILE_ID.eq(fileId).and(MEDIA_INDEX.VERSION.eq((long) MediaIndex.VERSION))));
    }

    /**
     * What the index says of the file's length counts from now on, and for its item: a media server's word was good until then.
     *
     * @return whether it did not count yet
     */
    public boolean correctLength(long fileId, MediaIndex index, long now) {
        if (isExact(fileId)) {
            return false;
        }
        return database.write(db -> {
            int corrected = db.update(MEDIA_FILE)
                    .set(MEDIA_FILE.DURATION_TICKS, index.durationTicks())
                    .set(MEDIA_FILE.DURATION_EXACT, 1L)
                    .where(MEDIA_FILE.ID.eq(fileId).and(MEDIA_FILE.DURATION_EXACT.eq(0L)))
                    .execute();
            if (corrected > 0) {
                List<Long> items = db.select(MEDIA_FILE.ITEM_ID)
                        .from(MEDIA_FILE)
                        .where(MEDIA_FILE.ID.eq(fileId))
                        .fetch(MEDIA_FILE.ITEM_ID);
                ItemSettling.settle(db, items, now);
            }
            return corrected > 0;
        });
    }

    /** Asked first, because it nearly always is, and a write waits its turn. */
    private boolean isExact(long fileId) {
        return database.read(
                db -> db.fetchExists(MEDIA_FILE, MEDIA_FILE.ID.eq(fileId).and(MEDIA_FILE.DURATION_EXACT.eq(1L))));
    }

    public void put(long fileId, MediaIndex index, long now) {
        byte[] data = MediaIndexCodec.encode(index);
        database.write(db -> db.insertInto(MEDIA_INDEX)
                .set(MEDIA_INDEX.FILE_ID, fileId)
                .set(MEDIA_INDEX.FINGERPRINT, index.fingerprint())
                .set(MEDIA_INDEX.VERSION, (long) MediaIndex.VERSION)
                .set(MEDIA_INDEX.DATA, data)
                .set(MEDIA_INDEX.MADE_AT, now)
                .onConflict(MEDIA_INDEX.FILE_ID)
                .doUpdate()
                .set(MEDIA_INDEX.FINGERPRINT, index.fingerprint())
                .set(MEDIA_INDEX.VERSION, (long) MediaIndex.VERSION)
                .set(MEDIA_INDEX.DATA, data)
                .set(MEDIA_INDEX.MADE_AT, now)
                .execute());
    }
}
