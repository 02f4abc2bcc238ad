package tv.genlock.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.genlock.catalog.CatalogNames;
import tv.genlock.channel.grid.GridReader;
import tv.genlock.channel.grid.GridText;
import tv.genlock.channel.network.LineDifference;
import tv.genlock.channel.network.YamlFile;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.grid.ProgramGrid;

/**
 * The network as one YAML file: written, compared with what is here, put in force. Ids are never in it. Any thread; files are put in
 * force one at a time.
 */
@Singleton
final class NetworkFiles {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> TOP = Set.of("genlock", "collections", "channels", "clips");
    /** What is planned anew when it changed. */
    private static final Set<String> PLANNED = Set.of("channel", "grid");

    private static final Set<String> CHANNEL = Set.of(
            "name",
            "number",
            "group",
            "enabled",
            "seed",
            "plan",
            "libraries",
            "genres",
            "kinds",
            "collections",
            "never",
            "format",
            "grid");

    private final Channels channels;
    private final ChannelGrids grids;
    private final NetworkCollections collections;
    private final NetworkClips clips;
    private final CatalogNames catalog;
    private final Programming programming;

    /** What a file would change, or did. */
    record Outcome(List<Change> changes, List<YamlFile.Problem> problems) {}

    /** One thing of the network, and how it differs. */
    record Change(String what, String name, String change, List<String> lines) {
        static Change of(String what, String name, Optional<ObjectNode> before, ObjectNode after) {
            String old = before.map(YamlFile::write).orElse("");
            List<String> lines = LineDifference.of(old, YamlFile.write(after));
            String change = before.isEmpty() ? "added" : lines.isEmpty() ? "unchanged" : "changed";
            return new Change(what, name, change, lines);
        }

        static Change removed(String what, String name) {
            return new Change(what, name, "removed", List.of());
        }
    }

    @Inject
    NetworkFiles(
            Channels channels,
            ChannelGrids grids,
            NetworkCollections collections,
            NetworkClips clips,
            CatalogNames catalog,
            Programming programming) {
        this.channels = channels;
        this.grids = grids;
        this.collections = collections;
        this.clips = clips;
        this.catalog = catalog;
        this.programming = programming;
    }

    /** The network as it is. */
    String written() {
        NetworkNames names = names();
        ObjectNode network = JSON.objectNode();
        network.put("genlock", 1);
        network.set("collections", collections.written(names));
        ArrayNode listed = network.putArray("channels");
        for (Channel channel : channels.all()) {
            ObjectNode node = node(channel, names);
            grids.stored(channel.id()).ifPresent(grid -> node.set("grid", names.named(GridText.tree(grid))));
            listed.add(node);
        }
        network.set("clips", clips.written(names));
        return YamlFile.write(network);
    }

    private NetworkNames names() {
        NetworkNames names = new NetworkNames(catalog);
        collections.tell(names);
        channels.all().forEach(one -> names.channel(one.name(), one.id()));
        return names;
    }

    private static ObjectNode node(Channel channel, NetworkNames names) {
        ObjectNode node = JSON.objectNode();
        node.put("name", channel.name())
                .put("number", channel.number())
                .put("group", channel.grouping())
                .put("enabled", channel.enabled())
                .put("seed", channel.seed())
                .put("plan", channel.scheduleType().wireName());
        node.set(
                "libraries",
                names.names(NetworkNames.Kind.LIBRARY, sorted(channel.filter().libraries())));
        ArrayNode genres = node.putArray("genres");
        channel.filter().genres().stream().sorted().forEach(genres::add);
        ArrayNode kinds = node.putArray("kinds");
        channel.filter().kinds().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(kinds::add);
        node.set(
                "collections",
                names.names(
                        NetworkNames.Kind.COLLECTION, sorted(channel.filter().collections())));
        if (channel.scheduleType() != ScheduleType.GRID) {
            node.set(
                    "never",
                    names.names(NetworkNames.Kind.ITEM, sorted(channel.filter().never())));
        }
        node.putObject("format")
                .put("packaging", channel.format().packaging().name().toLowerCase(Locale.ROOT))
                .put("video", channel.format().video().name().toLowerCase(Locale.ROOT))
                .put("target_seconds", channel.format().targetSeconds())
                .put("max_height", channel.format().maxHeight());
        return node;
    }

    private static List<Long> sorted(Set<Long> ids) {
        return ids.stream().sorted().toList();
    }

