package tv.genlock.catalog;

import java.util.List;

/**
 * Where the files of a library's source are.
 *
 * @param location the folder of a folder source; a server's address otherwise
 * @param mapped folders of this machine that hold a server's files too
 */
public record SourcePlace(long sourceId, boolean isFolder, String location, List<String> mapped) {}
