package tv.genlock.source.jellyfin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a Jellyfin know this station as an M3U tuner and an XMLTV guide. What is there is looked up first, by the ids it gave and
 * else by the addresses, because each post without a known id makes one more row, and each post at all restarts the guide's refresh.
 * A row that differs is posted whole: what is left out would fall back to defaults. One thread.
 *
 * <p>After TunerHostManager.cs and ListingsManager.cs of Jellyfin 10.8 to 10.11.
 */
public final class JellyfinRegistration {
    private static final String CONFIGURATION = "/System/Configuration/livetv";
    private static final String TUNERS = "/LiveTv/TunerHosts";
    private static final String LISTINGS = "/LiveTv/ListingProviders";

    private final JellyfinClient client;

    /** The ids a Jellyfin gave; empty where it gave none. */
    public record Ids(String tuner, String listings) {
        public static final Ids NONE = new Ids("", "");

        public boolean isWhole() {
            return !tuner.isEmpty() && !listings.isEmpty();
        }
    }

    /**
     * What Jellyfin shall know.
     *
     * @param name for its administrator
     * @param lineup address of the M3U lineup; part of every channel's identity there, so it should never change
     * @param guide address of the XMLTV guide
     */
    public record Wanted(String name, String lineup, String guide) {}

    /** @param client is not closed by this */
    public JellyfinRegistration(JellyfinClient client) {
        this.client = client;
    }

    /** What of it Jellyfin knows now; by {@code known}, else by the addresses. */
    public Ids look(Ids known, Wanted wanted) throws IOException {
        Row configuration = client.get(Query.of(CONFIGURATION));
        return new Ids(
                find(configuration.rows("TunerHosts"), known.tuner(), "Url", wanted.lineup())
                        .map(row -> row.text("Id"))
                        .orElse(""),
                find(configuration.rows("ListingProviders"), known.listings(), "Path", wanted.guide())
                        .map(row -> row.text("Id"))
                        .orElse(""));
    }

    /** Sees to it that Jellyfin knows it once; does nothing when that is so. The lineup must be served already: it is fetched. */
    public Ids register(Ids known, Wanted wanted) throws IOException {
        Row configuration = client.get(Query.of(CONFIGURATION));
        List<Row> tuners = configuration.rows("TunerHosts");
        String tuner =
                put(Query.of(TUNERS), find(tuners, known.tuner(), "Url", wanted.lineup()), newTuner(), tuner(wanted));
        removeExtras(TUNERS, tuners, "Url", wanted.lineup(), tuner);
        List<Row> guides = configuration.rows("ListingProviders");
        String listings = put(
                Query.of(LISTINGS).with("validateListings", "true"),
                find(guides, known.listings(), "Path", wanted.guide()),
                newListings(),
                listings(wanted));
        removeExtras(LISTINGS, guides, "Path", wanted.guide(), listings);
        return new Ids(tuner, listings);
    }

    /** Takes it out again, and whatever else leads to the same addresses. */
    public void remove(Ids known, Wanted wanted) throws IOException {
        Row configuration = client.get(Query.of(CONFIGURATION));
        for (Row row : configuration.rows("ListingProviders")) {
            if (isOurs(row, known.listings(), "Path", wanted.guide())) {
                client.delete(Query.of(LISTINGS).with("id", row.text("Id")));
            }
        }
        for (Row row : configuration.rows("TunerHosts")) {
            if (isOurs(row, known.tuner(), "Url", wanted.lineup())) {
                client.delete(Query.of(TUNERS).with("id", row.text("Id")));
            }
        }
    }

    private static boolean isOurs(Row row, String id, String field, String address) {
        return (!id.isEmpty() && row.text("Id").equals(id)) || row.text(field).equals(address);
    }

    private static Optional<Row> find(List<Row> rows, String id, String field, String address) {
        return rows.stream()
                .filter(row -> !id.isEmpty() && row.text("Id").equals(id))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.text(field).equals(address))
                        .findFirst());
    }

    /** @return the row's id */
    private String put(Query query, Optional<Row> there, ObjectNode initial, ObjectNode ours) throws IOException {
        ObjectNode row =
                there.isPresent() && there.get().node() instanceof ObjectNode known ? known.deepCopy() : initial;
        ObjectNode before = row.deepCopy();
        row.setAll(ours);
        if (there.isPresent() && row.equals(before)) {
            return there.get().text("Id");
        }
        String id = client.post(query, row).text("Id");
        if (id.isEmpty()) {
            throw new IOException("Jellyfin took the registration but gave no id for it");
        }
        return id;
    }

    private void removeExtras(String path, List<Row> rows, String field, String address, String kept)
            throws IOException {
        List<String> extras = new ArrayList<>();
        for (Row row : rows) {
            if (row.text(field).equals(address) && !row.text("Id").equals(kept)) {
                extras.add(row.text("Id"));
            }
        }
        for (String id : extras) {
            client.delete(Query.of(path).with("id", id));
        }
    }

    /** Zero tuners means no limit; any other number forbids direct play (M3UTunerHost.cs). */
    private static ObjectNode newTuner() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("TunerCount", 0)
                .put("ImportFavoritesOnly", false)
                .put("AllowHWTranscoding", true)
                .put("AllowFmp4TranscodingContainer", false)
                .put("AllowStreamSharing", true)
                .put("EnableStreamLooping", false)
                .put("IgnoreDts", true)
                .put("ReadAtNativeFramerate", false);
    }

    private static ObjectNode tuner(Wanted wanted) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Type", "m3u")
                .put("Url", wanted.lineup())
                .put("FriendlyName", wanted.name());
    }

    private static ObjectNode newListings() {
        JsonNode none = JsonNodeFactory.instance.arrayNode();
        ObjectNode listings = JsonNodeFactory.instance.objectNode().put("EnableAllTuners", true);
        listings.set("EnabledTuners", none.deepCopy());
        listings.set("ChannelMappings", none.deepCopy());
        return listings;
    }

    private static ObjectNode listings(Wanted wanted) {
        return JsonNodeFactory.instance.objectNode().put("Type", "xmltv").put("Path", wanted.guide());
    }
}
