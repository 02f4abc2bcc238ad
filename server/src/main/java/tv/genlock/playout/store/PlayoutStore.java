package tv.genlock.playout.store;

import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.PlayoutEvent.PLAYOUT_EVENT;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutEvent.CardWords;
import tv.genlock.air.PlayoutPlanner.HighWater;
import tv.genlock.air.Treatment;
import tv.genlock.store.Database;

/**
 * The playout log's rows. Events are added and, behind the lock horizon, taken back; one that is published is never changed.
 */
@Singleton
public final class PlayoutStore {
    private static final String MEDIA = "media";
    private static final String SLATE = "slate";
    private static final String TEST_CARD = "test_card";

    private final Database database;

    @Inject
    public PlayoutStore(Database database) {
        this.database = database;
    }

    /** Events of a channel that touch [{@code fromTicks}, {@code toTicks}), in order. */
    public List<PlayoutEvent> events(long channelId, long fromTicks, long toTicks) {
        return database.read(sql -> sql.selectFrom(PLAYOUT_EVENT)
                .where(PLAYOUT_EVENT.CHANNEL_ID.eq(channelId))
                .and(PLAYOUT_EVENT.START_TICKS.ge(startOfEventAt(sql, channelId, fromTicks)))
                .and(PLAYOUT_EVENT.START_TICKS.lt(toTicks))
                .and(PLAYOUT_EVENT
                        .START_TICKS
                        .plus(PLAYOUT_EVENT.DURATION_TICKS)
                        .gt(fromTicks))
                .orderBy(PLAYOUT_EVENT.START_TICKS)
                .fetch(PlayoutStore::event));
    }

    public Optional<PlayoutEvent> find(long eventId) {
        return database.read(sql -> sql.selectFrom(PLAYOUT_EVENT)
                .where(PLAYOUT_EVENT.ID.eq(eventId))
                .fetchOptional(PlayoutStore::event));
    }

    /** The highest id of any event; 0 when there is none. */
    public long highestId() {
        return database.read(sql -> sql.select(DSL.coalesce(DSL.max(PLAYOUT_EVENT.ID), 0L))
                .from(PLAYOUT_EVENT)
                .fetchSingle()
                .value1());
    }

    /** The event of a channel that ends last. */
    public Optional<PlayoutEvent> last(long channelId) {
        return database.read(sql -> sql.selectFrom(PLAYOUT_EVENT)
                .where(PLAYOUT_EVENT.CHANNEL_ID.eq(channelId))
                .orderBy(PLAYOUT_EVENT.START_TICKS.desc())
                .limit(1)
                .fetchOptional(PlayoutStore::event));
    }

    /** Where the channel's numbers stand when the event before is not known. */
    public HighWater highWater(long channelId) {
        return database.read(sql -> sql.select(CHANNEL.NEXT_SEGMENT, CHANNEL.NEXT_DISCONTINUITY)
                .from(CHANNEL)
                .where(CHANNEL.ID.eq(channelId))
                .fetchOptional(row -> new HighWater(row.value1(), row.value2(), Optional.empty()))
                .orElse(HighWater.ZERO));
    }

    /**
     * Adds events and raises the channel's numbers, in one transaction; gives the events with their ids. One that has an id
     * keeps it.
     */
    public List<PlayoutEvent> append(long channelId, List<PlayoutEvent> events, HighWater highWater) {
        return database.write(sql -> {
            List<PlayoutEvent> stored = insert(sql, events);
            setHighWater(sql, channelId, highWater);
            return stored;
        });
    }

    /** Adds events of the past that have numbers of their own. */
    public List<PlayoutEvent> fill(List<PlayoutEvent> events) {
        return database.write(sql -> insert(sql, events));
    }

    /**
     * Takes back the events from {@code fromTicks} on, lets {@code shortened} end sooner where given, and lowers the channel's
     * numbers to {@code highWater}: none of those segments was published.
     */
    public void takeBack(
            long channelId, long fromTicks, Optional<PlayoutEvent> shortened, Optional<HighWater> highWater) {
        database.write(sql -> {
            int gone = sql.deleteFrom(PLAYOUT_EVENT)
                    .where(PLAYOUT_EVENT.CHANNEL_ID.eq(channelId))
                    .and(PLAYOUT_EVENT.START_TICKS.ge(fromTicks))
                    .execute();
            shortened.ifPresent(event -> shorten(sql, event));
            highWater.ifPresent(numbers -> setHighWater(sql, channelId, numbers));
            return gone;
        });
    }

    /** Forgets events that began before {@code ticks}, of all channels; gives how many. */
    public int forgetBefore(long ticks) {
        return database.write(sql -> sql.deleteFrom(PLAYOUT_EVENT)
                .where(PLAYOUT_EVENT.START_TICKS.lt(ticks))
                .execute());
    }

    private static void setHighWater(DSLContext sql, long channelId, HighWater highWater) {
        sql.update(CHANNEL)
                .set(CHANNEL.NEXT_SEGMENT, highWater.nextSegment())
                .set(CHANNEL.NEXT_DISCONTINUITY, highWater.discontinuityNumber())
                .where(CHANNEL.ID.eq(channelId))
                .execute();
    }

    private static void shorten(DSLContext sql, PlayoutEvent event) {
        sql.update(PLAYOUT_EVENT)
                .set(PLAYOUT_EVENT.DURATION_TICKS, event.durationTicks())
                .set(PLAYOUT_EVENT.OUT_TICKS, outTicks(event))
                .set(PLAYOUT_EVENT.SEGMENT_COUNT, (long) event.segmentCount())
                .where(PLAYOUT_EVENT.ID.eq(event.id()))
                .execute();
    }

    private static long outTicks(PlayoutEvent event) {
        return event.content() instanceof PlayoutEvent.Content.Media media ? media.outTicks() : 0;
    }

