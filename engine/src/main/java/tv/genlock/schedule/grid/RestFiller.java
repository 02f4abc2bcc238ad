package tv.genlock.schedule.grid;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;

/**
 * Fills what is left of a block when no programme fits: with breaks of the programme before, the grid's filler, or a card; where
 * the channel is off the air, with the test card. Owner thread only.
 */
record RestFiller(GridBuild build, Occurrence occurrence, Slots slots, BlockEntries entries) {
    /** Long enough to be read, and to be seen by who comes a little late. */
    private static final long SIGN_OFF_TICKS = 60 * Ticks.PER_SECOND;

    /**
     * Fills it whole.
     *
     * @param whyEmpty why the block has aired nothing, for a card that says so
     * @return {@code end}
     */
    long fill(long from, long end, Supplier<String> whyEmpty) {
        if (occurrence.block().content() instanceof Content.OffAir) {
            boolean begins = entries.isEmpty() && !build.goesOn(occurrence.block(), from);
            long signedOff = begins ? Math.min(end, from + SIGN_OFF_TICKS) : from;
            entries.testCard(from, signedOff, "sign-off", "That was all. Back at " + entries.clock(end, from));
            return entries.testCard(signedOff, end, "off the air", "Off the air until " + entries.clock(end, from));
        }
        @Nullable ScheduleEntry last = entries.lastEndingAt(from);
        boolean own = !entries.isEmpty() || end <= occurrence.startTicks();
        if (own && last != null && isBreak(from, end) && last.itemId().isPresent()) {
            entries.stretchLast(end, last.reason() + "; breaks until " + entries.clock(end, from));
            return end;
        }
        long at = filled(from, end);
        String reason = entries.isEmpty() ? whyEmpty.get() : "Next at " + entries.clock(end, from);
        return at < end ? entries.card(at, end, "card", reason) : end;
    }

    private static boolean isBreak(long from, long end) {
        return end - from <= Slots.BREAK_TICKS;
    }

    /** As many fillers as fit; what they leave belongs to the last of them when it is short. */
    private long filled(long from, long end) {
        if (build.plan().grid().filler() instanceof Content.OffAir) {
            return from;
        }
        BlockPicker picker =
                build.pickers().of(BroadcastCalendar.fillerOf(build.plan().grid()));
        var choice = new ProgrammeChoice(build.plan(), build.elsewhere(), slots, picker);
        long at = from;
        while (at < end) {
            Optional<BlockPicker.Pick> pick = choice.next(at, end, _ -> false);
            if (pick.isEmpty() || Slots.wholeEnd(pick.get().item(), at, 0) > end) {
                break;
            }
            choice.take(pick.get());
            long stop = Slots.wholeEnd(pick.get().item(), at, 0);
            entries.filler(pick.get().item(), at, stop, "Fills the time until " + entries.clock(end, at));
            at = stop;
        }
        @Nullable ScheduleEntry last = entries.lastEndingAt(at);
        if (at > from && at < end && isBreak(at, end) && last != null) {
            entries.stretchLast(end, last.reason());
            return end;
        }
        return at;
    }
}
