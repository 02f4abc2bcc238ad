package tv.genlock.channel.store;

import static tv.genlock.store.ColumnValues.constant;
import static tv.genlock.store.ColumnValues.nullable;
import static tv.genlock.store.ColumnValues.word;
import static tv.genlock.store.schema.tables.ScheduleEntry.SCHEDULE_ENTRY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Placing;
import tv.genlock.store.ColumnValues;

/** Schedule entries as rows of the schedule and of whatever else keeps entries, and back. */
final class EntryRows {
    static final List<Field<?>> COLUMNS = List.of(
            SCHEDULE_ENTRY.ID,
            SCHEDULE_ENTRY.CHANNEL_ID,
            SCHEDULE_ENTRY.START_TICKS,
            SCHEDULE_ENTRY.END_TICKS,
            SCHEDULE_ENTRY.ITEM_ID,
            SCHEDULE_ENTRY.FILE_ID,
            SCHEDULE_ENTRY.ORIGIN,
            SCHEDULE_ENTRY.TITLE,
            SCHEDULE_ENTRY.RULE,
            SCHEDULE_ENTRY.REASON,
            SCHEDULE_ENTRY.BLOCK,
            SCHEDULE_ENTRY.IN_TICKS);

    private EntryRows() {}

    /** The columns of a table for what an entry says of itself, which has {@link #COLUMNS} but for the id and the channel. */
    static List<Field<?>> said(Table<?> table) {
        List<Field<?>> said = new ArrayList<>();
        for (Field<?> column : COLUMNS.subList(2, COLUMNS.size())) {
            said.add(Objects.requireNonNull(table.field(column.getName())));
        }
        return said;
    }

    /** Adds entries to the schedule; their ids are given by the database. */
    static void insert(DSLContext sql, long channelId, List<ScheduleEntry> entries) {
        insert(sql, SCHEDULE_ENTRY, Map.of(SCHEDULE_ENTRY.CHANNEL_ID, channelId), entries);
    }

    /**
     * Adds entries to a table.
     *
     * @param same the columns that are the same in all these rows
     */
    static void insert(DSLContext sql, Table<?> table, Map<Field<?>, Object> same, List<ScheduleEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Field<?>> columns = new ArrayList<>(same.keySet());
        columns.addAll(said(table));
        BatchBindStep batch = sql.batch(sql.insertInto(table, columns).values(new Object[columns.size()]));
        for (ScheduleEntry entry : entries) {
            List<@Nullable Object> row = new ArrayList<>(same.values());
            row.addAll(values(entry));
            batch = batch.bind(row.toArray());
        }
        batch.execute();
    }

    /** For the columns of {@link #said}. */
    private static List<@Nullable Object> values(ScheduleEntry entry) {
        return Arrays.asList(
                entry.startTicks(),
                entry.endTicks(),
                nullable(entry.itemId()),
                nullable(entry.fileId()),
                word(entry.origin()),
                entry.title(),
                entry.rule(),
                entry.reason(),
                entry.placing().block(),
                entry.placing().inTicks());
    }

    /**
     * Reads {@link #COLUMNS} by their place: a week of hundreds of channels is a hundred thousand rows, of which jOOQ's records
     * cost several times what the query does.
     */
    static List<ScheduleEntry> fetch(ResultQuery<?> query) {
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
                        constant(ScheduleEntry.Origin.class, row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        placing(row.getString(11), row.getLong(12))));
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

    /** One row with all columns of the table. */
    static ScheduleEntry entry(Record row) {
        return new ScheduleEntry(
                row.get(SCHEDULE_ENTRY.ID),
                row.get(SCHEDULE_ENTRY.CHANNEL_ID),
                row.get(SCHEDULE_ENTRY.START_TICKS),
                row.get(SCHEDULE_ENTRY.END_TICKS),
                ColumnValues.optional(row.get(SCHEDULE_ENTRY.ITEM_ID)),
                ColumnValues.optional(row.get(SCHEDULE_ENTRY.FILE_ID)),
                constant(ScheduleEntry.Origin.class, row.get(SCHEDULE_ENTRY.ORIGIN)),
                row.get(SCHEDULE_ENTRY.TITLE),
                row.get(SCHEDULE_ENTRY.RULE),
                row.get(SCHEDULE_ENTRY.REASON),
                placing(row.get(SCHEDULE_ENTRY.BLOCK), row.get(SCHEDULE_ENTRY.IN_TICKS)));
    }

    /** Most entries stand in no block: they share one. */
    private static Placing placing(String block, long inTicks) {
        return block.isEmpty() && inTicks == 0 ? Placing.NONE : new Placing(block, inTicks);
    }
}
