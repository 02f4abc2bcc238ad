package tv.genlock.catalog;

import java.time.Instant;
import java.util.Optional;

/** How often an item was on, over all channels, and when last. */
public record Aired(int times, Optional<Instant> last) {
    public static final Aired NEVER = new Aired(0, Optional.empty());
}
