package tv.genlock.catalog;

import java.time.InstantSource;
import tv.genlock.catalog.store.DepartureStore;
import tv.genlock.catalog.store.EditStore;
import tv.genlock.catalog.store.IntakeStore;
import tv.genlock.catalog.store.LibraryStore;
import tv.genlock.event.StationEvents;
import tv.genlock.store.Database;

/** Doors into catalogs that tests fill without a source. */
public final class Intakes {
    private Intakes() {}

    public static CatalogIntake over(Database database, StationEvents events, InstantSource clock) {
        return new CatalogIntake(
                new IntakeStore(database), new LibraryStore(database), new DepartureStore(database), events, clock);
    }

    /** Edits of what is in it. */
    public static Edits edits(Database database, StationEvents events, InstantSource clock) {
        return new Edits(new EditStore(database), events, clock);
    }
}
