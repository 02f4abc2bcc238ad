package tv.genlock.asrun.store;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static tv.genlock.store.ColumnValues.constant;
import static tv.genlock.store.schema.tables.AsRun.AS_RUN;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import tv.genlock.asrun.ReconciledDay;
import tv.genlock.asrun.ReconciledDay.Tally;
import tv.genlock.asrun.ReconciliationQuery;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;
import tv.genlock.store.Database;

/** Sums over the as-run log by channel and broadcast day. Reads only. */
@Singleton
public final class ReconciliationStore {
    private static final Field<Boolean> IN_BREAK = AS_RUN.PIECE_ID.ne(0L).as("in_break");
    private static final Field<Integer> ROWS = count().as("rows_alike");
    private static final Field<BigDecimal> PLANNED = sum(AS_RUN.PLANNED_TICKS).as("planned");
    private static final Field<BigDecimal> AIRED = sum(AS_RUN.ACTUAL_TICKS).as("aired");
    private static final Field<Long> START_ERROR = max(when(
                            AS_RUN.ACTUAL_TICKS.gt(0L), abs(AS_RUN.ACTUAL_START.minus(AS_RUN.PLANNED_START)))
                    .otherwise(inline(0L)))
            .as("start_error");

    private final Database database;

    private record Key(String day, long channelId) {}

    @Inject
    public ReconciliationStore(Database database) {
        this.database = database;
    }

    /** How many days of channels there are. */
    public int total(ReconciliationQuery query) {
        return database.read(sql -> sql.fetchCount(sql.selectDistinct(AS_RUN.BROADCAST_DAY, AS_RUN.CHANNEL_ID)
                .from(AS_RUN)
                .where(condition(query))));
    }

    /** A page of days, the latest first and by channel. */
    public List<ReconciledDay> days(ReconciliationQuery query, int offset, int limit) {
        return database.read(sql -> {
            Map<Key, ReconciledDay> days = new LinkedHashMap<>();
            tallied(sql, query, offset, limit).forEach((Record row) -> {
                Key key = new Key(row.get(AS_RUN.BROADCAST_DAY), row.get(AS_RUN.CHANNEL_ID));
                ReconciledDay day = days.getOrDefault(
                        key, new ReconciledDay(key.channelId(), LocalDate.parse(key.day()), Tally.NONE, Tally.NONE));
                days.put(key, with(day, row));
            });
            return List.copyOf(days.values());
        });
    }

    /** One row for what is alike in everything but its time. */
    private static Iterable<? extends Record> tallied(
            DSLContext sql, ReconciliationQuery query, int offset, int limit) {
        var page = sql.selectDistinct(AS_RUN.BROADCAST_DAY, AS_RUN.CHANNEL_ID)
                .from(AS_RUN)
                .where(condition(query))
                .orderBy(AS_RUN.BROADCAST_DAY.desc(), AS_RUN.CHANNEL_ID)
                .limit(limit)
                .offset(offset)
                .asTable("page", "page_day", "page_channel");
        return sql.select(
                        AS_RUN.BROADCAST_DAY,
                        AS_RUN.CHANNEL_ID,
                        IN_BREAK,
                        AS_RUN.OUTCOME,
                        AS_RUN.DISCREPANCY,
                        ROWS,
                        PLANNED,
                        AIRED,
                        START_ERROR)
                .from(page)
                .join(AS_RUN)
                .on(AS_RUN.BROADCAST_DAY.eq(page.field("page_day", String.class)))
                .and(AS_RUN.CHANNEL_ID.eq(page.field("page_channel", Long.class)))
                .where(AsRunStore.atLevel(query.rows()))
                .groupBy(AS_RUN.BROADCAST_DAY, AS_RUN.CHANNEL_ID, IN_BREAK, AS_RUN.OUTCOME, AS_RUN.DISCREPANCY)
                .orderBy(AS_RUN.BROADCAST_DAY.desc(), AS_RUN.CHANNEL_ID)
                .fetch();
    }

    private static ReconciledDay with(ReconciledDay day, Record row) {
        boolean inBreak = row.get(IN_BREAK);
        Tally tally = (inBreak ? day.breaks() : day.entries())
                .with(
                        row.get(ROWS),
                        constant(Outcome.class, row.get(AS_RUN.OUTCOME)),
                        Optional.ofNullable(row.get(AS_RUN.DISCREPANCY)).map(word -> constant(Discrepancy.class, word)),
                        row.get(PLANNED).longValue(),
                        row.get(AIRED).longValue(),
                        row.get(START_ERROR));
        return inBreak
                ? new ReconciledDay(day.channelId(), day.day(), day.entries(), tally)
                : new ReconciledDay(day.channelId(), day.day(), tally, day.breaks());
    }

    private static Condition condition(ReconciliationQuery query) {
        return AsRunStore.condition(query.rows())
                .and(AS_RUN.BROADCAST_DAY.between(
                        query.first().toString(), query.last().toString()));
    }
}
