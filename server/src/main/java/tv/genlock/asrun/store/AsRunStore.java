package tv.genlock.asrun.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static tv.genlock.store.ColumnValues.constant;
import static tv.genlock.store.ColumnValues.nullable;
import static tv.genlock.store.ColumnValues.optional;
import static tv.genlock.store.ColumnValues.word;
import static tv.genlock.store.schema.tables.AsRun.AS_RUN;
import static tv.genlock.store.schema.tables.AsRunThrough.AS_RUN_THROUGH;
import static tv.genlock.store.schema.tables.PlayoutEvent.PLAYOUT_EVENT;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Record;
import tv.genlock.asrun.AsRunQuery;
import tv.genlock.asrun.RowCondition;
import tv.genlock.schedule.asrun.AsRunEvent;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;
import tv.genlock.schedule.asrun.AsRunEvent.StartCause;
import tv.genlock.schedule.asrun.Reconciliation.Piece;
import tv.genlock.store.ColumnValues;
import tv.genlock.store.Database;

/** The rows of the as-run log. */
@Singleton
public final class AsRunStore {
    private final Database database;

    @Inject
    public AsRunStore(Database database) {
        this.database = database;
    }

    /** Up to where ended entries are written; 0 when none ever was. */
    public long throughTicks() {
        return database.read(sql -> sql.select(AS_RUN_THROUGH.THROUGH_TICKS)
                .from(AS_RUN_THROUGH)
                .fetchSingle()
                .value1());
    }

    /** What the playout log made of an entry, in order. */
    public List<Piece> pieces(long channelId, long entryId, long fromTicks, long toTicks) {
        return database.read(sql -> sql.select(
                        PLAYOUT_EVENT.START_TICKS,
                        PLAYOUT_EVENT.DURATION_TICKS,
                        PLAYOUT_EVENT.CONTENT,
                        PLAYOUT_EVENT.REASON)
                .from(PLAYOUT_EVENT)
                .where(PLAYOUT_EVENT.CHANNEL_ID.eq(channelId))
                .and(PLAYOUT_EVENT.START_TICKS.ge(fromTicks))
                .and(PLAYOUT_EVENT.START_TICKS.lt(toTicks))
                .and(PLAYOUT_EVENT.ENTRY_ID.eq(entryId))
                .orderBy(PLAYOUT_EVENT.START_TICKS)
                .fetch(row -> new Piece(
                        row.value1(),
                        row.value2(),
                        row.value3().equals("slate") ? Optional.of(row.value4()) : Optional.empty())));
    }

    /** Adds what became of entries and remembers how far it has come, in one transaction. */
    public void write(List<AsRunEvent> events, long throughTicks) {
        database.write(sql -> {
            BatchBindStep batch =
                    sql.batch(sql.insertInto(AS_RUN, List.of(AS_RUN.fields()).subList(1, AS_RUN.fields().length))
                            .values(new Object[AS_RUN.fields().length - 1])
                            .onConflictDoNothing());
            for (AsRunEvent event : events) {
                batch = batch.bind(
                        event.channelId(),
                        event.entryId(),
                        event.piece().map(AsRunEvent.BreakPiece::pieceId).orElse(0L),
                        event.piece().map(AsRunEvent.BreakPiece::role).orElse(""),
                        nullable(event.itemId()),
                        nullable(event.fileId()),
                        event.title(),
                        event.block(),
                        word(event.startCause()),
                        event.plannedStart(),
                        event.plannedTicks(),
                        event.actualStart(),
                        event.actualTicks(),
                        event.inTicks(),
                        event.watched() ? 1L : 0L,
                        (long) event.viewers(),
                        word(event.outcome()),
                        event.discrepancy().map(ColumnValues::word).orElse(null),
                        event.note(),
                        event.day().toString());
            }
            if (!events.isEmpty()) {
                batch.execute();
            }
            return sql.update(AS_RUN_THROUGH)
                    .set(AS_RUN_THROUGH.THROUGH_TICKS, throughTicks)
                    .execute();
        });
    }

