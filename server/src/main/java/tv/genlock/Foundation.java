package tv.genlock;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import tv.genlock.settings.Settings;
import tv.genlock.settings.SettingsReader;
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

    static void close(@Disposes Database database) {
        database.close();
    }
}
