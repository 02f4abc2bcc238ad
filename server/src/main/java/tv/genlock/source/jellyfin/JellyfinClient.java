package tv.genlock.source.jellyfin;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.genlock.media.remote.RemoteAnswer;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.media.remote.RemoteOrigin;
import tv.genlock.source.sync.MediaServer;

/**
 * Speaks Jellyfin's HTTP language, 10.8 to 12. The only credential sent is a token in the {@code Authorization} header, in the one
 * form that all these versions accept. Failures are {@link RemoteException}s, or {@link IOException}s for answers that are not what
 * Jellyfin would say; no message holds a secret. Used by one thread; whoever opened it closes it.
 */
public final class JellyfinClient implements AutoCloseable {
    /** Bounds one answer in memory; a page that exceeds it is asked for again in smaller ones. */
    private static final long MOST_BYTES = 12 << 20;

    private static final String LOGIN_HEADER =
            "MediaBrowser Client=\"Genlock\", Device=\"Genlock\", DeviceId=\"genlock\", Version=\"1\"";
    static final Map<String, String> ACCEPT_JSON = Map.of("Accept", "application/json");

    private static final JsonMapper JSON = new JsonMapper();

    private final RemoteOrigin origin;
    private final String chosenUser;
    private Optional<JellyfinVersion> version = Optional.empty();
    private Optional<String> tokenUser = Optional.empty();
    private Optional<String> someUser = Optional.empty();

    /** Somebody with an account on the server. */
    public record User(String id, String name, boolean admin) {}

    /** What a login gives: the token is to be kept secret, the password to be forgotten. */
    public record Login(String token, String userId, String userName) {
        @Override
        public String toString() {
            return "login of " + userName;
        }
    }

    /** How a row becomes an entry; empty leaves it out. */
    interface Mapping<T> {
        Optional<T> map(Row row) throws IOException;
    }

    /**
     * A list as answered.
     *
     * @param rows how many elements came, mapped or not
     * @param total as the server says, negative when it does not
     */
    record Listing<T>(int rows, List<T> entries, long total) {}

    /** @param chosenUser whose view of the libraries is wanted; empty for all that the token may see */
    JellyfinClient(RemoteOrigin origin, String chosenUser) {
        this.origin = origin;
        this.chosenUser = chosenUser;
    }

    /**
     * @param token an API key, or the token of a {@link Login}
     * @param userId whose view of the libraries is wanted; empty for all that the token may see
     * @throws IllegalArgumentException for an address or token that cannot be used, in words for a person
     */
    public static JellyfinClient open(URI base, String token, String userId, RemoteLimits limits) {
        return new JellyfinClient(origin(base, token, limits), userId);
    }

    /** The server's door, which shows the token by itself; see {@link #open}. */
    public static RemoteOrigin origin(URI base, String token, RemoteLimits limits) {
        String header = "MediaBrowser Token=\"" + Query.encode(token.strip()) + "\"";
        return new RemoteOrigin(base, Map.of("Authorization", header), limits);
    }

    /** Turns a name and password into a token. */
    public static Login logIn(URI base, String name, String password, RemoteLimits limits) throws IOException {
        byte[] body = JSON.writeValueAsBytes(Map.of("Username", name, "Pw", password));
        var headers = Map.of("Content-Type", "application/json", "Authorization", LOGIN_HEADER);
        try (var origin = new RemoteOrigin(base, Map.of(), limits)) {
            RemoteAnswer answer = origin.post("/Users/AuthenticateByName", headers, body, MOST_BYTES);
            Row said = new Row(tree(origin, answer));
            Row user = said.row("User");
            var login = new Login(said.text("AccessToken"), user.key("Id"), user.text("Name"));
            if (login.token().isEmpty() || login.userId().isEmpty()) {
                throw new IOException(origin + " took the login but gave no token");
            }
            return login;
        }
    }

    /** Who the server is; proves that the token is accepted. */
    public MediaServer.Identity identity() throws IOException {
        Row info;
        try {
            info = get(Query.of("/System/Info"));
        } catch (RemoteException e) {
            throw e.kind() == RemoteException.Kind.UNAUTHORIZED ? notAccepted(e) : e;
        }
        return checked(info);
    }

    private MediaServer.Identity checked(Row info) throws IOException {
        String written = info.text("Version");
        String id = info.key("Id");
        Optional<JellyfinVersion> parsed = JellyfinVersion.parse(written);
        if (id.isEmpty() || parsed.isEmpty()) {
            throw new IOException("What answers at " + origin + " does not describe itself as Jellyfin does");
        }
        if (!parsed.get().isAtLeast(10, 8)) {
            throw new IOException("The server at " + origin + " calls itself version " + written
                    + "; Jellyfin 10.8 or later is needed");
        }
        version = parsed;
        return new MediaServer.Identity(id, info.text("ServerName"), written);
    }

    /** Who the server says it is to anybody; needs no token. */
    public MediaServer.Identity introduction() throws IOException {
        return checked(get(Query.of("/System/Info/Public")));
    }

    private IOException notAccepted(RemoteException refusal) {
        try {
            MediaServer.Identity server = introduction();
            return new IOException(
                    "The key or login is not accepted by \u201c%s\u201d (Jellyfin %s)"
                            .formatted(server.name(), server.version()),
                    refusal);
        } catch (IOException e) {
            refusal.addSuppressed(e);
            return refusal;
        }
    }

