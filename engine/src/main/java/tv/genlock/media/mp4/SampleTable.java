package tv.genlock.media.mp4;

/**
 * Where a track's samples are and when they are due, in decode order. Immutable once built; a {@link SampleCursor} walks it.
 * Times are in units of the track's media timescale.
 */
interface SampleTable {
    /** More samples than this is no film: at 240 frames a second it is 19 hours, at 44,100 Hz AAC 4 days. */
    int MAX_SAMPLES = 1 << 24;

    int count();

    /** A cursor that stands on {@code sample}, 0 ≤ sample ≤ {@link #count()}; at the end it stands on nothing. */
    SampleCursor cursor(int sample);

    /** The first sample whose decode time is at or after {@code dts}; {@link #count()} when all are earlier. */
    int firstAtOrAfter(long dts);

    /** Whether the file marks no sample as sync because all are (no {@code stss}). */
    boolean allSync();

    /** Numbers of the samples the file marks as sync, ascending; empty with {@link #allSync}. Not to be changed. */
    int[] syncSamples();

    /** The smallest composition offset: what decode times can be moved on by without passing a presentation time. */
    long smallestOffset();
}
