package tv.genlock.media.libav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Container;
import tv.genlock.media.ContainerReader;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.Fingerprint;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.SampleReader;
import tv.genlock.media.matroska.MatroskaReader;
import tv.genlock.media.mp4.Mp4Reader;

/**
 * The door to a file, local or lent, whatever its container: our own readers where they can, the worker process where they cannot. What an
 * index says its container is decides who opens it again. Thread-safe.
 */
public final class MediaOpener {
    private static final int MAGIC_BYTES = 12;
    private static final Set<String> ISO_BOXES =
            Set.of("ftyp", "styp", "moov", "moof", "mdat", "free", "skip", "wide", "pnot", "sidx", "uuid");

    private final LibavWorkers workers;
    private final ContainerReader mp4 = new Mp4Reader();
    private final ContainerReader matroska = new MatroskaReader();

    public MediaOpener(LibavWorkers workers) {
        this.workers = workers;
    }

    /** By the first bytes, never by the name. */
    public static Container containerOf(ByteSource source) throws IOException {
        if (source.size() < MAGIC_BYTES) {
            return Container.OTHER;
        }
        ByteBuffer head = ByteBuffer.allocate(MAGIC_BYTES);
        source.readFully(0, head);
        if (head.getInt(0) == 0x1A45DFA3) {
            return Container.MATROSKA;
        }
        String box = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
        return ISO_BOXES.contains(box) ? Container.MP4 : Container.OTHER;
    }

    /**
     * Makes the index of a file. What our own reader refuses is tried through libav, whose index then says
     * {@link Container#OTHER}; when that fails too, our reader's reason stands.
     *
     * @throws MediaFormatException when nobody can make anything of it
     */
    public MediaIndex index(Path file) throws IOException {
        try (ByteSource source = FileByteSource.open(file)) {
            return index(MediaPlace.of(file), source);
        }
    }

    /** The same of bytes the caller holds open; {@code place} is where the worker finds them. */
    public MediaIndex index(MediaPlace place, ByteSource source) throws IOException {
        String fingerprint = Fingerprint.of(source);
        return switch (containerOf(source)) {
            case MP4 -> indexOr(mp4, source, place, fingerprint);
            case MATROSKA -> indexOr(matroska, source, place, fingerprint);
            case OTHER -> workers.index(place, fingerprint).orThrow();
        };
    }

    private MediaIndex indexOr(ContainerReader own, ByteSource source, MediaPlace place, String fingerprint)
            throws IOException {
        try {
            return own.index(source, fingerprint);
        } catch (MediaFormatException refused) {
            return switch (workers.index(place, fingerprint)) {
                case WorkerOutcome.Answered<MediaIndex>(MediaIndex index) -> index;
                case WorkerOutcome.Unavailable<MediaIndex> unavailable -> unavailable.orThrow();
                case WorkerOutcome.Unusable<MediaIndex> _,
                        WorkerOutcome.Unreadable<MediaIndex> _,
                        WorkerOutcome.Crashed<MediaIndex> _,
                        WorkerOutcome.GaveUp<MediaIndex> _ -> throw refused;
            };
        }
    }

    /** Opens a file with the index made of it; the caller closes it. */
    public OpenMedia open(Path file, MediaIndex index) throws IOException {
        ByteSource source = FileByteSource.open(file);
        try {
            return new OpenMedia(source, open(MediaPlace.of(file), source, index));
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Opens the samples of a file whose bytes the caller holds open; {@code place} is where the worker finds it.
     *
     * @throws MediaFormatException when the file is not the one the index was made of
     */
    public SampleReader open(MediaPlace place, ByteSource source, MediaIndex index) throws IOException {
        return switch (index.container()) {
            case MP4 -> mp4.open(source, index);
            case MATROSKA -> matroska.open(source, index);
            case OTHER -> new LibavSamples(workers, place, index);
        };
    }
}
