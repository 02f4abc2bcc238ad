package tv.genlock.monitor;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The station as {@code GET /api/system} tells it.
 *
 * @param firstRun nothing is set up yet: no source and no channel
 * @param demo whether it was started to show the demo network
 */
@Schema(name = "System")
public record SystemView(
        String name,
        String version,
        boolean firstRun,
        boolean demo,
        Instant now,
        long uptimeSeconds,
        FfmpegView ffmpeg,
        DataView data,
        NetworkView network,
        int viewers,
        TranscodesView transcodes) {
    /** The ffmpeg that transcodes; without one, what cannot be copied airs as a slate. */
    @Schema(name = "SystemFfmpeg")
    public record FfmpegView(
            boolean available,
            @Nullable String path,
            @Nullable String version) {}

    /** The data folder and the room on its disk. */
    @Schema(name = "SystemData")
    public record DataView(String path, long freeBytes, long totalBytes) {}

    /** Where TV apps reach this station: the configured public address, else the one this request used. */
    @Schema(name = "SystemNetwork")
    public record NetworkView(String baseUrl) {}

    /** Transcodes running now, and how many may. */
    @Schema(name = "SystemTranscodes")
    public record TranscodesView(int running, int limit) {}
}
