package tv.genlock.source.jellyfin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A Jellyfin server on loopback with made-up films, series and episodes that are written when asked for, so that 100,000 of them
 * cost nothing. A test sets {@link #fault} to have it answer badly. Thread-safe.
 */
public final class StubJellyfin implements AutoCloseable {
    /** The API key it accepts. */
    public static final String TOKEN = "0123456789abcdef0123456789abcdef";

    /** Films and episodes. */
    public static final String MOVIES = "f".repeat(31) + "1";

    public static final String SHOWS = "f".repeat(31) + "2";
    public static final String ADMIN = "a".repeat(32);
    private static final JsonMapper JSON = new JsonMapper();

    /** Answers in the server's place; false to let it answer itself. */
    public interface Fault {
        boolean answers(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    public volatile Fault fault = _ -> false;
    public volatile String version = "10.11.8";
    public volatile int movies;
    public volatile int series;
    public volatile int episodesPerSeries;
    /** The most rows of a page, whatever was asked. */
    public volatile int mostRows = Integer.MAX_VALUE;
    /** What the server adds to the true number of rows when it announces it. */
    public volatile int wrongBy;
    /** Things that were deleted. */
    public volatile Predicate<String> gone = _ -> false;
    /** Things saved after any mark. */
    public volatile Predicate<String> saved = _ -> false;
    /** What it knows of tuners and guides. */
    public final List<ObjectNode> tuners = new CopyOnWriteArrayList<>();

    public final List<ObjectNode> listings = new CopyOnWriteArrayList<>();

    public StubJellyfin(int movies, int series, int episodesPerSeries) throws IOException {
        this.movies = movies;
        this.series = series;
        this.episodesPerSeries = episodesPerSeries;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** 20,000 films and 80,000 episodes of 1,500 series, the last of which is shorter. */
    public static StubJellyfin large() throws IOException {
        return new StubJellyfin(20_000, 1_500, 54);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Paths and queries so far. */
    public List<String> requests() {
        return requests;
    }

    public List<String> authorizations() {
        return authorizations;
    }

    public static String movieId(int number) {
        return String.format("a%031d", number);
    }

    public static String seriesId(int number) {
        return String.format("b%031d", number);
    }

    public static String episodeId(int number) {
        return String.format("c%031d", number);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI().toString());
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            authorizations.add(authorization == null ? "" : authorization);
            if (fault.answers(exchange)) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            boolean open = path.equals("/System/Info/Public") || path.equals("/Users/AuthenticateByName");
            if (!open && !("MediaBrowser Token=\"" + TOKEN + "\"").equals(authorization)) {
                send(exchange, 401, "text/plain", "");
                return;
            }
            answer(exchange, path, query(exchange));
        }
    }

    private void answer(HttpExchange exchange, String path, Map<String, String> query) throws IOException {
        switch (path) {
            case "/System/Info", "/System/Info/Public" -> json(exchange, info());
            case "/Users/Me" -> send(exchange, 400, "text/plain", "token is not owned by a user");
            case "/Users" ->
                json(exchange, JSON.createArrayNode().add(user("b", false)).add(user("a", true)));
            case "/Users/AuthenticateByName" -> logIn(exchange);
            case "/Library/VirtualFolders" -> json(exchange, folders());
            case "/Items" -> json(exchange, items(query));
            case "/System/Configuration/livetv" -> json(exchange, liveTv());
            case "/LiveTv/TunerHosts" -> liveTv(exchange, tuners, query);
            case "/LiveTv/ListingProviders" -> liveTv(exchange, listings, query);
            default -> send(exchange, 404, "text/plain", "");
        }
    }

    private ObjectNode liveTv() {
        ObjectNode configuration = JSON.createObjectNode().put("GuideDays", 7);
        configuration.putArray("TunerHosts").addAll(tuners);
        configuration.putArray("ListingProviders").addAll(listings);
        return configuration;
    }

    /** As TunerHostManager and ListingsManager do: a row of an unknown id is a new one, of a known id is replaced whole. */
    private static void liveTv(HttpExchange exchange, List<ObjectNode> rows, Map<String, String> query)
            throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            rows.removeIf(row -> row.path("Id").asText().equals(query.get("id")));
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        ObjectNode row = (ObjectNode) JSON.readTree(exchange.getRequestBody());
        String id = row.path("Id").asText();
        boolean known =
                !id.isEmpty() && rows.removeIf(one -> one.path("Id").asText().equals(id));
        if (!known) {
            row.put("Id", UUID.randomUUID().toString().replace("-", ""));
        }
        rows.add(row);
        json(exchange, row);
    }

    static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private ObjectNode info() {
        return JSON.createObjectNode()
                .put("Id", "d".repeat(32))
                .put("ServerName", "Attic")
                .put("Version", version)
                .put("ProductName", "Jellyfin Server");
    }

    private static ObjectNode user(String letter, boolean admin) {
        ObjectNode user = JSON.createObjectNode().put("Id", letter.repeat(32)).put("Name", "user " + letter);
        user.putObject("Policy").put("IsAdministrator", admin).put("IsDisabled", false);
        return user;
    }

    private static void logIn(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        if (!body.path("Pw").asText().equals("right")) {
            send(exchange, 401, "text/plain", "");
            return;
        }
        ObjectNode answer = JSON.createObjectNode().put("AccessToken", TOKEN).put("ServerId", "d".repeat(32));
        answer.set("User", user("a", true));
        json(exchange, answer);
    }

    private static ArrayNode folders() {
        ArrayNode folders = JSON.createArrayNode();
        folders.add(folder("Films", "movies", MOVIES));
        folders.add(folder("Shows", "tvshows", SHOWS));
        folders.add(folder("Songs", "music", "f".repeat(31) + "3"));
        return folders;
    }

    private static ObjectNode folder(String name, String type, String id) {
        ObjectNode folder = JSON.createObjectNode()
                .put("Name", name)
                .put("CollectionType", type)
                .put("ItemId", id);
        folder.putArray("Locations").add("/media/" + name);
        return folder;
    }

    private ObjectNode items(Map<String, String> query) {
        List<String> types =
                Arrays.asList(query.getOrDefault("includeItemTypes", "").split(","));
        int[] numbers = IntStream.range(0, movies + series + series * episodesPerSeries)
                .filter(number -> isWanted(number, types, query))
                .toArray();
        int start = Integer.parseInt(query.getOrDefault("startIndex", "0"));
        int limit = Math.min(mostRows, Integer.parseInt(query.getOrDefault("limit", "1000000")));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode rows = answer.putArray("Items");
        Arrays.stream(numbers).skip(start).limit(limit).forEach(number -> rows.add(item(number, query)));
        answer.put("TotalRecordCount", numbers.length + wrongBy).put("StartIndex", start);
        return answer;
    }

    private boolean isWanted(int number, List<String> types, Map<String, String> query) {
        String id = id(number);
        if (query.containsKey("ids")) {
            return !gone.test(id) && Arrays.asList(query.get("ids").split(",")).contains(id);
        }
        boolean inLibrary = number < movies == MOVIES.equals(query.get("parentId"));
        return inLibrary
                && types.contains(type(number))
                && !gone.test(id)
                && (!query.containsKey("minDateLastSaved") || saved.test(id));
    }

    private String type(int number) {
        return number < movies ? "Movie" : number < movies + series ? "Series" : "Episode";
    }

    private String id(int number) {
        return switch (type(number)) {
            case "Movie" -> movieId(number);
            case "Series" -> seriesId(number - movies);
            default -> episodeId(number - movies - series);
        };
    }

    private ObjectNode item(int number, Map<String, String> query) {
        String type = type(number);
        String id = id(number);
        ObjectNode item =
                JSON.createObjectNode().put("Id", id).put("Type", type).put("Name", type + " " + number);
        String fields = query.getOrDefault("fields", "");
        if (fields.contains("Etag")) {
            item.put("Etag", (saved.test(id) ? "e2-" : "e1-") + number);
        }
        if (type.equals("Episode")) {
            int episode = number - movies - series;
            item.put("SeriesId", seriesId(episode / episodesPerSeries))
                    .put("SeriesName", "Series " + (movies + episode / episodesPerSeries))
                    .put("ParentIndexNumber", episode % episodesPerSeries / 10 + 1)
                    .put("IndexNumber", episode % 10 + 1);
        }
        if (fields.contains("MediaSources")) {
            item.put("RunTimeTicks", 600_000_000L).put("ProductionYear", 1950 + number % 70);
            item.putObject("ProviderIds").put("Tmdb", Integer.toString(number + 1));
            item.putArray("Genres").add("Drama");
            item.putArray("MediaSources").add(source(id, number));
        }
        return item;
    }

    private static ObjectNode source(String id, int number) {
        ObjectNode source = JSON.createObjectNode()
                .put("Id", id)
                .put("Protocol", "File")
                .put("Path", "/media/" + number + ".mkv")
                .put("Container", "mkv,webm")
                .put("Size", 1_000_000L + number)
                .put("RunTimeTicks", 600_000_000L);
        source.putArray("MediaStreams")
                .addObject()
                .put("Type", "Video")
                .put("Codec", "h264")
                .put("Width", 1280)
                .put("Height", 720);
        return source;
    }

    private static void json(HttpExchange exchange, JsonNode body) throws IOException {
        send(exchange, 200, "application/json; charset=utf-8", JSON.writeValueAsString(body));
    }

    /** A whole answer. */
    public static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
