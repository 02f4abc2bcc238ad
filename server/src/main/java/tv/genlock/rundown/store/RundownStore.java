package tv.genlock.rundown.store;

import static org.jooq.impl.DSL.max;
import static tv.genlock.store.ColumnValues.constant;
import static tv.genlock.store.ColumnValues.nullable;
import static tv.genlock.store.ColumnValues.optional;
import static tv.genlock.store.ColumnValues.word;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.RundownPiece.RUNDOWN_PIECE;
import static tv.genlock.store.schema.tables.RundownState.RUNDOWN_STATE;
import static tv.genlock.store.schema.tables.ScheduleEntry.SCHEDULE_ENTRY;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.breaks.Avail;
import tv.genlock.schedule.breaks.Relaxation;
import tv.genlock.schedule.breaks.SpotHistory;
import tv.genlock.schedule.rundown.RundownPiece;
import tv.genlock.store.ColumnValues;
import tv.genlock.store.Database;

/** Rundown pieces, and how far each channel's are planned. Any thread. */
@Singleton
public final class RundownStore {
    /** Nothing airs longer in one piece; so that a stretch is found without a look at all that came before it. */
    private static final long LONGEST_PIECE_TICKS = 2 * 24 * 3600 * Ticks.PER_SECOND;

    private final Database database;

    /**
     * How far a channel's break level is planned.
     *
     * @param throughTicks entries that begin before have their pieces; 0 for a channel that never had any
     * @param history what its spots aired in pieces that begin before {@code historyTicks}
     */
    public record State(long throughTicks, SpotHistory history, long historyTicks) {
        public static final State NEVER = new State(0, SpotHistory.EMPTY, 0);
    }

    @Inject
    public RundownStore(Database database) {
        this.database = database;
    }

    public State state(long channelId) {
        return database.read(sql -> sql.selectFrom(RUNDOWN_STATE)
                .where(RUNDOWN_STATE.CHANNEL_ID.eq(channelId))
                .fetchOptional(row -> new State(
                        row.get(RUNDOWN_STATE.PLANNED_THROUGH),
                        SpotHistory.decode(row.get(RUNDOWN_STATE.HISTORY)),
                        row.get(RUNDOWN_STATE.HISTORY_THROUGH)))
                .orElse(State.NEVER));
    }

    /** How far a channel is planned; 0 for one that never was. */
    public long throughTicks(long channelId) {
        return database.read(sql -> sql.select(RUNDOWN_STATE.PLANNED_THROUGH)
                .from(RUNDOWN_STATE)
                .where(RUNDOWN_STATE.CHANNEL_ID.eq(channelId))
                .fetchOptional(RUNDOWN_STATE.PLANNED_THROUGH)
                .orElse(0L));
    }

    /** Pieces of a channel that touch [{@code fromTicks}, {@code toTicks}), in order. */
    public List<RundownPiece> pieces(long channelId, long fromTicks, long toTicks) {
        return pieces(RUNDOWN_PIECE
                .CHANNEL_ID
                .eq(channelId)
                .and(RUNDOWN_PIECE.START_TICKS.gt(fromTicks - LONGEST_PIECE_TICKS))
                .and(RUNDOWN_PIECE.START_TICKS.lt(toTicks))
                .and(RUNDOWN_PIECE.END_TICKS.gt(fromTicks)));
    }

    /** The pieces of one entry, in order. */
    public List<RundownPiece> ofEntry(long entryId) {
        return pieces(RUNDOWN_PIECE.ENTRY_ID.eq(entryId));
    }

    /** Pieces of a channel that begin in [{@code fromTicks}, {@code toTicks}), in order. */
    public List<RundownPiece> beginning(long channelId, long fromTicks, long toTicks) {
        return pieces(RUNDOWN_PIECE
                .CHANNEL_ID
                .eq(channelId)
                .and(RUNDOWN_PIECE.START_TICKS.ge(fromTicks))
                .and(RUNDOWN_PIECE.START_TICKS.lt(toTicks)));
    }

