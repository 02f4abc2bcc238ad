package tv.genlock.media.remote;

import java.time.Duration;

/** The one place where the door to an origin lets time pass between two attempts; tests put their own here. */
@FunctionalInterface
public interface Pause {
    void last(Duration duration) throws InterruptedException;

    /** Really waits. */
    static Pause sleeping() {
        return Thread::sleep;
    }
}
