package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.AirTime;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.BlockStates;
import tv.genlock.schedule.ScheduleState.Cursor;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Start;

/**
 * Builds a channel's schedule from its programme grid, block by block. Pure and without state of its own; any thread.
 *
 * <p><b>Promises.</b> Entries touch and lie on whole milliseconds of air time. A block with a hard start begins at its time to the
 * tick. Same arguments, same result. Blocks are built whole, so building to A and then, with the state returned, to B gives what
 * building to B at once gives, as long as nothing was asked of {@link Programmes} that has changed.
 */
public final class GridBuilder {
    private final GridPlan plan;
    private final Programmes programmes;
    private final BroadcastCalendar calendar;
    private final SortedMap<Long, Cursor> cursors;
    private final Map<String, Chosen> pickers = new HashMap<>();
    private final Elsewhere elsewhere;
    private final SortedMap<String, BlockState> remembered;
    private final ScheduleState before;
    private final List<ScheduleEntry> kept;
    private final List<ScheduleEntry> past;
    private final List<ScheduleEntry> entries = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final ArrayDeque<Occurrence> ahead = new ArrayDeque<>();
    private final long begin;
    private final long begunEarly;
    private LocalDate nextDay;
    private long through;
    private int passed;

    /** A picker, and the block that it was made for. */
    private record Chosen(Block block, BlockPicker picker) {
        /** Whether another block of the same id is the same as far as choosing goes. */
        boolean serves(Block other) {
            return block.content().equals(other.content()) && block.order() == other.order();
        }
    }

