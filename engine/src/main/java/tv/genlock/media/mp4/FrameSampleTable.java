package tv.genlock.media.mp4;

/**
 * A track of sound whose "samples" are single frames of a few bits or bytes, as PCM has them and as old QuickTime counted
 * every codec: each chunk counts as one sample.
 */
final class FrameSampleTable implements SampleTable {
    private final ChunkMap chunks;
    private final RunTable durations;
    private final AudioEntry.Packing packing;

    FrameSampleTable(MoovSampleTable frames, AudioEntry.Packing packing) {
        this.chunks = frames.chunks();
        this.durations = frames.durations();
        this.packing = packing;
    }

    @Override
    public int count() {
        return chunks.chunks();
    }

    @Override
    public boolean allSync() {
        return true;
    }

    @Override
    public int[] syncSamples() {
        return new int[0];
    }

    @Override
    public long smallestOffset() {
        return 0;
    }

    @Override
    public int firstAtOrAfter(long dts) {
        if (dts <= 0 || count() == 0) {
            return 0;
        }
        long frame = Math.min(durations.firstWithSumAtLeast(dts), chunks.samples());
        ChunkMap.Position position = chunks.new Position();
        position.seekSample(frame);
        return Math.min(count(), position.inChunk() == 0 ? position.chunk() : position.chunk() + 1);
    }

    @Override
    public SampleCursor cursor(int sample) {
        return new Cursor(sample);
    }

    private final class Cursor extends SampleCursor {
        private final RunTable.Position time = durations.new Position();
        private final ChunkMap.Position chunk = chunks.new Position();

        Cursor(int start) {
            sample = start;
            if (start < count()) {
                chunk.seekChunk(start);
                load();
            }
        }

        @Override
        void next() {
            sample++;
            if (sample < count()) {
                chunk.nextChunk();
                load();
            }
        }

        private void load() {
            long first = chunk.firstSampleOfChunk();
            offset = chunks.offset(sample);
            long packets = chunk.samplesInChunk() / packing.frames();
            size = (int) Math.min(Integer.MAX_VALUE, packets * packing.bytes());
            time.seek((int) Math.min(first, Integer.MAX_VALUE));
            dts = time.sumBefore();
            duration = (int) Math.min(Integer.MAX_VALUE, (long) chunk.samplesInChunk() * time.value());
            description = chunk.description();
        }
    }
}
