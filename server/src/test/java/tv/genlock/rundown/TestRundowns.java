package tv.genlock.rundown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import tv.genlock.bytes.FileOpener;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.FileLocations;
import tv.genlock.catalog.IndexMaker;
import tv.genlock.catalog.MediaIndexes;
import tv.genlock.catalog.TestBreakpoints;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.catalog.store.IndexStore;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.event.StationEvents;
import tv.genlock.media.libav.LibavWorkers;
import tv.genlock.media.libav.WorkerSettings;
import tv.genlock.rundown.store.RundownStore;
import tv.genlock.settings.SettingsReader;
import tv.genlock.spot.SpotShelf;
import tv.genlock.spot.store.SpotStore;
import tv.genlock.store.Database;

/** Breaks planned over a database, for tests of other rooms. No file is ever looked into. */
public final class TestRundowns {
    private TestRundowns() {}

    /** Plans the entries of a channel that begin before {@code untilTicks}. */
    public static void plan(Rundowns rundowns, Channel channel, long untilTicks) {
        rundowns.plan(channel, untilTicks);
    }

    /** @param folder nothing is written there */
    public static Rundowns over(
            Database database,
            Path folder,
            BreakMaterial material,
            Catalog catalog,
            Channels channels,
            Airings airings,
            AirClock clock,
            StationEvents events) {
        RundownStore store = new RundownStore(database);
        FileLocations locations = new FileLocations(
                new CatalogStore(database),
                _ -> {
                    throw new IOException("no server here");
                },
                new FileOpener(0));
        MediaIndexes indexes = new MediaIndexes(
                catalog,
                locations,
                new IndexStore(database),
                new IndexMaker(new LibavWorkers(WorkerSettings.in(folder, /* workers= */ 1), clock)),
                events,
                clock,
                SettingsReader.read(Map.of(), Map.of(), folder));
        Interruptions interruptions = new Interruptions(TestBreakpoints.over(database), catalog, indexes);
        DelayedFeeds feeds = new DelayedFeeds(channels, airings, store, material);
        BreakPlanners planners =
                new BreakPlanners(material, new SpotShelf(new SpotStore(database), events), interruptions, feeds);
        return new Rundowns(material, planners, store, channels, airings, clock);
    }
}
