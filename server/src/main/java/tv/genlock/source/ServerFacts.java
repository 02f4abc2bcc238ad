package tv.genlock.source;

import java.util.List;
import java.util.Map;
import tv.genlock.bytes.PathMapping;

/**
 * A media server that becomes a source.
 *
 * @param location its address, without user, query and fragment
 * @param secrets what lets the station in, by name
 * @param mappings how its paths are found on this machine
 */
public record ServerFacts(
        String kind,
        String name,
        String location,
        int syncMinutes,
        Source.Server server,
        Map<String, String> secrets,
        List<PathMapping.Rule> mappings) {
    public ServerFacts {
        secrets = Map.copyOf(secrets);
        mappings = List.copyOf(mappings);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return kind + " " + location;
    }
}
