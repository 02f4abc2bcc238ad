package tv.genlock.source.jellyfin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture of an item: {@code Primary:tag}. The tag changes with the picture. */
record ImageReference(String type, String tag) {
    private static final Pattern WRITTEN = Pattern.compile("(Primary|Backdrop|Logo|Thumb):([0-9A-Za-z-]{1,64})");

    static Optional<ImageReference> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new ImageReference(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return type + ":" + tag;
    }
}
