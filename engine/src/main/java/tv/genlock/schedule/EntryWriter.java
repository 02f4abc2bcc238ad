package tv.genlock.schedule;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleEntry.Placing;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleState.Cursor;

/** Words entries of one channel: titles, rules, and reasons that a person understands. */
public final class EntryWriter {
    /** Slates are cut at these air times, so that a long silence is many entries of the guide and not one. */
    public static final long SLATE_TICKS = 6 * 3600 * Ticks.PER_SECOND;

    /** The rule of what somebody put where it is, in contrast to what was planned there. */
    public static final String MANUAL_RULE = "manual";

    private final ChannelPlan plan;

    EntryWriter(ChannelPlan plan) {
        this.plan = plan;
    }

    ScheduleEntry generated(ScheduleItem item, long start, long end, String rule, String reason) {
        return new ScheduleEntry(
                0,
                plan.channelId(),
                start,
                end,
                OptionalLong.of(item.id()),
                OptionalLong.of(item.fileId()),
                Origin.GENERATED,
                titleOf(item),
                rule,
                reason);
    }

    ScheduleEntry manual(Wish wish, String block, String reason) {
        ScheduleItem item = wish.item();
        return new ScheduleEntry(
                0,
                plan.channelId(),
                wish.startTicks(),
                wish.endTicks(),
                OptionalLong.of(item.id()),
                OptionalLong.of(item.fileId()),
                Origin.MANUAL,
                titleOf(item),
                MANUAL_RULE,
                reason,
                new Placing(block, wish.inTicks()));
    }

    /** A slate from {@code start} to the next cut of slates, or to {@code limit} when that is sooner. */
    ScheduleEntry slate(long start, long limit, String rule, String reason) {
        long end = Math.min(limit, AirTime.endOfWindow(start, SLATE_TICKS));
        return new ScheduleEntry(
                0,
                plan.channelId(),
                start,
                end,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Origin.SLATE,
                plan.name(),
                rule,
                reason);
    }

    String clock(long ticks, long fromTicks) {
        return AirTime.words(ticks, fromTicks, plan.zone());
    }

    /** The guide's title: an episode airs under its series. */
    public static String titleOf(ScheduleItem item) {
        return item.series().map(Episode::seriesTitle).orElse(item.title());
    }

    public static String afterCursor(ScheduleItem item, @Nullable Cursor cursor) {
        Episode episode = item.series().orElseThrow();
        if (cursor == null) {
            return episode.seriesTitle() + ", from the first episode";
        }
        boolean over = CatalogSnapshot.seasonRank(episode.season()) < CatalogSnapshot.seasonRank(cursor.season())
                || (episode.season() == cursor.season() && episode.episode() < cursor.episode())
                || item.id() == cursor.itemId();
        String last = numbers(cursor.season(), cursor.episode());
        return episode.seriesTitle() + (over ? ", starts over after " : ", next after ") + last;
    }

    static String inShuffle(String deck, Deck of) {
        return deck + " round " + of.round() + ", " + ordinal(of.dealt() + 1) + " of " + of.size();
    }

    private static String numbers(int season, int episode) {
        return "S" + (season < 10 ? "0" : "") + season + "E" + (episode < 10 ? "0" : "") + episode;
    }

    /** "1st", "12th". */
    public static String ordinal(int number) {
        int lastTwo = number % 100;
        if (lastTwo >= 11 && lastTwo <= 13) {
            return number + "th";
        }
        return number
                + switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