    private List<RundownPiece> pieces(Condition condition) {
        return database.read(sql -> sql.selectFrom(RUNDOWN_PIECE)
                .where(condition)
                .orderBy(RUNDOWN_PIECE.START_TICKS)
                .fetch(RundownStore::piece));
    }

    /**
     * Puts the pieces of some entries in the place of those they had and keeps how far the channel is planned with them, in one
     * transaction. A piece that is as it was keeps its id.
     *
     * @return whether any is another now
     */
    public boolean replace(long channelId, List<Long> entryIds, List<RundownPiece> pieces, State state) {
        return database.write(sql -> {
            Map<RundownPiece, Long> before = new HashMap<>();
            sql.selectFrom(RUNDOWN_PIECE)
                    .where(RUNDOWN_PIECE.ENTRY_ID.in(entryIds))
                    .forEach(row -> before.put(piece(row).withId(0), row.get(RUNDOWN_PIECE.ID)));
            List<RundownPiece> added = pieces.stream()
                    .filter(piece -> before.remove(piece) == null)
                    .toList();
            sql.deleteFrom(RUNDOWN_PIECE)
                    .where(RUNDOWN_PIECE.ID.in(before.values()))
                    .execute();
            insert(sql, channelId, added);
            keep(sql, channelId, state);
            return !added.isEmpty() || !before.isEmpty();
        });
    }

    /** Forgets that entries that begin at or after {@code fromTicks} were planned. */
    public void takeBack(long channelId, long fromTicks) {
        database.write(sql -> sql.update(RUNDOWN_STATE)
                .set(RUNDOWN_STATE.PLANNED_THROUGH, fromTicks)
                .where(RUNDOWN_STATE.CHANNEL_ID.eq(channelId))
                .and(RUNDOWN_STATE.PLANNED_THROUGH.gt(fromTicks))
                .execute());
    }

    /** The channels of which entries are planned that begin at or after {@code fromTicks}. */
    public Set<Long> plannedBehind(long fromTicks) {
        return database.read(sql -> sql.select(RUNDOWN_STATE.CHANNEL_ID)
                .from(RUNDOWN_STATE)
                .where(RUNDOWN_STATE.PLANNED_THROUGH.gt(fromTicks))
                .fetchSet(RUNDOWN_STATE.CHANNEL_ID));
    }

    /** The stamp of the last change of an item, see {@link tv.genlock.catalog.CatalogChanges}. */
    public long stamp() {
        return database.read(sql ->
                        sql.select(max(MEDIA_ITEM.UPDATED_AT)).from(MEDIA_ITEM).fetchOptional(0, Long.class))
                .orElse(0L);
    }

    /** The channels with entries that begin in [{@code fromTicks}, {@code toTicks}) of which the item changed after {@code stamp}. */
    public Set<Long> changedBehind(long stamp, long fromTicks, long toTicks) {
        return database.read(sql -> sql.selectDistinct(SCHEDULE_ENTRY.CHANNEL_ID)
                .from(MEDIA_ITEM)
                .join(SCHEDULE_ENTRY)
                .on(SCHEDULE_ENTRY.ITEM_ID.eq(MEDIA_ITEM.ID))
                .where(MEDIA_ITEM.UPDATED_AT.gt(stamp))
                .and(SCHEDULE_ENTRY.START_TICKS.ge(fromTicks))
                .and(SCHEDULE_ENTRY.START_TICKS.lt(toTicks))
                .fetchSet(SCHEDULE_ENTRY.CHANNEL_ID));
    }

    /** The channels with pieces that begin at or after {@code fromTicks} of which the item is gone. */
    public Set<Long> missingBehind(long fromTicks) {
        return database.read(sql -> sql.selectDistinct(RUNDOWN_PIECE.CHANNEL_ID)
                .from(RUNDOWN_PIECE)
                .leftJoin(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(RUNDOWN_PIECE.ITEM_ID))
                .where(RUNDOWN_PIECE.START_TICKS.ge(fromTicks))
                .and(RUNDOWN_PIECE.ITEM_ID.isNotNull())
                .and(MEDIA_ITEM.ID.isNull())
                .fetchSet(RUNDOWN_PIECE.CHANNEL_ID));
    }

