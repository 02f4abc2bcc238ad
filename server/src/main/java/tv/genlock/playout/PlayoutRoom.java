package tv.genlock.playout;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.transcode.TranscodeSessions;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.FileLocations;
import tv.genlock.catalog.MediaIndexes;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Audience;
import tv.genlock.channel.Channels;
import tv.genlock.channel.PastAirings;
import tv.genlock.channel.Programming;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.libav.MediaOpener;
import tv.genlock.playout.store.PlayoutStore;
import tv.genlock.rundown.Rundowns;
import tv.genlock.settings.InstalledFfmpeg;
import tv.genlock.settings.Settings;

/** Puts the room together: what needs what, and how much memory each part may take. */
final class PlayoutRoom {
    /** Idle memory for segments in the making and in the sending, beyond what the cache holds. */
    private static final long SPARE_BYTES = 16L << 20;

    private PlayoutRoom() {}

    @Produces
    @Singleton
    static IndexSource indexSource(Catalog catalog, MediaIndexes indexes) {
        return new CatalogIndexes(catalog, indexes);
    }

    @Produces
    @Singleton
    static Encoders encoders(Settings settings, InstalledFfmpeg ffmpeg) {
        return new Encoders(
                ffmpeg,
                TranscodeSessions.Limits.of(settings.transcodeLimit()),
                settings.cache().resolve("cards"));
    }

    @Produces
    @Singleton
    @DefaultBean
    static OpenFiles.SteadyClock steadyClock() {
        return System::nanoTime;
    }

    @Produces
    @Singleton
    static OpenFiles openFiles(
            Catalog catalog,
            FileLocations locations,
            MediaOpener opener,
            IndexSource indexes,
            OpenFiles.SteadyClock nanos) {
        return new OpenFiles(
                indexes,
                id -> locations.open(catalog.file(id)),
                catalog::nameOf,
                opener::open,
                new StalledFiles(catalog::sourceOf),
                nanos);
    }

    @Produces
    @Singleton
    static SegmentBuffers segmentBuffers() {
        return new SegmentBuffers(SPARE_BYTES);
    }

    @Produces
    @Singleton
    static Previews previews(
            Catalog catalog,
            IndexSource indexes,
            OpenFiles files,
            Encoders encoders,
            SegmentBuffers buffers,
            Playout playout) {
        SegmentRenderer renderer =
                new SegmentRenderer(files, encoders, new Slates(encoders), buffers, StandIns.REFUSED, _ -> {});
        return new Previews(catalog, indexes, new PreviewMaker(renderer, files), playout);
    }

    @Produces
    @Singleton
    static Playout playout(
            Settings settings,
            OpenFiles files,
            SegmentBuffers buffers,
            IndexSource indexes,
            Encoders encoders,
            PlayoutStore store,
            Programming programming,
            Airings airings,
            Rundowns rundowns,
            Channels channels,
            AirClock clock,
            StationEvents events,
            Instance<AirNotes> notes) {
        PlayoutLog playoutLog = new PlayoutLog(new PlayoutRows(store), programming, airings, rundowns, indexes);
        SegmentRenderer renderer = new SegmentRenderer(
                files,
                encoders,
                new Slates(encoders),
                buffers,
                new AirTrouble(
                        id -> channels.find(id)
                                .map(channel ->
                                        "Channel %d \u201c%s\u201d".formatted(channel.number(), channel.name())),
                        files::nameOf,
                        (event, reason) -> notes.forEach(one -> one.stoodIn(event, reason))),
                channel -> events.publish(new StationEvent.ScheduleChanged(channel)));
        return new Playout(
                playoutLog,
                renderer,
                new SegmentCache(settings.segmentCacheBytes(), System::nanoTime),
                files,
                encoders,
                clock);
    }

    static void close(@Disposes Playout playout) {
        playout.close();
    }

    @Produces
    @Singleton
    static PlayoutKeeper keeper(
            Playout playout,
            Channels channels,
            Airings airings,
            PastAirings past,
            Rundowns rundowns,
            IndexSource indexes,
            Audience audience,
            AirClock clock,
            StationEvents events) {
        return new PlayoutKeeper(playout, channels, airings, past, rundowns, indexes, audience, clock, events);
    }

    static void close(@Disposes PlayoutKeeper keeper) {
        keeper.close();
    }
}
