package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.KnownFile;
import tv.genlock.catalog.ScannedFile;
import tv.genlock.format.FileNames;
import tv.genlock.format.ParsedName;
import tv.genlock.job.JobProgress;
import tv.genlock.source.Source;

/**
 * One scan of a folder: walk, compare with what is known, look into what is new or changed, then see what is gone.
 *
 * <p>Memory grows with the number of files by some 200 bytes each: paths and figures, never probes. What is found is stored in batches
 * as the scan goes, so one that is cut off goes on where it was. Owner thread only.
 *
 * <h2>What is gone</h2>
 *
 * A file that is not met is marked unavailable, never deleted. When all known files are gone, or more than a fifth and at least ten of them, it is more likely that a
 * disk is not mounted: then nothing is marked and the source says so. A person who did remove them scans again, which counts as consent.
 */
final class FolderScan {
    private static final int BATCH = 100;
    /** A file that changed so recently may still be growing. */
    static final long SETTLE_MILLIS = 5_000;

    private static final int SMALL_LOSS = 10;
    private static final int MAX_READER_AWAY = 8;

    private final Source source;
    private final Path root;
    private final CatalogIntake intake;
    private final FileLook look;
    private final InstantSource clock;
    private final JobProgress progress;
    private final Map<String, KnownFile> known = new HashMap<>();
    private final Set<Long> met = new HashSet<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Long> returned = new ArrayList<>();
    private final List<ScannedFile> batch = new ArrayList<>();
    private int pending;
    private int readerAway;

    /** A file to look into. */
    private record Task(FoundFile file, ParsedName name) {}

    /**
     * How a scan came out.
     *
     * @param pending files to look at again soon
     * @param suspicion why missing files were not marked; empty when all is well
     */
    record Result(int files, int changed, int gone, int pending, int folders, String suspicion) {}

    FolderScan(Source source, CatalogIntake intake, FileLook look, InstantSource clock, JobProgress progress) {
        this.source = source;
        this.root = Path.of(source.location());
        this.intake = intake;
        this.look = look;
        this.clock = clock;
        this.progress = progress;
    }

    /** @param consent whether a person confirmed that missing files are gone for good */
    Result run(Path excluded, boolean consent) throws IOException, InterruptedException {
        progress.step("Looking for files");
        intake.known(source.id(), file -> known.put(file.path(), file));
        FolderLibraries libraries = new FolderLibraries(intake, source.id(), root, source.name());
        FolderWalk walk = new FolderWalk(root, excluded);
        int files = 0;
        while (walk.hasNext()) {
            progress.checkpoint();
            files += compare(walk.next(), libraries);
        }
        intake.returned(returned);
        progress.total(tasks.size());
        progress.step("Reading " + tasks.size() + " new or changed files");
        Map<Long, List<KnownFile>> missingBySize = missingBySize();
        for (Task task : tasks) {
            progress.checkpoint();
            read(task, libraries, missingBySize);
            progress.advance(1);
        }
        flush();
        List<Long> gone = gone(walk.unreadable());
        String suspicion = consent ? "" : suspicion(gone.size());
        if (suspicion.isEmpty()) {
            intake.vanished(gone);
        }
        return new Result(files, tasks.size(), gone.size(), pending, walk.folders(), suspicion);
    }

    /** Sorts one folder's files into unchanged, back again, and to be read. */
    private int compare(List<FoundFile> files, FolderLibraries libraries) {
        if (files.isEmpty()) {
            return 0;
        }
        List<String> paths = files.stream()
                .map(file -> root.relativize(file.path()).toString())
                .toList();
        List<ParsedName> names = FileNames.parseFolder(paths);
        libraries.meet(root.resolve(paths.getFirst()), names);
        for (int i = 0; i < files.size(); i++) {
            if (!FileNaming.isSkipped(names.get(i), files.get(i), files)) {
                compare(files.get(i), names.get(i));
            }
        }
        return files.size();
    }

