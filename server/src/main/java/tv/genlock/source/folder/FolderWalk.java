package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a folder and everything below it, one folder at a time and in the order of names. Links are followed as long as they stay
 * inside the root; each folder is entered once, so loops end. Hidden files, files of other programs and what is no video are passed over.
 */
final class FolderWalk {
    static final int MAX_DEPTH = 40;
    private static final int MAX_IN_FOLDER = 100_000;
    private static final Set<String> VIDEO = Set.of(
            "mp4", "m4v", "mov", "mkv", "webm", "avi", "ts", "m2ts", "mts", "mpg", "mpeg", "vob", "flv", "wmv", "asf",
            "ogv", "ogm", "3gp", "3g2", "divx", "mxf", "rmvb", "rm", "f4v", "mk3d", "m2v", "wtv", "dv");
    private static final Set<String> FOREIGN = Set.of(
            "@eadir",
            "#recycle",
            "$recycle.bin",
            "lost+found",
            "system volume information",
            "found.000",
            "@recycle",
            "#snapshot");

    private final Path root;
    private final Path realRoot;
    private final @Nullable Path excluded;
    private final Set<Object> entered = new HashSet<>();
    private final List<Path> unreadable = new ArrayList<>();
    private final Deque<Path> waiting = new ArrayDeque<>();
    private int folders;

    /** @param excluded a folder that is passed over, such as the station's own data */
    FolderWalk(Path root, @Nullable Path excluded) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        this.excluded = excluded == null || root.startsWith(excluded) ? null : excluded;
        waiting.push(root);
    }

    /** Whether there is another folder. */
    boolean hasNext() {
        return !waiting.isEmpty();
    }

    /** The video files of the next folder, by name. */
    List<FoundFile> next() {
        Path folder = waiting.pop();
        List<FoundFile> files = new ArrayList<>();
        List<Path> below = new ArrayList<>();
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            Object key = attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey();
            if (!entered.add(key)) {
                return List.of();
            }
            folders++;
            list(folder, files, below);
        } catch (IOException | DirectoryIteratorException e) {
            unreadable.add(folder);
            return List.of();
        }
        below.sort(Comparator.reverseOrder());
        below.forEach(waiting::push);
        files.sort(Comparator.comparing(FoundFile::path));
        return files;
    }

    /** Folders that could not be read: what lies below them is not known to be gone. */
    List<Path> unreadable() {
        return unreadable;
    }

    int folders() {
        return folders;
    }

    private void list(Path folder, List<FoundFile> files, List<Path> below) throws IOException {
        int count = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++count > MAX_IN_FOLDER) {
                    throw new IOException("more than " + MAX_IN_FOLDER + " entries in " + folder);
                }
                visit(entry, files, below);
            }
        }
    }

    private void visit(Path entry, List<FoundFile> files, List<Path> below) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || FOREIGN.contains(name.toLowerCase(Locale.ROOT)) || entry.equals(excluded)) {
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                if (entry.getNameCount() - root.getNameCount() <= MAX_DEPTH && staysInside(entry)) {
                    below.add(entry);
                }
            } else if (attributes.isRegularFile() && isVideo(name) && staysInside(entry)) {
                files.add(new FoundFile(
                        entry, attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
        } catch (IOException e) {
            unreadable.add(entry);
        }
    }

    private boolean staysInside(Path entry) throws IOException {
        return !Files.isSymbolicLink(entry) || entry.toRealPath().startsWith(realRoot);
    }

    static boolean isVideo(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && VIDEO.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
