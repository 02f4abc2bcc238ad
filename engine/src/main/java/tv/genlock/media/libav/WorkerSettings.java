package tv.genlock.media.libav;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How worker processes are kept.
 *
 * @param nativeCache folder the native libraries are unpacked to
 * @param workers most processes at once, 1 to 8; each is about 100 MB while it runs
 * @param startDeadline longest a start may take; the first one on a machine unpacks 76 MB
 * @param silenceDeadline longest a worker may go without a sign of life while it has a request
 * @param requestDeadline longest any request may take, signs of life or not
 * @param idleEnd a worker without requests for this long is ended
 */
public record WorkerSettings(
        Path nativeCache,
        int workers,
        Duration startDeadline,
        Duration silenceDeadline,
        Duration requestDeadline,
        Duration idleEnd) {
    public WorkerSettings {
        if (workers < 1 || workers > 8) {
            throw new IllegalArgumentException("workers must be 1 to 8: " + workers);
        }
    }

    /** What a server uses. */
    public static WorkerSettings in(Path nativeCache, int workers) {
        return new WorkerSettings(
                nativeCache,
                workers,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofMinutes(30),
                Duration.ofSeconds(60));
    }
}
