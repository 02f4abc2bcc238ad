package tv.genlock.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.bytes.PathMapping;
import tv.genlock.problem.Fields;

/**
 * The fields of a {@link SourceRequest}, all looked at. What was wrong is refused by {@link #location}, {@link #door} and {@link
 * #change}, or by whoever owns the checks.
 */
final class SourceFields {
    /** Stands in for a mapping that is refused. */
    private static final PathMapping.Rule NO_RULE = new PathMapping.Rule("/", "/");

    private final Fields fields;
    private final SourceRequest request;
    private final @Nullable String location;
    private final Optional<String> name;
    private final OptionalInt place;
    private final OptionalInt syncMinutes;
    private final Optional<MediaServers.Credentials> credentials;
    private final @Nullable String userId;
    private final Optional<List<String>> libraryKeys;
    private final Optional<List<PathMapping.Rule>> mappings;

    SourceFields(@Nullable SourceRequest body) {
        this(new Fields(), body);
    }

    /** @param fields takes what is wrong */
    SourceFields(Fields fields, @Nullable SourceRequest body) {
        this.fields = fields;
        request = body == null ? fields.missing("body", SourceRequest.NOTHING) : body;
        fields.choice("kind", request.kind(), Set.of(Source.FOLDER, Source.JELLYFIN, Source.PLEX));
        location = fields.text("location", request.location(), 1, SourceRequest.LONGEST_LOCATION);
        name = Optional.ofNullable(fields.text("name", request.name(), 1, SourceRequest.LONGEST_NAME));
        place = optional(fields.whole("rank", request.rank(), 1, SourceRequest.LAST_PLACE));
        syncMinutes = optional(fields.whole("sync_minutes", request.syncMinutes(), 0, SourceRequest.LONGEST_INTERVAL));
        credentials = readCredentials();
        userId = fields.text("user_id", request.userId(), 1, SourceRequest.LONGEST_NAME);
        libraryKeys = Optional.ofNullable(fields.list(
                        "library_keys",
                        request.libraryKeys(),
                        SourceRequest.MOST_LIBRARIES,
                        key -> fields.text("library_keys", key, 1, SourceRequest.LONGEST_NAME)))
                .map(SourceFields::present);
        mappings = Optional.ofNullable(
                fields.list("mappings", request.mappings(), SourceRequest.MOST_MAPPINGS, this::rule));
    }

    private PathMapping.Rule rule(SourceRequest.Mapping mapping) {
        String remote = fields.requiredText("mappings", mapping.remote(), SourceRequest.LONGEST_LOCATION);
        String local = fields.requiredText("mappings", mapping.local(), SourceRequest.LONGEST_LOCATION);
        try {
            return new PathMapping.Rule(remote, local);
        } catch (IllegalArgumentException e) {
            fields.note("mappings", String.valueOf(e.getMessage()));
            return NO_RULE;
        }
    }

    private Optional<MediaServers.Credentials> readCredentials() {
        @Nullable String key = fields.text("api_key", request.apiKey(), 1, SourceRequest.LONGEST_NAME);
        @Nullable String token = fields.text("token", request.token(), 1, SourceRequest.LONGEST_NAME);
        @Nullable String user = fields.text("username", request.username(), 1, SourceRequest.LONGEST_NAME);
        fields.text("password", request.password(), 0, SourceRequest.LONGEST_NAME);
        boolean given = key != null || token != null || user != null;
        return given
                ? Optional.of(new MediaServers.Credentials(key != null ? key : token, user, request.password()))
                : Optional.empty();
    }

    boolean isServer() {
        return MediaServers.isServer(kind());
    }

    private String kind() {
        return request.kind() == null ? Source.FOLDER : request.kind();
    }

    /** What must be there for a source that is new; refuses what is wrong. */
    String location() {
        if (location == null) {
            fields.missing("location", "");
        }
        fields.done();
        return location == null ? "" : location;
    }

    /** A media server's address with what lets the station in; refuses what is wrong. */
    ServerSources.Door door() {
        return new ServerSources.Door(
                kind(),
                MediaServers.address("location", location()),
                credentials.orElse(MediaServers.Credentials.NONE),
                userId);
    }

    @Nullable
    String name() {
        return name.orElse(null);
    }

    OptionalInt syncMinutes() {
        return syncMinutes;
    }

    @Nullable
    List<String> libraryKeys() {
        return libraryKeys.orElse(null);
    }

    List<PathMapping.Rule> mappings() {
        return mappings.orElse(List.of());
    }

    /** Everything that may be changed about a source; refuses what is wrong. */
    SourceChange change() {
        if (request.kind() != null) {
            fields.note("kind", "cannot be changed");
        }
        fields.done();
        Optional<URI> address = Optional.ofNullable(location).map(text -> MediaServers.address("location", text));
        return new SourceChange(
                name, place, syncMinutes, address, credentials, Optional.ofNullable(userId), mappings, libraryKeys);
    }

    static <T> List<T> present(List<@Nullable T> list) {
        List<T> present = new ArrayList<>();
        for (T one : list) {
            if (one != null) {
                present.add(one);
            }
        }
        return present;
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
