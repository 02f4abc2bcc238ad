package tv.genlock.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.FfmpegLocator;

/**
 * The ffmpeg this station uses. Looked for once, when it is first needed: a station that only copies never runs one. Any
 * thread; the first caller waits while candidates are tried.
 */
@Singleton
public final class InstalledFfmpeg implements Supplier<Optional<Ffmpeg>> {
    private static final Logger log = Logger.getLogger(InstalledFfmpeg.class);

    private final Settings settings;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Search search;

    /** A search that has ended. */
    private record Search(Optional<Ffmpeg> found) {}

    @Inject
    public InstalledFfmpeg(Settings settings) {
        this.settings = settings;
    }

    /** Empty when there is none that works; the log says why. */
    @Override
    public Optional<Ffmpeg> get() {
        Search ended = search;
        if (ended != null) {
            return ended.found();
        }
        looking.lock();
        try {
            Search meanwhile = search;
            Search now = meanwhile != null ? meanwhile : new Search(locate());
            search = now;
            return now.found();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            looking.unlock();
        }
    }

    private Optional<Ffmpeg> locate() throws InterruptedException {
        FfmpegLocator locator = new FfmpegLocator(
                settings.cache().resolve("ffmpeg"), InstalledFfmpeg.class.getClassLoader(), System.getenv("PATH"));
        try {
            return locator.locate(settings.ffmpeg());
        } catch (IOException e) {
            log.error("ffmpeg cannot be used: only copies can air", e);
            return Optional.empty();
        }
    }
}
