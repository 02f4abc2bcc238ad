package tv.genlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

class CatalogTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    /** A change that came while somebody read was forgotten: the first channel found nothing to air, for as long as nothing else changed. */
    @Test
    void snapshot_afterAChangeThatCameWhileAnotherRead_holdsTheChange() throws Exception {
        StationEvents events = new StationEvents();
        try (Database database = Database.open(folder.resolve("genlock.db"));
                var threads = Executors.newSingleThreadExecutor()) {
            long source = new SourceStore(database).insert(Source.FOLDER, "Media", folder.toString(), NOW);
            long library =
                    Intakes.over(database, events, InstantSource.fixed(NOW)).library(source, "all", "All");
            Catalog catalog = new Catalog(new CatalogStore(database), events);
            AtomicBoolean done = new AtomicBoolean();
            Future<?> another = threads.submit(() -> {
                while (!done.get()) {
                    catalog.snapshot();
                }
            });
            try {
                for (int items = 1; items <= 400; items++) {
                    addItem(database, library, items);
                    events.publish(new StationEvent.CatalogChanged(source));
                    if (items % 2 == 0) {
                        catalog.snapshot();
                        assertThat(catalog.snapshot().items()).hasSize(items);
                    }
                }
            } finally {
                done.set(true);
            }
            another.get();
        }
    }

    private static void addItem(Database database, long library, int number) {
        database.write(db -> db.execute(
                "insert into media_item (library_id, kind, title, sort_title, state, added_at, updated_at) values (?, 'movie', ?, ?, 'available', 0, 0)",
                library,
                "Film " + number,
                "film " + number));
    }
}
