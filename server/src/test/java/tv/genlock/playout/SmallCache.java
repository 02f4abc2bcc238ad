package tv.genlock.playout;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tv.genlock.bytes.FileOpener;

/** Test stations remember next to nothing of remote files, so that a server that fails is noticed. */
final class SmallCache {
    private SmallCache() {}

    @Produces
    @Mock
    @Singleton
    static FileOpener fileOpener() {
        return new FileOpener(/* cacheBytes= */ 0);
    }
}
