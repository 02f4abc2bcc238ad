package tv.genlock.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import tv.genlock.settings.Settings;

/** Deletes log files that were put aside longer ago than the operator keeps them. Once at start, then daily. */
@Singleton
public final class LogRetention implements AutoCloseable {
    private static final Logger log = Logger.getLogger(LogRetention.class);

    private final Settings.Logging logging;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("genlock-log-retention").factory());

    @Inject
    public LogRetention(Settings settings, InstantSource clock) {
        this.logging = settings.logging();
        this.clock = clock;
    }

    public void start() {
        if (logging.toFile() && logging.retentionDays() > 0) {
            var _ = timer.scheduleWithFixedDelay(this::clean, 0, 1, TimeUnit.DAYS);
        }
    }

    /** Deletes what is too old now. Only files named like the log with something behind it are looked at. */
    void clean() {
        Path folder = logging.file().toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        Instant oldest = clock.instant().minus(Duration.ofDays(logging.retentionDays()));
        String prefix = logging.file().getFileName() + ".";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> file.getFileName().toString().startsWith(prefix))) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            log.warnf("Old log files in %s could not be deleted: %s", folder, e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
