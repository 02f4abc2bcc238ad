package tv.genlock.channel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.breaks.BreakTemplate;
import tv.genlock.schedule.breaks.FillMode;
import tv.genlock.schedule.breaks.Separation;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenLate;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Block.WhenShort;
import tv.genlock.schedule.grid.BreakPolicies;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DateOverride;
import tv.genlock.schedule.grid.DateRule;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.Daypart;
import tv.genlock.schedule.grid.ProgramGrid;

/** Programme grids of many kinds. */
final class SimulatedGrids {
    private static final Content FILMS = kind(Kind.MOVIE);
    private static final Content EPISODES = kind(Kind.EPISODE);
    private static final Fit HARD = fit(Start.HARD, 0, WhenLong.SLIDE, WhenShort.FILL, WhenLate.BEGIN_LATE);
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    /** Interrupts its programmes every twelve minutes. */
    private static final BreakTemplate OFTEN = new BreakTemplate(
            "often",
            true,
            new BreakTemplate.Inside.EveryInterval(12 * MINUTE, 3 * MINUTE, 3 * MINUTE, 6),
            true,
            BreakTemplate.Lengths.STANDARD,
            BreakTemplate.STANDARD.avails(),
            Separation.STANDARD);

    private static final BreakPolicies LOADED = new BreakPolicies(
            List.of(new BreakPolicy(OFTEN, FillMode.COMMERCIALS, 8, Optional.empty())), Optional.of(OFTEN.name()));

    private SimulatedGrids() {}

    /** Grids that show no other channel. */
    static List<ProgramGrid> own() {
        return List.of(
                primeTime(),
                grid("Europe/Berlin", LOADED, block("series", "06:00", 1440, EPISODES, Order.EPISODES, aligned(30))),
                strip(),
                dayparts(),
                follows("America/New_York"),
                joined(),
                grid("Europe/London", BreakPolicies.NONE, block("any", "05:00", 1200, FILMS, Order.RANDOM)),
                mixed(),
                amounts(),
                feast(),
                grid("Asia/Kolkata", LOADED, block("old", "10:00", 600, FILMS, Order.CHRONOLOGICAL, aligned(5))));
    }

    private static ProgramGrid primeTime() {
        return grid(
                "Europe/Berlin",
                BreakPolicies.STANDARD,
                block("prime", "20:15", 240, FILMS, Order.SHUFFLE, HARD),
                block("marathon", "10:00", 300, EPISODES, Order.MARATHON),
                block("old", "16:00", 120, FILMS, Order.CHRONOLOGICAL));
    }

    private static ProgramGrid strip() {
        return grid(
                "Europe/Berlin",
                BreakPolicies.STANDARD,
                block("again", "09:00", 120, new Content.Rerun("strip", 1), Order.EPISODES),
                block("found", "12:00", 180, new Content.Query("Beta"), Order.EPISODES, aligned(15)),
                block("strip", "17:00", 120, EPISODES, Order.STRIP, HARD));
    }

    private static ProgramGrid dayparts() {
        List<Daypart> parts = List.of(new Daypart("day", LocalTime.of(6, 0), LocalTime.of(20, 0), Set.of(), 12, false));
        ProgramGrid plain =
                grid("Europe/Berlin", BreakPolicies.STANDARD, block("films", "06:00", 1440, FILMS, Order.SHUFFLE));
        return new ProgramGrid(
                plain.zone(),
                plain.dayStart(),
                parts,
                plain.templates(),
                plain.week(),
                plain.overrides(),
                plain.otherwise(),
                plain.filler(),
                plain.never(),
                plain.breaks());
    }

    static ProgramGrid follows(String zone) {
        Fit follow = fit(Start.FOLLOW, 0, WhenLong.SLIDE, WhenShort.NEXT, WhenLate.BEGIN_LATE);
        return grid(
                zone,
                BreakPolicies.NONE,
                block("morning", "06:00", 360, EPISODES, Order.EPISODES, follow),
                block("noon", "12:00", 240, FILMS, Order.SHUFFLE, follow),
                block("news", "20:00", 60, new Content.Query("Gamma"), Order.EPISODES, HARD),
                block("night", "21:00", 300, FILMS, Order.RANDOM, follow));
    }

    private static ProgramGrid joined() {
        Fit cut = fit(Start.SOFT, 0, WhenLong.CUT, WhenShort.FILL, WhenLate.JOIN);
        return grid(
                "Europe/Berlin",
                LOADED,
                block("first", "06:00", 330, FILMS, Order.SHUFFLE),
                block("second", "11:30", 200, FILMS, Order.CHRONOLOGICAL, cut),
                block("third", "14:50", 400, EPISODES, Order.MARATHON, cut));
    }

