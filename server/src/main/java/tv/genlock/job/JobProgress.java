package tv.genlock.job;

/** What a running job tells of itself. Cheap: kept in memory, shown and stored at most once a second. Any thread. */
public interface JobProgress {
    void step(String step);

    /** How many units there are in all; may be corrected. */
    void total(long units);

    /** More units are done. */
    void advance(long units);

    /** Ends the work at a good moment when somebody cancelled it; call it often. */
    void checkpoint() throws InterruptedException;
}
