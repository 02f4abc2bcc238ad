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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.format.ArtworkName;
import tv.genlock.format.sidecar.SidecarReader;

/**
 * Goes through a folder and everything below it, one folder at a time and in the order of names. Links are followed as long as they stay
 * inside the root; each folder is entered once, so loops end. Passed over are hidden files, files of other programs, whatever is no
 * regular file, and what neither is a video nor may tell of one.
 */
final class FolderWalk {
    static final int MAX_DEPTH = 40;
    /** Of files that count; some 300 bytes each while the folder is looked at. */
    private static final int MAX_IN_FOLDER = 300_000;

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

    /** What lies in the next folder; a folder comes before those in it. */
    FolderContents next() {
        Path folder = waiting.pop();
        Listing listing = new Listing();
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            Object key = attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey();
            if (!entered.add(key)) {
                return listing.contents(folder);
            }
            folders++;
        } catch (IOException e) {
            unreadable.add(folder);
            return listing.contents(folder);
        }
        FolderContents contents = list(folder, listing);
        listing.below.sort(Comparator.reverseOrder());
        listing.below.forEach(waiting::push);
        return contents;
    }

    /** What lies at this moment in a folder that was met before. */
    FolderContents again(Path folder) {
        return list(folder, new Listing());
    }

    /** Folders that could not be read: what lies below them is not known to be gone. */
    List<Path> unreadable() {
        return unreadable;
    }

    int folders() {
        return folders;
    }

    /** Collects what is found in one folder. */
    private static final class Listing {
        private final List<FoundFile> videos = new ArrayList<>();
        private final Map<String, FoundFile> beside = new HashMap<>();
        private final List<Path> below = new ArrayList<>();

        void add(FoundFile file) throws IOException {
            if (videos.size() + beside.size() >= MAX_IN_FOLDER) {
                throw new IOException("more than " + MAX_IN_FOLDER + " files in " + file.path());
            }
            if (isVideo(file.name())) {
                videos.add(file);
            } else {
                // Of names that differ in case only, the same one is taken at every scan.
                beside.merge(
                        file.name().toLowerCase(Locale.ROOT),
                        file,
                        (one, other) -> one.path().compareTo(other.path()) <= 0 ? one : other);
            }
        }

        FolderContents contents(Path folder) {
            videos.sort(Comparator.comparing(FoundFile::path));
            return new FolderContents(folder, videos, beside);
        }
    }

    private FolderContents list(Path folder, Listing listing) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                visit(entry, listing);
            }
            return listing.contents(folder);
        } catch (IOException | DirectoryIteratorException e) {
            unreadable.add(folder);
            listing.below.clear();
            return new Listing().contents(folder);
        }
    }

    private void visit(Path entry, Listing listing) throws IOException {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || FOREIGN.contains(name.toLowerCase(Locale.ROOT)) || entry.equals(excluded)) {
            return;
        }
        BasicFileAttributes attributes;
        boolean inside;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            inside = staysInside(entry);
        } catch (IOException e) {
            if (!tells(name)) {
                unreadable.add(entry);
            }
            return;
        }
        if (attributes.isDirectory()) {
            if (inside && entry.getNameCount() - root.getNameCount() <= MAX_DEPTH) {
                listing.below.add(entry);
            }
        } else if (attributes.isRegularFile() && inside && (isVideo(name) || tells(name))) {
            listing.add(new FoundFile(
                    entry, attributes.size(), attributes.lastModifiedTime().toMillis()));
        }
    }

    private static boolean tells(String name) {
        return name.regionMatches(true, name.length() - 4, ".nfo", 0, 4)
                || SidecarReader.isSidecar(name)
                || ArtworkName.of(name).isPresent();
    }

    private boolean staysInside(Path entry) throws IOException {
        return !Files.isSymbolicLink(entry) || entry.toRealPath().startsWith(realRoot);
    }

    static boolean isVideo(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && VIDEO.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
