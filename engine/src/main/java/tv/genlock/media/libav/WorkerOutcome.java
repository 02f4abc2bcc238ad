package tv.genlock.media.libav;

import java.io.IOException;
import tv.genlock.media.MediaFormatException;

/**
 * How a question to the worker process ended. Reasons are whole phrases for a person, ready to be stored with the file.
 *
 * @param <T> what an answer holds
 */
public sealed interface WorkerOutcome<T> {
    /** The file was read. */
    record Answered<T>(T value) implements WorkerOutcome<T> {}

    /** The file was read and cannot be used; asking again changes nothing. */
    record Unusable<T>(String reason) implements WorkerOutcome<T> {}

    /** The file could not be read at all: gone, forbidden, a failing disk. Asking later may help. */
    record Unreadable<T>(String reason) implements WorkerOutcome<T> {}

    /** The file ended the worker process. */
    record Crashed<T>(String reason) implements WorkerOutcome<T> {}

    /** The worker gave no sign of life for as long as it may take, and was ended. */
    record GaveUp<T>(String reason) implements WorkerOutcome<T> {}

    /** No worker could be had; says nothing about the file. */
    record Unavailable<T>(String reason) implements WorkerOutcome<T> {}

    /**
     * The answer, or the exception that says what {@link tv.genlock.media.ContainerReader} promises.
     *
     * @throws MediaFormatException when the file is to blame
     * @throws IOException when it is not
     */
    default T orThrow() throws IOException {
        return switch (this) {
            case Answered<T> answered -> answered.value();
            case Unusable<T> unusable -> throw new MediaFormatException(unusable.reason());
            case Crashed<T> crashed -> throw new MediaFormatException(crashed.reason());
            case GaveUp<T> gaveUp -> throw new MediaFormatException(gaveUp.reason());
            case Unreadable<T> unreadable -> throw new IOException(unreadable.reason());
            case Unavailable<T> unavailable -> throw new IOException(unavailable.reason());
        };
    }
}
