package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells that something changed below a folder, once things have been quiet for a moment. A hint only: network mounts send no
 * events and the system's number of watches is limited, so the periodic scan stays. One platform thread of its own.
 *
 * <p>After each change all folders are registered anew. Following single events would miss what happens inside a folder before
 * it is registered, everything behind an overflow, and whatever a renamed folder holds: Java goes on naming that by its old
 * path.
 */
final class FolderWatch implements AutoCloseable {
    /** How long nothing must happen before it is told that something did. */
    static final Duration QUIET = Duration.ofSeconds(3);

    private static final Logger log = Logger.getLogger(FolderWatch.class);
    private static final int MAX_FOLDERS = 4_000;
    /** A folder that never rests is reported at least this often. */
    private static final int MAX_QUIET_WAITS = 20;

    private final Path root;
    private final Duration quiet;
    private final Runnable changed;
    private final CountDownLatch registered = new CountDownLatch(1);

    // Guarded by this.
    private @Nullable WatchService service;
    private @Nullable Object watchedRoot;
    private boolean closed;

    private FolderWatch(Path root, Duration quiet, Runnable changed) {
        this.root = root;
        this.quiet = quiet;
        this.changed = changed;
    }

    /** Watches until closed; {@code changed} is called on the watch's thread. */
    static FolderWatch start(Path root, Duration quiet, Runnable changed) {
        FolderWatch watch = new FolderWatch(root, quiet, changed);
        Thread.ofPlatform().daemon().name("genlock-watch").start(watch::run);
        return watch;
    }

    /** Whether the folder at the root's path is the one being watched: not after it was unmounted, mounted or put in place anew. */
    boolean stands() {
        Object now = keyOf(root);
        synchronized (this) {
            return Objects.equals(now, watchedRoot);
        }
    }

    /** Waits until changes are noticed; false when they are not within {@code limit}. */
    boolean awaitRegistered(Duration limit) throws InterruptedException {
        return registered.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            WatchService watching = renewed();
            registered.countDown();
            while (true) {
                drain(watching.take());
                untilQuiet(watching);
                watching = renewed();
                changed.run();
            }
        } catch (ClosedWatchServiceException e) {
            log.debugf("No longer watching %s", root);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            log.infof("%s cannot be watched (%s); it is scanned periodically instead", root, e.getMessage());
            letGo();
        }
    }

    /** The system's number of watches is shared with other programs. */
    private synchronized void letGo() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            log.debugf(e, "The watch of %s could not be closed", root);
        }
    }

    private void untilQuiet(WatchService watching) throws InterruptedException {
        for (int waits = 0; waits < MAX_QUIET_WAITS; waits++) {
            WatchKey key = watching.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
            if (key == null) {
                return;
            }
            drain(key);
        }
    }

    private static void drain(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    /** Registers everything as it is now in place of what was registered before. */
    private WatchService renewed() throws IOException {
        WatchService fresh = FileSystems.getDefault().newWatchService();
        Object now = keyOf(root);
        synchronized (this) {
            if (service != null) {
                service.close();
            }
            service = fresh;
            watchedRoot = now;
            if (closed) {
                fresh.close();
            }
        }
        register(fresh);
        return fresh;
    }

    private static @Nullable Object keyOf(Path folder) {
        try {
            return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            log.debugf(e, "%s is not there to be watched", folder);
            return null;
        }
    }

    private void register(WatchService fresh) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            private int folders;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (++folders > MAX_FOLDERS) {
                    return FileVisitResult.TERMINATE;
                }
                folder.register(
                        fresh,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (service != null) {
            service.close();
        }
    }
}
