package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.genlock.format.ArtworkName;

/**
 * A folder that holds one season of a series.
 *
 * @param nfo its season.nfo
 */
record SeasonFolder(Path folder, @Nullable FoundFile nfo, Map<ArtworkName.Kind, FoundFile> art) {}
