package tv.genlock.source.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.genlock.format.PlainText;
import tv.genlock.format.nfo.NfoReader;
import tv.genlock.format.nfo.NfoResult;
import tv.genlock.format.sidecar.SidecarMark;
import tv.genlock.format.sidecar.SidecarReader;
import tv.genlock.media.ReadFailure;

/**
 * Reads what lies beside videos: regular files inside the source, only so much of each. What cannot be read says nothing, and why is told
 * by {@link #notes}. One thing's files at a time; owner thread only.
 */
final class SmallFiles {
    private static final int MAX_NOTES = 3;
    private static final int MAX_NOTE = 300;

    private final Path root;
    private final List<String> notes = new ArrayList<>();
    private boolean unreadable;

    /** @param root what is read lies below, links followed */
    SmallFiles(Path root) {
        this.root = root;
    }

    /** Begins with the next thing. */
    void forget() {
        notes.clear();
        unreadable = false;
    }

    /** For a person, what was wrong with what was read; empty when all was well. */
    String notes() {
        return String.join(" ", notes.subList(0, Math.min(MAX_NOTES, notes.size())));
    }

    /** Whether the system refused to let something be read, which may be different the next time. */
    boolean isUnreadable() {
        return unreadable;
    }

    @Nullable
    NfoResult nfo(@Nullable FoundFile file) {
        if (file == null) {
            return null;
        }
        byte[] bytes = bytes(file, NfoReader.MAX_BYTES);
        if (bytes == null) {
            return null;
        }
        NfoResult result = NfoReader.read(bytes);
        result.warnings().forEach(warning -> note(file, warning));
        return result;
    }

    /** @param framesPerSecond 0 when unknown */
    List<SidecarMark> marks(FoundFile file, double framesPerSecond) {
        byte[] bytes = bytes(file, SidecarReader.MAX_BYTES);
        return bytes == null ? List.of() : SidecarReader.read(file.name(), bytes, framesPerSecond);
    }

    void note(FoundFile file, String words) {
        notes.add(PlainText.line(file.name() + ": " + words, MAX_NOTE));
    }

    private byte @Nullable [] bytes(FoundFile file, int most) {
        try {
            // The walk may be minutes ago: a pipe in the file's place would be waited for without end.
            if (!Files.isRegularFile(file.path()) || !file.path().toRealPath().startsWith(root.toRealPath())) {
                throw new NoSuchFileException(file.path().toString());
            }
            try (InputStream in = Files.newInputStream(file.path())) {
                return in.readNBytes(most + 1);
            }
        } catch (IOException e) {
            unreadable = true;
            note(file, "It cannot be read: " + ReadFailure.words(e) + ".");
            return null;
        }
    }
}
