package tv.genlock.playout;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.card.CardPicture;
import tv.genlock.air.card.CardReels;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.TranscodeSessions;

/**
 * Everything that needs ffmpeg, set up when it is first needed: a station that only copies never looks for one. Any thread.
 */
final class Encoders implements AutoCloseable {
    private final Supplier<Optional<Ffmpeg>> locator;
    private final TranscodeSessions.Limits limits;
    private final Path cards;
    private volatile @Nullable Ready ready;

    private record Ready(Optional<Ffmpeg> ffmpeg, Optional<TranscodeSessions> sessions, CardReels reels) {}

    /** @param cards folder where encoded cards are kept */
    Encoders(Supplier<Optional<Ffmpeg>> locator, TranscodeSessions.Limits limits, Path cards) {
        this.locator = locator;
        this.limits = limits;
        this.cards = cards;
    }

    /** Empty when there is no ffmpeg. */
    Optional<TranscodeSessions> sessions() {
        return ready().sessions();
    }

    Optional<Ffmpeg> ffmpeg() {
        return ready().ffmpeg();
    }

    CardReels reels() {
        return ready().reels();
    }

    private Ready ready() {
        Ready known = ready;
        return known == null ? setUp() : known;
    }

    private synchronized Ready setUp() {
        Ready known = ready;
        if (known != null) {
            return known;
        }
        Optional<Ffmpeg> ffmpeg = locator.get();
        Ready made = new Ready(
                ffmpeg,
                ffmpeg.map(found -> new TranscodeSessions(found, limits, System::nanoTime)),
                new CardReels(ffmpeg, cards, new CardPicture()));
        ready = made;
        return made;
    }

    /** Ends what nobody watches. */
    void tidy() {
        Ready known = ready;
        if (known != null) {
            known.sessions().ifPresent(TranscodeSessions::tick);
        }
    }

    int running() {
        Ready known = ready;
        return known == null
                ? 0
                : known.sessions().map(TranscodeSessions::running).orElse(0);
    }

    int limit() {
        return limits.runs();
    }

    @Override
    public void close() {
        Ready known = ready;
        if (known != null) {
            known.sessions().ifPresent(TranscodeSessions::close);
        }
    }
}
