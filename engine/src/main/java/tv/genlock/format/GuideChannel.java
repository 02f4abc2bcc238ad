package tv.genlock.format;

import java.util.Optional;

/**
 * A channel of the guide.
 *
 * @param id the lineup's {@code tvg-id}
 * @param number as shown to viewers; empty when unknown
 * @param iconUrl absolute http or https
 */
public record GuideChannel(String id, String name, String number, Optional<String> iconUrl) {
    public GuideChannel {
        iconUrl.ifPresent(Urls::check);
    }
}
