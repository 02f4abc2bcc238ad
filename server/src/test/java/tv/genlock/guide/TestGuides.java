package tv.genlock.guide;

import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.event.StationEvents;

/** Guides, for tests of other rooms. */
public final class TestGuides {
    private TestGuides() {}

    public static Guide over(Airings airings, AirClock clock, StationEvents events) {
        return new Guide(airings, clock, events);
    }
}
