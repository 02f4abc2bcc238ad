package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenLate;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Block.WhenShort;

/**
 * Lays a grid's blocks on the days of the real calendar. Blocks keep to the wall clock: on the day a clock goes forward one in
 * the lost hour begins when the hour would have ended and may vanish, on the day it goes back the doubled hour is part of the
 * block it lies in. The occurrences of a day touch and cover it.
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
        return ticksOf(day.atTime(grid.dayStart()));
    }

    /** What is planned for a broadcast day, in order, without what is over before it begins. */
    public List<Occurrence> day(LocalDate day) {
        long end = startOf(day.plusDays(1));
        List<Placed> placed = placed(day);
        List<Occurrence> occurrences = new ArrayList<>();
        long at = startOf(day);
        for (int n = 0; n < placed.size(); n++) {
            Placed one = placed.get(n);
            long from = Math.max(at, Math.min(end, one.start()));
            long next = n + 1 < placed.size() ? placed.get(n + 1).start() : end;
            long to = Math.min(Math.min(end, next), one.end());
            if (to <= from) {
                continue;
            }
            if (from > at) {
                occurrences.add(otherwise(day, at, from));
            }
            occurrences.add(new Occurrence(one.block(), day, from, to));
            at = to;
        }
        if (at < end) {
            occurrences.add(otherwise(day, at, end));
        }
        return occurrences;
    }

    private record Placed(Block block, long start, long end) {}

    private List<Placed> placed(LocalDate day) {
        List<Block> blocks = grid.templateOn(day).map(DayTemplate::blocks).orElse(List.of());
        List<Placed> placed = new ArrayList<>();
        for (Block block : blocks) {
            LocalDateTime start = onClock(day, block.start());
            placed.add(new Placed(block, ticksOf(start), ticksOf(start.plusMinutes(block.minutes()))));
        }
        placed.sort(Comparator.comparingLong(Placed::start)
                .thenComparing(one -> one.block().id()));
        return placed;
    }

    private LocalDateTime onClock(LocalDate day, LocalTime time) {
        return time.isBefore(grid.dayStart()) ? day.plusDays(1).atTime(time) : day.atTime(time);
    }

    private long ticksOf(LocalDateTime local) {
        return Ticks.of(ZonedDateTime.of(local, grid.zone()).toInstant());
    }

    /** When a time of day comes in an occurrence, air time, counted from where its block begins. */
    long after(Occurrence occurrence, LocalTime time) {
        LocalDateTime start = onClock(occurrence.day(), occurrence.block().start());
        LocalDateTime then = start.toLocalDate().atTime(time);
        return ticksOf(then.isAfter(start) ? then : then.plusDays(1));
    }

    private Occurrence otherwise(LocalDate day, long from, long to) {
        return new Occurrence(otherwiseOf(grid), day, from, to);
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
