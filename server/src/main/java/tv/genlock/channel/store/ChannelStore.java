package tv.genlock.channel.store;

import static org.jooq.impl.DSL.max;
import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.ChannelCollection.CHANNEL_COLLECTION;
import static tv.genlock.store.schema.tables.ChannelFilter.CHANNEL_FILTER;
import static tv.genlock.store.schema.tables.ChannelLibrary.CHANNEL_LIBRARY;
import static tv.genlock.store.schema.tables.ChannelNever.CHANNEL_NEVER;
import static tv.genlock.store.schema.tables.PlayoutEvent.PLAYOUT_EVENT;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.channel.Channel;
import tv.genlock.channel.ChannelSettings;
import tv.genlock.channel.ScheduleType;
import tv.genlock.media.VideoCodec;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.store.Database;

/** Channel rows with what is said of their items. Five queries for all channels, however many there are. */
@Singleton
public final class ChannelStore {
    private static final String GENRE = "genre";
    private static final String KIND = "kind";

    private final Database database;

    @Inject
    public ChannelStore(Database database) {
        this.database = database;
    }

    /** All channels, by number. */
    public List<Channel> all() {
        return database.read(sql -> channels(sql, DSL.noCondition()));
    }

    public Optional<Channel> find(long id) {
        return database.read(sql -> channels(sql, CHANNEL.ID.eq(id)).stream().findFirst());
    }

    public Optional<Channel> findByNumber(int number) {
        return database.read(
                sql -> channels(sql, CHANNEL.NUMBER.eq((long) number)).stream().findFirst());
    }

    public int count() {
        return database.read(sql -> sql.fetchCount(CHANNEL));
    }

    /** Every number in use. */
    public Set<Integer> numbers() {
        return database.read(sql -> sql.select(CHANNEL.NUMBER).from(CHANNEL).stream()
                .map(row -> row.value1().intValue())
                .collect(Collectors.toSet()));
    }

    public boolean isEmpty() {
        return database.read(sql -> !sql.fetchExists(CHANNEL));
    }

    /** The highest number in use; 0 when there is no channel. */
    public int highestNumber() {
        return database.read(
                        sql -> sql.select(max(CHANNEL.NUMBER)).from(CHANNEL).fetchOptional(0, Long.class))
                .map(Long::intValue)
                .orElse(0);
    }

    /** One transaction: what {@code work} stores is stored whole or not at all. */
    public <T> T together(Supplier<T> work) {
        return database.write(_ -> work.get());
    }

    /** Whether this thread does work {@link #together}. */
    public boolean isTogether() {
        return database.isWriting();
    }

    /** Stores a new channel and gives its id. */
    public long insert(ChannelSettings settings, long seed, Instant now) {
        return database.write(sql -> {
            long id = sql.insertInto(CHANNEL)
                    .set(columns(settings))
                    .set(CHANNEL.SEED, seed)
                    .set(CHANNEL.CREATED_AT, now.toEpochMilli())
                    .set(CHANNEL.UPDATED_AT, now.toEpochMilli())
                    .returningResult(CHANNEL.ID)
                    .fetchSingle()
                    .value1();
            insertFilters(sql, id, settings.filter());
            return id;
        });
    }

    /**
     * Stores new settings. When the format changes, the playout log goes with the old one in the same transaction: its segments
     * were counted by it. Numbers go on above the highest ever given out.
     */
    public void update(long id, ChannelSettings settings, Instant now) {
        database.write(sql -> {
            if (channels(sql, CHANNEL.ID.eq(id)).stream()
                    .anyMatch(before -> !before.format().equals(settings.format()))) {
                sql.deleteFrom(PLAYOUT_EVENT)
                        .where(PLAYOUT_EVENT.CHANNEL_ID.eq(id))
                        .execute();
            }
            sql.update(CHANNEL)
                    .set(columns(settings))
                    .set(CHANNEL.UPDATED_AT, now.toEpochMilli())
                    .where(CHANNEL.ID.eq(id))
                    .execute();
            sql.deleteFrom(CHANNEL_LIBRARY)
                    .where(CHANNEL_LIBRARY.CHANNEL_ID.eq(id))
                    .execute();
            sql.deleteFrom(CHANNEL_FILTER)
                    .where(CHANNEL_FILTER.CHANNEL_ID.eq(id))
                    .execute();
            sql.deleteFrom(CHANNEL_COLLECTION)
                    .where(CHANNEL_COLLECTION.CHANNEL_ID.eq(id))
                    .execute();
            insertFilters(sql, id, settings.filter());
            return id;
        });
    }

    public void seed(long id, long seed) {
        database.write(sql -> sql.update(CHANNEL)
                .set(CHANNEL.SEED, seed)
                .where(CHANNEL.ID.eq(id))
                .execute());
    }

    /** Whether there was such a channel. Its schedule and log go with it. */
    public boolean delete(long id) {
        return database.write(
                sql -> sql.deleteFrom(CHANNEL).where(CHANNEL.ID.eq(id)).execute() > 0);
    }

    private static Map<org.jooq.Field<?>, Object> columns(ChannelSettings settings) {
        HouseFormat format = settings.format();
        Map<org.jooq.Field<?>, Object> columns = new HashMap<>();
        columns.put(CHANNEL.NUMBER, settings.number());
        columns.put(CHANNEL.NAME, settings.name());
        columns.put(CHANNEL.GROUPING, settings.grouping());
        columns.put(CHANNEL.ENABLED, settings.enabled() ? 1 : 0);
        columns.put(CHANNEL.SCHEDULE_TYPE, settings.scheduleType().wireName());
        columns.put(CHANNEL.PACKAGING, lower(format.packaging()));
        columns.put(CHANNEL.VIDEO_CODEC, lower(format.video()));
        columns.put(CHANNEL.TARGET_SECONDS, format.targetSeconds());
        columns.put(CHANNEL.DTS_DELAY_TICKS, format.dtsDelayTicks());
        columns.put(CHANNEL.MAX_HEIGHT, format.maxHeight());
        return columns;
    }

