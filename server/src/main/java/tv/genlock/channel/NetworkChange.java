package tv.genlock.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import tv.genlock.channel.network.LineDifference;
import tv.genlock.channel.network.YamlFile;

/**
 * One thing of the network, and how a file changes it.
 *
 * @param what channel, grid, collection or clip
 * @param change added, changed, removed or unchanged
 * @param lines lines of YAML that differ, with what marks them as old or new in front
 */
record NetworkChange(String what, String name, String change, List<String> lines) {
    private static final String UNCHANGED = "unchanged";

    static NetworkChange of(String what, String name, Optional<ObjectNode> before, ObjectNode after) {
        String old = before.map(YamlFile::write).orElse("");
        List<String> lines = LineDifference.of(old, YamlFile.write(after));
        String change = before.isEmpty() ? "added" : lines.isEmpty() ? UNCHANGED : "changed";
        return new NetworkChange(what, name, change, lines);
    }

    static NetworkChange removed(String what, String name) {
        return new NetworkChange(what, name, "removed", List.of());
    }

    boolean unchanged() {
        return change.equals(UNCHANGED);
    }
}
