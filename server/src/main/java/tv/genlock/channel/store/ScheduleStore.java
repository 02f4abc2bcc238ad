package tv.genlock.channel.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.ScheduleEntry.SCHEDULE_ENTRY;
import static tv.genlock.store.schema.tables.ScheduleState.SCHEDULE_STATE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.AirHistory;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.store.Database;

/** Schedule entries and the builder's memory, which are only ever written together. */
@Singleton
public final class ScheduleStore {
    private static final List<Field<?>> COLUMNS = List.of(
            SCHEDULE_ENTRY.ID,
            SCHEDULE_ENTRY.CHANNEL_ID,
            SCHEDULE_ENTRY.START_TICKS,
            SCHEDULE_ENTRY.END_TICKS,
            SCHEDULE_ENTRY.ITEM_ID,
            SCHEDULE_ENTRY.FILE_ID,
            SCHEDULE_ENTRY.ORIGIN,
            SCHEDULE_ENTRY.TITLE,
            SCHEDULE_ENTRY.RULE,
            SCHEDULE_ENTRY.REASON);

    private final Database database;

    @Inject
    public ScheduleStore(Database database) {
        this.database = database;
    }

    /** One transaction over this store: what {@code work} does is stored whole or not at all. */
    public <T> T together(Function<ScheduleStore, T> work) {
        return database.write(_ -> work.apply(this));
    }

    /** Entries of a channel that touch [{@code fromTicks}, {@code toTicks}), in order. */
    public List<ScheduleEntry> entries(long channelId, long fromTicks, long toTicks) {
        return entries(channelId, fromTicks, toTicks, Integer.MAX_VALUE);
    }

    /** The first {@code most} of them. */
    public List<ScheduleEntry> entries(long channelId, long fromTicks, long toTicks, int most) {
        return database.read(sql -> {
            OptionalLong first = startOfEntryAt(sql, channelId, fromTicks);
            return fetch(sql.select(COLUMNS)
                    .from(SCHEDULE_ENTRY)
                    .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                    .and(SCHEDULE_ENTRY.START_TICKS.ge(first.orElse(fromTicks)))
                    .and(SCHEDULE_ENTRY.START_TICKS.lt(toTicks))
                    .and(SCHEDULE_ENTRY.END_TICKS.gt(fromTicks))
                    .orderBy(SCHEDULE_ENTRY.START_TICKS)
                    .limit(most));
        });
    }

    /**
     * Entries of many channels that touch [{@code fromTicks}, {@code toTicks}), by channel and start.
     *
     * @param channelIds which; empty means all
     */
    public List<ScheduleEntry> entries(Collection<Long> channelIds, long fromTicks, long toTicks) {
        return database.read(sql -> fetch(sql.select(COLUMNS)
                .from(SCHEDULE_ENTRY)
                .where(channelIds.isEmpty() ? noCondition() : SCHEDULE_ENTRY.CHANNEL_ID.in(channelIds))
                .and(SCHEDULE_ENTRY.START_TICKS.ge(coalesce(startOfRunning(fromTicks), inline(0L))))
                .and(SCHEDULE_ENTRY.START_TICKS.lt(toTicks))
                .and(SCHEDULE_ENTRY.END_TICKS.gt(fromTicks))
                .orderBy(SCHEDULE_ENTRY.CHANNEL_ID, SCHEDULE_ENTRY.START_TICKS)));
    }

    /** The last start at or before {@code ticks} on the row's channel: lets SQLite walk each channel's index from there. */
    private static Field<Long> startOfRunning(long ticks) {
        var earlier = SCHEDULE_ENTRY.as("earlier");
        return field(select(max(earlier.START_TICKS))
                .from(earlier)
                .where(earlier.CHANNEL_ID.eq(SCHEDULE_ENTRY.CHANNEL_ID))
                .and(earlier.START_TICKS.le(ticks)));
    }

