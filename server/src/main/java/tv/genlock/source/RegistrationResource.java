package tv.genlock.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.Channels;
import tv.genlock.edge.BaseUrl;
import tv.genlock.problem.Fields;

/** {@code /api/sources/{id}/registration}: this station as tuner and guide of a Jellyfin. */
@Path("/api/sources/{id}/registration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
public class RegistrationResource {
    private final Sources sources;
    private final Registrations registrations;
    private final Channels channels;
    private final BaseUrl baseUrl;

    @Inject
    RegistrationResource(Sources sources, Registrations registrations, Channels channels, BaseUrl baseUrl) {
        this.sources = sources;
        this.registrations = registrations;
        this.channels = channels;
        this.baseUrl = baseUrl;
    }

    /** How a registration stands. */
    @Schema(name = "Registration")
    public record View(
            @Schema(enumeration = {"none", "registered", "broken", "not_possible"})
            String state,

            String message,
            @Nullable String tunerId,
            @Nullable String listingsId,

            @Schema(description = "Where the server will find the station")
            String baseUrl,

            @Schema(description = "How many channels it would show")
            int channels) {}

    /** Where the server shall find the station. */
    @Schema(name = "RegistrationRequest")
    public record Request(
            @Schema(
                    description = "Such as http://tv.lan:8000; what is likely unless given",
                    minLength = 1,
                    maxLength = SourceRequest.LONGEST_NAME)
            @Nullable
            String baseUrl) {}

    @GET
    @Operation(operationId = "getRegistration", summary = "Whether a Jellyfin knows this station as tuner and guide")
    public View registration(@PathParam("id") long id, @Context HttpServerRequest http) {
        return view(registrations.standing(sources.source(id), baseUrl.of(http)));
    }

    @PUT
    @Operation(
            operationId = "register",
            summary = "Make a Jellyfin know this station as tuner and guide; once, however often it is asked for")
    public View register(@PathParam("id") long id, @Nullable Request body, @Context HttpServerRequest http) {
        Fields fields = new Fields();
        @Nullable
        String given = fields.text("base_url", body == null ? null : body.baseUrl(), 1, SourceRequest.LONGEST_NAME);
        fields.done();
        Optional<String> base = Optional.ofNullable(given)
                .map(text -> MediaServers.address("base_url", text))
                .map(URI::toString);
        return view(registrations.register(sources.source(id), base, baseUrl.of(http)));
    }

    @DELETE
    @ResponseStatus(204)
    @Operation(operationId = "unregister", summary = "Take this station out of a Jellyfin")
    public void remove(@PathParam("id") long id, @Context HttpServerRequest http) {
        registrations.remove(sources.source(id), baseUrl.of(http));
    }

    private View view(Registrations.Standing standing) {
        return new View(
                standing.state().name().toLowerCase(Locale.ROOT),
                standing.message(),
                standing.ids().tuner().isEmpty() ? null : standing.ids().tuner(),
                standing.ids().listings().isEmpty() ? null : standing.ids().listings(),
                standing.baseUrl(),
                channels.enabled().size());
    }
}
