package tv.genlock.schedule.grid;

import java.util.Optional;
import java.util.function.Predicate;
import tv.genlock.schedule.ScheduleItem;

/**
 * Chooses what a picker airs next on a channel: what its grid allows, as far as possible what fits, and nothing that airs at the
 * time on a channel to keep apart from. Owner thread only.
 */
record ProgrammeChoice(GridPlan plan, Elsewhere elsewhere, Slots slots, BlockPicker picker) {
    /**
     * What airs at {@code at}, as far as possible up to {@code nominal}: nothing that airs elsewhere, unless nothing else is left,
     * and better something that airs there soon than the same twice in a row, or nothing.
     *
     * <p>Asked once more when the other channels have been planned around the answer, it is the same: what was planned here stays if
     * it can, and what is too long to air anyway is not passed over for airing elsewhere.
     *
     * @param airs whether there is room for something that does not fit
     */
    Optional<BlockPicker.Pick> next(long at, long nominal, Predicate<ScheduleItem> airs) {
        Predicate<ScheduleItem> allowed = item -> plan.allows(item, at);
        Predicate<ScheduleItem> fits = item -> Slots.wholeEnd(item, at, 0) <= nominal;
        if (!elsewhere.isWatched()) {
            return picker.next(at, allowed, fits);
        }
        Predicate<ScheduleItem> anew = allowed.and(item -> !picker.airedLast(item));
        Predicate<ScheduleItem> free =
                item -> elsewhere.isSettled(item.id(), at) || !(fits.test(item) || airs.test(item));
        Predicate<ScheduleItem> apart = free.or(item -> airsElsewhere(item, at).isEmpty());
        Predicate<ScheduleItem> far = free.or(item ->
                airsElsewhere(item, at).isEmpty() && !elsewhere.isNear(item.id(), at, Slots.wholeEnd(item, at, 0)));
        return picker.next(at, anew.and(far), fits)
                .filter(pick -> fits.test(pick.item()))
                .or(() -> picker.next(at, anew.and(apart), fits))
                .or(() -> picker.next(at, allowed.and(apart), fits))
                .or(() -> picker.next(at, allowed, fits)
                        .map(pick -> pick.because("; airs on ‘"
                                + airsElsewhere(pick.item(), at).orElse("")
                                + "’ at the time too: nothing else is left")));
    }

    /** The channel to keep apart from on which an item airs when it begins here at {@code at} and its breaks last long. */
    private Optional<String> airsElsewhere(ScheduleItem item, long at) {
        long end = slots.withBreaks(item, at, Slots.wholeEnd(item, at, 0)) + Slots.BREAK_TICKS;
        return elsewhere.airing(item.id(), at, end);
    }

    /** Notes that it airs. */
    void take(BlockPicker.Pick pick) {
        picker.take(pick);
    }

    /** For a person: why nothing can be chosen. */
    String whyNothing() {
        return picker.isEmpty()
                ? picker.explanation()
                : "nothing it is filled from may air at this time of day: see the ratings of its dayparts.";
    }
}
