package tv.genlock.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder of small files that can all be made again: thumbnails, cards. Whoever likes may empty it at any time. Bounded by
 * number: the oldest go. Any thread.
 */
public final class KeptFiles {
    private static final int LOOKED_THROUGH_EVERY = 500;

    private final Path folder;
    private final int most;
    private final AtomicInteger kept = new AtomicInteger();

    /**
     * @param folder created when needed; whatever else lies in it counts as one of them
     * @param most how many files stay, give or take {@value #LOOKED_THROUGH_EVERY}
     */
    public KeptFiles(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** The bytes that were kept under this name; empty when there are none. */
    public Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Keeps bytes under a name: a reader meets all of them or none, and what fails leaves nothing behind. */
    public void keep(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "making", ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        if (kept.getAndIncrement() % LOOKED_THROUGH_EVERY == 0) {
            dropOldest();
        }
    }

    private void dropOldest() throws IOException {
        record Kept(Path path, FileTime at) {}
        List<Kept> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path path : files) {
                if (Files.exists(path)) {
                    all.add(new Kept(path, Files.getLastModifiedTime(path)));
                }
            }
        }
        all.sort(Comparator.comparing(Kept::at));
        for (Kept old : all.subList(0, Math.max(0, all.size() - most))) {
            Files.deleteIfExists(old.path());
        }
    }
}