    /** Files of clips in breaks of all channels whose pieces begin in [{@code fromTicks}, {@code toTicks}). */
    public List<Long> clipFiles(long fromTicks, long toTicks) {
        return database.read(sql -> sql.selectDistinct(RUNDOWN_PIECE.FILE_ID)
                .from(RUNDOWN_PIECE)
                .where(RUNDOWN_PIECE.START_TICKS.ge(fromTicks))
                .and(RUNDOWN_PIECE.START_TICKS.lt(toTicks))
                .and(RUNDOWN_PIECE.BREAK_NUMBER.gt(0L))
                .and(RUNDOWN_PIECE.FILE_ID.isNotNull())
                .fetch(RUNDOWN_PIECE.FILE_ID));
    }

    private static void keep(DSLContext sql, long channelId, State state) {
        String history = state.history().encode();
        sql.insertInto(RUNDOWN_STATE)
                .set(RUNDOWN_STATE.CHANNEL_ID, channelId)
                .set(RUNDOWN_STATE.PLANNED_THROUGH, state.throughTicks())
                .set(RUNDOWN_STATE.HISTORY, history)
                .set(RUNDOWN_STATE.HISTORY_THROUGH, state.historyTicks())
                .onConflict(RUNDOWN_STATE.CHANNEL_ID)
                .doUpdate()
                .set(RUNDOWN_STATE.PLANNED_THROUGH, state.throughTicks())
                .set(RUNDOWN_STATE.HISTORY, history)
                .set(RUNDOWN_STATE.HISTORY_THROUGH, state.historyTicks())
                .execute();
    }

    private static void insert(DSLContext sql, long channelId, List<RundownPiece> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        var given = List.of(RUNDOWN_PIECE.fields()).subList(1, RUNDOWN_PIECE.fields().length);
        BatchBindStep batch = sql.batch(sql.insertInto(RUNDOWN_PIECE, given).values(new Object[given.size()]));
        for (RundownPiece piece : pieces) {
            batch = batch.bind(
                    channelId,
                    piece.entryId(),
                    piece.startTicks(),
                    piece.endTicks(),
                    word(piece.kind()),
                    piece.role().map(ColumnValues::word).orElse(null),
                    (long) piece.breakNumber(),
                    nullable(piece.itemId()),
                    nullable(piece.fileId()),
                    piece.inTicks(),
                    piece.title(),
                    piece.rule(),
                    piece.reason(),
                    piece.relaxed().stream().map(ColumnValues::word).collect(Collectors.joining(",")),
                    piece.card());
        }
        batch.execute();
    }

    private static RundownPiece piece(Record row) {
        String relaxed = row.get(RUNDOWN_PIECE.RELAXED);
        return new RundownPiece(
                row.get(RUNDOWN_PIECE.ID),
                row.get(RUNDOWN_PIECE.ENTRY_ID),
                row.get(RUNDOWN_PIECE.START_TICKS),
                row.get(RUNDOWN_PIECE.END_TICKS),
                constant(RundownPiece.Kind.class, row.get(RUNDOWN_PIECE.KIND)),
                Optional.ofNullable(row.get(RUNDOWN_PIECE.ROLE)).map(word -> constant(Avail.Role.class, word)),
                row.get(RUNDOWN_PIECE.BREAK_NUMBER).intValue(),
                optional(row.get(RUNDOWN_PIECE.ITEM_ID)),
                optional(row.get(RUNDOWN_PIECE.FILE_ID)),
                row.get(RUNDOWN_PIECE.IN_TICKS),
                row.get(RUNDOWN_PIECE.TITLE),
                row.get(RUNDOWN_PIECE.CARD),
                row.get(RUNDOWN_PIECE.RULE),
                row.get(RUNDOWN_PIECE.REASON),
                relaxed.isEmpty()
                        ? List.of()
                        : Arrays.stream(relaxed.split(","))
                                .map(word -> constant(Relaxation.class, word))
                                .toList());
    }
}
