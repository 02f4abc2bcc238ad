package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.genlock.format.ArtworkName;

/**
 * What the folders below one need to know of it.
 *
 * @param showNfo its tvshow.nfo
 * @param nfo the one that describes what the folder as a whole holds
 * @param filmKey the key of its only film, whose trailers and extras lie in folders below; empty when there is no such film
 */
record FolderLevel(
        Path folder,
        @Nullable FoundFile showNfo,
        @Nullable FoundFile nfo,
        Map<ArtworkName.Kind, FoundFile> art,
        Map<Integer, Map<ArtworkName.Kind, FoundFile>> seasonArt,
        String filmKey) {}
