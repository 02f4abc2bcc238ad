package tv.genlock.source;

/** How a source stands. */
public enum SourceState {
    READY,
    SCANNING,
    /** It cannot be reached, or too much of a folder is missing at once. What it gave stays in the catalog as it was. */
    UNAVAILABLE,
    /** A server lists so much less than before that it is not believed until a person says so. */
    UNCONFIRMED,
    ERROR
}
