package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.AirTime;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenLate;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Block.WhenShort;

/**
 * Lays a grid's blocks on the days of the real calendar. Every day is laid out on the wall clock and then put into time: on the day
 * a clock goes forward what is in the lost hour is lost and all else keeps its place, on the day it goes back the doubled hour is
 * part of the block it lies in. The occurrences of a day touch and cover it.
 */
public final class BroadcastCalendar {
    /** Id of what airs where no block is. */
    public static final String OTHERWISE = "otherwise";

    /** Id of what fills a rest. */
    static final String FILLER = "filler";

    private static final Fit BETWEEN =
            new Fit(Start.FOLLOW, Fit.ANY_GRACE, 0, WhenLong.SLIDE, WhenShort.FILL, WhenLate.BEGIN_LATE);

    private final ProgramGrid grid;

    public BroadcastCalendar(ProgramGrid grid) {
        this.grid = grid;
    }

    /** The broadcast day in which an air time lies. */
    public LocalDate dayOf(long ticks) {
        LocalDate date = Ticks.toInstant(ticks).atZone(grid.zone()).toLocalDate();
        // A clock that went back may show the morning twice, and one that goes forward may skip the day's start.
        for (LocalDate day = date.plusDays(1); ; day = day.minusDays(1)) {
            if (startOf(day) <= ticks) {
                return day;
            }
        }
    }

    /** When a broadcast day begins, air time. */
    public long startOf(LocalDate day) {
        return AirTime.of(day.atTime(grid.dayStart()), grid.zone());
    }

    /** What is planned for a broadcast day, in order. */
    public List<Occurrence> day(LocalDate day) {
        LocalDateTime end = day.plusDays(1).atTime(grid.dayStart());
        List<Placed> placed = placed(day);
        List<Occurrence> occurrences = new ArrayList<>();
        LocalDateTime at = day.atTime(grid.dayStart());
        for (int n = 0; n < placed.size(); n++) {
            Placed one = placed.get(n);
            LocalDateTime next = n + 1 < placed.size() ? placed.get(n + 1).start() : end;
            LocalDateTime to = earliest(next, one.end(), end);
            add(occurrences, otherwiseOf(grid), day, at, one.start());
            add(occurrences, one.block(), day, one.start(), to);
            at = to;
        }
        add(occurrences, otherwiseOf(grid), day, at, end);
        return occurrences;
    }

    private static LocalDateTime earliest(LocalDateTime... times) {
        return Collections.min(List.of(times));
    }

    /** Adds a block where the clock shows any of its time. */
    private void add(List<Occurrence> to, Block block, LocalDate day, LocalDateTime from, LocalDateTime until) {
        long start = AirTime.of(from, grid.zone());
        long end = AirTime.of(until, grid.zone());
        if (start < end) {
            to.add(new Occurrence(block, day, start, end));
        }
    }

    private record Placed(Block block, LocalDateTime start, LocalDateTime end) {}

    private List<Placed> placed(LocalDate day) {
        List<Block> blocks = grid.templateOn(day).map(DayTemplate::blocks).orElse(List.of());
        List<Placed> placed = new ArrayList<>();
        for (Block block : blocks) {
            LocalDateTime start = onClock(day, block.start());
            placed.add(new Placed(block, start, start.plusMinutes(block.minutes())));
        }
        placed.sort(Comparator.comparing(Placed::start)
                .thenComparing(one -> one.block().id()));
        return placed;
    }

    private LocalDateTime onClock(LocalDate day, LocalTime time) {
        return time.isBefore(grid.dayStart()) ? day.plusDays(1).atTime(time) : day.atTime(time);
    }

    /** When a time of day comes in an occurrence, air time, counted from where its block begins. */
    long after(Occurrence occurrence, LocalTime time) {
        LocalDateTime start = onClock(occurrence.day(), occurrence.block().start());
        LocalDateTime then = start.toLocalDate().atTime(time);
        return AirTime.of(then.isAfter(start) ? then : then.plusDays(1), grid.zone());
    }

    /** What airs where no block is, as if it were one. */
    static Block otherwiseOf(ProgramGrid grid) {
        return between(OTHERWISE, grid.otherwise(), Order.EPISODES);
    }

    /** What fills a rest, as if it were a block. */
    static Block fillerOf(ProgramGrid grid) {
        return between(FILLER, grid.filler(), Order.SHUFFLE);
    }

    private static Block between(String id, Content content, Order order) {
        return new Block(
                id, "", LocalTime.MIN, Block.DAY_MINUTES, content, order, new Amount.Fill(), BETWEEN, Optional.empty());
    }
}