    private void compare(FoundFile file, ParsedName name) {
        KnownFile before = known.get(file.path().toString());
        if (before == null) {
            tasks.add(new Task(file, name));
            return;
        }
        met.add(before.id());
        boolean same = before.sizeBytes() == file.sizeBytes() && before.modifiedAtMillis() == file.modifiedAtMillis();
        if (!same
                || before.state() == ItemState.PENDING
                || (before.state() == ItemState.UNAVAILABLE
                        && before.fingerprint().isEmpty())) {
            tasks.add(new Task(file, name));
        } else if (before.state() == ItemState.UNAVAILABLE) {
            returned.add(before.id());
        }
    }

    private Map<Long, List<KnownFile>> missingBySize() {
        Map<Long, List<KnownFile>> missing = new HashMap<>();
        for (KnownFile file : known.values()) {
            if (!met.contains(file.id()) && !file.fingerprint().isEmpty()) {
                missing.computeIfAbsent(file.sizeBytes(), _ -> new ArrayList<>(1))
                        .add(file);
            }
        }
        return missing;
    }

    private void read(Task task, FolderLibraries libraries, Map<Long, List<KnownFile>> missingBySize)
            throws IOException, InterruptedException {
        FoundFile file = now(task.file());
        KnownFile before = known.get(file.path().toString());
        FolderLibraries.Place place = libraries.placeOf(file.path());
        FileLook.Seen seen;
        if (isSettling(file)) {
            pending++;
            seen = FileLook.Seen.growing();
        } else {
            seen = look.at(file.path());
            noteReader(seen);
        }
        OptionalLong id = before != null ? OptionalLong.of(before.id()) : movedFrom(file, seen, missingBySize);
        long library = before != null ? before.libraryId() : place.libraryId();
        long duration = seen.probe().map(probe -> probe.durationTicks()).orElse(0L);
        batch.add(new ScannedFile(
                id,
                library,
                file.path().toString(),
                file.sizeBytes(),
                file.modifiedAtMillis(),
                seen.fingerprint(),
                seen.state(),
                seen.reason(),
                seen.probe(),
                FileNaming.facts(task.name(), root.relativize(file.path()), place.name(), duration)));
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    /** A reader that cannot be had says nothing of the file; when it stays away, the scan ends instead of asking for every file. */
    private void noteReader(FileLook.Seen seen) throws IOException {
        if (seen.state() != ItemState.PENDING) {
            readerAway = 0;
            return;
        }
        pending++;
        if (++readerAway == MAX_READER_AWAY) {
            throw new IOException("Files cannot be looked into: " + seen.reason());
        }
    }

    /** The file as it is at this moment: the walk may be minutes ago. */
    private static FoundFile now(FoundFile file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new FoundFile(
                    file.path(),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return file;
        }
    }

    private boolean isSettling(FoundFile file) {
        long age = clock.millis() - file.modifiedAtMillis();
        return age >= 0 && age < SETTLE_MILLIS;
    }

    /** A missing file of the same bytes: this is it, under a new name. */
    private OptionalLong movedFrom(FoundFile file, FileLook.Seen seen, Map<Long, List<KnownFile>> missingBySize) {
        for (KnownFile missing : missingBySize.getOrDefault(file.sizeBytes(), List.of())) {
            if (missing.fingerprint().equals(seen.fingerprint()) && met.add(missing.id())) {
                return OptionalLong.of(missing.id());
            }
        }
        return OptionalLong.empty();
    }

    private void flush() {
        intake.store(batch);
        batch.clear();
    }

    private List<Long> gone(List<Path> unreadable) {
        List<Long> gone = new ArrayList<>();
        for (KnownFile file : known.values()) {
            boolean unseen = !met.contains(file.id()) && file.state() != ItemState.UNAVAILABLE;
            if (unseen && unreadable.stream().noneMatch(Path.of(file.path())::startsWith)) {
                gone.add(file.id());
            }
        }
        return gone;
    }

    private String suspicion(int gone) {
        long there = known.values().stream()
                .filter(file -> file.state() != ItemState.UNAVAILABLE)
                .count();
        boolean all = gone > 0 && gone == there;
        boolean many = gone >= SMALL_LOSS && gone * 5L > there;
        if (!FolderRules.obstacle(root).isEmpty()) {
            return FolderRules.obstacle(root);
        }
        return all || many
                ? "%,d of %,d files are gone at once: is a disk not mounted? Nothing was changed. If you removed them, scan again."
                        .formatted(gone, there)
                : "";
    }
}
