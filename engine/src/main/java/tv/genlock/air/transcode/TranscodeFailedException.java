package tv.genlock.air.transcode;

/**
 * A transcode that cannot deliver the segment asked for. The message is for a person and ends with what ffmpeg said last.
 */
public final class TranscodeFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public TranscodeFailedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public TranscodeFailedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What went wrong, for whoever decides whether to try again. */
    public enum Reason {
        /** ffmpeg could not be started, or could not open the file or decode anything of it. */
        CANNOT_START,
        /** ffmpeg ended, or was ended, before the segment was complete. */
        ENDED_EARLY,
        /** ffmpeg is there but has written nothing for longer than the limit. */
        STALLED,
        /** The picture or the sound ends before the plan does. */
        TOO_SHORT,
        /** What ffmpeg wrote does not follow the plan. */
        OFF_PLAN,
        /** The run was closed while somebody waited. */
        CLOSED
    }
}
