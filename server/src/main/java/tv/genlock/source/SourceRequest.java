package tv.genlock.source;

import org.jspecify.annotations.Nullable;

/** The body of requests that make, test or rename a source. */
public record SourceRequest(
        @Nullable String kind,
        @Nullable String location,
        @Nullable String name) {}
