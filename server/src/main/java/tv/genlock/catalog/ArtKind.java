package tv.genlock.catalog;

import java.util.Locale;

/** What a picture of an item shows. */
public enum ArtKind {
    /** The poster; of an episode often a frame. */
    PRIMARY,
    BACKDROP,
    LOGO,
    THUMB;

    /** As in {@link ItemFacts#images} and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
