package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/** Shows the folders of this machine to somebody who looks for theirs. */
public final class FolderPicker {
    private static final int MAX_ENTRIES = 2_000;

    private final FolderRules rules;

    /** One folder and what lies directly in it. */
    @Schema(name = "FolderListing")
    public record Listing(String path, @Nullable String parent, List<Entry> entries) {}

    /** A folder to step into. */
    @Schema(name = "Folder")
    public record Entry(String name, String path) {}

    /** What a folder looks like before it becomes a source. */
    public record Preview(boolean ok, String message, int videoFiles, List<String> examples) {}

    public FolderPicker(FolderRules rules) {
        this.rules = rules;
    }

    /**
     * The folders below one, by name; hidden ones and those that may not be used are left out.
     *
     * @throws StationException {@code path-not-allowed}, {@code not-found}, {@code validation}
     */
    public Listing list(String text) {
        Path folder = rules.parse("path", text);
        if (!Files.isDirectory(folder)) {
            throw StationException.notFound("folder " + folder);
        }
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> below = Files.newDirectoryStream(folder)) {
            for (Path entry : below) {
                String name = entry.getFileName().toString();
                if (entries.size() < MAX_ENTRIES
                        && !name.startsWith(".")
                        && rules.shows(entry)
                        && Files.isDirectory(entry)) {
                    entries.add(new Entry(name, entry.toString()));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new StationException(ProblemCode.PATH_NOT_ALLOWED, "The station may not read " + folder + ".", e);
        }
        entries.sort(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER));
        Path parent = folder.getParent();
        return new Listing(
                folder.toString(), parent == null || !rules.shows(parent) ? null : parent.toString(), entries);
    }

    /** Looks at no more than some thousand files, so that it answers at once. */
    public Preview preview(String text) {
        try {
            Path folder = rules.parse("location", text);
            rules.checkSource(folder);
            String obstacle = FolderRules.obstacle(folder);
            return obstacle.isEmpty() ? counted(folder) : new Preview(false, obstacle, 0, List.of());
        } catch (StationException | IOException e) {
            return new Preview(false, String.valueOf(e.getMessage()), 0, List.of());
        }
    }

    private static Preview counted(Path folder) throws IOException {
        FolderWalk walk = new FolderWalk(folder, null);
        List<String> examples = new ArrayList<>();
        int files = 0;
        while (walk.hasNext() && files < 5_000 && walk.folders() < 2_000) {
            List<FoundFile> found = walk.next().videos();
            files += found.size();
            found.stream()
                    .limit(5L - examples.size())
                    .forEach(file -> examples.add(folder.relativize(file.path()).toString()));
        }
        String more = walk.hasNext() ? "More than " : "";
        String message =
                files == 0 ? "No video files were found here." : "%s%,d video files were found.".formatted(more, files);
        return new Preview(true, message, files, examples);
    }
}
