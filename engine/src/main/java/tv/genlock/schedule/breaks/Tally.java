package tv.genlock.schedule.breaks;

/**
 * What is remembered of one spot, company or category: when it last aired and how often in the latest hour, daypart and day in
 * which it did.
 */
record Tally(long lastTicks, CapPeriods periods, int inHour, int inDaypart, int inDay) {
    static Tally first(long atTicks, CapPeriods periods) {
        return new Tally(atTicks, periods, 1, 1, 1);
    }

    /** With one more airing, which need not be the latest. */
    Tally plus(long atTicks, CapPeriods in) {
        return new Tally(
                Math.max(lastTicks, atTicks),
                new CapPeriods(
                        Math.max(periods.hourStartTicks(), in.hourStartTicks()),
                        Math.max(periods.daypartStartTicks(), in.daypartStartTicks()),
                        Math.max(periods.dayStartTicks(), in.dayStartTicks())),
                counted(inHour, periods.hourStartTicks(), in.hourStartTicks()),
                counted(inDaypart, periods.daypartStartTicks(), in.daypartStartTicks()),
                counted(inDay, periods.dayStartTicks(), in.dayStartTicks()));
    }

    private static int counted(int count, long period, long airedIn) {
        if (airedIn == period) {
            return count + 1;
        }
        return airedIn > period ? 1 : count;
    }

    /** How many more airings {@code caps} allow in these periods. */
    int left(FrequencyCaps caps, CapPeriods now) {
        return caps.left(
                periods.hourStartTicks() == now.hourStartTicks() ? inHour : 0,
                periods.daypartStartTicks() == now.daypartStartTicks() ? inDaypart : 0,
                periods.dayStartTicks() == now.dayStartTicks() ? inDay : 0);
    }
}
