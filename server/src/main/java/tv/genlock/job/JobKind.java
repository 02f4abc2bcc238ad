package tv.genlock.job;

/** What a job does. */
public enum JobKind {
    SCAN,
    DEMO,
    REINDEX
}