    /** Events touch, so the one on air at a time is the last that began by then. */
    private static long startOfEventAt(DSLContext sql, long channelId, long ticks) {
        Condition byThen = PLAYOUT_EVENT.CHANNEL_ID.eq(channelId).and(PLAYOUT_EVENT.START_TICKS.le(ticks));
        Long start = sql.select(PLAYOUT_EVENT.START_TICKS)
                .from(PLAYOUT_EVENT)
                .where(byThen)
                .orderBy(PLAYOUT_EVENT.START_TICKS.desc())
                .limit(1)
                .fetchOne(PLAYOUT_EVENT.START_TICKS);
        return start == null ? ticks : start;
    }

    private static List<PlayoutEvent> insert(DSLContext sql, List<PlayoutEvent> events) {
        List<PlayoutEvent> stored = new ArrayList<>(events.size());
        for (PlayoutEvent event : events) {
            stored.add(event.withId(insert(sql, event)));
        }
        return stored;
    }

    private static long insert(DSLContext sql, PlayoutEvent event) {
        var row = sql.insertInto(PLAYOUT_EVENT)
                .set(PLAYOUT_EVENT.CHANNEL_ID, event.channelId())
                .set(PLAYOUT_EVENT.ENTRY_ID, event.entryId())
                .set(PLAYOUT_EVENT.START_TICKS, event.startTicks())
                .set(PLAYOUT_EVENT.DURATION_TICKS, event.durationTicks())
                .set(PLAYOUT_EVENT.TREATMENT, lower(event.treatment()))
                .set(PLAYOUT_EVENT.FIRST_SEGMENT, event.firstSegment())
                .set(PLAYOUT_EVENT.SEGMENT_COUNT, (long) event.segmentCount())
                .set(PLAYOUT_EVENT.DISCONTINUITY_NUMBER, event.discontinuityNumber())
                .set(PLAYOUT_EVENT.DISCONTINUITY_BEFORE, event.discontinuityBefore() ? 1L : 0L)
                .set(PLAYOUT_EVENT.CONFIG_HASH, event.configHash())
                .set(PLAYOUT_EVENT.PLAN_VERSION, (long) event.planVersion());
        var whole = switch (event.content()) {
            case PlayoutEvent.Content.Media media ->
                row.set(PLAYOUT_EVENT.CONTENT, MEDIA)
                        .set(PLAYOUT_EVENT.FILE_ID, media.fileId())
                        .set(PLAYOUT_EVENT.FINGERPRINT, media.fingerprint())
                        .set(PLAYOUT_EVENT.IN_TICKS, media.inTicks())
                        .set(PLAYOUT_EVENT.OUT_TICKS, media.outTicks())
                        .set(
                                PLAYOUT_EVENT.HEADLINE,
                                media.card().map(CardWords::headline).orElse(""))
                        .set(
                                PLAYOUT_EVENT.REASON,
                                media.card().map(CardWords::line).orElse(""));
            case PlayoutEvent.Content.Slate slate ->
                row.set(PLAYOUT_EVENT.CONTENT, slate.testCard() ? TEST_CARD : SLATE)
                        .set(PLAYOUT_EVENT.HEADLINE, slate.headline())
                        .set(PLAYOUT_EVENT.REASON, slate.reason());
        };
        if (event.id() != 0) {
            whole = whole.set(PLAYOUT_EVENT.ID, event.id());
        }
        return whole.returningResult(PLAYOUT_EVENT.ID).fetchSingle().value1();
    }

    private static PlayoutEvent event(Record row) {
        return new PlayoutEvent(
                row.get(PLAYOUT_EVENT.ID),
                row.get(PLAYOUT_EVENT.CHANNEL_ID),
                row.get(PLAYOUT_EVENT.ENTRY_ID),
                row.get(PLAYOUT_EVENT.START_TICKS),
                row.get(PLAYOUT_EVENT.DURATION_TICKS),
                content(row),
                Treatment.valueOf(row.get(PLAYOUT_EVENT.TREATMENT).toUpperCase(Locale.ROOT)),
                row.get(PLAYOUT_EVENT.FIRST_SEGMENT),
                row.get(PLAYOUT_EVENT.SEGMENT_COUNT).intValue(),
                row.get(PLAYOUT_EVENT.DISCONTINUITY_NUMBER),
                row.get(PLAYOUT_EVENT.DISCONTINUITY_BEFORE) != 0,
                row.get(PLAYOUT_EVENT.CONFIG_HASH),
                row.get(PLAYOUT_EVENT.PLAN_VERSION).intValue());
    }

    private static PlayoutEvent.Content content(Record row) {
        @Nullable Long fileId = row.get(PLAYOUT_EVENT.FILE_ID);
        if (fileId == null) {
            return new PlayoutEvent.Content.Slate(
                    row.get(PLAYOUT_EVENT.HEADLINE),
                    row.get(PLAYOUT_EVENT.REASON),
                    row.get(PLAYOUT_EVENT.CONTENT).equals(TEST_CARD));
        }
        return new PlayoutEvent.Content.Media(
                fileId,
                row.get(PLAYOUT_EVENT.FINGERPRINT),
                row.get(PLAYOUT_EVENT.IN_TICKS),
                row.get(PLAYOUT_EVENT.OUT_TICKS),
                card(row.get(PLAYOUT_EVENT.HEADLINE), row.get(PLAYOUT_EVENT.REASON)));
    }

    private static Optional<CardWords> card(String headline, String line) {
        return headline.isEmpty() && line.isEmpty() ? Optional.empty() : Optional.of(new CardWords(headline, line));
    }

    private static String lower(Treatment treatment) {
        return treatment.name().toLowerCase(Locale.ROOT);
    }
}
