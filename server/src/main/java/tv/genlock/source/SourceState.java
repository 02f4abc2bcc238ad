package tv.genlock.source;

/** How a source stands. */
public enum SourceState {
    READY,
    SCANNING,
    /** It cannot be reached, or too much of it is missing at once. What it gave stays in the catalog as it was. */
    UNAVAILABLE,
    ERROR
}
