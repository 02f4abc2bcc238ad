package tv.genlock.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be read, in words for a person: half a sentence that speaks of the file as "it", without its path. */
public final class ReadFailure {
    private ReadFailure() {}

    /** The words for {@code failure}; the operating system's own where nothing clearer is known. */
    public static String words(IOException failure) {
        return switch (failure) {
            case MediaFormatException damaged -> String.valueOf(damaged.getMessage());
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "the station lacks the permission to read it";
            case FileSystemException refused ->
                Objects.requireNonNullElse(refused.getReason(), "the system refuses it");
            case EOFException _ -> "it ends too soon";
            default ->
                Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName());
        };
    }
}
