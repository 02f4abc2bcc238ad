package tv.genlock.source.plex;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tv.genlock.media.remote.RemoteLimits;

/** A Plex server on loopback with one section of films (1), one of shows (2) and one of music (3), and habits a test chooses. */
final class StubPlex implements AutoCloseable {
    static final String TOKEN = "right-token";

    /** How lists are handed out. */
    enum Paging {
        HONEST,
        /** Never more than 3 rows at a time. */
        SHORT,
        /** The whole list every time, without saying so. */
        UNPAGED,
        /** The first rows, whatever start is asked for. */
        STUCK
    }

    /** Bytes instead of the proper answer, for requests whose path begins with the key. */
    private final Map<String, Canned> canned = new ConcurrentHashMap<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> movies = new CopyOnWriteArrayList<>();
    final List<String> shows = new CopyOnWriteArrayList<>();
    final List<String> episodes = new CopyOnWriteArrayList<>();
    final Map<String, String> details = new ConcurrentHashMap<>();
    volatile Paging paging = Paging.HONEST;
    volatile boolean tellsTotal = true;
    volatile int totalError;
    volatile String contentStamp = "41";

    private record Canned(int status, String type, byte[] body) {}

    StubPlex() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    PlexServer open(String token) {
        Duration short_ = Duration.ofMillis(1);
        return PlexServer.open(
                uri(),
                token,
                new PlexDevice("0a1b2c3d", "9.9"),
                new RemoteLimits(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), 2, short_, short_));
    }

    void answer(String pathBegin, int status, String type, byte[] body) {
        canned.put(pathBegin, new Canned(status, type, body));
    }

    void answer(String pathBegin, String json) {
        answer(pathBegin, 200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    void recover() {
        canned.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestURI().toString());
            var headers = exchange.getRequestHeaders();
            for (Map.Entry<String, Canned> entry : canned.entrySet()) {
                if (path.startsWith(entry.getKey())) {
                    send(exchange, entry.getValue());
                    return;
                }
            }
            if (!path.equals("/identity") && !TOKEN.equals(headers.getFirst("X-Plex-Token"))) {
                send(
                        exchange,
                        new Canned(401, "text/html", "<html>401 Unauthorized</html>".getBytes(StandardCharsets.UTF_8)));
                return;
            }
            boolean polite = "application/json".equals(headers.getFirst("Accept"))
                    && headers.containsKey("X-Plex-Client-Identifier");
            boolean list = path.startsWith("/library/");
            boolean both =
                    headers.containsKey("X-Plex-Container-Start") && headers.containsKey("X-Plex-Container-Size");
            send(
                    exchange,
                    !polite || (list && !both)
                            ? text(400, "Missing X-Plex-Container-Size header")
                            : route(exchange, path));
        }
    }

    private Canned route(HttpExchange exchange, String path) {
        String query = exchange.getRequestURI().getRawQuery();
        if (path.equals("/identity")) {
            return json("{'size':0,'claimed':true,'machineIdentifier':'machine-1','version':'1.41.9'}");
        }
        if (path.equals("/")) {
            return json("{'friendlyName':'Attic','machineIdentifier':'machine-1','version':'1.41.9'}");
        }
        if (path.equals("/library/sections")) {
            return sections();
        }
        if (path.startsWith("/library/sections/") && query != null) {
            List<String> rows = query.contains("type=1&") ? movies : query.contains("type=2&") ? shows : episodes;
            return page(exchange, rows);
        }
        if (path.startsWith("/library/metadata/")) {
            return details(path.substring("/library/metadata/".length()));
        }
        return text(404, "not found");
    }

    private Canned sections() {
        String stamp = contentStamp.isEmpty() ? "" : ",'contentChangedAt':" + contentStamp;
        return json("{'size':3,'Directory':["
                + "{'key':'1','type':'movie','title':'Films','agent':'tv.plex.agents.movie','Location':{'id':1,'path':'/data/films'}"
                + stamp + "},"
                + "{'key':'2','type':'show','title':'Shows','Location':[{'id':2,'path':'/data/a'},{'id':3,'path':'/data/b'}]"
                + stamp + "},"
                + "{'key':'3','type':'artist','title':'Music'}]}");
    }

    private Canned page(HttpExchange exchange, List<String> rows) {
        int start = Integer.parseInt(exchange.getRequestHeaders().getFirst("X-Plex-Container-Start"));
        int size = Integer.parseInt(exchange.getRequestHeaders().getFirst("X-Plex-Container-Size"));
        int from = paging == Paging.UNPAGED || paging == Paging.STUCK ? 0 : Math.min(start, rows.size());
        int most = paging == Paging.UNPAGED ? rows.size() : paging == Paging.SHORT ? Math.min(3, size) : size;
        List<String> shown = rows.subList(from, Math.min(rows.size(), from + most));
        String total = tellsTotal ? ",'totalSize':" + (rows.size() + totalError) : "";
        String offset = paging == Paging.HONEST ? ",'offset':" + from : "";
        return json("{'size':" + shown.size() + total + offset + ",'Metadata':[" + String.join(",", shown) + "]}");
    }

    private Canned details(String keys) {
        List<String> found = new ArrayList<>();
        for (String key : keys.split(",")) {
            String listed = details.containsKey(key) ? details.get(key) : listed(key);
            if (!listed.isEmpty()) {
                found.add(listed);
            }
        }
        return found.isEmpty()
                ? text(404, "<html>not found</html>")
                : json("{'size':" + found.size() + ",'Metadata':[" + String.join(",", found) + "]}");
    }

    private String listed(String key) {
        String wanted = "'ratingKey':'" + key + "'";
        return Arrays.asList(movies, shows, episodes).stream()
                .flatMap(List::stream)
                .filter(row -> row.contains(wanted))
                .collect(Collectors.joining());
    }

    private static Canned json(String container) {
        return new Canned(
                200,
                "application/json",
                ("{'MediaContainer':" + container + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Canned text(int status, String text) {
        return new Canned(status, "text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Canned answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    /** A film as a listing shows it; apostrophes stand for quotes. */
    static String movie(int key) {
        return "{'ratingKey':'" + key + "','type':'movie','title':'Film " + key + "','addedAt':" + (1000 + key)
                + ",'updatedAt':"
                + (1_700_000_000L + key) + ",'Media':[{'id':" + key + ",'duration':60000,'Part':[{'id':" + key
                + ",'key':'/library/parts/" + key + "/1600000000/file.mkv','file':'/data/films/" + key
                + ".mkv','size':5}]}]}";
    }

    void movies(int count) {
        for (int key = 1; key <= count; key++) {
            movies.add(movie(key));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
