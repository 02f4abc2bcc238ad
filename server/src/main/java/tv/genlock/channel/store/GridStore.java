package tv.genlock.channel.store;

import static tv.genlock.store.schema.tables.ChannelGrid.CHANNEL_GRID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import tv.genlock.store.Database;

/** Programme grids as text; what the text says is known to those who store it. */
@Singleton
public final class GridStore {
    private final Database database;

    @Inject
    public GridStore(Database database) {
        this.database = database;
    }

    /** The grid of a channel; empty when it has none. */
    public Optional<String> find(long channelId) {
        return database.read(sql -> sql.select(CHANNEL_GRID.GRID)
                .from(CHANNEL_GRID)
                .where(CHANNEL_GRID.CHANNEL_ID.eq(channelId))
                .fetchOptional(CHANNEL_GRID.GRID));
    }

    /** Keeps a channel's grid in place of the one before. */
    public void keep(long channelId, String grid, long nowMillis) {
        database.write(sql -> sql.insertInto(CHANNEL_GRID)
                .set(CHANNEL_GRID.CHANNEL_ID, channelId)
                .set(CHANNEL_GRID.GRID, grid)
                .set(CHANNEL_GRID.UPDATED_AT, nowMillis)
                .onConflict(CHANNEL_GRID.CHANNEL_ID)
                .doUpdate()
                .set(CHANNEL_GRID.GRID, grid)
                .set(CHANNEL_GRID.UPDATED_AT, nowMillis)
                .execute());
    }
}
