package tv.genlock.media.mp4;

/** Walks a {@link SampleTable} forward. Mutable, for one thread; fields rather than objects, since films have millions. */
abstract class SampleCursor {
    /** Number of the sample it stands on, from 0. */
    int sample;

    /** Decode time. */
    long dts;

    /** Decode time of the next sample minus this one's. */
    int duration;

    /** Presentation time minus decode time. */
    int compositionOffset;

    /** Where its bytes begin in the file. */
    long offset;

    int size;

    /** sample_description_index, from 1. */
    int description = 1;

    final long pts() {
        return dts + compositionOffset;
    }

    /** Whether all of its bytes lie in a file of {@code fileSize} bytes. */
    final boolean isInside(long fileSize) {
        return size >= 0 && offset >= 0 && offset <= fileSize - size;
    }

    /** Steps to the next sample; standing on the last one, steps to the end. */
    abstract void next();
}
