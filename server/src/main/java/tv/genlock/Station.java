package tv.genlock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import tv.genlock.catalog.Catalog;
import tv.genlock.store.Database;

/**
 * The composition root: the product's rooms as fields, in the order they start. They stop in reverse.
 *
 * <p>Media comes in through sources into the catalog. Everything below that is one file, {@link Database}.
 */
@Singleton
public final class Station {
    private static final Logger log = Logger.getLogger(Station.class);

    private final Database database;
    private final Catalog catalog;

    @Inject
    Station(Database database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    void start(@Observes StartupEvent event) {
        log.debugf("Catalog holds %d items", catalog.snapshot().items().size());
    }

    void stop(@Observes ShutdownEvent event) {
        database.checkpoint();
    }
}
