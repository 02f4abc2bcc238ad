package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import tv.genlock.bytes.FileLocation;
import tv.genlock.bytes.FileOpener;
import tv.genlock.bytes.HeldFile;
import tv.genlock.bytes.Origins;
import tv.genlock.bytes.PatientLook;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * Where each file of the catalog can be read now: on a disk of this machine where it is, else from the media server that lists it.
 *
 * <p>A file on disk is looked at each time, links followed: one of a folder source must lie inside that folder, one of a media
 * server inside a folder its paths are mapped to. Any thread; blocks.
 */
@Singleton
public final class FileLocations {
    private static final Logger log = Logger.getLogger(FileLocations.class);
    /** A disk that sleeps answers within some ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CatalogStore store;
    private final Origins origins;
    private final FileOpener opener;
    private final PatientLook look = new PatientLook(PATIENCE);

    @Inject
    public FileLocations(CatalogStore store, Origins origins, FileOpener opener) {
        this.store = store;
        this.origins = origins;
        this.opener = opener;
    }

    /** A file that is opened; the caller closes it. Throws as {@link #of}, and {@link IOException} when it cannot be opened. */
    public HeldFile open(MediaFile file) throws IOException {
        return opener.open(of(file));
    }

    /** What is remembered of a file's bytes may be wrong: another file is there now. */
    public void forget(MediaFile file) {
        try {
            opener.forget(of(file));
        } catch (StationException e) {
            log.debugf("Nothing is remembered of %s: %s", file.path(), e.getMessage());
        }
    }

    /**
     * Where {@code file} can be opened.
     *
     * @throws StationException {@code path-not-allowed} when it lies outside its source's folder, {@code source-unavailable} when it
     *     is nowhere
     */
    public FileLocation of(MediaFile file) {
        SourcePlace place = store.placeOf(file.libraryId());
        try {
            return place.isFolder()
                    ? new FileLocation.Local(inside(file, place, file.path(), place.location()))
                    : ofServer(file, place);
        } catch (InvalidPathException e) {
            throw new StationException(ProblemCode.PATH_NOT_ALLOWED, "Not a path: " + file.path(), e);
        } catch (IOException e) {
            throw new StationException(ProblemCode.SOURCE_UNAVAILABLE, file.path() + " cannot be read.", e);
        }
    }

    private FileLocation ofServer(MediaFile file, SourcePlace place) throws IOException {
        if (!file.localPath().isEmpty()) {
            try {
                return new FileLocation.Local(mapped(file, place));
            } catch (IOException | InvalidPathException | StationException e) {
                if (file.remotePath().isEmpty()) {
                    throw e;
                }
                log.debugf("%s is fetched from its server: %s", file.localPath(), e.getMessage());
            }
        }
        if (file.remotePath().isEmpty()) {
            throw new NoSuchFileException(file.path(), null, "neither here nor at its server");
        }
        return new FileLocation.Remote(origins.of(place.sourceId()), file.remotePath());
    }

    private Path mapped(MediaFile file, SourcePlace place) throws IOException {
        Path path = Path.of(file.localPath()).normalize();
        List<String> above = place.mapped().stream()
                .filter(prefix -> path.startsWith(Path.of(prefix).normalize()))
                .toList();
        if (above.isEmpty()) {
            throw outside(file);
        }
        Path real = inside(file, place, file.localPath(), above.getFirst());
        if (!Files.isReadable(real)) {
            throw new FileSystemException(file.localPath(), null, "the station lacks the permission to read it");
        }
        return real;
    }

    private Path inside(MediaFile file, SourcePlace place, String name, String folder) throws IOException {
        Path root = Path.of(folder).normalize();
        Path path = Path.of(name);
        if (!path.normalize().startsWith(root)) {
            throw outside(file);
        }
        return look.at(place.sourceId(), () -> realPath(file, root, path));
    }

    /**
     * Where a file beside the media of a folder can be opened: a picture. Links are followed.
     *
     * @throws IOException when it is not there, lies outside its source's folder, or its disk does not answer
     */
    Path beside(long libraryId, String file) throws IOException {
        SourcePlace place = store.placeOf(libraryId);
        if (!place.isFolder()) {
            throw new FileSystemException(file, null, "its source is no folder");
        }
        try {
            Path root = Path.of(place.location());
            Path path = root.resolve(file);
            return look.at(place.sourceId(), () -> {
                Path real = path.toRealPath();
                if (!real.startsWith(root.toRealPath()) || !Files.isRegularFile(real)) {
                    throw new FileSystemException(file, null, "it is no file in the folder of its source");
                }
                return real;
            });
        } catch (InvalidPathException e) {
            throw new IOException("not a path: " + file, e);
        }
    }

    private static Path realPath(MediaFile file, Path root, Path path) throws IOException {
        Path real = path.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw outside(file);
        }
        if (!Files.isRegularFile(real)) {
            throw new FileSystemException(path.toString(), null, "it is a folder, a pipe or a device, and no file");
        }
        return real;
    }

    private static StationException outside(MediaFile file) {
        return new StationException(
                ProblemCode.PATH_NOT_ALLOWED, file.path() + " lies outside the folder of its source.");
    }
}
