package tv.genlock.source.sync;

import tv.genlock.job.JobProgress;

/**
 * One library's share of a job's progress: what it takes of the whole was said beforehand, so it never counts more than that, and
 * the rest when it is done. Owner thread only.
 */
final class LibraryShare implements JobProgress {
    private final JobProgress whole;
    private final long share;
    private long done;

    LibraryShare(JobProgress whole, long share) {
        this.whole = whole;
        this.share = share;
    }

    @Override
    public void step(String step) {
        whole.step(step);
    }

    /** The whole knows. */
    @Override
    public void total(long units) {}

    @Override
    public void advance(long units) {
        long counted = Math.min(units, share - done);
        done += counted;
        whole.advance(counted);
    }

    @Override
    public void checkpoint() throws InterruptedException {
        whole.checkpoint();
    }

    void complete() {
        advance(share - done);
    }
}
