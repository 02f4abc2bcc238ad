package tv.genlock.media.mp4;

import tv.genlock.media.MediaFormatException;

/**
 * What a track's edit list says: leading empty edits are a delay, the edit with media behind them is a trim. Edits that go on
 * where the one before ended count as one with it. Rates other than 1 are not followed.
 *
 * @param delay length of the leading empty edits, in movie time units
 * @param mediaTime where presentation begins, in media time units
 * @param duration length of the first piece of media, in movie time units; 0 when it goes to the end
 * @param total length of all pieces and of what is empty between them, in movie time units; equal to {@code duration} when
 *     there is one piece
 */
record Edit(long delay, long mediaTime, long duration, long total) {
    static final Edit NONE = new Edit(0, 0, 0, 0);

    private static final long EMPTY = -1;
    private static final long MOST_UNITS = Long.MAX_VALUE / 4;

    /** Whether the track is shown in pieces: cut in the middle, rearranged or repeated. */
    boolean inPieces() {
        return total != duration;
    }

    /** The same trim without an end. */
    Edit withoutTrim() {
        return new Edit(delay, 0, 0, 0);
    }

    /**
     * Parses an {@code elst} box.
     *
     * @param mediaTimescale media time units per second
     * @param movieTimescale movie time units per second
     */
    static Edit parse(Box elst, long mediaTimescale, long movieTimescale) throws MediaFormatException {
        boolean wide = elst.version() == 1;
        int entryBytes = wide ? 20 : 12;
        int entries = elst.entries(4, entryBytes);
        Pieces pieces = new Pieces(mediaTimescale, movieTimescale);
        for (int i = 0; i < entries; i++) {
            int at = 8 + i * entryBytes;
            long duration = wide ? elst.s64(at) : elst.u32(at);
            long mediaTime = wide ? elst.s64(at + 8) : elst.s32(at + 4);
            if (duration < 0 || duration > MOST_UNITS || mediaTime < EMPTY) {
                throw new MediaFormatException(
                        "an edit list has an edit of %d units at %d".formatted(duration, mediaTime));
            }
            pieces.add(duration, mediaTime);
        }
        return pieces.edit();
    }

    /** The edits of a list while they are gone through. */
    private static final class Pieces {
        private final long mediaTimescale;
        private final long movieTimescale;
        private long delay;
        private long first = EMPTY;
        private long duration;
        private long total;
        private long emptySince;
        private boolean endless;

        Pieces(long mediaTimescale, long movieTimescale) {
            this.mediaTimescale = mediaTimescale;
            this.movieTimescale = movieTimescale;
        }

        void add(long length, long mediaTime) {
            if (first == EMPTY) {
                if (mediaTime == EMPTY) {
                    delay += Math.min(length, Integer.MAX_VALUE);
                } else {
                    first = mediaTime;
                    duration = length;
                    total = length;
                    endless = length == 0;
                }
            } else if (mediaTime == EMPTY) {
                emptySince += Math.min(length, Integer.MAX_VALUE);
            } else if (length > 0 && !endless) {
                boolean goesOn = emptySince == 0 && total == duration && follows(mediaTime);
                total += emptySince + length;
                duration += goesOn ? length : 0;
                emptySince = 0;
            }
        }

        /** Whether an edit that begins at {@code mediaTime} shows what follows; lengths in two clocks leave a rounding. */
        private boolean follows(long mediaTime) {
            double expected = first + (double) duration * mediaTimescale / movieTimescale;
            double unit = 1 + (double) mediaTimescale / movieTimescale;
            return Math.abs(mediaTime - expected) <= unit;
        }

        Edit edit() {
            return first == EMPTY ? new Edit(delay, 0, 0, 0) : new Edit(delay, first, duration, total);
        }
    }

    /** Media time at which the first piece ends; {@link Long#MAX_VALUE} when it goes to the end. */
    long mediaEnd(long mediaTimescale, long movieTimescale) {
        if (duration == 0 || duration > Long.MAX_VALUE / mediaTimescale) {
            return Long.MAX_VALUE;
        }
        long units = Math.ceilDiv(duration * mediaTimescale, movieTimescale);
        return units > Long.MAX_VALUE - mediaTime ? Long.MAX_VALUE : mediaTime + units;
    }
}
