package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells that something changed below a folder, once things have been quiet for a moment. A hint only: network mounts send no
 * events and the system's number of watches is limited, so the periodic scan stays. One platform thread of its own.
 */
final class FolderWatch implements AutoCloseable {
    private static final Logger log = Logger.getLogger(FolderWatch.class);
    private static final int MAX_FOLDERS = 4_000;
    private static final int QUIET_SECONDS = 3;
    /** A folder that never rests is reported at least this often. */
    private static final int MAX_QUIET_WAITS = 20;

    private final Path root;
    private final Runnable changed;
    private final WatchService service;
    private int folders;

    private FolderWatch(Path root, Runnable changed, WatchService service) {
        this.root = root;
        this.changed = changed;
        this.service = service;
    }

    /** Watches until closed; {@code changed} is called on the watch's thread. */
    static FolderWatch start(Path root, Runnable changed) throws IOException {
        FolderWatch watch =
                new FolderWatch(root, changed, FileSystems.getDefault().newWatchService());
        Thread.ofPlatform().daemon().name("genlock-watch").start(watch::run);
        return watch;
    }

    private void run() {
        try {
            register(root);
            while (true) {
                drain(service.take());
                untilQuiet();
                changed.run();
            }
        } catch (ClosedWatchServiceException e) {
            log.debugf("No longer watching %s", root);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            log.infof("%s cannot be watched (%s); it is scanned periodically instead", root, e.getMessage());
        }
    }

    private void untilQuiet() throws InterruptedException, IOException {
        for (int waits = 0; waits < MAX_QUIET_WAITS; waits++) {
            WatchKey key = service.poll(QUIET_SECONDS, TimeUnit.SECONDS);
            if (key == null) {
                return;
            }
            drain(key);
        }
    }

    private void drain(WatchKey key) throws IOException {
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
                    && key.watchable() instanceof Path folder
                    && event.context() instanceof Path name
                    && Files.isDirectory(folder.resolve(name))) {
                register(folder.resolve(name));
            }
        }
        key.reset();
    }

    private void register(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folders >= MAX_FOLDERS) {
                    return FileVisitResult.TERMINATE;
                }
                folders++;
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
