package tv.genlock.schedule.grid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.ScheduleItem.Traits;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;

/** Grids and a catalog to try them on. */
final class Grids {
    static final ItemFilter MOVIES = new ItemFilter(Set.of(), Set.of(), Set.of(Kind.MOVIE));
    static final ItemFilter EPISODES = new ItemFilter(Set.of(), Set.of(), Set.of(Kind.EPISODE));
    static final ItemFilter CLIPS = new ItemFilter(Set.of(), Set.of(), Set.of(Kind.CLIP));
    static final ItemFilter NOTHING = new ItemFilter(Set.of(99L), Set.of(), Set.of());

    private Grids() {}

    static ScheduleItem movie(long id, long seconds, int age) {
        return new ScheduleItem(
                id,
                id + 1000,
                Kind.MOVIE,
                "Film " + id,
                seconds * Ticks.PER_SECOND + 31,
                Optional.empty(),
                List.of(),
                new Traits(age, 10_000 - id));
    }

    static ScheduleItem episode(long id, long series, int number, String title) {
        return new ScheduleItem(
                id,
                id + 1000,
                Kind.EPISODE,
                title,
                (1300 + id % 90) * Ticks.PER_SECOND + 7,
                Optional.of(new Episode(series, "Series " + series, 1 + number / 10, 1 + number % 10)),
                List.of());
    }

    static ScheduleItem clip(long id, long seconds) {
        return new ScheduleItem(
                id, id + 1000, Kind.CLIP, "Clip " + id, seconds * Ticks.PER_SECOND, Optional.empty(), List.of());
    }

    /** Films of 61 to 180 minutes, five series of 30 episodes, clips of 20 to 140 seconds. */
    static List<ScheduleItem> items() {
        List<ScheduleItem> items = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            items.add(movie(n, 3660 + n * 177 % 7140, n % 4 == 0 ? 18 : 6));
        }
        for (int series = 1; series <= 5; series++) {
            for (int n = 0; n < 30; n++) {
                items.add(episode(series * 100 + n, series, n, "Chapter " + n));
            }
        }
        for (int n = 1; n <= 20; n++) {
            items.add(clip(700 + n, 20 + n * 6));
        }
        return items;
    }

    static Block block(String id, String start, int minutes, Content content, Order order, Amount amount, Fit fit) {
        return new Block(id, "", LocalTime.parse(start), minutes, content, order, amount, fit, Optional.empty());
    }

    static Block block(String id, String start, int minutes, ItemFilter filter, Order order) {
        return block(id, start, minutes, new Content.Filtered(filter), order, new Amount.Fill(), Fit.DEFAULT);
    }

    static Map<DayOfWeek, String> everyDay(String template) {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, template);
        }
        return week;
    }

    static ProgramGrid grid(String zone, List<Block> blocks) {
        return grid(zone, List.of(), blocks, List.of());
    }

    static ProgramGrid grid(String zone, List<Daypart> dayparts, List<Block> blocks, List<DateOverride> overrides) {
        return new ProgramGrid(
                ZoneId.of(zone),
                LocalTime.of(6, 0),
                dayparts,
                List.of(
                        new DayTemplate("day", blocks),
                        new DayTemplate("holiday", List.of(block("feast", "08:00", 600, MOVIES, Order.SHUFFLE)))),
                everyDay("day"),
                overrides,
                new Content.Filtered(EPISODES),
                new Content.Filtered(CLIPS),
                Set.of(),
                BreakPolicies.NONE);
    }

    static GridPlan plan(ProgramGrid grid) {
        return new GridPlan(7, "Seven", 4711, grid);
    }

    /** What a catalog holds, and no stored entries. */
    static Programmes programmes(List<ScheduleItem> items) {
        return programmes(items, List.of());
    }

    static Programmes programmes(List<ScheduleItem> items, List<ScheduleEntry> stored) {
        return programmes(items, stored, List.of());
    }

    /** The same where {@code planned} is what the build takes the place of. Every playlist holds the clips. */
    static Programmes programmes(List<ScheduleItem> items, List<ScheduleEntry> stored, List<ScheduleEntry> planned) {
        CatalogSnapshot catalog = CatalogSnapshot.of(items);
        Map<Content, Selection> made = new HashMap<>();
        return new Programmes() {
            @Override
            public CatalogSnapshot catalog() {
                return catalog;
            }

            @Override
            public Selection of(Content content) {
                return made.computeIfAbsent(
                        content,
                        one -> Selection.of(catalog.select(
                                switch (one) {
                                    case Content.Filtered(ItemFilter filter) -> filter;
                                    case Content.Playlist _ -> CLIPS;
                                    default -> NOTHING;
                                })));
            }

            @Override
            public List<ScheduleEntry> entries(long channelId, long from, long until) {
                return stored.stream()
                        .filter(entry ->
                                entry.channelId() == channelId && entry.endTicks() > from && entry.startTicks() < until)
                        .toList();
            }

            @Override
            public List<ScheduleEntry> planned(long from, long until) {
                return planned.stream()
                        .filter(entry -> entry.endTicks() > from && entry.startTicks() < until)
                        .toList();
            }
        };
    }
}