    private static void insertFilters(DSLContext sql, long id, ItemFilter filter) {
        for (long library : filter.libraries()) {
            sql.insertInto(CHANNEL_LIBRARY, CHANNEL_LIBRARY.CHANNEL_ID, CHANNEL_LIBRARY.LIBRARY_ID)
                    .values(id, library)
                    .execute();
        }
        for (long collection : filter.collections()) {
            sql.insertInto(CHANNEL_COLLECTION, CHANNEL_COLLECTION.CHANNEL_ID, CHANNEL_COLLECTION.COLLECTION_ID)
                    .values(id, collection)
                    .execute();
        }
        for (String genre : filter.genres()) {
            insertFilter(sql, id, GENRE, genre);
        }
        for (ScheduleItem.Kind kind : filter.kinds()) {
            insertFilter(sql, id, KIND, lower(kind));
        }
        NeverRows.put(sql, id, filter.never());
    }

    private static void insertFilter(DSLContext sql, long id, String field, String value) {
        sql.insertInto(CHANNEL_FILTER, CHANNEL_FILTER.CHANNEL_ID, CHANNEL_FILTER.FIELD, CHANNEL_FILTER.VALUE)
                .values(id, field, value)
                .execute();
    }

    private static List<Channel> channels(DSLContext sql, Condition condition) {
        var rows =
                sql.selectFrom(CHANNEL).where(condition).orderBy(CHANNEL.NUMBER).fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        boolean one = rows.size() == 1;
        long only = rows.getFirst().get(CHANNEL.ID);
        Map<Long, Set<Long>> libraries = sql
                .selectFrom(CHANNEL_LIBRARY)
                .where(one ? CHANNEL_LIBRARY.CHANNEL_ID.eq(only) : DSL.noCondition())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(CHANNEL_LIBRARY.CHANNEL_ID),
                        Collectors.mapping(row -> row.get(CHANNEL_LIBRARY.LIBRARY_ID), Collectors.toSet())));
        Map<Long, Set<Long>> collections = sql
                .selectFrom(CHANNEL_COLLECTION)
                .where(one ? CHANNEL_COLLECTION.CHANNEL_ID.eq(only) : DSL.noCondition())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(CHANNEL_COLLECTION.CHANNEL_ID),
                        Collectors.mapping(row -> row.get(CHANNEL_COLLECTION.COLLECTION_ID), Collectors.toSet())));
        Map<Long, List<Record>> filters =
                sql
                        .selectFrom(CHANNEL_FILTER)
                        .where(one ? CHANNEL_FILTER.CHANNEL_ID.eq(only) : DSL.noCondition())
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.get(CHANNEL_FILTER.CHANNEL_ID), Collectors.toList()));
        Map<Long, Set<Long>> never = NeverRows.of(sql, one ? CHANNEL_NEVER.CHANNEL_ID.eq(only) : DSL.noCondition());
        return rows.map(row -> channel(
                row,
                libraries.getOrDefault(row.get(CHANNEL.ID), Set.of()),
                collections.getOrDefault(row.get(CHANNEL.ID), Set.of()),
                filters.getOrDefault(row.get(CHANNEL.ID), List.of()),
                never.getOrDefault(row.get(CHANNEL.ID), Set.of())));
    }

    private static Channel channel(
            Record row, Set<Long> libraries, Set<Long> collections, List<Record> filters, Set<Long> never) {
        return new Channel(
                row.get(CHANNEL.ID),
                row.get(CHANNEL.NUMBER).intValue(),
                row.get(CHANNEL.NAME),
                row.get(CHANNEL.GROUPING),
                row.get(CHANNEL.ENABLED) != 0,
                ScheduleType.of(row.get(CHANNEL.SCHEDULE_TYPE)).orElse(ScheduleType.GENRE_AUTO),
                filter(libraries, collections, filters).without(never),
                format(row),
                row.get(CHANNEL.SEED),
                row.get(CHANNEL.SCHEDULE_GENERATED_THROUGH_TICKS),
                row.get(CHANNEL.NEXT_SEGMENT),
                row.get(CHANNEL.NEXT_DISCONTINUITY),
                Instant.ofEpochMilli(row.get(CHANNEL.CREATED_AT)),
                Instant.ofEpochMilli(row.get(CHANNEL.UPDATED_AT)));
    }

    private static ItemFilter filter(Set<Long> libraries, Set<Long> collections, List<Record> filters) {
        Set<String> genres = new HashSet<>();
        Set<ScheduleItem.Kind> kinds = new HashSet<>();
        for (Record row : filters) {
            String value = row.get(CHANNEL_FILTER.VALUE);
            if (row.get(CHANNEL_FILTER.FIELD).equals(GENRE)) {
                genres.add(value);
            } else {
                kinds.add(ScheduleItem.Kind.valueOf(value.toUpperCase(Locale.ROOT)));
            }
        }
        return new ItemFilter(libraries, genres, kinds, collections);
    }

    private static HouseFormat format(Record row) {
        return new HouseFormat(
                VideoCodec.valueOf(row.get(CHANNEL.VIDEO_CODEC).toUpperCase(Locale.ROOT)),
                Packaging.valueOf(row.get(CHANNEL.PACKAGING).toUpperCase(Locale.ROOT)),
                row.get(CHANNEL.TARGET_SECONDS).intValue(),
                row.get(CHANNEL.DTS_DELAY_TICKS),
                row.get(CHANNEL.MAX_HEIGHT).intValue());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
