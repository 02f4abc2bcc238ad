package tv.genlock.source.store;

import static tv.genlock.store.schema.tables.Source.SOURCE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Record;
import tv.genlock.source.Source;
import tv.genlock.source.SourceState;
import tv.genlock.store.Database;

/** The list of sources. */
@Singleton
public final class SourceStore {
    private final Database database;

    @Inject
    public SourceStore(Database database) {
        this.database = database;
    }

    public List<Source> all() {
        return database.read(db -> db.selectFrom(SOURCE).orderBy(SOURCE.ID).fetch(SourceStore::source));
    }

    public Optional<Source> source(long id) {
        return database.read(db -> db.selectFrom(SOURCE).where(SOURCE.ID.eq(id)).fetchOptional(SourceStore::source));
    }

    public long insert(String kind, String name, String location, Instant now) {
        return database.write(db -> db.insertInto(SOURCE)
                .set(SOURCE.KIND, kind)
                .set(SOURCE.NAME, name)
                .set(SOURCE.LOCATION, location)
                .set(SOURCE.CREATED_AT, now.toEpochMilli())
                .returningResult(SOURCE.ID)
                .fetchSingle()
                .value1());
    }

    public void rename(long id, String name) {
        database.write(db ->
                db.update(SOURCE).set(SOURCE.NAME, name).where(SOURCE.ID.eq(id)).execute());
    }

    public void setState(long id, SourceState state, String message) {
        database.write(db -> db.update(SOURCE)
                .set(SOURCE.STATE, state.name().toLowerCase(Locale.ROOT))
                .set(SOURCE.MESSAGE, message)
                .where(SOURCE.ID.eq(id))
                .execute());
    }

    public void scanned(long id, Instant at) {
        database.write(db -> db.update(SOURCE)
                .set(SOURCE.LAST_SCAN_AT, at.toEpochMilli())
                .where(SOURCE.ID.eq(id))
                .execute());
    }

    /** Takes the source, its libraries, items, files and indexes out, in one transaction. */
    public boolean delete(long id) {
        return database.write(
                        db -> db.deleteFrom(SOURCE).where(SOURCE.ID.eq(id)).execute())
                > 0;
    }

    private static Source source(Record row) {
        Long scanned = row.get(SOURCE.LAST_SCAN_AT);
        return new Source(
                row.get(SOURCE.ID),
                row.get(SOURCE.KIND),
                row.get(SOURCE.NAME),
                row.get(SOURCE.LOCATION),
                SourceState.valueOf(row.get(SOURCE.STATE).toUpperCase(Locale.ROOT)),
                row.get(SOURCE.MESSAGE),
                scanned == null ? null : Instant.ofEpochMilli(scanned),
                Instant.ofEpochMilli(row.get(SOURCE.CREATED_AT)));
    }
}
