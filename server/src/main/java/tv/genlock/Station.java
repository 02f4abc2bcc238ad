package tv.genlock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import tv.genlock.asrun.AsRunKeeper;
import tv.genlock.catalog.BreakFinding;
import tv.genlock.catalog.BulkEdits;
import tv.genlock.catalog.Catalog;
import tv.genlock.channel.ScheduleKeeper;
import tv.genlock.firstrun.FirstRun;
import tv.genlock.job.Jobs;
import tv.genlock.monitor.LogRetention;
import tv.genlock.playout.PlayoutKeeper;
import tv.genlock.problem.StationException;
import tv.genlock.rundown.RundownKeeper;
import tv.genlock.search.IndexKeeper;
import tv.genlock.source.Sources;
import tv.genlock.store.Database;
import tv.genlock.tuner.Tuner;

/**
 * The composition root: the product's rooms as fields, in the order they start. They stop in reverse.
 *
 * <p>Media comes in through sources into the catalog, where search finds it. Channels have schedules built from it; the playout room turns those into
 * segments, and the tuner room hands them to televisions. Everything below that is one file, {@link Database}.
 */
@Singleton
public final class Station {
    private static final Logger log = Logger.getLogger(Station.class);

    private final Database database;
    private final Catalog catalog;
    private final IndexKeeper search;
    private final Jobs jobs;
    private final BreakFinding breakFinding;
    private final BulkEdits bulkEdits;
    private final Sources sources;
    private final ScheduleKeeper schedules;
    private final RundownKeeper breaks;
    private final PlayoutKeeper playout;
    private final AsRunKeeper asRun;
    private final Tuner tuner;
    private final FirstRun firstRun;
    private final LogRetention logRetention;

    @Inject
    Station(
            Database database,
            Catalog catalog,
            IndexKeeper search,
            Jobs jobs,
            BreakFinding breakFinding,
            BulkEdits bulkEdits,
            Sources sources,
            ScheduleKeeper schedules,
            RundownKeeper breaks,
            PlayoutKeeper playout,
            AsRunKeeper asRun,
            Tuner tuner,
            FirstRun firstRun,
            LogRetention logRetention) {
        this.database = database;
        this.catalog = catalog;
        this.search = search;
        this.jobs = jobs;
        this.breakFinding = breakFinding;
        this.bulkEdits = bulkEdits;
        this.sources = sources;
        this.schedules = schedules;
        this.breaks = breaks;
        this.playout = playout;
        this.asRun = asRun;
        this.tuner = tuner;
        this.firstRun = firstRun;
        this.logRetention = logRetention;
    }

    void start(@Observes StartupEvent event) {
        log.debugf("Catalog holds %d libraries", catalog.libraries().size());
        jobs.start();
        search.start();
        bulkEdits.start();
        breakFinding.start();
        firstRun.start();
        sources.start();
        schedules.start();
        breaks.start();
        playout.start();
        asRun.start();
        logRetention.start();
    }

    void stop(@Observes ShutdownEvent event) {
        logRetention.close();
        tuner.close();
        asRun.close();
        playout.close();
        breaks.close();
        schedules.close();
        sources.close();
        firstRun.close();
        breakFinding.close();
        jobs.close();
        search.close();
        try {
            database.checkpoint();
        } catch (StationException e) {
            log.infof("The database keeps its log beside it: %s", e.getMessage());
        }
    }
}
