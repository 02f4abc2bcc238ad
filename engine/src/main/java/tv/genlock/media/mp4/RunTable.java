package tv.genlock.media.mp4;

import java.util.Arrays;
import tv.genlock.media.MediaFormatException;

/**
 * A table of (sample count, value) pairs, {@code stts} or {@code ctts}, read where it lies; every 64th entry's place is noted so
 * that a sample is found without going through all of them.
 */
final class RunTable {
    private static final int STRIDE = 64;
    private static final int ENTRY = 8;
    private static final int ENTRIES_AT = 8;

    private final byte[] bytes;
    private final int from;
    private final int entries;
    private final boolean durations;
    /** First sample of entry {@code i * STRIDE}; never beyond the track's samples. */
    private final int[] sampleAt;
    /** Sum of count × value of all entries before {@code i * STRIDE}. */
    private final long[] sumAt;

    private final int smallest;

    private RunTable(Box box, int entries, boolean durations, int samples) {
        this.bytes = box.bytes();
        this.from = box.from() + ENTRIES_AT;
        this.durations = durations;
        int stops = entries / STRIDE + 1;
        int[] sampleStops = new int[stops];
        long[] sumStops = new long[stops];
        long sample = 0;
        long sum = 0;
        int least = Integer.MAX_VALUE;
        int used = 0;
        while (used < entries && sample < samples) {
            if (used % STRIDE == 0) {
                sampleStops[used / STRIDE] = (int) sample;
                sumStops[used / STRIDE] = sum;
            }
            long count = Math.min(runLength(used), samples - sample);
            int value = valueOf(used);
            least = count > 0 ? Math.min(least, value) : least;
            sample += count;
            sum += count * value;
            used++;
        }
        this.entries = used;
        int usedStops = (used + STRIDE - 1) / STRIDE;
        this.sampleAt = usedStops == stops ? sampleStops : Arrays.copyOf(sampleStops, usedStops);
        this.sumAt = usedStops == stops ? sumStops : Arrays.copyOf(sumStops, usedStops);
        // Samples behind the last entry count as 0 for offsets, and as the last value for durations.
        this.smallest = used == 0 || (!durations && sample < samples) ? Math.min(least, 0) : least;
    }

    /** An {@code stts}: values are durations, the last one goes on to the track's end. */
    static RunTable durations(Box stts, int samples) throws MediaFormatException {
        return new RunTable(stts, stts.entries(4, ENTRY), true, samples);
    }

    /** A {@code ctts}: values are signed in version 1, and in version 0 as well, since encoders did not wait for it. */
    static RunTable offsets(Box ctts, int samples) throws MediaFormatException {
        return new RunTable(ctts, ctts.entries(4, ENTRY), false, samples);
    }

    int smallest() {
        return entries == 0 ? 0 : smallest;
    }

    long runLength(int entry) {
        return (int) Box.INT.get(bytes, from + entry * ENTRY) & 0xFFFF_FFFFL;
    }

    /** An entry's value. A duration of 2^31 or more was meant to be negative; like libavformat we count one unit. */
    int valueOf(int entry) {
        int value = (int) Box.INT.get(bytes, from + entry * ENTRY + 4);
        return durations && value < 0 ? 1 : value;
    }

    /** Where a sample is in a table; walks on from there. */
    final class Position {
        private int entry;
        private long left;
        private int value;
        private long sumBefore;

        /** Goes to {@code sample}. */
        void seek(int sample) {
            int stop = Arrays.binarySearch(sampleAt, sample);
            stop = stop >= 0 ? firstEqual(stop) : Math.max(0, -stop - 2);
            entry = stop * STRIDE;
            long first = sampleAt.length == 0 ? 0 : sampleAt[stop];
            sumBefore = sampleAt.length == 0 ? 0 : sumAt[stop];
            while (entry < entries && first + runLength(entry) <= sample) {
                first += runLength(entry);
                sumBefore += runLength(entry) * valueOf(entry);
                entry++;
            }
            enter(sample - first);
            sumBefore += (sample - first) * value;
        }

        private int firstEqual(int stop) {
            int first = stop;
            while (first > 0 && sampleAt[first - 1] == sampleAt[stop]) {
                first--;
            }
            return first;
        }

        private void enter(long done) {
            if (entry < entries) {
                value = valueOf(entry);
                left = runLength(entry) - done;
            } else {
                value = durations && entries > 0 ? valueOf(entries - 1) : 0;
                left = Long.MAX_VALUE;
            }
        }

        int value() {
            return value;
        }

        /** Sum of the values of all samples before this one: its decode time, in an {@code stts}. */
        long sumBefore() {
            return sumBefore;
        }

        void next() {
            sumBefore += value;
            left--;
            while (left <= 0) {
                entry++;
                enter(0);
            }
        }
    }

    /** The first sample before which the values sum up to at least {@code sum}; durations are never negative. */
    long firstWithSumAtLeast(long sum) {
        if (sum <= 0 || entries == 0) {
            return 0;
        }
        int stop = Arrays.binarySearch(sumAt, sum);
        stop = stop >= 0 ? stop : Math.max(0, -stop - 2);
        while (stop > 0 && sumAt[stop] >= sum) {
            stop--;
        }
        long sample = sampleAt[stop];
        long reached = sumAt[stop];
        for (int entry = stop * STRIDE; entry < entries; entry++) {
            long run = runLength(entry);
            long value = valueOf(entry);
            if (reached + run * value >= sum) {
                return sample + Math.ceilDiv(sum - reached, value);
            }
            sample += run;
            reached += run * value;
        }
        long last = valueOf(entries - 1);
        return last == 0 ? Long.MAX_VALUE : sample + Math.ceilDiv(sum - reached, last);
    }
}
