package tv.genlock.monitor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.channel.Audience;
import tv.genlock.command.VersionCommand;
import tv.genlock.edge.BaseUrl;
import tv.genlock.monitor.store.SystemStore;
import tv.genlock.playout.Playout;
import tv.genlock.problem.Fields;
import tv.genlock.settings.Settings;

/** {@code /api/system}. */
@Path("/api/system")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "System", description = "The station as a whole.")
public class SystemResource {
    private static final int LONGEST_NAME = 100;
    private static final String UNNAMED = "Genlock";

    private final SystemStore store;
    private final Settings settings;
    private final Playout playout;
    private final Audience audience;
    private final BaseUrl baseUrl;
    private final InstantSource clock;
    private final Instant started;

    @Inject
    SystemResource(
            SystemStore store,
            Settings settings,
            Playout playout,
            Audience audience,
            BaseUrl baseUrl,
            InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.playout = playout;
        this.audience = audience;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.started = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
    }

    /** What people decide about the station as a whole. */
    @Schema(name = "SystemRequest", requiredProperties = "name")
    public record SystemRequest(
            @Schema(minLength = 1, maxLength = LONGEST_NAME) @Nullable
            String name) {}

    @GET
    @Operation(operationId = "getSystem", summary = "What this station is and how it does")
    public SystemView system(@Context HttpServerRequest request) {
        Instant now = clock.instant();
        Optional<Ffmpeg> encoder = playout.ffmpeg();
        return new SystemView(
                store.name().orElse(UNNAMED),
                VersionCommand.version(),
                store.isEmpty(),
                settings.demo(),
                now,
                Math.max(0, now.getEpochSecond() - started.getEpochSecond()),
                new SystemView.FfmpegView(
                        encoder.isPresent(),
                        encoder.map(found -> found.executable().toString()).orElse(null),
                        encoder.map(Ffmpeg::version).orElse(null)),
                data(),
                new SystemView.NetworkView(baseUrl.of(request)),
                audience.viewers(),
                new SystemView.TranscodesView(playout.transcodesRunning(), playout.transcodeLimit()));
    }

    @PATCH
    @Operation(operationId = "renameSystem", summary = "Give the network a name")
    public SystemView rename(@Nullable SystemRequest system, @Context HttpServerRequest request) {
        Fields fields = new Fields();
        String name = fields.requiredText("name", system == null ? null : system.name(), LONGEST_NAME);
        fields.done();
        store.rename(name);
        return system(request);
    }

    private SystemView.DataView data() {
        try {
            FileStore disk = Files.getFileStore(settings.data());
            return new SystemView.DataView(
                    settings.data().toAbsolutePath().toString(), disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be looked at: " + settings.data(), e);
        }
    }
}
