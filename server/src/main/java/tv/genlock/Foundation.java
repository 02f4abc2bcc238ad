package tv.genlock;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import tv.genlock.bytes.FileOpener;
import tv.genlock.catalog.IndexMaker;
import tv.genlock.media.libav.LibavWorkers;
import tv.genlock.media.libav.MediaOpener;
import tv.genlock.media.libav.WorkerSettings;
import tv.genlock.settings.Settings;
import tv.genlock.settings.SettingsReader;
import tv.genlock.source.folder.ScanProber;
import tv.genlock.store.Database;

/** What everything else stands on: settings, the clock, the database. Made on first use, so before {@link Station} starts. */
final class Foundation {
    private Foundation() {}

    @Produces
    @Singleton
    static Settings settings() {
        return SettingsReader.ofProcess();
    }

    /** The one place where the wall clock enters. */
    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    static Database database(Settings settings) {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be made: " + settings.data(), e);
        }
        return Database.open(settings.databaseFile());
    }

    /** Worker processes that read what is on the air; nothing else keeps viewers waiting for them. */
    @Produces
    @Singleton
    static LibavWorkers airingWorkers(Settings settings, InstantSource clock) {
        return worker(settings, clock);
    }

    static void close(@Disposes LibavWorkers workers) {
        workers.close();
    }

    @Produces
    @Singleton
    static MediaOpener mediaOpener(LibavWorkers workers) {
        return new MediaOpener(workers);
    }

    @Produces
    @Singleton
    static IndexMaker indexMaker(Settings settings, InstantSource clock) {
        return new IndexMaker(worker(settings, clock));
    }

    static void close(@Disposes IndexMaker maker) {
        maker.close();
    }

    @Produces
    @Singleton
    static FileOpener fileOpener() {
        return FileOpener.within(Runtime.getRuntime().maxMemory());
    }

    static void close(@Disposes FileOpener opener) {
        opener.close();
    }

    @Produces
    @Singleton
    static ScanProber prober(Settings settings, InstantSource clock) {
        return new ScanProber(worker(settings, clock));
    }

    static void close(@Disposes ScanProber prober) {
        prober.close();
    }

    /** One process, started when it is first asked for something and ended when it is idle. */
    private static LibavWorkers worker(Settings settings, InstantSource clock) {
        return new LibavWorkers(WorkerSettings.in(settings.cache().resolve("native"), /* workers= */ 1), clock);
    }

    static void close(@Disposes Database database) {
        database.close();
    }
}
