package tv.genlock.source.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static tv.genlock.store.schema.tables.PathMapping.PATH_MAPPING;
import static tv.genlock.store.schema.tables.Source.SOURCE;
import static tv.genlock.store.schema.tables.SourceSecret.SOURCE_SECRET;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
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

    /** A source that is scanned on demand only. */
    public long insert(String kind, String name, String location, Instant now) {
        return database.write(db -> db.insertInto(SOURCE)
                .set(
                        SOURCE.RANK,
                        select(coalesce(max(SOURCE.RANK), inline(0L)).plus(1L)).from(SOURCE))
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
            setSyncMinutes(id, server.syncMinutes());
            setEntry(id, server.location(), server.server(), server.secrets());
            setMappings(id, server.mappings());
            return id;
        });
    }

    /** Where a media server is, who it is and what lets the station in. */
    public void setEntry(long id, String location, Source.Server server, Map<String, String> secrets) {
        database.write(db -> {
            db.update(SOURCE)
                    .set(SOURCE.LOCATION, location)
                    .where(SOURCE.ID.eq(id))
                    .execute();
            setServer(id, server);
            db.deleteFrom(SOURCE_SECRET).where(SOURCE_SECRET.SOURCE_ID.eq(id)).execute();
            secrets.forEach((name, value) -> db.insertInto(SOURCE_SECRET)
                    .set(SOURCE_SECRET.SOURCE_ID, id)
                    .set(SOURCE_SECRET.NAME, name)
                    .set(SOURCE_SECRET.VALUE, value)
                    .execute());
            return null;
        });
    }

    /** Who a media server is. */
    public void setServer(long id, Source.Server server) {
        database.write(db -> db.update(SOURCE)
                .set(SOURCE.SERVER_ID, server.id())
                .set(SOURCE.SERVER_NAME, server.name())
                .set(SOURCE.SERVER_VERSION, server.version())
                .set(SOURCE.USER_ID, server.userId())
                .set(SOURCE.USER_NAME, server.userName())
                .where(SOURCE.ID.eq(id))
                .execute());
    }

    public void setSyncMinutes(long id, int minutes) {
        database.write(db -> db.update(SOURCE)
                .set(SOURCE.SYNC_MINUTES, (long) minutes)
                .where(SOURCE.ID.eq(id))
                .execute());
    }

    /** Puts a source at a place among all, the first being 1; the others move up or down. */
    public void place(long id, int place) {
        database.write(db -> {
            List<Long> order = new ArrayList<>(db.select(SOURCE.ID)
                    .from(SOURCE)
                    .where(SOURCE.ID.ne(id))
                    .orderBy(SOURCE.RANK, SOURCE.ID)
                    .fetch(SOURCE.ID));
            order.add(Math.clamp(place - 1L, 0, order.size()), id);
            for (int n = 0; n < order.size(); n++) {
                db.update(SOURCE)
                        .set(SOURCE.RANK, n + 1L)
                        .where(SOURCE.ID.eq(order.get(n)))
                        .execute();
            }
            return null;
        });
    }

    /** What lets the station into a media server, by name. Never shown, never logged. */
    public Map<String, String> secrets(long id) {
        return database.read(db -> db.select(SOURCE_SECRET.NAME, SOURCE_SECRET.VALUE)
                .from(SOURCE_SECRET)
                .where(SOURCE_SECRET.SOURCE_ID.eq(id))
                .fetchMap(SOURCE_SECRET.NAME, SOURCE_SECRET.VALUE));
    }

    /** What the kind of source remembers for itself, JSON; {@code {}} when nothing. */
    public String memory(long id) {
        return database.read(db -> db.select(SOURCE.MEMORY)
                .from(SOURCE)
                .where(SOURCE.ID.eq(id))
                .fetchOptional(SOURCE.MEMORY)
                .orElse("{}"));
    }

    public void remember(long id, String memory) {
        database.write(db -> db.update(SOURCE)
                .set(SOURCE.MEMORY, memory)
                .where(SOURCE.ID.eq(id))
                .execute());
    }

    /** The secret with this name, which is {@code initial} from now on when there is none. */
    public String secretOnce(long id, String name, String initial) {
        String known = secrets(id).get(name);
        return known != null
                ? known
                : database.write(db -> {
                    db.insertInto(SOURCE_SECRET)
                            .set(SOURCE_SECRET.SOURCE_ID, id)
                            .set(SOURCE_SECRET.NAME, name)
                            .set(SOURCE_SECRET.VALUE, initial)
                            .onConflictDoNothing()
                            .execute();
                    return db.select(SOURCE_SECRET.VALUE)
                            .from(SOURCE_SECRET)
                            .where(SOURCE_SECRET.SOURCE_ID.eq(id), SOURCE_SECRET.NAME.eq(name))
                            .fetchSingle()
                            .value1();
                });
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

    private static Source.@Nullable Server server(Record row) {
        return row.get(SOURCE.KIND).equals(Source.FOLDER)
                ? null
                : new Source.Server(
                        row.get(SOURCE.SERVER_ID),
                        row.get(SOURCE.SERVER_NAME),
                        row.get(SOURCE.SERVER_VERSION),
                        row.get(SOURCE.USER_ID),
                        row.get(SOURCE.USER_NAME));
    }

    private static Source source(Record row) {
        Long scanned = row.get(SOURCE.LAST_SCAN_AT);
        return new Source(
                row.get(SOURCE.ID),
                row.get(SOURCE.KIND),
                row.get(SOURCE.NAME),
                row.get(SOURCE.LOCATION),
                row.get(SOURCE.RANK),
                row.get(SOURCE.SYNC_MINUTES).intValue(),
                server(row),
                SourceState.valueOf(row.get(SOURCE.STATE).toUpperCase(Locale.ROOT)),
                row.get(SOURCE.MESSAGE),
                scanned == null ? null : Instant.ofEpochMilli(scanned),
                Instant.ofEpochMilli(row.get(SOURCE.CREATED_AT)));
    }
}
