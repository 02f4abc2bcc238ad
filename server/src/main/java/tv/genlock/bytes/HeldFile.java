package tv.genlock.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import tv.genlock.media.ByteSource;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.remote.RemoteByteSource;

/**
 * A media file held open, wherever its bytes are: for this process as a {@link ByteSource}, for libav and ffmpeg as a
 * {@link MediaPlace}. Both are good until it is closed. Any thread.
 */
public abstract sealed class HeldFile implements AutoCloseable {
    private final ByteSource bytes;
    private final MediaPlace place;

    private HeldFile(ByteSource bytes, MediaPlace place) {
        this.bytes = bytes;
        this.place = place;
    }

    /** Opens a file of this machine. */
    public static HeldFile of(Path path) throws IOException {
        Stamp stamp = Stamp.of(path);
        return new OnDisk(path, FileByteSource.open(path), stamp);
    }

    /** Closed with the file, not by who asks for it. */
    public ByteSource bytes() {
        return bytes;
    }

    /** Where another process of ours finds the same bytes. */
    public MediaPlace place() {
        return place;
    }

    /**
     * @throws ReplacedException when the file that is there now is not the one that was opened. A remote one tells by itself, at its
     *     next answer.
     */
    public abstract void requireUnchanged() throws IOException;

    /** Throws why the last read failed, if it did: for those who see only that another process could not go on. */
    public void requireReadable() throws IOException {}

    @Override
    public abstract void close() throws IOException;

    static final class OnDisk extends HeldFile {
        private final Path path;
        private final Stamp stamp;

        OnDisk(Path path, FileByteSource bytes, Stamp stamp) {
            super(bytes, MediaPlace.of(path));
            this.path = path;
            this.stamp = stamp;
        }

        /** A descriptor would go on giving the old bytes, and another node, or this one after a restart, would not. */
        @Override
        public void requireUnchanged() throws IOException {
            try {
                if (!Stamp.of(path).equals(stamp)) {
                    throw new ReplacedException("it was changed while it was on the air", null);
                }
            } catch (NoSuchFileException e) {
                throw new ReplacedException("it was deleted while it was on the air", e);
            }
        }

        @Override
        public void close() throws IOException {
            bytes().close();
        }
    }

    static final class Lent extends HeldFile {
        private final RemoteByteSource remote;
        private final ByteDoor.Loan loan;

        Lent(RemoteByteSource remote, ByteDoor.Loan loan) {
            super(remote, new MediaPlace.Lent(loan.uri()));
            this.remote = remote;
            this.loan = loan;
        }

        @Override
        public void requireReadable() throws IOException {
            Optional<IOException> failure = remote.failure();
            if (failure.isPresent()) {
                throw failure.get();
            }
        }

        @Override
        public void requireUnchanged() {
            // The version is compared with every answer of the server.
        }

        @Override
        public void close() throws IOException {
            try (loan) {
                bytes().close();
            }
        }
    }

    /** What of a file changes when it is replaced or written to. */
    private record Stamp(long size, FileTime modified, Object key) {
        static Stamp of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), key == null ? "" : key);
        }
    }
}
