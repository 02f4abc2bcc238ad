package tv.genlock.channel.store;

import static tv.genlock.store.schema.tables.HandEdit.HAND_EDIT;
import static tv.genlock.store.schema.tables.HandEditEntry.HAND_EDIT_ENTRY;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tv.genlock.channel.HandEdit;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.store.Database;

/** The latest {@value #MOST} edits of schedules by hand, so that they can be undone. Any thread. */
@Singleton
public final class HandEditStore {
    private static final int MOST = 1_000;
    private static final String LEFT = "left";
    private static final String BEFORE = "before";

    private final Database database;

    @Inject
    public HandEditStore(Database database) {
        this.database = database;
    }

    /** Keeps an edit under a number that no other has, nor had on another station at the same address. */
    public long keep(HandEdit edit, Instant now) {
        return database.write(sql -> {
            long last = sql.select(DSL.max(HAND_EDIT.ID))
                    .from(HAND_EDIT)
                    .fetchOptional(0, Long.class)
                    .orElse(0L);
            long number = Math.max(last + 1, now.toEpochMilli());
            sql.insertInto(HAND_EDIT)
                    .set(HAND_EDIT.ID, number)
                    .set(HAND_EDIT.CHANNEL_ID, edit.channelId())
                    .execute();
            insert(sql, number, LEFT, edit.left());
            insert(sql, number, BEFORE, edit.before());
            sql.deleteFrom(HAND_EDIT)
                    .where(HAND_EDIT.ID.in(sql.select(HAND_EDIT.ID)
                            .from(HAND_EDIT)
                            .orderBy(HAND_EDIT.ID.desc())
                            .limit(-1)
                            .offset(MOST)))
                    .execute();
            return number;
        });
    }

    /** The edit of this number; empty when it is too long ago. Its entries have no ids. */
    public Optional<HandEdit> find(long number) {
        return database.read(sql -> sql.select(HAND_EDIT.CHANNEL_ID)
                .from(HAND_EDIT)
                .where(HAND_EDIT.ID.eq(number))
                .fetchOptional(HAND_EDIT.CHANNEL_ID)
                .map(channel -> new HandEdit(
                        channel, entries(sql, number, channel, LEFT), entries(sql, number, channel, BEFORE))));
    }

    private static void insert(DSLContext sql, long number, String side, List<ScheduleEntry> entries) {
        EntryRows.insert(
                sql, HAND_EDIT_ENTRY, Map.of(HAND_EDIT_ENTRY.EDIT_ID, number, HAND_EDIT_ENTRY.SIDE, side), entries);
    }

    private static List<ScheduleEntry> entries(DSLContext sql, long number, long channelId, String side) {
        List<Field<?>> columns = new ArrayList<>(List.of(DSL.val(0L), DSL.val(channelId)));
        columns.addAll(EntryRows.said(HAND_EDIT_ENTRY));
        return EntryRows.fetch(sql.select(columns)
                .from(HAND_EDIT_ENTRY)
                .where(HAND_EDIT_ENTRY.EDIT_ID.eq(number))
                .and(HAND_EDIT_ENTRY.SIDE.eq(side))
                .orderBy(HAND_EDIT_ENTRY.START_TICKS));
    }
}
