package tv.genlock.job;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, as the API shows it.
 *
 * @param subject the id of what it works on: a source for scans; null where there is only one of it
 * @param step what it is doing now, for a person
 * @param done units of work done, of {@code total}; 0 of 0 while that is not known
 * @param fraction 0 to 1 and never less than before; null while the total is unknown
 * @param message how it ended, or why it failed
 */
@Schema(name = "Job")
public record Job(
        long id,
        JobKind kind,
        @Nullable Long subject,
        String title,
        JobState state,
        String step,
        long done,
        long total,
        @Nullable Double fraction,
        @Nullable Double ratePerSecond,
        @Nullable Double secondsLeft,
        String message,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
