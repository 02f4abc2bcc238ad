package tv.genlock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import tv.genlock.catalog.Catalog;
import tv.genlock.job.Jobs;
import tv.genlock.source.Sources;
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
    private final Jobs jobs;
    private final Sources sources;

    @Inject
    Station(Database database, Catalog catalog, Jobs jobs, Sources sources) {
        this.database = database;
        this.catalog = catalog;
        this.jobs = jobs;
        this.sources = sources;
    }

    void start(@Observes StartupEvent event) {
        log.debugf("Catalog holds %d libraries", catalog.libraries().size());
        jobs.start();
        sources.start();
    }

    void stop(@Observes ShutdownEvent event) {
        sources.close();
        jobs.close();
        database.checkpoint();
    }
}
