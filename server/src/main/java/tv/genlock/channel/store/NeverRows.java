package tv.genlock.channel.store;

import static tv.genlock.store.schema.tables.ChannelNever.CHANNEL_NEVER;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What never airs where, as rows. */
final class NeverRows {
    private static final int IDS_A_STEP = 500;

    private NeverRows() {}

    /** The items that never air, by channel. */
    static Map<Long, Set<Long>> of(DSLContext sql, Condition condition) {
        return sql.selectFrom(CHANNEL_NEVER).where(condition).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(CHANNEL_NEVER.CHANNEL_ID),
                        Collectors.mapping(row -> row.get(CHANNEL_NEVER.ITEM_ID), Collectors.toSet())));
    }

    /** Keeps what never airs on a channel in place of what was said before; items that do not exist are passed over. */
    static void put(DSLContext sql, long channelId, Set<Long> itemIds) {
        sql.deleteFrom(CHANNEL_NEVER)
                .where(CHANNEL_NEVER.CHANNEL_ID.eq(channelId))
                .execute();
        Long[] ids = itemIds.toArray(Long[]::new);
        for (int from = 0; from < ids.length; from += IDS_A_STEP) {
            Long[] step = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + IDS_A_STEP));
            sql.insertInto(CHANNEL_NEVER, CHANNEL_NEVER.CHANNEL_ID, CHANNEL_NEVER.ITEM_ID)
                    .select(sql.select(DSL.val(channelId), MEDIA_ITEM.ID)
                            .from(MEDIA_ITEM)
                            .where(MEDIA_ITEM.ID.in(step)))
                    .execute();
        }
    }
}