    /** What began on any channel, while it was there, behind {@code afterTicks} and not behind {@code throughTicks}, by item. */
    public List<AirHistory.Aired> begun(long afterTicks, long throughTicks) {
        Field<Long> last = max(SCHEDULE_ENTRY.START_TICKS);
        return database.read(sql -> sql.select(SCHEDULE_ENTRY.ITEM_ID, last, count())
                .from(CHANNEL)
                .join(SCHEDULE_ENTRY)
                .on(SCHEDULE_ENTRY.CHANNEL_ID.eq(CHANNEL.ID))
                .where(SCHEDULE_ENTRY.START_TICKS.gt(afterTicks))
                .and(SCHEDULE_ENTRY.START_TICKS.le(throughTicks))
                .and(SCHEDULE_ENTRY.START_TICKS.ge(CHANNEL.CREATED_AT.mul(Ticks.PER_MILLI)))
                .and(SCHEDULE_ENTRY.ITEM_ID.isNotNull())
                .groupBy(SCHEDULE_ENTRY.ITEM_ID)
                .fetch(row -> new AirHistory.Aired(row.value1(), Ticks.toInstant(row.value2()), row.value3())));
    }

    /** What runs at {@code ticks} and what begins next, on every channel or on one: at most two entries each, in order. */
    public List<ScheduleEntry> nowAndNext(OptionalLong channelId, long ticks) {
        var entry = SCHEDULE_ENTRY.as("entry");
        Condition ofChannel = entry.CHANNEL_ID.eq(CHANNEL.ID);
        Condition channels = channelId.isPresent() ? CHANNEL.ID.eq(channelId.getAsLong()) : noCondition();
        Field<Long> running = field(select(entry.ID)
                .from(entry)
                .where(ofChannel.and(entry.START_TICKS.le(ticks)))
                .orderBy(entry.START_TICKS.desc())
                .limit(1));
        Field<Long> next = field(select(entry.ID)
                .from(entry)
                .where(ofChannel.and(entry.START_TICKS.gt(ticks)))
                .orderBy(entry.START_TICKS.asc())
                .limit(1));
        return database.read(sql -> sql.selectFrom(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY
                        .ID
                        .in(select(running).from(CHANNEL).where(channels))
                        .or(SCHEDULE_ENTRY.ID.in(select(next).from(CHANNEL).where(channels))))
                .and(SCHEDULE_ENTRY.END_TICKS.gt(ticks))
                .orderBy(SCHEDULE_ENTRY.CHANNEL_ID, SCHEDULE_ENTRY.START_TICKS)
                .fetch(ScheduleStore::entry));
    }

    /**
     * Entries of channels that are on which end after {@code ticks} and either have {@code words} in their title or show one of
     * the items; by start.
     */
    public List<ScheduleEntry> coming(String words, Collection<Long> itemIds, long ticks, int most) {
        Condition named = SCHEDULE_ENTRY.TITLE.containsIgnoreCase(words).and(SCHEDULE_ENTRY.ITEM_ID.isNotNull());
        return coming(named.or(SCHEDULE_ENTRY.ITEM_ID.in(itemIds)), ticks, most);
    }

    /** Entries of an item on channels that are on which end after {@code ticks}; by start. */
    public List<ScheduleEntry> coming(long itemId, long ticks, int most) {
        return coming(SCHEDULE_ENTRY.ITEM_ID.eq(itemId), ticks, most);
    }

