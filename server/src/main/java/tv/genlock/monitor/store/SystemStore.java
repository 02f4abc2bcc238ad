package tv.genlock.monitor.store;

import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.Setting.SETTING;
import static tv.genlock.store.schema.tables.Source.SOURCE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import tv.genlock.store.Database;

/** The station's own settings that people change while it runs. */
@Singleton
public final class SystemStore {
    private static final String NAME = "network.name";

    private final Database database;

    @Inject
    public SystemStore(Database database) {
        this.database = database;
    }

    /** The network's name, empty until somebody gave it one. */
    public Optional<String> name() {
        return database.read(db -> db.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.KEY.eq(NAME))
                .fetchOptional(SETTING.VALUE));
    }

    public void rename(String name) {
        database.write(db -> db.insertInto(SETTING)
                .set(SETTING.KEY, NAME)
                .set(SETTING.VALUE, name)
                .onConflict(SETTING.KEY)
                .doUpdate()
                .set(SETTING.VALUE, name)
                .execute());
    }

    /** Whether there is neither a source nor a channel: nobody has set anything up yet. */
    public boolean isEmpty() {
        return database.read(db -> !db.fetchExists(SOURCE) && !db.fetchExists(CHANNEL));
    }
}
