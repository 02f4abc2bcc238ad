package tv.genlock.problem;

import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Work of a thread that goes on whatever happens: a failure is told to the log and ends this piece of work alone. */
public record BackgroundWork(String failure, Logger log, Runnable work) implements Runnable {
    /** @param failure what could not be done, as a sentence without its full stop */
    public BackgroundWork {}

    @Override
    public void run() {
        try {
            work.run();
        } catch (StationException e) {
            // A full disk has been told of by the database; what was worked for may be removed at any time.
            boolean known = e.code() == ProblemCode.STORAGE_FULL || e.code() == ProblemCode.NOT_FOUND;
            log.logf(known ? Level.DEBUG : Level.WARN, "%s: %s", failure, e.getMessage());
        } catch (RuntimeException e) {
            log.error(failure, e);
        }
    }
}
