package tv.genlock.job;

/** What a job does. */
public enum JobKind {
    SCAN,
    /** Looking through files for moments at which they can be interrupted. */
    BREAKPOINTS,
    /** Editing many items. */
    EDIT,
    DEMO,
    REINDEX
}
