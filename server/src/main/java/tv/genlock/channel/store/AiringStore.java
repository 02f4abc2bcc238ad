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

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.Field;
import tv.genlock.catalog.AirHistory;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.store.Database;

/** What airs across channels: questions to all schedules at once. Reads only. */
@Singleton
public final class AiringStore {
    private final Database database;

    @Inject
    public AiringStore(Database database) {
        this.database = database;
    }

    /**
     * Entries of many channels that touch [{@code fromTicks}, {@code toTicks}), by channel and start.
     *
     * @param channelIds which; empty means all
     */
    public List<ScheduleEntry> entries(Collection<Long> channelIds, long fromTicks, long toTicks) {
        return database.read(sql -> EntryRows.fetch(sql.select(EntryRows.COLUMNS)
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
                .fetch(EntryRows::entry));
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
                .fetch(EntryRows::entry));
    }
}
