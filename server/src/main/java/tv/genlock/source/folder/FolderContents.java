package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies directly in one folder.
 *
 * @param videos by name
 * @param beside what may tell of the videos or of the folder (NFO files, pictures, cut lists), by their names in lower case
 */
record FolderContents(Path folder, List<FoundFile> videos, Map<String, FoundFile> beside) {
    @Nullable
    FoundFile beside(String name) {
        return beside.get(name.toLowerCase(Locale.ROOT));
    }
}