    private List<ScheduleEntry> coming(Condition wanted, long ticks, int most) {
        return database.read(sql -> sql.select(SCHEDULE_ENTRY.fields())
                .from(SCHEDULE_ENTRY)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(SCHEDULE_ENTRY.CHANNEL_ID))
                .where(wanted)
                .and(SCHEDULE_ENTRY.END_TICKS.gt(ticks))
                .and(CHANNEL.ENABLED.ne(0L))
                .orderBy(SCHEDULE_ENTRY.START_TICKS, SCHEDULE_ENTRY.CHANNEL_ID)
                .limit(most)
                .fetch(ScheduleStore::entry));
    }

    public Optional<ScheduleEntry> find(long entryId) {
        return database.read(sql -> sql.selectFrom(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.ID.eq(entryId))
                .fetchOptional(ScheduleStore::entry));
    }

    /** What the builder remembers of a channel; fresh when it was never built. */
    public ScheduleState state(long channelId) {
        return database.read(sql -> sql.select(SCHEDULE_STATE.DATA)
                .from(SCHEDULE_STATE)
                .where(SCHEDULE_STATE.CHANNEL_ID.eq(channelId))
                .fetchOptional(SCHEDULE_STATE.DATA)
                .map(ScheduleState::decode)
                .orElse(ScheduleState.FRESH));
    }

    /** Adds entries, keeps the state they were built with, and notes how far the schedule reaches now. */
    public void append(long channelId, List<ScheduleEntry> entries, ScheduleState state, long throughTicks) {
        database.write(sql -> {
            insert(sql, channelId, entries);
            sql.insertInto(SCHEDULE_STATE, SCHEDULE_STATE.CHANNEL_ID, SCHEDULE_STATE.DATA)
                    .values(channelId, state.encode())
                    .onConflict(SCHEDULE_STATE.CHANNEL_ID)
                    .doUpdate()
                    .set(SCHEDULE_STATE.DATA, state.encode())
                    .execute();
            return sql.update(CHANNEL)
                    .set(CHANNEL.SCHEDULE_GENERATED_THROUGH_TICKS, throughTicks)
                    .where(CHANNEL.ID.eq(channelId))
                    .execute();
        });
    }

    /** Adds entries; their times must be free. */
    public void add(long channelId, List<ScheduleEntry> entries) {
        database.write(sql -> {
            insert(sql, channelId, entries);
            return entries.size();
        });
    }

    /** Forgets what the plan put on from {@code fromTicks} on, and what the builder remembers; entries by hand stay. */
    public void forgetPlan(long channelId, long fromTicks) {
        database.write(sql -> {
            sql.deleteFrom(SCHEDULE_ENTRY)
                    .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                    .and(SCHEDULE_ENTRY.START_TICKS.ge(fromTicks))
                    .and(SCHEDULE_ENTRY.ORIGIN.ne(lower(ScheduleEntry.Origin.MANUAL)))
                    .execute();
            return sql.deleteFrom(SCHEDULE_STATE)
                    .where(SCHEDULE_STATE.CHANNEL_ID.eq(channelId))
                    .execute();
        });
    }

    /** The entry that begins at exactly {@code startTicks}. */
    public Optional<ScheduleEntry> entryAt(long channelId, long startTicks) {
        return database.read(sql -> sql.selectFrom(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                .and(SCHEDULE_ENTRY.START_TICKS.eq(startTicks))
                .fetchOptional(ScheduleStore::entry));
    }

    /** Stores the end and the reason of an entry that stays. */
    public void shorten(ScheduleEntry entry) {
        database.write(sql -> sql.update(SCHEDULE_ENTRY)
                .set(SCHEDULE_ENTRY.END_TICKS, entry.endTicks())
                .set(SCHEDULE_ENTRY.REASON, entry.reason())
                .where(SCHEDULE_ENTRY.ID.eq(entry.id()))
                .execute());
    }

    public void remove(Collection<Long> entryIds) {
        database.write(sql -> sql.deleteFrom(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.ID.in(entryIds))
                .execute());
    }

    /** Forgets entries that ended before {@code ticks}, of all channels; gives how many. */
    public int forgetBefore(long ticks) {
        return database.write(sql -> sql.deleteFrom(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.END_TICKS.lt(ticks))
                .execute());
    }

    /** Slates of a channel by {@code rule} that end after {@code fromTicks}, in order. */
    public List<ScheduleEntry> slates(long channelId, long fromTicks, String rule) {
        return database.read(sql -> fetch(sql.select(COLUMNS)
                .from(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                .and(slateAfter(fromTicks, rule))
                .orderBy(SCHEDULE_ENTRY.START_TICKS)));
    }

    /** Channels with slates of {@code rule} somewhere after {@code fromTicks}. */
    public List<Long> channelsWithEmptySlates(long fromTicks, String rule) {
        return database.read(sql -> sql.selectDistinct(SCHEDULE_ENTRY.CHANNEL_ID)
                .from(SCHEDULE_ENTRY)
                .where(slateAfter(fromTicks, rule))
                .fetch(SCHEDULE_ENTRY.CHANNEL_ID));
    }

    private static Condition slateAfter(long ticks, String rule) {
        return SCHEDULE_ENTRY
                .ORIGIN
                .eq(lower(ScheduleEntry.Origin.SLATE))
                .and(SCHEDULE_ENTRY.RULE.eq(rule))
                .and(SCHEDULE_ENTRY.END_TICKS.gt(ticks));
    }

    /** Entries touch and never overlap, so the one running at a time is the last that began by then. */
    static OptionalLong startOfEntryAt(DSLContext sql, long channelId, long ticks) {
        return Stream.ofNullable(sql.select(SCHEDULE_ENTRY.START_TICKS)
                        .from(SCHEDULE_ENTRY)
                        .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                        .and(SCHEDULE_ENTRY.START_TICKS.le(ticks))
                        .orderBy(SCHEDULE_ENTRY.START_TICKS.desc())
                        .limit(1)
                        .fetchOne(SCHEDULE_ENTRY.START_TICKS))
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static void insert(DSLContext sql, long channelId, List<ScheduleEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Field<?>> given = COLUMNS.subList(1, COLUMNS.size());
        BatchBindStep batch = sql.batch(sql.insertInto(SCHEDULE_ENTRY, given).values(new Object[given.size()]));
        for (ScheduleEntry entry : entries) {
            batch = batch.bind(
                    channelId,
                    entry.startTicks(),
                    entry.endTicks(),
                    nullable(entry.itemId()),
                    nullable(entry.fileId()),
                    lower(entry.origin()),
                    entry.title(),
                    entry.rule(),
                    entry.reason());
        }
        batch.execute();
    }

    /**
     * Reads {@link #COLUMNS} by their place: a week of hundreds of channels is a hundred thousand rows, of which jOOQ's records
     * cost several times what the query does.
     */
    private static List<ScheduleEntry> fetch(ResultQuery<?> query) {
        List<ScheduleEntry> entries = new ArrayList<>();
        try (ResultSet row = query.fetchResultSet()) {
            while (row.next()) {
                entries.add(new ScheduleEntry(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        optional(row, 5),
                        optional(row, 6),
                        origin(row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)));
            }
        } catch (SQLException e) {
            throw new DataAccessException("schedule entries cannot be read", e);
        }
        return entries;
    }

    private static OptionalLong optional(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static ScheduleEntry entry(Record row) {
        return new ScheduleEntry(
                row.get(SCHEDULE_ENTRY.ID),
                row.get(SCHEDULE_ENTRY.CHANNEL_ID),
                row.get(SCHEDULE_ENTRY.START_TICKS),
                row.get(SCHEDULE_ENTRY.END_TICKS),
                optional(row.get(SCHEDULE_ENTRY.ITEM_ID)),
                optional(row.get(SCHEDULE_ENTRY.FILE_ID)),
                origin(row.get(SCHEDULE_ENTRY.ORIGIN)),
                row.get(SCHEDULE_ENTRY.TITLE),
                row.get(SCHEDULE_ENTRY.RULE),
                row.get(SCHEDULE_ENTRY.REASON));
    }

    static ScheduleEntry.Origin origin(String stored) {
        return ScheduleEntry.Origin.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static @Nullable Long nullable(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static String lower(ScheduleEntry.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
