package tv.genlock.schedule.breaks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tv.genlock.schedule.breaks.Avail.Place;
import tv.genlock.schedule.breaks.BreakNote.Code;
import tv.genlock.schedule.breaks.BreakPlan.PlannedBreak;
import tv.genlock.schedule.breaks.BreakTemplate.Inside;

/**
 * Decides where a programme's breaks go and how the remainder of its slot is split over them.
 *
 * <p>The usual length of a break decides how many there are; the programme's breakpoints decide how many can be, and what finds no
 * place goes behind the programme. All breaks but one are as long as clips together can be, so that they fill to the frame; the
 * one behind the programme, or else the last, carries the odd part.
 *
 * <p>Keeps scratch space from programme to programme: one for each thread that builds.
 */
public final class BreakPlacer {
    private final Candidates candidates = new Candidates();
    private final PodSearch search = new PodSearch();

    /** @param history of the channel up to this slot */
    public BreakPlan plan(BreakPlanRequest request, SpotPool pool, SpotHistory history) {
        if (request.remainderTicks() == 0) {
            return new BreakPlan(List.of(), List.of());
        }
        List<BreakNote> notes = new ArrayList<>();
        List<Spread> places = places(request, notes);
        long[] lengths = new SlotSplit(request, pool, history, candidates, search)
                .lengths(places.stream().map(Spread::place).toList());
        List<PlannedBreak> breaks = new ArrayList<>(places.size());
        long aired = 0;
        for (int n = 0; n < places.size(); n++) {
            Spread spread = places.get(n);
            long air = request.airTicks() + spread.programmeTicks() + aired;
            breaks.add(new PlannedBreak(
                    spread.place(), spread.programmeTicks(), air, lengths[n], reason(spread, n, places.size())));
            aired += lengths[n];
        }
        return new BreakPlan(breaks, notes);
    }

    /** Where one break goes. */
    private record Spread(Place place, long programmeTicks) {}

    private static String reason(Spread spread, int n, int of) {
        String which = "break " + (n + 1) + " of " + of + ", ";
        return which
                + switch (spread.place()) {
                    case BEFORE -> "before the programme";
                    case INSIDE -> "at " + BreakWords.length(spread.programmeTicks()) + " of the programme";
                    case AFTER -> "after the programme";
                };
    }

    private static List<Spread> places(BreakPlanRequest request, List<BreakNote> notes) {
        BreakTemplate template = request.template();
        boolean oneBreak = request.mode() == FillMode.NEXT_AT_ONCE;
        int wanted = oneBreak ? 1 : wanted(request);
        boolean before = template.before() && !oneBreak && (wanted > 1 || !template.after());
        int sides = (before ? 1 : 0) + (template.after() || oneBreak ? 1 : 0);
        long[] inside = oneBreak ? new long[0] : inside(request, wanted - sides);
        boolean nowhere = sides == 0 && inside.length == 0;
        if (nowhere) {
            notes.add(new BreakNote(
                    Code.MOVED, "The programme has no breakpoint that may be used: the break follows it"));
        }
        List<Spread> places = new ArrayList<>();
        if (before) {
            places.add(new Spread(Place.BEFORE, 0));
        }
        for (long point : inside) {
            places.add(new Spread(Place.INSIDE, point));
        }
        if (template.after() || oneBreak || nowhere) {
            places.add(new Spread(Place.AFTER, request.programmeTicks()));
        }
        noteLong(request, places.size(), notes);
        return places;
    }

    private static void noteLong(BreakPlanRequest request, int breaks, List<BreakNote> notes) {
        long longest = request.template().lengths().longestTicks();
        if (request.mode() != FillMode.NEXT_AT_ONCE && request.remainderTicks() > breaks * longest) {
            notes.add(new BreakNote(
                    Code.MOVED,
                    "Breaks are longer than " + BreakWords.length(longest) + ": " + BreakWords.count(breaks, "break")
                            + " for " + BreakWords.length(request.remainderTicks())));
        }
    }

    /** How many breaks the remainder is for: as near to the usual length as the shortest and longest allow. */
    private static int wanted(BreakPlanRequest request) {
        BreakTemplate.Lengths lengths = request.template().lengths();
        long remainder = request.remainderTicks();
        long usual = (remainder + lengths.usualTicks() / 2) / lengths.usualTicks();
        long least = (remainder + lengths.longestTicks() - 1) / lengths.longestTicks();
        long most = Math.max(1, remainder / lengths.shortestTicks());
        return (int) Math.min(Math.max(usual, Math.min(least, most)), most);
    }

    private static long[] inside(BreakPlanRequest request, int wanted) {
        return switch (request.template().inside()) {
            case Inside.Nowhere _ -> new long[0];
            case Inside.AtBreakpoints at ->
                new Acts(
                                request.programmeTicks(),
                                request.breakpoints(),
                                at.fromStartTicks(),
                                at.fromEndTicks(),
                                at.shortestActTicks())
                        .divide(Math.min(wanted, at.most()));
            case Inside.EveryInterval every -> intervals(request, every);
        };
    }

    /** As many as the interval wants, and as the remainder can give the shortest break. */
    private static long[] intervals(BreakPlanRequest request, Inside.EveryInterval every) {
        BreakTemplate template = request.template();
        int sides = (template.before() ? 1 : 0) + (template.after() ? 1 : 0);
        long most = Math.max(0, request.remainderTicks() / template.lengths().shortestTicks() - sides);
        List<Long> points = LongStream.range(1, request.programmeTicks() / every.intervalTicks() + 1)
                .map(number -> number * every.intervalTicks())
                .boxed()
                .toList();
        Acts acts = new Acts(
                request.programmeTicks(),
                points,
                every.fromStartTicks(),
                every.fromEndTicks(),
                /* shortestActTicks= */ 0);
        return acts.divide((int) Math.min(most, Math.min(every.most(), acts.points())));
    }
}
