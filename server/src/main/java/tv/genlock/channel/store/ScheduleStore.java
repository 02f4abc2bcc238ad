package tv.genlock.channel.store;

import static tv.genlock.store.ColumnValues.nullable;
import static tv.genlock.store.ColumnValues.word;
import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.ScheduleEntry.SCHEDULE_ENTRY;
import static tv.genlock.store.schema.tables.ScheduleState.SCHEDULE_STATE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import tv.genlock.schedule.OverrideResult;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.store.Database;

/** The schedule of one channel: its entries and the builder's memory, which are only ever written together. */
@Singleton
public final class ScheduleStore {
    private static final int IDS_A_STEP = 500;

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
            return EntryRows.fetch(sql.select(EntryRows.COLUMNS)
                    .from(SCHEDULE_ENTRY)
                    .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                    .and(SCHEDULE_ENTRY.START_TICKS.ge(first.orElse(fromTicks)))
                    .and(SCHEDULE_ENTRY.START_TICKS.lt(toTicks))
                    .and(SCHEDULE_ENTRY.END_TICKS.gt(fromTicks))
                    .orderBy(SCHEDULE_ENTRY.START_TICKS)
                    .limit(most));
        });
    }

    public Optional<ScheduleEntry> find(long entryId) {
        return database.read(sql -> sql.selectFrom(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.ID.eq(entryId))
                .fetchOptional(EntryRows::entry));
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

    /**
     * What the builder remembered at an earlier time, from which and the entries since then it can be worked out what it remembered
     * at any later one.
     *
     * @param throughTicks what begins from here on came after; air time
     */
    public record Checkpoint(ScheduleState state, long throughTicks) {}

    /** The checkpoint of a channel; empty when it has none. */
    public Optional<Checkpoint> checkpoint(long channelId) {
        return database.read(sql -> sql.select(SCHEDULE_STATE.BASE_STATE, SCHEDULE_STATE.BASE_THROUGH)
                .from(SCHEDULE_STATE)
                .where(SCHEDULE_STATE.CHANNEL_ID.eq(channelId))
                .and(SCHEDULE_STATE.BASE_THROUGH.ne(0L))
                .fetchOptional(row -> new Checkpoint(ScheduleState.decode(row.value1()), row.value2())));
    }

    /** Keeps another checkpoint, for a channel that was built or is about to be. */
    public void keep(long channelId, Checkpoint checkpoint) {
        String state = checkpoint.state().encode();
        database.write(sql -> sql.insertInto(SCHEDULE_STATE)
                .set(SCHEDULE_STATE.CHANNEL_ID, channelId)
                .set(SCHEDULE_STATE.DATA, state)
                .set(SCHEDULE_STATE.BASE_STATE, state)
                .set(SCHEDULE_STATE.BASE_THROUGH, checkpoint.throughTicks())
                .onConflict(SCHEDULE_STATE.CHANNEL_ID)
                .doUpdate()
                .set(SCHEDULE_STATE.BASE_STATE, state)
                .set(SCHEDULE_STATE.BASE_THROUGH, checkpoint.throughTicks())
                .execute());
    }

    /** Entries that the plan put on and that begin in [{@code fromTicks}, {@code toTicks}), in order. */
    public List<ScheduleEntry> planned(long channelId, long fromTicks, long toTicks) {
        return database.read(sql -> EntryRows.fetch(sql.select(EntryRows.COLUMNS)
                .from(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                .and(SCHEDULE_ENTRY.START_TICKS.ge(fromTicks))
                .and(SCHEDULE_ENTRY.START_TICKS.lt(toTicks))
                .and(SCHEDULE_ENTRY.ORIGIN.ne(word(ScheduleEntry.Origin.MANUAL)))
                .orderBy(SCHEDULE_ENTRY.START_TICKS)));
    }

    /** Airings of these items that the plan put on and that begin from {@code fromTicks} on, in order; the first {@code most}. */
    public List<ScheduleEntry> airings(long channelId, Collection<Long> itemIds, long fromTicks, int most) {
        return database.read(sql -> EntryRows.fetch(sql.select(EntryRows.COLUMNS)
                .from(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                .and(SCHEDULE_ENTRY.ITEM_ID.in(itemIds))
                .and(SCHEDULE_ENTRY.START_TICKS.ge(fromTicks))
                .and(SCHEDULE_ENTRY.ORIGIN.ne(word(ScheduleEntry.Origin.MANUAL)))
                .orderBy(SCHEDULE_ENTRY.START_TICKS)
                .limit(most)));
    }

    /** Does what was granted of a change by hand, in one transaction. */
    public void carryOut(long channelId, OverrideResult.Changed changed) {
        database.write(_ -> {
            remove(changed.removed().stream().map(ScheduleEntry::id).toList());
            changed.rewritten().forEach(this::rewrite);
            add(channelId, changed.added());
            return channelId;
        });
    }

    /** Entries by hand that end behind {@code fromTicks}, in order; at most so many. */
    public List<ScheduleEntry> byHand(long channelId, long fromTicks, int most) {
        return database.read(sql -> EntryRows.fetch(sql.select(EntryRows.COLUMNS)
                .from(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                .and(SCHEDULE_ENTRY.END_TICKS.gt(fromTicks))
                .and(SCHEDULE_ENTRY.ORIGIN.eq(word(ScheduleEntry.Origin.MANUAL)))
                .orderBy(SCHEDULE_ENTRY.START_TICKS)
                .limit(most)));
    }

    /** Stores all of an entry that keeps its id. */
    public void rewrite(ScheduleEntry entry) {
        database.write(sql -> sql.update(SCHEDULE_ENTRY)
                .set(SCHEDULE_ENTRY.END_TICKS, entry.endTicks())
                .set(SCHEDULE_ENTRY.FILE_ID, nullable(entry.fileId()))
                .set(SCHEDULE_ENTRY.ORIGIN, word(entry.origin()))
                .set(SCHEDULE_ENTRY.TITLE, entry.title())
                .set(SCHEDULE_ENTRY.RULE, entry.rule())
                .set(SCHEDULE_ENTRY.REASON, entry.reason())
                .set(SCHEDULE_ENTRY.IN_TICKS, entry.placing().inTicks())
                .where(SCHEDULE_ENTRY.ID.eq(entry.id()))
                .execute());
    }

    /** Adds entries, keeps the state they were built with, and notes how far the schedule reaches now. */
    public void append(long channelId, List<ScheduleEntry> entries, ScheduleState state, long throughTicks) {
        database.write(sql -> {
            EntryRows.insert(sql, channelId, entries);
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
            EntryRows.insert(sql, channelId, entries);
            return entries.size();
        });
    }

    /** Forgets what the plan put on from {@code fromTicks} on, and what the builder remembers; entries by hand stay. */
    public void forgetPlan(long channelId, long fromTicks) {
        database.write(sql -> {
            sql.deleteFrom(SCHEDULE_ENTRY)
                    .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                    .and(SCHEDULE_ENTRY.START_TICKS.ge(fromTicks))
                    .and(SCHEDULE_ENTRY.ORIGIN.ne(word(ScheduleEntry.Origin.MANUAL)))
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
                .fetchOptional(EntryRows::entry));
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
        List<Long> ids = List.copyOf(entryIds);
        database.write(sql -> {
            for (int from = 0; from < ids.size(); from += IDS_A_STEP) {
                sql.deleteFrom(SCHEDULE_ENTRY)
                        .where(SCHEDULE_ENTRY.ID.in(ids.subList(from, Math.min(ids.size(), from + IDS_A_STEP))))
                        .execute();
            }
            return ids.size();
        });
    }

    /** Forgets entries that ended before {@code ticks}, of all channels; gives how many. */
    public int forgetBefore(long ticks) {
        return database.write(sql -> sql.deleteFrom(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.END_TICKS.lt(ticks))
                .execute());
    }

    /** Slates of a channel by {@code rule} that end after {@code fromTicks}, in order. */
    public List<ScheduleEntry> slates(long channelId, long fromTicks, String rule) {
        return database.read(sql -> EntryRows.fetch(sql.select(EntryRows.COLUMNS)
                .from(SCHEDULE_ENTRY)
                .where(SCHEDULE_ENTRY.CHANNEL_ID.eq(channelId))
                .and(slateAfter(fromTicks, rule))
                .orderBy(SCHEDULE_ENTRY.START_TICKS)));
    }

    /** Channels with slates of {@code rule} somewhere after {@code fromTicks}. */
    public List<Long> channelsWithSlates(long fromTicks, String rule) {
        return database.read(sql -> sql.selectDistinct(SCHEDULE_ENTRY.CHANNEL_ID)
                .from(SCHEDULE_ENTRY)
                .where(slateAfter(fromTicks, rule))
                .fetch(SCHEDULE_ENTRY.CHANNEL_ID));
    }

    private static Condition slateAfter(long ticks, String rule) {
        return SCHEDULE_ENTRY
                .ORIGIN
                .eq(word(ScheduleEntry.Origin.SLATE))
                .and(SCHEDULE_ENTRY.RULE.eq(rule))
                .and(SCHEDULE_ENTRY.END_TICKS.gt(ticks));
    }

    /** Entries touch and never overlap, so the one running at a time is the last that began by then. */
    private static OptionalLong startOfEntryAt(DSLContext sql, long channelId, long ticks) {
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
}