    private GridBuilder(
            GridPlan plan, Programmes programmes, ScheduleState state, long from, List<ScheduleEntry> existing) {
        this.plan = plan;
        this.programmes = programmes;
        this.before = state;
        elsewhere = new Elsewhere(plan, programmes);
        calendar = new BroadcastCalendar(plan.grid());
        cursors = new TreeMap<>(state.cursors());
        remembered = new TreeMap<>(state.blocks().byBlock());
        List<ScheduleEntry> inOrder = existing.stream()
                .sorted(Comparator.comparingLong(ScheduleEntry::startTicks))
                .toList();
        kept = inOrder.stream().filter(entry -> entry.endTicks() > from).toList();
        past = inOrder.stream().filter(entry -> entry.endTicks() <= from).toList();
        through = state.blocks().through();
        begin = from;
        nextDay = calendar.dayOf(from).minusDays(1);
        begunEarly = begunEarly(from);
        through = Math.max(through, begunEarly);
    }

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
        GridBuilder builder = new GridBuilder(plan, programmes, state, fromTicks, existing);
        long end = builder.fill(fromTicks, untilTicks, most);
        return builder.result(end);
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
        long from = entries.getFirst().startTicks();
        GridBuilder builder = new GridBuilder(plan, programmes, state, from, List.of());
        builder.replay(entries);
        builder.through = 0;
        return builder.result(from).newState();
    }

    private void replay(List<ScheduleEntry> aired) {
        Map<String, Block> blocks = blocksById();
        String running = "";
        for (ScheduleEntry entry : aired) {
            @Nullable Block block = blocks.get(entry.placing().block());
            if (block == null || entry.itemId().isEmpty() || !block.content().isChosenFrom()) {
                continue;
            }
            BlockPicker picker = picker(block);
            if (!block.id().equals(running)) {
                picker.begin(/* resumed= */ false);
                running = block.id();
            }
            item(entry.itemId().getAsLong()).ifPresent(item -> picker.replay(item, entry.rule()));
        }
    }

    private Map<String, Block> blocksById() {
        Map<String, Block> blocks = new HashMap<>();
        plan.grid().templates().forEach(day -> day.blocks().forEach(block -> blocks.put(block.id(), block)));
        for (Block own : List.of(BroadcastCalendar.otherwiseOf(plan.grid()), BroadcastCalendar.fillerOf(plan.grid()))) {
            blocks.put(own.id(), own);
        }
        return blocks;
    }

    private long fill(long from, long until, int most) {
        long at = from;
        while (at < until && entries.size() < most) {
            Occurrence occurrence = nextAfter(at);
            Occurrence following = peek();
            BlockFiller filler = new BlockFiller(this, plan, occurrence, following);
            at = filler.fill(at, latestEnd(following));
            countPassed(at);
            through = occurrence.endTicks();
        }
        return at;
    }

    /** The first occurrence that is not built yet and not over. */
    private Occurrence nextAfter(long at) {
        while (true) {
            Occurrence next = peek();
            ahead.removeFirst();
            boolean built = next.endTicks() <= through;
            boolean over = next.endTicks() <= at;
            if (!built && over && next.endTicks() > begin) {
                notes.add("%s on %s has no time left: what ran before it lasted too long."
                        .formatted(titleOf(next.block()), next.day()));
            }
            if (!built && !over) {
                return next;
            }
        }
    }

    private Occurrence peek() {
        while (ahead.isEmpty()) {
            ahead.addAll(calendar.day(nextDay));
            nextDay = nextDay.plusDays(1);
        }
        return ahead.getFirst();
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

    static String titleOf(Block block) {
        return block.title().isEmpty() ? block.id() : block.title();
    }

    /** The one that chooses for a block, with what it remembers. */
    BlockPicker picker(Block block) {
        @Nullable Chosen known = pickers.get(block.id());
        if (known != null && known.serves(block)) {
            return known.picker();
        }
        if (known != null) {
            known.picker().remember(remembered);
        }
        BlockPicker made = BlockPicker.of(block, programmes, remembered, cursors, plan.seed());
        pickers.put(block.id(), new Chosen(block, made));
        return made;
    }

    /** What airs on the channels that this one keeps apart from. */
    Elsewhere elsewhere() {
        return elsewhere;
    }

    /** The first entry that stays and ends after {@code at}. What is passed on the way there has aired in its block. */
    @Nullable
    ScheduleEntry keptAfter(long at) {
        countPassed(at);
        for (ScheduleEntry entry : kept) {
            if (entry.endTicks() > at) {
                return entry;
            }
        }
        return null;
    }

    /** A planned entry that somebody locked is one of its block's programmes: the order goes on behind it. */
    private void countPassed(long at) {
        while (passed < kept.size() && kept.get(passed).endTicks() <= at) {
            ScheduleEntry entry = kept.get(passed++);
            @Nullable Chosen chosen = pickers.get(entry.placing().block());
            if (chosen != null && entry.itemId().isPresent()) {
                item(entry.itemId().getAsLong())
                        .ifPresent(item -> chosen.picker().replay(item, entry.rule()));
            }
        }
    }

    void add(ScheduleEntry entry) {
        entries.add(entry);
    }

    void note(String note) {
        notes.add(note);
    }

    /** The last entry made, when it ends at {@code at}. */
    @Nullable
    ScheduleEntry lastEndingAt(long at) {
        return !entries.isEmpty() && entries.getLast().endTicks() == at ? entries.getLast() : null;
    }

    void stretchLast(long end, String reason) {
        entries.set(entries.size() - 1, entries.getLast().endingAt(end, reason));
    }

    /** The channel's entries of a stretch: those stored and those made now. */
    List<ScheduleEntry> aired(long channelId, long from, long until) {
        List<ScheduleEntry> found = new ArrayList<>(programmes.entries(channelId, from, until));
        if (channelId == plan.channelId()) {
            for (ScheduleEntry entry : entries) {
                if (entry.endTicks() > from && entry.startTicks() < until) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** The programmes of an occurrence that were there before this build. */
    List<ScheduleEntry> airedBefore(Occurrence occurrence) {
        if (past.isEmpty() || past.getLast().endTicks() <= occurrence.startTicks() - BlockFiller.MOST_EARLY_TICKS) {
            return List.of();
        }
        long since = earliestStartOf(occurrence);
        return past.stream()
                .filter(entry -> entry.startTicks() >= since
                        && entry.itemId().isPresent()
                        && entry.placing().block().equals(occurrence.block().id()))
                .toList();
    }

    /** What follows may have begun in the time of the block before it. */
    private long earliestStartOf(Occurrence occurrence) {
        if (occurrence.block().fit().start() != Start.FOLLOW) {
            return occurrence.startTicks();
        }
        List<Occurrence> days = new ArrayList<>(calendar.day(occurrence.day().minusDays(1)));
        days.addAll(calendar.day(occurrence.day()));
        return days.stream()
                .filter(one -> one.endTicks() == occurrence.startTicks()
                        && !one.block().id().equals(occurrence.block().id()))
                .mapToLong(Occurrence::startTicks)
                .findFirst()
                .orElse(occurrence.startTicks());
    }

    /** Nominal start of a block that follows and runs already at {@code from}, though it is not its time yet; else −1. */
    private long begunEarly(long from) {
        if (past.isEmpty() || through > from) {
            return -1;
        }
        String running = past.getLast().placing().block();
        LocalDate day = calendar.dayOf(from);
        List<Occurrence> days = new ArrayList<>(calendar.day(day));
        days.addAll(calendar.day(day.plusDays(1)));
        for (int n = 0; n + 1 < days.size(); n++) {
            Occurrence next = days.get(n + 1);
            if (days.get(n).endTicks() > from) {
                boolean early = !running.equals(days.get(n).block().id())
                        && running.equals(next.block().id())
                        && next.startTicks() - from <= BlockFiller.MOST_EARLY_TICKS;
                return early ? next.startTicks() : -1;
            }
        }
        return -1;
    }

    /** An item by its id; empty when it is gone. */
    Optional<ScheduleItem> item(long id) {
        CatalogSnapshot catalog = programmes.catalog();
        int position = catalog.positionOf(id);
        return position < 0 ? Optional.empty() : Optional.of(catalog.item(position));
    }

    BroadcastCalendar calendar() {
        return calendar;
    }

    private ScheduleResult result(long end) {
        pickers.values().forEach(chosen -> chosen.picker().remember(remembered));
        ScheduleState state = new ScheduleState(
                cursors,
                before.features(),
                before.fillers(),
                before.wheel(),
                before.lanes(),
                new BlockStates(through, remembered));
        return new ScheduleResult(entries, end, state, List.copyOf(notes));
    }
}
