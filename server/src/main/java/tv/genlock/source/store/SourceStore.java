package tv.genlock.source.store;

import static tv.genlock.store.schema.tables.PathMapping.PATH_MAPPING;
import static tv.genlock.store.schema.tables.Source.SOURCE;
import static tv.genlock.store.schema.tables.SourceSecret.SOURCE_SECRET;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import tv.genlock.bytes.PathMapping;
import tv.genlock.source.ServerFacts;
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

    /** A media server, with what lets the station in and how its paths are found here, in one transaction. */
    public long insertServer(ServerFacts server, Instant now) {
        return database.write(db -> {
            long id = insert(server.kind(), server.name(), server.location(), now);
            db.update(SOURCE)
                    .set(SOURCE.SERVER_ID, server.serverId())
                    .set(SOURCE.SERVER_NAME, server.serverName())
                    .set(SOURCE.SERVER_VERSION, server.serverVersion())
                    .set(SOURCE.USER_ID, server.userId())
                    .where(SOURCE.ID.eq(id))
                    .execute();
            server.secrets()
                    .forEach((name, value) -> db.insertInto(SOURCE_SECRET)
                            .set(SOURCE_SECRET.SOURCE_ID, id)
                            .set(SOURCE_SECRET.NAME, name)
                            .set(SOURCE_SECRET.VALUE, value)
                            .execute());
            setMappings(id, server.mappings());
            return id;
        });
    }

    /** What lets the station into a media server, by name. Never shown, never logged. */
    public Map<String, String> secrets(long id) {
        return database.read(db -> db.select(SOURCE_SECRET.NAME, SOURCE_SECRET.VALUE)
                .from(SOURCE_SECRET)
                .where(SOURCE_SECRET.SOURCE_ID.eq(id))
                .fetchMap(SOURCE_SECRET.NAME, SOURCE_SECRET.VALUE));
    }

    public List<PathMapping.Rule> mappings(long id) {
        return database.read(db -> db.select(PATH_MAPPING.REMOTE, PATH_MAPPING.LOCAL)
                .from(PATH_MAPPING)
                .where(PATH_MAPPING.SOURCE_ID.eq(id))
                .orderBy(PATH_MAPPING.POSITION)
                .fetch(row -> new PathMapping.Rule(row.value1(), row.value2())));
    }

    public void setMappings(long id, List<PathMapping.Rule> rules) {
        database.write(db -> {
            int removed = db.deleteFrom(PATH_MAPPING)
                    .where(PATH_MAPPING.SOURCE_ID.eq(id))
                    .execute();
            for (int n = 0; n < rules.size(); n++) {
                db.insertInto(PATH_MAPPING)
                        .set(PATH_MAPPING.SOURCE_ID, id)
                        .set(PATH_MAPPING.POSITION, (long) n)
                        .set(PATH_MAPPING.REMOTE, rules.get(n).remotePrefix())
                        .set(PATH_MAPPING.LOCAL, rules.get(n).localPrefix())
                        .execute();
            }
            return removed;
        });
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
                row.get(SOURCE.SERVER_ID),
                row.get(SOURCE.USER_ID),
                SourceState.valueOf(row.get(SOURCE.STATE).toUpperCase(Locale.ROOT)),
                row.get(SOURCE.MESSAGE),
                scanned == null ? null : Instant.ofEpochMilli(scanned),
                Instant.ofEpochMilli(row.get(SOURCE.CREATED_AT)));
    }
}
