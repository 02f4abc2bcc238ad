package tv.genlock.source;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.Library;
import tv.genlock.catalog.SourceCounts;
import tv.genlock.job.Job;

/** A source as the API shows it, with its libraries and the scan that runs. */
@Schema(name = "Source")
public record SourceView(
        long id,

        @Schema(enumeration = {Source.FOLDER, Source.JELLYFIN, Source.PLEX})
        String kind,

        String name,
        String location,
        SourceState state,
        String message,
        @Nullable Instant lastScanAt,
        Instant createdAt,
        List<Library> libraries,
        SourceCounts counts,
        @Nullable Job job) {}
