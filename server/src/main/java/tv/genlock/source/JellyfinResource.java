package tv.genlock.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.problem.Fields;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.source.jellyfin.JellyfinClient;
import tv.genlock.source.jellyfin.JellyfinServer;
import tv.genlock.source.jellyfin.JellyfinShelf;
import tv.genlock.source.store.SourceStore;

/** {@code /api/jellyfin}: a Jellyfin as it is now, looked through without the catalog. */
@Path("/api/jellyfin")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jellyfin", description = "Looking through a Jellyfin that is a source.")
public class JellyfinResource {
    private static final int MOST_ITEMS = 500;
    private static final int MOST_OFFSET = 10_000_000;
    private static final int LONGEST_WORD = 100;
    private static final String OF = "Id of the source; the preferred Jellyfin unless given";
    /** What may be sorted by, and Jellyfin's name of it. */
    private static final Map<String, String> SORTS = Map.of(
            "name", "SortName",
            "added", "DateCreated",
            "year", "ProductionYear",
            "premiered", "PremiereDate",
            "duration", "Runtime",
            "rating", "CommunityRating",
            "random", "Random");

    private final Sources sources;
    private final SourceStore store;
    private final MediaServers servers;

    @Inject
    JellyfinResource(Sources sources, SourceStore store, MediaServers servers) {
        this.sources = sources;
        this.store = store;
        this.servers = servers;
    }

    /** Something in a library, or what holds more of it. */
    @Schema(name = "JellyfinItem")
    public record Item(
            String id,
            String name,

            @Schema(description = "As Jellyfin calls it: Series, Season, Episode, Movie, Folder")
            String type,

            boolean isFolder,
            @Nullable String seriesName,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable Integer year,
            @Nullable Double durationSeconds,
            long childCount,
            String overview,
            List<String> genres) {}

    /** A page of what is below something. */
    @Schema(name = "JellyfinItemPage")
    public record ItemPage(long total, long offset, List<Item> items) {}

    private interface Look<T> {
        T at(JellyfinClient client) throws IOException, InterruptedException;
    }

    @GET
    @Path("/users")
    @Operation(operationId = "listJellyfinUsers", summary = "Who has an account on the server")
    public List<SourceTest.User> users(
            @Parameter(description = OF, schema = @Schema(minimum = "1")) @QueryParam("source") @Nullable Long source)
            throws InterruptedException {
        return look(
                source,
                client -> client.users().stream()
                        .map(user -> new SourceTest.User(user.id(), user.name(), user.admin()))
                        .toList());
    }

    @GET
    @Path("/libraries")
    @Operation(operationId = "listJellyfinLibraries", summary = "The server's libraries that hold something to air")
    public List<SourceTest.FoundLibrary> libraries(
            @Parameter(description = OF, schema = @Schema(minimum = "1")) @QueryParam("source") @Nullable Long source)
            throws InterruptedException {
        return look(
                source,
                client -> new JellyfinServer(client)
                        .libraries().stream().map(SourceTest::library).toList());
    }

    @GET
    @Path("/items/{parentId}")
    @Operation(
            operationId = "listJellyfinItems",
            summary = "What is below a library, series or season; with a genre or type, at any depth")
    public ItemPage items(
            @Parameter(schema = @Schema(pattern = "[0-9A-Za-z-]{1,64}")) @PathParam("parentId") String parentId,
            @Parameter(description = OF, schema = @Schema(minimum = "1")) @QueryParam("source") @Nullable Long source,
            @Parameter(schema = @Schema(minLength = 1, maxLength = LONGEST_WORD)) @QueryParam("genre") @Nullable
                    String genre,
            @Parameter(schema = @Schema(enumeration = {"Movie", "Series", "Season", "Episode", "MusicVideo", "Video"}))
                    @QueryParam("type")
                    @Nullable
                    String type,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "name",
                                                "added",
                                                "year",
                                                "premiered",
                                                "duration",
                                                "rating",
                                                "random"
                                            }))
                    @QueryParam("sort")
                    @DefaultValue("name")
                    String sort,
            @Parameter(schema = @Schema(enumeration = {"asc", "desc"})) @QueryParam("order") @DefaultValue("asc")
                    String order,
            @Parameter(description = "How many to skip", schema = @Schema(minimum = "0", maximum = "" + MOST_OFFSET))
                    @QueryParam("offset")
                    @DefaultValue("0")
                    Integer offset,
            @Parameter(description = "Most to give", schema = @Schema(minimum = "1", maximum = "" + MOST_ITEMS))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Integer limit)
            throws InterruptedException {
        if (!parentId.matches("[0-9A-Za-z-]{1,64}")) {
            throw StationException.notFound("Jellyfin item");
        }
        Fields fields = new Fields();
        fields.id("source", source);
        fields.text("genre", genre, 1, LONGEST_WORD);
        fields.choice("type", type, Set.of("Movie", "Series", "Season", "Episode", "MusicVideo", "Video"));
        fields.choice("sort", sort, SORTS.keySet());
        fields.choice("order", order, Set.of("asc", "desc"));
        fields.whole("offset", offset, 0, MOST_OFFSET);
        fields.whole("limit", limit, 1, MOST_ITEMS);
        fields.done();
        JellyfinShelf.Wish wish = new JellyfinShelf.Wish(
                offset,
                limit,
                SORTS.getOrDefault(sort, "SortName"),
                order.equals("desc"),
                genre == null ? "" : genre.strip(),
                type == null ? "" : type);
        JellyfinShelf.Page page = look(source, client -> new JellyfinShelf(client).page(parentId, wish));
        return new ItemPage(
                page.total(),
                offset,
                page.things().stream().map(JellyfinResource::item).toList());
    }

    private static Item item(JellyfinShelf.Thing thing) {
        return new Item(
                thing.id(),
                thing.name(),
                thing.type(),
                thing.folder(),
                thing.seriesName().isEmpty() ? null : thing.seriesName(),
                orNull(thing.season()),
                orNull(thing.episode()),
                orNull(thing.year()),
                thing.durationSeconds() > 0 ? thing.durationSeconds() : null,
                thing.children(),
                thing.overview(),
                thing.genres());
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private <T> T look(@Nullable Long sourceId, Look<T> look) throws InterruptedException {
        Fields fields = new Fields();
        fields.id("source", sourceId);
        fields.done();
        Source source = sources.all().stream()
                .filter(one -> one.kind().equals(Source.JELLYFIN) && (sourceId == null || one.id() == sourceId))
                .min(Comparator.comparingLong(Source::rank))
                .orElseThrow(() -> StationException.notFound("Jellyfin among the sources"));
        MediaServers.Entry entry = MediaServers.Entry.of(source, store.secrets(source.id()));
        try (JellyfinClient client = servers.jellyfin(URI.create(source.location()), entry, RemoteLimits.prompt())) {
            return look.at(client);
        } catch (RemoteException e) {
            if (e.kind() == RemoteException.Kind.NOT_FOUND) {
                throw StationException.notFound("item of " + source.name());
            }
            throw refused(source, e);
        } catch (IOException e) {
            throw refused(source, e);
        }
    }

    private static StationException refused(Source source, IOException e) {
        return new StationException(
                ProblemCode.SOURCE_UNAVAILABLE, source.name() + " cannot be asked: " + e.getMessage(), e);
    }
}
