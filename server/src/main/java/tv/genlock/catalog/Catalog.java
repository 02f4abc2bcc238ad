package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/** The catalog's public face. Safe for all threads. */
@Singleton
public final class Catalog {
    /** A disk that sleeps answers within some ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CatalogStore store;
    private final PatientLook look = new PatientLook(PATIENCE);
    /** How often the catalog changed. A snapshot counts for the number that was there before it was read. */
    private final AtomicLong changes = new AtomicLong();

    private volatile @Nullable Read latest; // written under this

    private record Read(long changes, CatalogSnapshot snapshot) {}

    @Inject
    public Catalog(CatalogStore store, StationEvents events) {
        this.store = store;
        events.subscribe(event -> {
            if (event instanceof StationEvent.CatalogChanged) {
                changes.incrementAndGet();
            }
        });
    }

    /** All items as of the last change; read once, by the first who asks, and shared until the next change. */
    public CatalogSnapshot snapshot() {
        Read read = latest;
        return read != null && read.changes() == changes.get() ? read.snapshot() : readOnce();
    }

    private synchronized CatalogSnapshot readOnce() {
        Read read = latest;
        long now = changes.get();
        if (read == null || read.changes() != now) {
            read = new Read(now, new CatalogSnapshot(store.items()));
            latest = read;
        }
        return read.snapshot();
    }

    public List<Library> libraries() {
        return store.libraries();
    }

    /** The file with this id; {@code not-found} when there is none. */
    public MediaFile file(long id) {
        return store.file(id).orElseThrow(() -> StationException.notFound("file " + id));
    }

    /** The library of the file with this id; empty when there is no such file any more. Never looks at the disk. */
    public OptionalLong libraryOf(long fileId) {
        return store.file(fileId).map(file -> OptionalLong.of(file.libraryId())).orElse(OptionalLong.empty());
    }

    /**
     * Where {@code file} can be opened: its real path, checked to lie inside its source's folder now, links followed.
     *
     * @throws StationException {@code path-not-allowed} when it lies outside, {@code source-unavailable} when it is not there
     */
    public Path pathOf(MediaFile file) {
        try {
            Path root = Path.of(store.rootOf(file.libraryId()));
            Path path = Path.of(file.path());
            if (!path.normalize().startsWith(root)) {
                throw outside(file);
            }
            return look.at(file.libraryId(), () -> realPath(file, root, path));
        } catch (InvalidPathException e) {
            throw new StationException(ProblemCode.PATH_NOT_ALLOWED, "Not a path: " + file.path(), e);
        } catch (IOException e) {
            throw new StationException(ProblemCode.SOURCE_UNAVAILABLE, file.path() + " cannot be read.", e);
        }
    }

    private static Path realPath(MediaFile file, Path root, Path path) throws IOException {
        Path real = path.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw outside(file);
        }
        if (!Files.isRegularFile(real)) {
            throw new FileSystemException(file.path(), null, "it is a folder, a pipe or a device, and no file");
        }
        return real;
    }

    private static StationException outside(MediaFile file) {
        return new StationException(
                ProblemCode.PATH_NOT_ALLOWED, file.path() + " lies outside the folder of its source.");
    }
}