    /** A page of rows, the latest first. */
    public List<AsRunEvent> rows(AsRunQuery query, int offset, int limit) {
        return database.read(sql -> sql.selectFrom(AS_RUN)
                .where(condition(query))
                .orderBy(AS_RUN.PLANNED_START.desc(), AS_RUN.CHANNEL_ID, AS_RUN.PIECE_ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(AsRunStore::event));
    }

    /** Gives every row to {@code reader}, the earliest first, without holding them all. */
    public void each(AsRunQuery query, Consumer<AsRunEvent> reader) {
        database.read(sql -> {
            try (Stream<AsRunEvent> rows = sql.selectFrom(AS_RUN)
                    .where(condition(query))
                    .orderBy(AS_RUN.PLANNED_START, AS_RUN.CHANNEL_ID, AS_RUN.PIECE_ID)
                    .fetchSize(500)
                    .fetchStream()
                    .map(AsRunStore::event)) {
                rows.forEach(reader);
                return 0;
            }
        });
    }

    /** How many rows there are of each outcome. */
    public Map<Outcome, Integer> counts(AsRunQuery query) {
        return database.read(sql -> {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            sql.select(AS_RUN.OUTCOME, count())
                    .from(AS_RUN)
                    .where(condition(query))
                    .groupBy(AS_RUN.OUTCOME)
                    .forEach(row -> counts.put(constant(Outcome.class, row.value1()), row.value2()));
            return counts;
        });
    }

    /** Forgets what was planned to begin before {@code ticks}; gives how many rows. */
    public int forgetBefore(long ticks) {
        return database.write(sql ->
                sql.deleteFrom(AS_RUN).where(AS_RUN.PLANNED_START.lt(ticks)).execute());
    }

    private static Condition condition(AsRunQuery query) {
        return condition(query.rows())
                .and(AS_RUN.PLANNED_START.ge(query.fromTicks()))
                .and(AS_RUN.PLANNED_START.lt(query.toTicks()))
                .and(query.outcome().map(one -> AS_RUN.OUTCOME.eq(word(one))).orElse(noCondition()))
                .and(query.day()
                        .map(day -> AS_RUN.BROADCAST_DAY.eq(day.toString()))
                        .orElse(noCondition()))
                .and(query.words().isEmpty() ? noCondition() : AS_RUN.TITLE.containsIgnoreCase(query.words()));
    }

    static Condition condition(RowCondition rows) {
        Condition channel = rows.channelId().isPresent()
                ? AS_RUN.CHANNEL_ID.eq(rows.channelId().getAsLong())
                : noCondition();
        return channel.and(atLevel(rows))
                .and(rows.differing() ? AS_RUN.DISCREPANCY.isNotNull() : noCondition())
                .and(rows.discrepancy()
                        .map(one -> AS_RUN.DISCREPANCY.eq(word(one)))
                        .orElse(noCondition()));
    }

    /** An entry has no piece. */
    static Condition atLevel(RowCondition rows) {
        return rows.level()
                .map(level -> level == RowCondition.Level.BREAKS ? AS_RUN.PIECE_ID.ne(0L) : AS_RUN.PIECE_ID.eq(0L))
                .orElse(noCondition());
    }

    private static AsRunEvent event(Record row) {
        return new AsRunEvent(
                row.get(AS_RUN.CHANNEL_ID),
                row.get(AS_RUN.ENTRY_ID),
                Optional.of(row.get(AS_RUN.PIECE_ID))
                        .filter(piece -> piece != 0)
                        .map(piece -> new AsRunEvent.BreakPiece(piece, row.get(AS_RUN.ROLE))),
                optional(row.get(AS_RUN.ITEM_ID)),
                optional(row.get(AS_RUN.FILE_ID)),
                row.get(AS_RUN.TITLE),
                row.get(AS_RUN.BLOCK),
                LocalDate.parse(row.get(AS_RUN.BROADCAST_DAY)),
                constant(StartCause.class, row.get(AS_RUN.START_CAUSE)),
                row.get(AS_RUN.PLANNED_START),
                row.get(AS_RUN.PLANNED_TICKS),
                row.get(AS_RUN.ACTUAL_START),
                row.get(AS_RUN.ACTUAL_TICKS),
                row.get(AS_RUN.IN_TICKS),
                row.get(AS_RUN.WATCHED) != 0,
                row.get(AS_RUN.VIEWERS).intValue(),
                constant(Outcome.class, row.get(AS_RUN.OUTCOME)),
                Optional.ofNullable(row.get(AS_RUN.DISCREPANCY)).map(word -> constant(Discrepancy.class, word)),
                row.get(AS_RUN.NOTE));
    }
}
