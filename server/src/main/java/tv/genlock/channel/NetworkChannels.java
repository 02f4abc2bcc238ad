package tv.genlock.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.genlock.channel.network.YamlFile;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.ItemFilter;

/** The channels of a network file, each with its grid. Any thread. */
@Singleton
final class NetworkChannels {
    /** What an entry may say. */
    static final Set<String> FIELDS = Set.of(
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
            NetworkGrids.FIELD);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LIST = "channels";

    private final Channels channels;
    private final ChannelGrids neverLists;
    private final NetworkGrids grids;

    @Inject
    NetworkChannels(Channels channels, ChannelGrids neverLists, NetworkGrids grids) {
        this.channels = channels;
        this.neverLists = neverLists;
        this.grids = grids;
    }

    /** Tells the names of all there are. */
    void tell(NetworkNames names) {
        channels.all().forEach(one -> names.channel(one.name(), one.id()));
    }

    ArrayNode written(NetworkNames names) {
        ArrayNode written = JSON.arrayNode();
        for (Channel channel : channels.all()) {
            ObjectNode node = node(channel, names);
            grids.written(channel, names).ifPresent(grid -> node.set(NetworkGrids.FIELD, grid));
            written.add(node);
        }
        return written;
    }

    /** A channel without its grid. */
    private static ObjectNode node(Channel channel, NetworkNames names) {
        ObjectNode node = JSON.objectNode();
        node.put("name", channel.name())
                .put("number", channel.number())
                .put("group", channel.grouping())
                .put("enabled", channel.enabled())
                .put("seed", channel.seed())
                .put("plan", channel.scheduleType().wireName());
        putFilter(node, channel, names);
        node.putObject("format")
                .put("packaging", channel.format().packaging().name().toLowerCase(Locale.ROOT))
                .put("video", channel.format().video().name().toLowerCase(Locale.ROOT))
                .put("target_seconds", channel.format().targetSeconds())
                .put("max_height", channel.format().maxHeight());
        return node;
    }

    private static void putFilter(ObjectNode node, Channel channel, NetworkNames names) {
        ItemFilter filter = channel.filter();
        node.set("libraries", names.names(NetworkNames.Kind.LIBRARY, sorted(filter.libraries())));
        ArrayNode genres = node.putArray("genres");
        filter.genres().stream().sorted().forEach(genres::add);
        ArrayNode kinds = node.putArray("kinds");
        filter.kinds().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(kinds::add);
        node.set("collections", names.names(NetworkNames.Kind.COLLECTION, sorted(filter.collections())));
        if (channel.scheduleType() != ScheduleType.GRID) {
            node.set("never", names.names(NetworkNames.Kind.ITEM, sorted(filter.never())));
        }
    }

    private static List<Long> sorted(Set<Long> ids) {
        return ids.stream().sorted().toList();
    }

    /** Adds how the channels of a file and their grids differ; what is wrong is noted in it. */
    void compare(YamlFile file, NetworkNames names, List<NetworkChange> changes) {
        for (NetworkEntry wanted : NetworkEntry.of(file, LIST)) {
            Optional<Channel> present = named(wanted.name());
            check(file, wanted, present, names);
            Optional<ObjectNode> before = present.map(one -> node(one, names));
            ObjectNode after = wanted.without(NetworkGrids.FIELD).over(before);
            changes.add(NetworkChange.of("channel", wanted.name(), before, after));
            grids.compare(file, wanted, present, names, changes);
        }
    }

    private void check(YamlFile file, NetworkEntry wanted, Optional<Channel> present, NetworkNames names) {
        channels.findByNumber(wanted.node().path("number").asInt(0))
                .filter(other -> !other.name().equals(wanted.name()))
                .ifPresent(other ->
                        file.note(wanted.path() + ".number", "The number is taken by ‘" + other.name() + "’."));
        NetworkRequests.never(file, wanted, names);
        NetworkRequests.channel(file, wanted, names)
                .ifPresent(request -> NetworkRequests.valid(
                        file,
                        wanted.path(),
                        () -> request.over(present.map(ChannelSettings::of).orElseGet(channels::defaults))));
    }

    /** What would be removed of which a file says nothing: grids of channels that stay, and channels. */
    List<NetworkChange> removed(YamlFile file) {
        List<NetworkChange> removed = new ArrayList<>();
        withoutGrid(file).forEach(one -> removed.add(NetworkChange.removed("grid", one.name())));
        missing(file).forEach(one -> removed.add(NetworkChange.removed("channel", one.name())));
        return removed;
    }

    private List<Channel> withoutGrid(YamlFile file) {
        List<Channel> without = new ArrayList<>();
        for (NetworkEntry wanted : NetworkEntry.of(file, LIST)) {
            named(wanted.name())
                    .filter(present -> grids.missing(wanted, present))
                    .ifPresent(without::add);
        }
        return without;
    }

    private List<Channel> missing(YamlFile file) {
        Set<String> kept = NetworkEntry.names(file, LIST);
        return channels.all().stream().filter(one -> !kept.contains(one.name())).toList();
    }

    /** Removes what {@link #removed} tells. */
    void prune(YamlFile file) {
        withoutGrid(file).forEach(grids::forget);
        missing(file).forEach(one -> channels.delete(one.id()));
    }

    /**
     * Stores the channels of a file without their grids.
     *
     * @param changed names of those that differ; the others stay untouched
     * @return ids of the channels that are new
     */
    Set<Long> keep(YamlFile file, NetworkNames names, Set<String> changed) {
        Set<Long> fresh = new HashSet<>();
        for (NetworkEntry wanted : NetworkEntry.of(file, LIST)) {
            if (changed.contains(wanted.name())) {
                NetworkRequests.channel(file, wanted, names).ifPresent(request -> {
                    Optional<Channel> present = named(wanted.name());
                    long id = kept(present, request);
                    seed(id, wanted, /* fresh= */ present.isEmpty());
                    NetworkRequests.never(file, wanted, names).ifPresent(items -> neverLists.never(id, items));
                    if (present.isEmpty()) {
                        fresh.add(id);
                    }
                });
            }
        }
        return fresh;
    }

    private long kept(Optional<Channel> present, ChannelRequest request) {
        return present.map(one -> channels.change(one.id(), request))
                .orElseGet(() -> channels.create(request))
                .id();
    }

    /** A new channel whose seed the file leaves open draws by its name, so that every station draws alike. */
    private void seed(long id, NetworkEntry wanted, boolean fresh) {
        if (wanted.node().path("seed").isIntegralNumber()) {
            channels.seed(id, wanted.node().get("seed").asLong());
        } else if (fresh) {
            channels.seed(id, Draws.keyOf(wanted.name()));
        }
    }

    /** Stores the grids of a file; the channels they refer to must be there. */
    void keepGrids(YamlFile file, NetworkNames names) {
        for (NetworkEntry wanted : NetworkEntry.of(file, LIST)) {
            named(wanted.name()).ifPresent(channel -> grids.keep(file, wanted, channel, names));
        }
    }

    Optional<Channel> named(String name) {
        return channels.all().stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
