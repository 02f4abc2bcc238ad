package tv.genlock.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tv.genlock.channel.grid.GridReader;
import tv.genlock.channel.grid.GridText;
import tv.genlock.channel.network.YamlFile;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.grid.ProgramGrid;

/** The programme grids in a network file; each stands with its channel. Any thread. */
@Singleton
final class NetworkGrids {
    static final String FIELD = "grid";

    private final ChannelGrids grids;

    @Inject
    NetworkGrids(ChannelGrids grids) {
        this.grids = grids;
    }

    /** The grid of a channel as a file has it. */
    Optional<ObjectNode> written(Channel channel, NetworkNames names) {
        return grids.stored(channel.id()).map(grid -> names.named(GridText.tree(grid)));
    }

    /** Adds how the grid of an entry differs from that of its channel, where it has one; what is wrong is noted in the file. */
    void compare(
            YamlFile file,
            NetworkEntry wanted,
            Optional<Channel> present,
            NetworkNames names,
            List<NetworkChange> changes) {
        JsonNode grid = wanted.node().path(FIELD);
        if (!grid.isMissingNode() && !grid.isNull()) {
            ObjectNode after = names.named(GridText.tree(read(file, wanted, names)));
            changes.add(NetworkChange.of(
                    "grid", wanted.name(), present.flatMap(channel -> written(channel, names)), after));
        }
    }

    private static ProgramGrid read(YamlFile file, NetworkEntry channel, NetworkNames names) {
        String path = channel.path() + "." + FIELD;
        JsonNode numbered = names.numbered(channel.node().path(FIELD), path, file::note);
        Fields fields = new Fields();
        ProgramGrid read = new GridReader(fields, ZoneId.systemDefault()).read(GridText.request(numbered, fields));
        NetworkRequests.valid(file, path, () -> {
            fields.done();
            return read;
        });
        return read;
    }

    /** Whether a channel has a grid of which its entry says nothing. */
    boolean missing(NetworkEntry wanted, Channel present) {
        return !wanted.node().path(FIELD).isObject()
                && grids.stored(present.id()).isPresent();
    }

    /** Stores the grid of an entry, where it has one. */
    void keep(YamlFile file, NetworkEntry wanted, Channel channel, NetworkNames names) {
        if (wanted.node().path(FIELD).isObject()) {
            grids.keep(channel.id(), read(file, wanted, names));
        }
    }

    void forget(Channel channel) {
        grids.forget(channel.id());
    }
}
