package tv.genlock.catalog;

import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.OriginStore;
import tv.genlock.store.Database;

/** Breakpoints read from a database, for tests of other rooms. */
public final class TestBreakpoints {
    private TestBreakpoints() {}

    public static UsableBreakpoints over(Database database) {
        return new UsableBreakpoints(new ItemStore(database), new OriginStore(database));
    }
}
