package tv.genlock.schedule.breaks;

import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleItem.Traits;

/** What one break is filled from, and the judgement of each spot by the rules that hold in it. */
record BreakScene(BreakRequest request, SpotPool pool, SpotHistory history, LocalSpan span, CapPeriods periods) {
    static BreakScene of(BreakRequest request, SpotPool pool, SpotHistory history) {
        LocalSpan span = LocalSpan.of(
                request.airTicks(), request.endTicks(), request.limits().zone());
        return new BreakScene(request, pool, history, span, CapPeriods.at(request.airTicks(), request.limits()));
    }

    /** What keeps a spot off this break for good. */
    enum Bar {
        AGE("above the age limit"),
        UNRATED("without a rating, at an hour that asks for one"),
        FLIGHT("outside their dates"),
        HOURS("outside their hours"),
        CAPS("at their cap"),
        LENGTH("longer than the break leaves"),
        USED("already in the break");

        private final String words;

        Bar(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Why a spot may not air here whatever else is relaxed; null when it may. */
    @Nullable
    Bar bar(Spot spot, @Nullable Tally aired) {
        if (!request.limits().allow(spot.minimumAge())) {
            return spot.minimumAge() == Traits.UNRATED ? Bar.UNRATED : Bar.AGE;
        }
        if (!inFlight(spot)) {
            return Bar.FLIGHT;
        }
        if (!inHours(spot)) {
            return Bar.HOURS;
        }
        return aired != null && aired.left(spot.caps(), periods) == 0 ? Bar.CAPS : null;
    }

    /** How many airings its caps leave a spot here. */
    int airingsLeft(Spot spot) {
        Tally aired = history.spot(spot.itemId());
        return aired == null ? spot.caps().left(0, 0, 0) : aired.left(spot.caps(), periods);
    }

    private boolean inFlight(Spot spot) {
        if (spot.flights().isEmpty()) {
            return true;
        }
        for (Flight flight : spot.flights()) {
            if (flight.covers(request.airTicks(), request.endTicks())) {
                return true;
            }
        }
        return false;
    }

    private boolean inHours(Spot spot) {
        if (spot.windows().isEmpty()) {
            return true;
        }
        for (AirWindow window : spot.windows()) {
            if (window.covers(span)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a spot, its company or its category aired too short a time ago. */
    boolean isCooling(int position, Spot spot, @Nullable Tally aired) {
        Separation separation = request.template().separation();
        if (within(intervalTicks(spot), aired)) {
            return true;
        }
        int company = pool.company(position);
        if (separation.companyTicks() > 0
                && company != SpotPool.NONE
                && within(separation.companyTicks(), history.company(pool.companyKey(company)))) {
            return true;
        }
        int category = pool.category(position);
        return separation.categoryTicks() > 0
                && category != SpotPool.NONE
                && within(separation.categoryTicks(), history.category(pool.categoryKey(category)));
    }

    /** Its own, or the template's, which is not for the station's own clips: they mark every break. */
    private long intervalTicks(Spot spot) {
        if (spot.minimumIntervalTicks() > 0) {
            return spot.minimumIntervalTicks();
        }
        return spot.isSeparated() ? request.template().separation().spotTicks() : 0;
    }

    private boolean within(long intervalTicks, @Nullable Tally aired) {
        return aired != null && Math.abs(request.airTicks() - aired.lastTicks()) < intervalTicks;
    }
}
