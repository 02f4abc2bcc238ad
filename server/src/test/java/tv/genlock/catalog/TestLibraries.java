package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;

/** Puts libraries of things that nobody can read into a station under test. */
@Singleton
public class TestLibraries {
    @Inject
    SourceStore sources;

    @Inject
    CatalogIntake intake;

    @Inject
    StationEvents events;

    /** The id of a new library in a source of its own. Titles should be no other test's: equal things are one item. */
    public long of(String name, List<SourcedItem> items) {
        String place = "/nowhere/" + name.toLowerCase(Locale.ROOT);
        long library = intake.library(sources.insert(Source.FOLDER, name, place, Instant.EPOCH), "all", name);
        intake.store(library, items, "{}");
        events.publish(new StationEvent.CatalogChanged(1));
        return library;
    }
}
