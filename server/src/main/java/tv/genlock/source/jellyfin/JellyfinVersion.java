package tv.genlock.source.jellyfin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a server's version decides how to talk to it. After 10.11 came 12.0. */
record JellyfinVersion(int major, int minor) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})\\.(\\d{1,5})(\\D.*)?");

    static Optional<JellyfinVersion> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(
                        new JellyfinVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }
}
