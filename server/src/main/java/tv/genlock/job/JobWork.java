package tv.genlock.job;

import java.io.IOException;

/** How a kind of job is done. Runs on a job thread; may block. */
@FunctionalInterface
public interface JobWork {
    /**
     * Does the job. Returning is success; throwing is failure, with the exception's message for people.
     *
     * @param job what was asked for, as it was queued
     * @return how it ended, in a sentence
     * @throws InterruptedException when cancelled
     */
    String run(Job job, JobProgress progress) throws IOException, InterruptedException;

    /** The job was cancelled before it began: whatever is kept for it can go. */
    default void dropped(Job job) {}
}
