package tv.genlock.media.mp4;

import java.util.Arrays;
import tv.genlock.media.MediaFormatException;

/**
 * Samples gathered from movie fragments: 12 bytes for each, and a start for each run of samples that lie one after the other.
 */
final class FragmentSampleTable implements SampleTable {
    private final int count;
    private final int runs;
    private final Growing samples;
    private final int smallestOffset;

    private FragmentSampleTable(Growing samples) {
        this.samples = samples;
        this.count = samples.count;
        this.runs = samples.runs;
        int least = count == 0 ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, samples.composition[i]);
        }
        this.smallestOffset = least;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean allSync() {
        return false;
    }

    @Override
    public int[] syncSamples() {
        return samples.sync;
    }

    @Override
    public long smallestOffset() {
        return smallestOffset;
    }

    @Override
    public int firstAtOrAfter(long dts) {
        int run = 0;
        int beyond = runs;
        while (run < beyond) {
            int middle = (run + beyond) >>> 1;
            if (samples.runDts[middle] < dts) {
                run = middle + 1;
            } else {
                beyond = middle;
            }
        }
        SampleCursor cursor = cursor(run == 0 ? 0 : samples.runFirst[run - 1]);
        int end = run < runs ? samples.runFirst[run] : count;
        while (cursor.sample < end && cursor.dts < dts) {
            cursor.next();
        }
        return cursor.sample;
    }

    @Override
    public SampleCursor cursor(int sample) {
        return new Cursor(sample);
    }

    private final class Cursor extends SampleCursor {
        private int run;

        Cursor(int start) {
            int found = Arrays.binarySearch(samples.runFirst, 0, runs, start);
            run = found >= 0 ? found : Math.max(0, -found - 2);
            if (start >= count) {
                sample = count;
                return;
            }
            sample = samples.runFirst[run];
            enterRun();
            while (sample < start) {
                next();
            }
        }

        private void enterRun() {
            dts = samples.runDts[run];
            offset = samples.runOffset[run];
            description = samples.runDescription[run];
            load();
        }

        @Override
        void next() {
            dts += duration;
            offset += size;
            sample++;
            if (sample >= count) {
                return;
            }
            if (run + 1 < runs && samples.runFirst[run + 1] == sample) {
                run++;
                enterRun();
            } else {
                load();
            }
        }

        private void load() {
            size = samples.size[sample];
            duration = samples.duration[sample];
            compositionOffset = samples.composition[sample];
        }
    }

    /** The arrays while they grow; they are handed over to the table, not copied. */
    private static final class Growing {
        private int count;
        private int[] size = new int[256];
        private int[] duration = new int[256];
        private int[] composition = new int[256];
        private int runs;
        private int[] runFirst = new int[16];
        private long[] runDts = new long[16];
        private long[] runOffset = new long[16];
        private int[] runDescription = new int[16];
        private int syncs;
        private int[] sync = new int[16];
    }

    /** Gathers samples run by run, in decode order. For one thread; ends with {@link #build}. */
    static final class Builder {
        private final Growing samples = new Growing();
        private long nextDts;

        /** Decode time behind the last sample: where a fragment without {@code tfdt} goes on. */
        long nextDts() {
            return nextDts;
        }

        /** Takes over what {@code moov} lists, for files whose first fragment is the movie itself. */
        void addAll(SampleTable table) throws MediaFormatException {
            SampleCursor cursor = table.cursor(0);
            int[] marked = table.syncSamples();
            int mark = 0;
            long expected = -1;
            while (cursor.sample < table.count()) {
                if (cursor.offset != expected) {
                    beginRun(cursor.dts, cursor.offset, cursor.description);
                }
                expected = cursor.offset + cursor.size;
                boolean isMarked = mark < marked.length && marked[mark] == cursor.sample;
                mark += isMarked ? 1 : 0;
                add(cursor.size, cursor.duration, cursor.compositionOffset, isMarked || table.allSync());
                cursor.next();
            }
        }

        void beginRun(long dts, long offset, int description) {
            if (samples.runs == samples.runFirst.length) {
                int more = samples.runs * 2;
                samples.runFirst = Arrays.copyOf(samples.runFirst, more);
                samples.runDts = Arrays.copyOf(samples.runDts, more);
                samples.runOffset = Arrays.copyOf(samples.runOffset, more);
                samples.runDescription = Arrays.copyOf(samples.runDescription, more);
            }
            samples.runFirst[samples.runs] = samples.count;
            samples.runDts[samples.runs] = dts;
            samples.runOffset[samples.runs] = offset;
            samples.runDescription[samples.runs] = description;
            samples.runs++;
            nextDts = dts;
        }

        void add(int size, int duration, int composition, boolean isSync) throws MediaFormatException {
            if (samples.count == MAX_SAMPLES) {
                throw new MediaFormatException("a track has more than %d samples".formatted(MAX_SAMPLES));
            }
            if (samples.count == samples.size.length) {
                int more = samples.count * 2;
                samples.size = Arrays.copyOf(samples.size, more);
                samples.duration = Arrays.copyOf(samples.duration, more);
                samples.composition = Arrays.copyOf(samples.composition, more);
            }
            if (isSync) {
                if (samples.syncs == samples.sync.length) {
                    samples.sync = Arrays.copyOf(samples.sync, samples.syncs * 2);
                }
                samples.sync[samples.syncs++] = samples.count;
            }
            samples.size[samples.count] = size;
            samples.duration[samples.count] = Math.max(0, duration);
            samples.composition[samples.count] = composition;
            samples.count++;
            nextDts += Math.max(0, duration);
        }

        FragmentSampleTable build() {
            samples.sync = Arrays.copyOf(samples.sync, samples.syncs);
            return new FragmentSampleTable(samples);
        }
    }
}
