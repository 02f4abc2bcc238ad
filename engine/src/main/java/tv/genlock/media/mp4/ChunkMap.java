package tv.genlock.media.mp4;

import java.util.Arrays;
import tv.genlock.media.MediaFormatException;

/** Which samples lie in which chunk, and where chunks begin: {@code stsc} with {@code stco} or {@code co64}. */
final class ChunkMap {
    private static final int ENTRY = 12;
    private static final int ENTRIES_AT = 8;

    private final Box offsets;
    private final boolean wide;
    private final int chunks;
    /** Of each stsc entry: its first chunk (from 0), samples in each of its chunks, description, and first sample. */
    private final int[] firstChunk;

    private final int[] perChunk;
    private final int[] description;
    private final long[] firstSample;
    private final long samples;

    ChunkMap(Box stsc, Box offsets) throws MediaFormatException {
        this.offsets = offsets;
        this.wide = offsets.type() == FourCc.CO64;
        this.chunks = offsets.entries(4, wide ? 8 : 4);
        int entries = stsc.entries(4, ENTRY);
        firstChunk = new int[entries];
        perChunk = new int[entries];
        description = new int[entries];
        firstSample = new long[entries];
        long sample = 0;
        int used = 0;
        while (used < entries) {
            int at = ENTRIES_AT + used * ENTRY;
            long chunk = stsc.u32(at) - 1;
            if (chunk >= chunks) {
                break;
            }
            if (used == 0 ? chunk != 0 : chunk <= firstChunk[used - 1]) {
                throw new MediaFormatException(
                        "the 'stsc' box is out of order: entry %d begins at chunk %d".formatted(used, chunk + 1));
            }
            if (used > 0) {
                sample += (chunk - firstChunk[used - 1]) * perChunk[used - 1];
            }
            firstChunk[used] = (int) chunk;
            perChunk[used] = stsc.s32(at + 4);
            description[used] = stsc.s32(at + 8);
            firstSample[used] = sample;
            if (perChunk[used] < 0) {
                throw new MediaFormatException("the 'stsc' box says %d samples in a chunk".formatted(stsc.u32(at + 4)));
            }
            used++;
        }
        this.entries = used;
        this.samples = used == 0 ? 0 : sample + (long) (chunks - firstChunk[used - 1]) * perChunk[used - 1];
    }

    private final int entries;

    /** Samples that have a chunk to lie in. */
    long samples() {
        return samples;
    }

    int chunks() {
        return entries == 0 ? 0 : chunks;
    }

    /** File offset of a chunk. Chunk numbers were checked against the table when it was built. */
    long offset(int chunk) {
        int at = offsets.from() + ENTRIES_AT + chunk * (wide ? 8 : 4);
        return wide ? (long) Box.LONG.get(offsets.bytes(), at) : (int) Box.INT.get(offsets.bytes(), at) & 0xFFFF_FFFFL;
    }

    /** A place in the map that walks on from sample to sample, or from chunk to chunk. */
    final class Position {
        private int entry;
        private int chunk;
        private int inChunk;

        void seekSample(long sample) {
            int found = Arrays.binarySearch(firstSample, 0, entries, sample);
            entry = found >= 0 ? found : Math.max(0, -found - 2);
            while (entry + 1 < entries && firstSample[entry + 1] <= sample) {
                entry++;
            }
            long into = sample - firstSample[entry];
            int samplesEach = Math.max(1, perChunk[entry]);
            chunk = firstChunk[entry] + (int) (into / samplesEach);
            inChunk = (int) (into % samplesEach);
        }

        void seekChunk(int wanted) {
            int found = Arrays.binarySearch(firstChunk, 0, entries, wanted);
            entry = found >= 0 ? found : Math.max(0, -found - 2);
            chunk = wanted;
            inChunk = 0;
        }

        int chunk() {
            return chunk;
        }

        /** How many samples of this chunk come before. */
        int inChunk() {
            return inChunk;
        }

        int samplesInChunk() {
            return perChunk[entry];
        }

        long firstSampleOfChunk() {
            return firstSample[entry] + (long) (chunk - firstChunk[entry]) * perChunk[entry];
        }

        int description() {
            return description[entry];
        }

        /** Steps to the next sample; true when that begins another chunk. */
        boolean nextSample() {
            inChunk++;
            if (inChunk < perChunk[entry]) {
                return false;
            }
            do {
                nextChunk();
            } while (chunk < chunks && perChunk[entry] == 0);
            return true;
        }

        void nextChunk() {
            chunk++;
            inChunk = 0;
            if (entry + 1 < entries && firstChunk[entry + 1] == chunk) {
                entry++;
            }
        }
    }
}
