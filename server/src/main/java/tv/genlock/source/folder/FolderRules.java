package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * Which folders may be looked at: those below the configured roots, or, where none are configured, all but the folders of the
 * operating system. Links are followed before the rule is applied.
 */
public final class FolderRules {
    private static final int MAX_PATH = 4_096;
    private static final Set<String> SYSTEM = Set.of(
            "/", "/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/run", "/sbin", "/sys", "/usr", "/var");
    /** Below these, media is mounted after all. */
    private static final List<Path> EXCEPTIONS =
            List.of(Path.of("/run/media"), Path.of("/run/user"), Path.of("/var/lib"), Path.of("/var/media"));

    private final List<Path> roots;

    public FolderRules(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * The folder a person named.
     *
     * @param field what the request calls it
     * @throws StationException {@code validation} for what is no path, {@code path-not-allowed} for one that may not be used
     */
    public Path parse(String field, String text) {
        if (text.isBlank() || text.length() > MAX_PATH) {
            throw StationException.invalid(field, "must have 1 to " + MAX_PATH + " characters");
        }
        try {
            Path path = Path.of(text.strip());
            if (!path.isAbsolute()) {
                throw StationException.invalid(field, "must be an absolute path");
            }
            return allowed(path.normalize());
        } catch (InvalidPathException e) {
            throw StationException.invalid(field, "must be a path");
        }
    }

    /** Refuses a folder that may be a step on the way to a source and is none itself. */
    public void checkSource(Path folder) {
        if (!mayBeSource(folder) || !mayBeSource(real(folder))) {
            throw refused(folder);
        }
    }

    private boolean mayBeSource(Path folder) {
        return roots.isEmpty()
                ? !isSystem(folder)
                : roots.stream().anyMatch(root -> folder.startsWith(root) || folder.startsWith(real(root)));
    }

    /** Whether the picker shows it; a link also counts as what it leads to. */
    boolean shows(Path folder) {
        return isOpen(folder) && (!Files.isSymbolicLink(folder) || isOpen(real(folder)));
    }

    private boolean isOpen(Path folder) {
        return roots.isEmpty()
                ? folder.getNameCount() == 0
                        || !isSystem(folder)
                        || EXCEPTIONS.stream().anyMatch(kept -> kept.startsWith(folder))
                : roots.stream().anyMatch(root -> isOnTheWay(folder, root) || isOnTheWay(folder, real(root)));
    }

    private static boolean isOnTheWay(Path folder, Path root) {
        return folder.startsWith(root) || root.startsWith(folder);
    }

    private Path allowed(Path path) {
        Path real = real(path);
        if (!isOpen(path) || !isOpen(real)) {
            throw refused(path);
        }
        return path;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // Not there (yet): nothing to follow.
            return path;
        }
    }

    private static boolean isSystem(Path folder) {
        if (folder.getNameCount() == 0) {
            return true;
        }
        Path top = Path.of("/").resolve(folder.getName(0));
        boolean excepted = EXCEPTIONS.stream().anyMatch(folder::startsWith);
        return folder.startsWith("/") && SYSTEM.contains(top.toString()) && !excepted;
    }

    private static StationException refused(Path folder) {
        return new StationException(
                ProblemCode.PATH_NOT_ALLOWED,
                folder + " may not be used: it is a system folder, or lies outside GENLOCK_MEDIA_ROOTS.");
    }

    /** Why the folder cannot be scanned now; empty when it can. */
    public static String obstacle(Path folder) {
        if (!Files.exists(folder)) {
            return "The folder is not there: " + folder;
        }
        if (!Files.isDirectory(folder)) {
            return "This is not a folder: " + folder;
        }
        return Files.isReadable(folder) && Files.isExecutable(folder)
                ? ""
                : "The station may not read the folder: " + folder;
    }
}