    JellyfinVersion version() throws IOException {
        if (version.isEmpty()) {
            identity();
        }
        return version.orElseThrow();
    }

    /** Who has an account; only the token's own user where the token may not see more. */
    public List<User> users() throws IOException {
        List<Row> rows;
        try {
            rows = Row.rowsOf(get(Query.of("/Users")).node());
        } catch (RemoteException e) {
            if (e.kind() != RemoteException.Kind.FORBIDDEN) {
                throw e;
            }
            rows = List.of(get(Query.of("/Users/Me")));
        }
        return rows.stream()
                .filter(row -> !row.key("Id").isEmpty() && !row.row("Policy").flag("IsDisabled"))
                .map(row -> new User(
                        row.key("Id"), row.text("Name"), row.row("Policy").flag("IsAdministrator")))
                .toList();
    }

    /** The user to name where a listing is asked for: the chosen one, else the token's own, else empty. */
    String viewer() throws IOException {
        return chosenUser.isEmpty() ? tokenUser() : chosenUser;
    }

    /** The user to name in calls that refuse to do without one: an administrator, where there is a choice. */
    public String userId() throws IOException {
        String viewer = viewer();
        if (!viewer.isEmpty()) {
            return viewer;
        }
        if (someUser.isEmpty()) {
            List<User> users = users();
            someUser = Optional.of(users.stream()
                    .filter(User::admin)
                    .findFirst()
                    .or(() -> users.stream().findFirst())
                    .map(User::id)
                    .orElse(""));
        }
        return someUser.get();
    }

    /** An API key belongs to nobody and is answered 400. */
    private String tokenUser() throws IOException {
        if (tokenUser.isEmpty()) {
            try {
                tokenUser = Optional.of(get(Query.of("/Users/Me")).key("Id"));
            } catch (RemoteException e) {
                if (e.status() != 400 && e.kind() != RemoteException.Kind.NOT_FOUND) {
                    throw e;
                }
                tokenUser = Optional.of("");
            }
        }
        return tokenUser.get();
    }

    /** An answer that is small enough for a tree. */
    Row get(Query query) throws IOException {
        return new Row(tree(origin, origin.get(query.toString(), ACCEPT_JSON, MOST_BYTES)));
    }

    /** Sends a document; the answer's, or nothing where it has none. */
    Row post(Query query, JsonNode document) throws IOException {
        var headers = Map.of("Content-Type", "application/json", "Accept", "application/json");
        RemoteAnswer answer = origin.post(query.toString(), headers, JSON.writeValueAsBytes(document), MOST_BYTES);
        return answer.body().length == 0 ? Row.NOTHING : new Row(tree(origin, answer));
    }

    void delete(Query query) throws IOException {
        origin.delete(query.toString(), ACCEPT_JSON, MOST_BYTES);
    }

    /** The answer's headers alone are of interest. */
    Optional<String> header(Query query, String name) throws IOException {
        return origin.get(query.toString(), ACCEPT_JSON, MOST_BYTES).header(name);
    }

    /** A list, mapped element by element, so that no more than one of them is in memory as a tree. */
    <T> Listing<T> list(Query query, Mapping<T> mapping) throws IOException {
        RemoteAnswer answer = origin.get(query.toString(), ACCEPT_JSON, MOST_BYTES);
        refuseWebPage(origin, answer);
        try (JsonParser parser = JSON.createParser(answer.body())) {
            return listing(parser, mapping);
        } catch (JsonProcessingException e) {
            throw garbled(origin, e);
        }
    }

    private <T> Listing<T> listing(JsonParser parser, Mapping<T> mapping) throws IOException {
        List<T> entries = new ArrayList<>();
        int rows = -1;
        long total = -1;
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("Items") && value == JsonToken.START_ARRAY) {
                    rows = elements(parser, mapping, entries);
                } else if (name.equals("TotalRecordCount") && value == JsonToken.VALUE_NUMBER_INT) {
                    total = parser.getLongValue();
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (rows < 0 || parser.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException(origin + " answers with something that is not a list, or only a part of one");
        }
        return new Listing<>(rows, entries, total);
    }

    private static <T> int elements(JsonParser parser, Mapping<T> mapping, List<T> entries) throws IOException {
        int rows = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = JSON.readTree(parser);
            mapping.map(new Row(element)).ifPresent(entries::add);
            rows++;
        }
        return rows;
    }

    private static JsonNode tree(RemoteOrigin origin, RemoteAnswer answer) throws IOException {
        refuseWebPage(origin, answer);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw garbled(origin, e);
        }
    }

    private static IOException garbled(RemoteOrigin origin, JsonProcessingException cause) {
        cause.clearLocation(); // its message would quote what was sent
        return new IOException(origin + " answers with something that breaks off or is not JSON", cause);
    }

    private static void refuseWebPage(RemoteOrigin origin, RemoteAnswer answer) throws IOException {
        boolean html = answer.header("Content-Type").orElse("").startsWith("text/html");
        byte[] body = answer.body();
        if (html || (body.length > 0 && body[0] == '<')) {
            throw new IOException(origin + " answers with a web page; the address may lack a path such as /jellyfin,"
                    + " or something in between wants a login of its own");
        }
    }

    @Override
    public void close() {
        origin.close();
    }

    /** The address, which holds no secret. */
    @Override
    public String toString() {
        return origin.toString();
    }
}
