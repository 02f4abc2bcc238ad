package tv.genlock.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.genlock.catalog.CatalogNames;
import tv.genlock.channel.network.YamlFile;
import tv.genlock.schedule.NightlyExtension;

/**
 * The network as one YAML file: written, compared with what is here, put in force. Ids are never in it. Any thread; files are put in
 * force one at a time.
 */
@Singleton
final class NetworkFiles {
    /** What is planned anew when it changed. */
    private static final Set<String> PLANNED = Set.of("channel", "grid");

    private final Channels stored;
    private final NetworkChannels channels;
    private final NetworkCollections collections;
    private final NetworkClips clips;
    private final CatalogNames catalog;
    private final Programming programming;

    /** What a file would change, or did. */
    record Outcome(List<NetworkChange> changes, List<YamlFile.Problem> problems) {}

    @Inject
    NetworkFiles(
            Channels stored,
            NetworkChannels channels,
            NetworkCollections collections,
            NetworkClips clips,
            CatalogNames catalog,
            Programming programming) {
        this.stored = stored;
        this.channels = channels;
        this.collections = collections;
        this.clips = clips;
        this.catalog = catalog;
        this.programming = programming;
    }

    /** The network as it is. */
    String written() {
        NetworkNames names = names();
        ObjectNode network = JsonNodeFactory.instance.objectNode();
        network.put("genlock", 1);
        network.set("collections", collections.written(names));
        network.set("channels", channels.written(names));
        network.set("clips", clips.written(names));
        return YamlFile.write(network);
    }

    private NetworkNames names() {
        NetworkNames names = new NetworkNames(catalog);
        collections.tell(names);
        channels.tell(names);
        return names;
    }

    /** What putting a file in force would change; nothing is stored. */
    Outcome compared(String text, boolean prune) {
        YamlFile file = YamlFile.read(text);
        if (file.problems().isEmpty()) {
            NetworkFileCheck.form(file);
        }
        if (prune) {
            NetworkFileCheck.listsWhatStays(file);
        }
        List<NetworkChange> changes = file.problems().isEmpty() ? changes(file, prune) : List.of();
        return new Outcome(changes, file.problems());
    }

    private List<NetworkChange> changes(YamlFile file, boolean prune) {
        NetworkNames names = names();
        names.willBe(NetworkEntry.names(file, "collections"), NetworkEntry.names(file, "channels"));
        List<NetworkChange> changes = new ArrayList<>();
        collections.compare(file, names, changes);
        channels.compare(file, names, changes);
        if (prune) {
            changes.addAll(channels.removed(file));
            changes.addAll(collections.removed(file));
        }
        clips.compare(file, names, changes);
        if (prune) {
            changes.addAll(clips.removed(file, names));
        }
        return changes;
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
                .filter(one -> !one.unchanged() && PLANNED.contains(one.what()))
                .forEach(one -> changed.add(one.name()));
        Set<Long> fresh = stored.together(() -> keep(file, prune, changed));
        for (String name : changed.stream().sorted().toList()) {
            channels.named(name).ifPresent(one -> plan(one, fresh.contains(one.id())));
        }
        return outcome;
    }

    /** Stores all of it; gives the ids of the channels that are new. */
    private Set<Long> keep(YamlFile file, boolean prune, Set<String> changed) {
        if (prune) {
            channels.prune(file);
        }
        collections.keep(file, names());
        Set<Long> fresh = channels.keep(file, names(), changed);
        NetworkNames names = names();
        channels.keepGrids(file, names);
        clips.keep(file, names, prune);
        if (prune) {
            collections.prune(file);
        }
        return fresh;
    }

    private void plan(Channel channel, boolean fresh) {
        if (fresh) {
            programming.extend(channel.id(), NightlyExtension.DAYS);
        } else {
            programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        }
    }
}
