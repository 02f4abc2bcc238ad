package tv.genlock.channel.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.RundownPiece.RUNDOWN_PIECE;
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
                .and(SCHEDULE_ENTRY.START_TICKS.ge(
                        coalesce(startOfLast(SCHEDULE_ENTRY.CHANNEL_ID, fromTicks), inline(0L))))
                .and(SCHEDULE_ENTRY.START_TICKS.lt(toTicks))
                .and(SCHEDULE_ENTRY.END_TICKS.gt(fromTicks))
                .orderBy(SCHEDULE_ENTRY.CHANNEL_ID, SCHEDULE_ENTRY.START_TICKS)));
    }

    /** The last start at or before {@code ticks} on the row's channel: lets SQLite walk each channel's index from there. */
    private static Field<Long> startOfLast(Field<Long> channelId, long ticks) {
        var earlier = SCHEDULE_ENTRY.as("earlier");
        return field(select(max(earlier.START_TICKS))
                .from(earlier)
                .where(earlier.CHANNEL_ID.eq(channelId))
                .and(earlier.START_TICKS.le(ticks)));
    }

    /**
     * What began on any channel, while it was there, behind {@code afterTicks} and not behind {@code throughTicks}, by item: entries,
     * and clips in their breaks. The acts of a programme are its entry and count once.
     */
    public List<AirHistory.Aired> begun(long afterTicks, long throughTicks) {
        return database.read(sql -> {
            var begun = sql.select(SCHEDULE_ENTRY.ITEM_ID, SCHEDULE_ENTRY.START_TICKS)
                    .from(CHANNEL)
                    .join(SCHEDULE_ENTRY)
                    .on(SCHEDULE_ENTRY.CHANNEL_ID.eq(CHANNEL.ID))
                    .where(begun(SCHEDULE_ENTRY.START_TICKS, afterTicks, throughTicks))
                    .and(SCHEDULE_ENTRY.ITEM_ID.isNotNull())
                    .unionAll(sql.select(RUNDOWN_PIECE.ITEM_ID, RUNDOWN_PIECE.START_TICKS)
                            .from(CHANNEL)
                            .join(RUNDOWN_PIECE)
                            .on(RUNDOWN_PIECE.CHANNEL_ID.eq(CHANNEL.ID))
                            .where(begun(RUNDOWN_PIECE.START_TICKS, afterTicks, throughTicks))
                            .and(RUNDOWN_PIECE.BREAK_NUMBER.gt(0L))
                            .and(RUNDOWN_PIECE.ITEM_ID.isNotNull()))
                    .asTable("begun", "item_id", "start_ticks");
            Field<Long> item = begun.field("item_id", Long.class);
            Field<Long> last = max(begun.field("start_ticks", Long.class));
            return sql.select(item, last, count())
                    .from(begun)
                    .groupBy(item)
                    .fetch(row -> new AirHistory.Aired(row.value1(), Ticks.toInstant(row.value2()), row.value3()));
        });
    }

    private static Condition begun(Field<Long> start, long afterTicks, long throughTicks) {
        return start.gt(afterTicks).and(start.le(throughTicks)).and(start.ge(CHANNEL.CREATED_AT.mul(Ticks.PER_MILLI)));
    }

    /**
     * Entries of all channels, each while its channel was there, that ended not behind {@code throughTicks} and behind a place in the
     * order of their ends and channels; in that order.
     *
     * @param channelId of those that ended at {@code afterTicks}, channels up to this one are behind the place already
     */
    public List<ScheduleEntry> ended(long afterTicks, long channelId, long throughTicks, int most) {
        Condition behind = SCHEDULE_ENTRY
                .END_TICKS
                .gt(afterTicks)
                .or(SCHEDULE_ENTRY.END_TICKS.eq(afterTicks).and(SCHEDULE_ENTRY.CHANNEL_ID.gt(channelId)));
        return database.read(sql -> EntryRows.fetch(sql.select(EntryRows.COLUMNS)
                .from(CHANNEL)
                .join(SCHEDULE_ENTRY)
                .on(SCHEDULE_ENTRY.CHANNEL_ID.eq(CHANNEL.ID))
                .where(SCHEDULE_ENTRY.START_TICKS.ge(coalesce(startOfLast(CHANNEL.ID, afterTicks - 1), inline(0L))))
                .and(SCHEDULE_ENTRY.START_TICKS.lt(throughTicks))
                .and(behind)
                .and(SCHEDULE_ENTRY.END_TICKS.le(throughTicks))
                .and(SCHEDULE_ENTRY.END_TICKS.gt(CHANNEL.CREATED_AT.mul(Ticks.PER_MILLI)))
                .orderBy(SCHEDULE_ENTRY.END_TICKS, SCHEDULE_ENTRY.CHANNEL_ID)
                .limit(most)));
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