    /** What putting a file in force would change; nothing is stored. */
    Outcome compared(String text, boolean prune) {
        YamlFile file = YamlFile.read(text);
        List<Change> changes = new ArrayList<>();
        if (file.problems().isEmpty()) {
            check(file);
        }
        for (String list : List.of("channels", "collections")) {
            if (prune && !file.tree().path(list).isArray()) {
                file.note("", "A file that removes what is not in it must list the " + list + " that stay.");
            }
        }
        if (file.problems().isEmpty()) {
            compare(file, prune, changes);
        }
        return new Outcome(changes, file.problems());
    }

    private static void check(YamlFile file) {
        unknown(file, "", file.tree(), TOP);
        for (String list : List.of("collections", "channels")) {
            Set<String> seen = new HashSet<>();
            int n = 0;
            for (JsonNode one : file.tree().path(list)) {
                String path = list + "[" + n++ + "]";
                unknown(file, path, one, list.equals("channels") ? CHANNEL : NetworkCollections.FIELDS);
                String name = one.path("name").asText();
                if (name.isEmpty() || !seen.add(name)) {
                    file.note(path + ".name", "Everything needs a name of its own.");
                }
            }
        }
    }

    private static void unknown(YamlFile file, String path, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            file.note(path, "This must be fields with names.");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                file.note(path.isEmpty() ? name : path + "." + name, "There is no field ‘" + name + "’ here.");
            }
        });
    }

    private void compare(YamlFile file, boolean prune, List<Change> changes) {
        NetworkNames names = names();
        names.willBe(namesIn(file, "collections"), namesIn(file, "channels"));
        collections.compare(file, names, changes);
        int n = 0;
        for (JsonNode wanted : file.tree().path("channels")) {
            compareChannel(file, "channels[" + n++ + "]", wanted, names, changes);
        }
        if (prune) {
            removedGrids(file).forEach(one -> changes.add(Change.removed("grid", one.name())));
            removedChannels(file).forEach(one -> changes.add(Change.removed("channel", one.name())));
            changes.addAll(collections.removed(file));
        }
        clips.compare(file, names, changes);
        if (prune) {
            changes.addAll(clips.removed(file, names));
        }
    }

    private List<Channel> removedChannels(YamlFile file) {
        Set<String> kept = new HashSet<>(namesIn(file, "channels"));
        return channels.all().stream().filter(one -> !kept.contains(one.name())).toList();
    }

    /** Channels that stay, and have a grid of which the file says nothing. */
    private List<Channel> removedGrids(YamlFile file) {
        List<Channel> removed = new ArrayList<>();
        for (JsonNode wanted : file.tree().path("channels")) {
            if (!wanted.path("grid").isObject()) {
                channel(wanted.path("name").asText())
                        .filter(one -> grids.stored(one.id()).isPresent())
                        .ifPresent(removed::add);
            }
        }
        return removed;
    }

    private void compareChannel(YamlFile file, String path, JsonNode wanted, NetworkNames names, List<Change> changes) {
        String name = wanted.path("name").asText();
        Optional<Channel> present = channel(name);
        channels.findByNumber(wanted.path("number").asInt(0))
                .filter(other -> !other.name().equals(name))
                .ifPresent(other -> file.note(path + ".number", "The number is taken by ‘" + other.name() + "’."));
        NetworkRequests.never(file, path, wanted, names);
        NetworkRequests.channel(file, path, wanted, names)
                .ifPresent(request -> valid(
                        file,
                        path,
                        () -> request.over(present.map(ChannelSettings::of).orElseGet(channels::defaults))));
        Optional<ObjectNode> before = present.map(one -> node(one, names));
        ObjectNode plain = ((ObjectNode) wanted).deepCopy();
        JsonNode grid = plain.remove("grid");
        changes.add(Change.of("channel", name, before, over(before, plain)));
        if (grid != null && !grid.isNull()) {
            ProgramGrid read = grid(file, path + ".grid", grid, names);
            changes.add(Change.of(
                    "grid",
                    name,
                    present.flatMap(one -> grids.stored(one.id())).map(one -> names.named(GridText.tree(one))),
                    names.named(GridText.tree(read))));
        }
    }

    private static ProgramGrid grid(YamlFile file, String path, JsonNode grid, NetworkNames names) {
        Fields fields = new Fields();
        ProgramGrid read = new GridReader(fields, ZoneId.systemDefault())
                .read(GridText.request(names.numbered(grid, path, file::note), why -> file.note(path, why)));
        valid(file, path, () -> {
            fields.done();
            return read;
        });
        return read;
    }

    /** Runs a check whose mistakes are told where they stand in the file. */
    static <T> void valid(YamlFile file, String path, java.util.function.Supplier<T> check) {
        try {
            var _ = check.get();
        } catch (StationException e) {
            if (e.fields().isEmpty()) {
                file.note(path, String.valueOf(e.getMessage()));
            }
            e.fields()
                    .forEach(problem -> file.note(
                            path + "." + NetworkRequests.inFile(problem.field()),
                            problem.field() + " " + problem.message() + "."));
        }
    }

    static List<String> namesIn(YamlFile file, String list) {
        List<String> names = new ArrayList<>();
        file.tree().path(list).forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    /** What is there with what the file says of it; absent fields stay as they are. */
    static ObjectNode over(Optional<ObjectNode> before, JsonNode wanted) {
        ObjectNode after = before.map(ObjectNode::deepCopy).orElseGet(JSON::objectNode);
        wanted.properties().forEach(field -> after.set(field.getKey(), field.getValue()));
        return after;
    }

    private Optional<Channel> channel(String name) {
        return channels.all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * Puts a file in force, whole or not at all, unless something is wrong with it. Then what it touches is planned anew.
     *
     * @param prune whether channels, grids and collections go that are not in the file
     * @return what {@link #compared} said before
     */
    synchronized Outcome applied(String text, boolean prune) {
        Outcome outcome = compared(text, prune);
        if (!outcome.problems().isEmpty()) {
            return outcome;
        }
        YamlFile file = YamlFile.read(text);
        Set<String> changed = new HashSet<>();
        outcome.changes().stream()
                .filter(one -> !one.change().equals("unchanged") && PLANNED.contains(one.what()))
                .forEach(one -> changed.add(one.name()));
        Set<Long> fresh = channels.together(() -> stored(file, prune, changed));
        for (String name : changed.stream().sorted().toList()) {
            channel(name).ifPresent(one -> plan(one, fresh.contains(one.id())));
        }
        return outcome;
    }

    /** Stores all of it; gives the ids of the channels that are new. */
    private Set<Long> stored(YamlFile file, boolean prune, Set<String> changed) {
        if (prune) {
            removedGrids(file).forEach(one -> grids.forget(one.id()));
            removedChannels(file).forEach(one -> channels.delete(one.id()));
        }
        collections.keep(file, names());
        Set<Long> fresh = keepChannels(file, changed);
        keepGrids(file);
        clips.keep(file, names(), prune);
        if (prune) {
            collections.prune(file);
        }
        return fresh;
    }

    private Set<Long> keepChannels(YamlFile file, Set<String> changed) {
        int n = 0;
        Set<Long> fresh = new HashSet<>();
        for (JsonNode wanted : file.tree().path("channels")) {
            String path = "channels[" + n++ + "]";
            String name = wanted.path("name").asText();
            if (changed.contains(name)) {
                Optional<Channel> present = channel(name);
                NetworkRequests.channel(file, path, wanted, names()).ifPresent(request -> {
                    long id = present.map(one -> channels.change(one.id(), request))
                            .orElseGet(() -> channels.create(request))
                            .id();
                    if (wanted.path("seed").isIntegralNumber()) {
                        channels.seed(id, wanted.get("seed").asLong());
                    } else if (present.isEmpty()) {
                        channels.seed(id, Draws.keyOf(name));
                    }
                    NetworkRequests.never(file, path, wanted, names()).ifPresent(items -> grids.never(id, items));
                    if (present.isEmpty()) {
                        fresh.add(id);
                    }
                });
            }
        }
        return fresh;
    }

    private void keepGrids(YamlFile file) {
        int n = 0;
        for (JsonNode wanted : file.tree().path("channels")) {
            String path = "channels[" + n++ + "].grid";
            JsonNode grid = wanted.path("grid");
            Optional<Channel> channel = channel(wanted.path("name").asText());
            if (grid.isObject() && channel.isPresent()) {
                grids.keep(channel.get().id(), grid(file, path, grid, names()));
            }
        }
    }

    private void plan(Channel channel, boolean fresh) {
        if (fresh) {
            programming.extend(channel.id(), NightlyExtension.DAYS);
        } else {
            programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        }
    }
}
