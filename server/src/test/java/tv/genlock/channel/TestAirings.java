package tv.genlock.channel;

import tv.genlock.catalog.Catalog;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.GridStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.store.Database;

/** Schedules read from a database, for tests of other rooms. */
public final class TestAirings {
    private TestAirings() {}

    public static Airings over(Database database, Catalog catalog, AirClock clock) {
        return new Airings(new ScheduleStore(database), new AiringStore(database), catalog, clock);
    }

    public static ChannelGrids grids(Database database, AirClock clock) {
        return new ChannelGrids(new GridStore(database), clock);
    }
}
