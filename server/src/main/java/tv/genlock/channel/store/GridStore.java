package tv.genlock.channel.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;
import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.ChannelGrid.CHANNEL_GRID;
import static tv.genlock.store.schema.tables.ChannelNever.CHANNEL_NEVER;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import tv.genlock.store.Database;

/** Programme grids as text, whose meaning is known to those who store it, and what never airs on a channel. */
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

    /** The items that never air on a channel, whether it has a grid or not. */
    public Set<Long> never(long channelId) {
        return database.read(
                sql -> NeverRows.of(sql, CHANNEL_NEVER.CHANNEL_ID.eq(channelId)).getOrDefault(channelId, Set.of()));
    }

    /** The channels on which an item never airs. */
    public Set<Long> withNever(long itemId) {
        return database.read(sql -> sql.select(CHANNEL_NEVER.CHANNEL_ID)
                .from(CHANNEL_NEVER)
                .where(CHANNEL_NEVER.ITEM_ID.eq(itemId))
                .fetchSet(CHANNEL_NEVER.CHANNEL_ID));
    }

    /** Keeps the items that never air on a channel in place of those before; what does not exist is passed over. */
    public void never(long channelId, Set<Long> itemIds) {
        database.write(sql -> {
            NeverRows.put(sql, channelId, itemIds);
            return channelId;
        });
    }

    /** The channels whose grids keep apart from a channel; most keep apart from none, which is seen without reading them. */
    public Set<Long> keepingApartFrom(long channelId) {
        return database.read(sql -> sql.select(CHANNEL_GRID.CHANNEL_ID)
                .from(CHANNEL_GRID)
                .where(
                        condition("instr({0}, '\"apart_from\":[') > 0", CHANNEL_GRID.GRID),
                        condition("instr({0}, '\"apart_from\":[]') = 0", CHANNEL_GRID.GRID),
                        condition(
                                "exists (select 1 from json_each({0}, '$.apart_from') where value = {1})",
                                CHANNEL_GRID.GRID, val(channelId)))
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

    /** Keeps a channel's grid and what never airs there in place of those before. */
    public void keep(long channelId, String grid, Set<Long> never, long nowMillis) {
        database.write(sql -> {
            NeverRows.put(sql, channelId, never);
            return keep(sql, channelId, grid, nowMillis);
        });
    }

    private static int keep(DSLContext sql, long channelId, String grid, long nowMillis) {
        return sql.insertInto(CHANNEL_GRID)
                .set(CHANNEL_GRID.CHANNEL_ID, channelId)
                .set(CHANNEL_GRID.GRID, grid)
                .set(CHANNEL_GRID.UPDATED_AT, nowMillis)
                .onConflict(CHANNEL_GRID.CHANNEL_ID)
                .doUpdate()
                .set(CHANNEL_GRID.GRID, grid)
                .set(CHANNEL_GRID.UPDATED_AT, nowMillis)
                .execute();
    }
}
