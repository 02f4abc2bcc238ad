package tv.genlock.catalog;

import java.util.List;
import java.util.OptionalLong;

/**
 * An item as one library of a source lists it.
 *
 * @param knownId its id as a listing, where the source knows it under another key (a file that was moved)
 * @param key what the source calls it; stable, unique in its library
 * @param mark equal marks mean that nothing changed; empty to write it in any case
 * @param files all versions, each with its parts in order; a file that is not among them any more leaves the catalog
 */
public record SourcedItem(OptionalLong knownId, String key, String mark, ItemFacts facts, List<SourcedFile> files) {
    public SourcedItem {
        files = List.copyOf(files);
    }
}
