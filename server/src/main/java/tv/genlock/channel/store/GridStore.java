package tv.genlock.channel.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;
import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.ChannelGrid.CHANNEL_GRID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The channels whose grids keep apart from a channel. */
    public Set<Long> keepingApartFrom(long channelId) {
        return naming("apart_from", channelId);
    }

    /** The channels on which an item never airs, by their grids. */
    public Set<Long> withNever(long itemId) {
        return naming("never", itemId);
    }

    /** The channels whose grids have an id in a list; most grids have none in it, which is seen without reading them. */
    private Set<Long> naming(String list, long id) {
        return database.read(sql -> sql.select(CHANNEL_GRID.CHANNEL_ID)
                .from(CHANNEL_GRID)
                .where(
                        condition("instr({0}, {1}) > 0", CHANNEL_GRID.GRID, val("\"" + list + "\":[")),
                        condition("instr({0}, {1}) = 0", CHANNEL_GRID.GRID, val("\"" + list + "\":[]")),
                        condition(
                                "exists (select 1 from json_each({0}, {1}) where value = {2})",
                                CHANNEL_GRID.GRID, val("$." + list), val(id)))
                .fetchSet(CHANNEL_GRID.CHANNEL_ID));
    }

    /** Forgets a channel's grid. */
    public void remove(long channelId) {
        database.write(sql -> sql.deleteFrom(CHANNEL_GRID)
                .where(CHANNEL_GRID.CHANNEL_ID.eq(channelId))
                .execute());
    }

    /** The names of channels that exist. */
    public Map<Long, String> names(Collection<Long> channelIds) {
        return channelIds.isEmpty()
                ? Map.of()
                : database.read(sql -> sql.select(CHANNEL.ID, CHANNEL.NAME)
                        .from(CHANNEL)
                        .where(CHANNEL.ID.in(channelIds))
                        .fetchMap(CHANNEL.ID, CHANNEL.NAME));
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
