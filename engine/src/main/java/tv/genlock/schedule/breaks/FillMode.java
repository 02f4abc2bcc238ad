package tv.genlock.schedule.breaks;

import tv.genlock.schedule.ScheduleItem.Kind;

/** What airs in the spots of a break. */
public enum FillMode {
    /** Commercials; what they leave goes to public service, promos, trailers and fillers. */
    COMMERCIALS,
    /** The station's own bumpers, idents and promos; then trailers, public service and fillers. */
    BUMPERS,
    /** One still card. */
    STATIC_CARD,
    /** Music under a card; the last piece ends with the break. */
    MUSIC_WITH_CARD,
    /** No break: the next programme begins at once. */
    NEXT_AT_ONCE;

    static final int NOT_WANTED = -1;

    /** How soon a kind is taken, 0 first; {@link #NOT_WANTED} for never. */
    int tier(Kind kind) {
        return switch (this) {
            case COMMERCIALS ->
                switch (kind) {
                    case COMMERCIAL -> 0;
                    case PSA, PROMO, TRAILER, FILLER, CLIP -> 1;
                    case MOVIE, EPISODE, MUSIC_VIDEO, BUMPER, IDENT -> NOT_WANTED;
                };
            case BUMPERS ->
                switch (kind) {
                    case BUMPER, IDENT, PROMO -> 0;
                    case TRAILER, PSA, FILLER, CLIP -> 1;
                    case MOVIE, EPISODE, MUSIC_VIDEO, COMMERCIAL -> NOT_WANTED;
                };
            case MUSIC_WITH_CARD -> kind == Kind.MUSIC_VIDEO ? 0 : NOT_WANTED;
            case STATIC_CARD, NEXT_AT_ONCE -> NOT_WANTED;
        };
    }
}