    private static ProgramGrid mixed() {
        Content mix = new Content.Mix(List.of(new Content.Part(FILMS, 1), new Content.Part(EPISODES, 3)));
        return grid(
                "Europe/Berlin",
                BreakPolicies.STANDARD,
                block("mix", "12:00", 720, mix, Order.SHUFFLE, new Amount.Until(LocalTime.of(22, 30)), Fit.DEFAULT));
    }

    private static ProgramGrid amounts() {
        return grid(
                "Europe/Berlin",
                BreakPolicies.STANDARD,
                block("three", "08:00", 240, EPISODES, Order.EPISODES, new Amount.Items(3), aligned(10)),
                block("long", "14:00", 240, FILMS, Order.SHUFFLE, new Amount.Lasting(100), HARD));
    }

    /** Other weekends, and some days of their own. */
    private static ProgramGrid feast() {
        DayTemplate week = new DayTemplate(
                "week", List.of(block("soap", "06:00", 1440, new Content.Query("Delta"), Order.EPISODES)));
        DayTemplate weekend = new DayTemplate("weekend", List.of(block("films", "12:00", 600, FILMS, Order.SHUFFLE)));
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, day.getValue() < 6 ? "week" : "weekend");
        }
        DateRule halloween = new DateRule.Between(LocalDate.of(2026, 10, 28), LocalDate.of(2026, 11, 1));
        return new ProgramGrid(
                ZoneId.of("Europe/Berlin"),
                LocalTime.of(6, 0),
                List.of(),
                List.of(week, weekend),
                days,
                List.of(new DateOverride("Halloween", halloween, "weekend", 1, Optional.empty())),
                EPISODES,
                new Content.OffAir(),
                Set.of(),
                BreakPolicies.STANDARD);
    }

    /** Another channel, later. */
    static ProgramGrid later(long channelId, int minutes) {
        return grid(
                "Europe/Berlin",
                BreakPolicies.NONE,
                block("later", "06:00", 1440, new Content.Delayed(channelId, minutes), Order.EPISODES));
    }

    /** Another channel in the evening, and nothing that a third airs at the time. */
    static ProgramGrid eveningsOf(long channelId, long apartFrom) {
        ProgramGrid plain = grid(
                "Europe/Berlin",
                BreakPolicies.STANDARD,
                block("films", "10:00", 360, FILMS, Order.SHUFFLE),
                block("later", "19:00", 240, new Content.Delayed(channelId, 90), Order.EPISODES, HARD));
        return new ProgramGrid(
                plain.zone(),
                plain.dayStart(),
                plain.dayparts(),
                plain.templates(),
                plain.week(),
                plain.overrides(),
                plain.otherwise(),
                plain.filler(),
                plain.never(),
                plain.breaks(),
                Set.of(apartFrom));
    }

    private static Content kind(Kind kind) {
        return new Content.Filtered(new ItemFilter(Set.of(), Set.of(), Set.of(kind)));
    }

    private static Fit aligned(int minutes) {
        return fit(Start.SOFT, minutes, WhenLong.SLIDE, WhenShort.FILL, WhenLate.BEGIN_LATE);
    }

    private static Fit fit(Start start, int align, WhenLong whenLong, WhenShort whenShort, WhenLate whenLate) {
        return new Fit(start, Fit.ANY_GRACE, align, whenLong, whenShort, whenLate);
    }

    private static Block block(String id, String start, int minutes, Content content, Order order) {
        return block(id, start, minutes, content, order, Fit.DEFAULT);
    }

    private static Block block(String id, String start, int minutes, Content content, Order order, Fit fit) {
        return block(id, start, minutes, content, order, new Amount.Fill(), fit);
    }

    private static Block block(
            String id, String start, int minutes, Content content, Order order, Amount amount, Fit fit) {
        return new Block(
                id, "The " + id, LocalTime.parse(start), minutes, content, order, amount, fit, Optional.empty());
    }

    private static ProgramGrid grid(String zone, BreakPolicies breaks, Block... blocks) {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, "day");
        }
        return new ProgramGrid(
                ZoneId.of(zone),
                LocalTime.of(6, 0),
                List.of(),
                List.of(new DayTemplate("day", List.of(blocks))),
                week,
                List.of(),
                EPISODES,
                new Content.OffAir(),
                Set.of(),
                breaks);
    }
}
