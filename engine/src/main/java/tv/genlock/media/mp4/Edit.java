package tv.genlock.media.mp4;

import tv.genlock.media.MediaFormatException;

/**
 * What a track's edit list says, as far as it is followed: leading empty edits are a delay, the first edit with media is a trim.
 * Later edits (a cut in the middle, a repetition) and rates other than 1 are not followed.
 *
 * @param delay length of the leading empty edits, in movie time units
 * @param mediaTime where presentation begins, in media time units
 * @param duration length of the edit with media, in movie time units; 0 when it goes to the end
 */
record Edit(long delay, long mediaTime, long duration) {
    static final Edit NONE = new Edit(0, 0, 0);

    /** Parses an {@code elst} box. */
    static Edit parse(Box elst) throws MediaFormatException {
        boolean wide = elst.version() == 1;
        int entryBytes = wide ? 20 : 12;
        int entries = elst.entries(4, entryBytes);
        long delay = 0;
        for (int i = 0; i < entries; i++) {
            int at = 8 + i * entryBytes;
            long duration = wide ? elst.s64(at) : elst.u32(at);
            long mediaTime = wide ? elst.s64(at + 8) : elst.s32(at + 4);
            if (duration < 0 || mediaTime < -1) {
                throw new MediaFormatException(
                        "an edit list has an edit of %d units at %d".formatted(duration, mediaTime));
            }
            if (mediaTime >= 0) {
                return new Edit(delay, mediaTime, duration);
            }
            delay += Math.min(duration, Integer.MAX_VALUE);
        }
        return new Edit(delay, 0, 0);
    }

    /** Media time at which presentation ends; {@link Long#MAX_VALUE} when it goes to the end. */
    long mediaEnd(long mediaTimescale, long movieTimescale) {
        if (duration == 0 || duration > Long.MAX_VALUE / mediaTimescale) {
            return Long.MAX_VALUE;
        }
        long units = Math.ceilDiv(duration * mediaTimescale, movieTimescale);
        return units > Long.MAX_VALUE - mediaTime ? Long.MAX_VALUE : mediaTime + units;
    }
}
