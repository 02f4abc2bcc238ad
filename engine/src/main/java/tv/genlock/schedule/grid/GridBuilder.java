package tv.genlock.schedule.grid;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.AirTime;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.ScheduleState.BlockStates;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Start;

/**
 * Builds a channel's schedule from its programme grid, block by block. Pure and without state of its own; any thread.
 *
 * <p><b>Promises.</b> Entries touch and lie on whole milliseconds of air time. A block with a hard start begins at its time to the
 * tick. Same arguments, same result. Blocks are built whole, so building to A and then, with the state returned, to B gives what
 * building to B at once gives, as long as nothing was asked of {@link Programmes} that has changed.
 *
 * <p><b>Who does what.</b> The {@link Agenda} says which occurrence of a block comes next and a {@link BlockFiller} fills it: a
 * {@link Feed} with programmes, a {@link RestFiller} with what airs where none fits. {@link Slots} says how much time a programme
 * takes, a {@link BlockPicker} which one's turn it is, and a {@link ProgrammeChoice} which of them may air just then.
 */
public final class GridBuilder {
    private GridBuilder() {}

    /**
     * Entries from {@code fromTicks} until at least {@code untilTicks}, to the end of a block, around those that stay.
     *
     * @param fromTicks a whole millisecond of air time: the end of what is stored, or the start of a new schedule
     * @param existing stored entries of this channel: those that end by {@code fromTicks} tell how much of the block that runs then
     *     has aired; those later stay, and the new entries go around them
     * @param most a build ends with the block that reaches so many entries; 1 or more
     * @throws IllegalArgumentException when {@code fromTicks} is no whole millisecond or the span is over 400 days
     */
    public static ScheduleResult build(
            GridPlan plan,
            Programmes programmes,
            ScheduleState state,
            long fromTicks,
            long untilTicks,
            List<ScheduleEntry> existing,
            int most) {
        AirTime.requireBuildable(fromTicks, untilTicks);
        GridBuild build = begun(plan, programmes, state, fromTicks, existing);
        Agenda agenda = new Agenda(build.calendar(), fromTicks, builtThrough(build, state, fromTicks), build.notes());
        long at = fromTicks;
        while (at < untilTicks && build.made().size() < most) {
            Occurrence occurrence = agenda.takeAfter(at);
            Occurrence following = agenda.following();
            at = new BlockFiller(build, occurrence, following).fill(at, latestEnd(following));
            build.kept().passUntil(at);
        }
        ScheduleState later = remembered(build.pickers(), state, agenda.through());
        return new ScheduleResult(build.made().all(), at, later, List.copyOf(build.notes()));
    }

    private static GridBuild begun(
            GridPlan plan, Programmes programmes, ScheduleState state, long from, List<ScheduleEntry> existing) {
        List<ScheduleEntry> inOrder = existing.stream()
                .sorted(Comparator.comparingLong(ScheduleEntry::startTicks))
                .toList();
        List<ScheduleEntry> kept =
                inOrder.stream().filter(entry -> entry.endTicks() > from).toList();
        List<ScheduleEntry> past =
                inOrder.stream().filter(entry -> entry.endTicks() <= from).toList();
        Pickers pickers = new Pickers(programmes, plan.seed(), state);
        BroadcastCalendar calendar = new BroadcastCalendar(plan.grid());
        return new GridBuild(
                plan,
                programmes,
                calendar,
                pickers,
                new KeptEntries(kept, programmes, pickers),
                new AiredBefore(calendar, past),
                new MadeEntries(plan.channelId(), programmes),
                new Elsewhere(plan, programmes),
                new LinkedHashSet<>());
    }

    /** Until when nothing is to be built. Where that is not remembered, what aired tells which block runs. */
    private static long builtThrough(GridBuild build, ScheduleState state, long from) {
        long through = state.blocks().through();
        return through > 0 ? through : Math.max(0, build.aired().begunEarly(from));
    }

    /** When what runs must make way for the block that follows. */
    private static long latestEnd(Occurrence following) {
        Fit fit = following.block().fit();
        if (fit.start() == Start.HARD) {
            return following.startTicks();
        }
        return fit.graceMinutes() == Fit.ANY_GRACE
                ? following.endTicks()
                : Math.min(following.endTicks(), following.startTicks() + fit.graceMinutes() * 60L * Ticks.PER_SECOND);
    }

    private static ScheduleState remembered(Pickers pickers, ScheduleState before, long through) {
        return new ScheduleState(
                pickers.cursors(),
                before.features(),
                before.fillers(),
                before.wheel(),
                before.lanes(),
                new BlockStates(through, pickers.remembered()));
    }

    /**
     * What a builder remembers behind entries that were made earlier, so that what follows them can be planned anew.
     *
     * @param state before the first of them
     * @param entries in order, as stored; those that stand in no block of the grid are passed over
     */
    public static ScheduleState replay(
            GridPlan plan, Programmes programmes, ScheduleState state, List<ScheduleEntry> entries) {
        if (entries.isEmpty()) {
            return state;
        }
        Pickers pickers = new Pickers(programmes, plan.seed(), state);
        Map<String, Block> blocks = blocksById(plan.grid());
        String running = "";
        for (ScheduleEntry entry : entries) {
            @Nullable Block block = blocks.get(entry.placing().block());
            if (block == null || entry.itemId().isEmpty() || !block.content().isChosenFrom()) {
                continue;
            }
            BlockPicker picker = pickers.of(block);
            if (!block.id().equals(running)) {
                picker.begin(/* resumed= */ false);
                running = block.id();
            }
            GridBuild.item(programmes, entry.itemId().getAsLong()).ifPresent(item -> picker.replay(item, entry.rule()));
        }
        return remembered(pickers, state, /* through= */ 0);
    }

    private static Map<String, Block> blocksById(ProgramGrid grid) {
        Map<String, Block> blocks = new HashMap<>();
        grid.templates().forEach(day -> day.blocks().forEach(block -> blocks.put(block.id(), block)));
        for (Block own : List.of(BroadcastCalendar.otherwiseOf(grid), BroadcastCalendar.fillerOf(grid))) {
            blocks.put(own.id(), own);
        }
        return blocks;
    }
}
