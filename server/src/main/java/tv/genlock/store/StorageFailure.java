package tv.genlock.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/** Tells the failures an operator can do something about, or that come of two who edit at once, from bugs. */
final class StorageFailure {
    private StorageFailure() {}

    /** The exception to throw instead of {@code thrown}: the same one unless SQLite gave a reason we know. */
    static RuntimeException of(RuntimeException thrown) {
        if (thrown instanceof StationException) {
            return thrown;
        }
        SQLiteException reason = reasonOf(thrown);
        return reason == null ? thrown : named(reason.getResultCode(), thrown);
    }

    private static RuntimeException named(SQLiteErrorCode code, RuntimeException thrown) {
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY) {
            return new StationException(
                    ProblemCode.NOT_FOUND, "What this belongs to was removed meanwhile; nothing was changed.", thrown);
        }
        // The low byte is the primary code; extended codes (SQLITE_IOERR_WRITE …) add detail above it.
        // sqlite.org/rescode.html
        return switch (code.code & 0xFF) {
            case 13 ->
                new StationException(
                        ProblemCode.STORAGE_FULL, "The disk of the data folder is full; nothing was changed.", thrown);
            case 8 ->
                new StationException(
                        ProblemCode.BUSY, "The database can only be read: its folder or disk is read-only.", thrown);
            case 5, 6 ->
                new StationException(ProblemCode.BUSY, "Another program holds the database; try again.", thrown);
            case 10 ->
                new StationException(
                        ProblemCode.BUSY, "The disk of the data folder reports an error (" + code + ").", thrown);
            default -> thrown;
        };
    }

    private static @Nullable SQLiteException reasonOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException reason) {
                return reason;
            }
        }
        return null;
    }
}
