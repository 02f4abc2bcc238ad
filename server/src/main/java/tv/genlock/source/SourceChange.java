package tv.genlock.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.genlock.bytes.PathMapping;

/**
 * What a person changes about a source; what is empty stays.
 *
 * @param place among all sources, the preferred being 1
 * @param libraryKeys the libraries to read from now on
 */
record SourceChange(
        Optional<String> name,
        OptionalInt place,
        OptionalInt syncMinutes,
        Optional<URI> address,
        Optional<MediaServers.Credentials> credentials,
        Optional<String> userId,
        Optional<List<PathMapping.Rule>> mappings,
        Optional<List<String>> libraryKeys) {
    /** Whether the server must be asked before it can be done. */
    boolean asksServer() {
        return address.isPresent() || credentials.isPresent() || userId.isPresent() || libraryKeys.isPresent();
    }

    /** Whether it makes sense for media servers alone. */
    boolean isOfServers() {
        return asksServer() || mappings.isPresent();
    }
}
