package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tv.genlock.format.ArtworkName;
import tv.genlock.format.FileNames;
import tv.genlock.format.ParsedName;

/**
 * A folder that holds one series.
 *
 * @param nfo its tvshow.nfo
 * @param seasonArt pictures of its seasons that lie in the series' own folder, by number
 */
record ShowFolder(
        Path folder,
        @Nullable FoundFile nfo,
        Map<ArtworkName.Kind, FoundFile> art,
        Map<Integer, Map<ArtworkName.Kind, FoundFile>> seasonArt) {
    /** What the folder's own name says of the series. */
    ParsedName name() {
        return FileNames.parse(folder.getFileName() + "/Season 1/S01E01.mkv");
    }

    /**
     * By which the catalog knows the series again, whether or not somebody writes a tvshow.nfo later. The year of the folder keeps
     * two series of the same title apart.
     *
     * @param episodeTitle the series' title as an episode's name has it; where there is a tvshow.nfo all episodes are of one series
     */
    String key(String episodeTitle) {
        ParsedName name = name();
        OptionalInt year = name.year();
        String title = nfo == null ? episodeTitle : name.title();
        return year.isPresent() ? title + " (" + year.getAsInt() + ")" : title;
    }
}
