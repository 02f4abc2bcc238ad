package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tv.genlock.catalog.ItemState;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.Fingerprint;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.ReadFailure;
import tv.genlock.media.Ticks;
import tv.genlock.media.libav.WorkerOutcome;

/** Looks into one file and says whether it can air. */
final class FileLook {
    /** Players need some pictures to join to; what is shorter is a damaged file or a test pattern. */
    private static final long SHORTEST_TICKS = Ticks.PER_SECOND / 2;

    private final Prober prober;

    /** What was seen. The reason is for a person; empty when the file can air. */
    record Seen(ItemState state, String reason, String fingerprint, Optional<MediaProbe> probe) {
        static Seen growing() {
            return new Seen(ItemState.PENDING, "The file is still being written.", "", Optional.empty());
        }

        /** Of a file that need not be looked into. */
        static Seen refused(String reason) {
            return new Seen(ItemState.UNUSABLE, reason, "", Optional.empty());
        }
    }

    FileLook(Prober prober) {
        this.prober = prober;
    }

    Seen at(Path file) throws InterruptedException {
        String fingerprint;
        try (FileByteSource source = FileByteSource.open(file)) {
            if (source.size() == 0) {
                return new Seen(ItemState.UNUSABLE, "The file is empty.", "", Optional.empty());
            }
            fingerprint = Fingerprint.of(source);
        } catch (IOException e) {
            requireWanted();
            return new Seen(
                    ItemState.UNAVAILABLE,
                    "The file cannot be read: " + ReadFailure.words(e) + ".",
                    "",
                    Optional.empty());
        }
        Seen seen = judged(prober.probe(file), fingerprint);
        requireWanted();
        return seen;
    }

    /** What was seen when the same bytes were looked into before. */
    static Seen again(MediaProbe probe, String fingerprint) {
        return judged(probe, fingerprint);
    }

    /** Reading fails for a thread that is interrupted, which says nothing of the file. */
    private static void requireWanted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
    }

    private static Seen judged(WorkerOutcome<MediaProbe> outcome, String fingerprint) {
        return switch (outcome) {
            case WorkerOutcome.Answered<MediaProbe>(MediaProbe probe) -> judged(probe, fingerprint);
            case WorkerOutcome.Unusable<MediaProbe>(String reason) -> unusable(reason, fingerprint);
            case WorkerOutcome.Crashed<MediaProbe>(String reason) -> unusable(reason, fingerprint);
            case WorkerOutcome.GaveUp<MediaProbe>(String reason) -> unusable(reason, fingerprint);
            case WorkerOutcome.Unreadable<MediaProbe>(String reason) ->
                new Seen(ItemState.UNAVAILABLE, reason, "", Optional.empty());
            case WorkerOutcome.Unavailable<MediaProbe>(String reason) ->
                new Seen(ItemState.PENDING, reason, fingerprint, Optional.empty());
        };
    }

    private static Seen judged(MediaProbe probe, String fingerprint) {
        boolean plays = probe.streams().stream()
                .anyMatch(stream -> stream.kind() == MediaProbe.Kind.VIDEO || stream.kind() == MediaProbe.Kind.AUDIO);
        if (!plays) {
            return new Seen(
                    ItemState.UNUSABLE, "The file has neither picture nor sound.", fingerprint, Optional.of(probe));
        }
        if (probe.durationTicks() <= 0) {
            return new Seen(
                    ItemState.UNUSABLE, "The file's length cannot be found out.", fingerprint, Optional.of(probe));
        }
        if (probe.durationTicks() < SHORTEST_TICKS) {
            String reason = String.format(
                    Locale.ROOT,
                    "The file lasts only %.2f s; a channel needs half a second or more.",
                    Ticks.toSeconds(probe.durationTicks()));
            return new Seen(ItemState.UNUSABLE, reason, fingerprint, Optional.of(probe));
        }
        return new Seen(ItemState.AVAILABLE, "", fingerprint, Optional.of(probe));
    }

    private static Seen unusable(String reason, String fingerprint) {
        return new Seen(ItemState.UNUSABLE, reason, fingerprint, Optional.empty());
    }
}
