package tv.genlock.media.mp4;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.MediaFormatException;

/** The sample tables of an {@code stbl} box, read where they lie in {@code moov}. */
final class MoovSampleTable implements SampleTable {
    private final int count;
    private final RunTable durations;
    private final Optional<RunTable> offsets;
    private final SampleSizes sizes;
    private final ChunkMap chunks;
    private final boolean allSync;
    private final int[] syncSamples;

    /**
     * @param fileSize bound for what a table with one size for all samples may claim
     * @throws MediaFormatException when a table contradicts itself or says more than its box holds
     */
    MoovSampleTable(List<Box> stbl, long fileSize) throws MediaFormatException {
        Optional<Box> stsz = Box.first(stbl, FourCc.STSZ);
        sizes = stsz.isPresent() ? SampleSizes.ofStsz(stsz.get()) : SampleSizes.ofStz2(required(stbl, FourCc.STZ2));
        Optional<Box> stco = Box.first(stbl, FourCc.STCO);
        chunks = new ChunkMap(required(stbl, FourCc.STSC), stco.isPresent() ? stco.get() : required(stbl, FourCc.CO64));
        count = checkedCount(fileSize);
        durations = RunTable.durations(required(stbl, FourCc.STTS), count);
        Optional<Box> ctts = Box.first(stbl, FourCc.CTTS);
        offsets = ctts.isPresent() ? Optional.of(RunTable.offsets(ctts.get(), count)) : Optional.empty();
        Optional<Box> stss = Box.first(stbl, FourCc.STSS);
        allSync = stss.isEmpty();
        syncSamples = stss.isPresent() ? syncSamples(stss.get(), count) : new int[0];
    }

    /** The size all samples have, as single frames of sound do; 0 when each has its own. */
    int constantSize() {
        return sizes.constant();
    }

    /** The chunks and durations of a table whose samples are single frames of sound, see {@link FrameSampleTable}. */
    ChunkMap chunks() {
        return chunks;
    }

    RunTable durations() {
        return durations;
    }

    private int checkedCount(long fileSize) throws MediaFormatException {
        long most = Math.min(sizes.count(), chunks.samples());
        if (sizes.constant() > 0) {
            most = Math.min(most, fileSize / sizes.constant());
        }
        return (int) Math.min(most, Integer.MAX_VALUE);
    }

    private static Box required(List<Box> stbl, int type) throws MediaFormatException {
        return Box.first(stbl, type)
                .orElseThrow(
                        () -> new MediaFormatException("a sample table has no '%s' box".formatted(FourCc.text(type))));
    }

    private static int[] syncSamples(Box stss, int count) throws MediaFormatException {
        int entries = stss.entries(4, 4);
        int[] samples = new int[entries];
        int used = 0;
        boolean ascending = true;
        for (int i = 0; i < entries; i++) {
            long sample = stss.u32(8 + 4 * i) - 1;
            if (sample >= 0 && sample < count) {
                ascending &= used == 0 || sample > samples[used - 1];
                samples[used++] = (int) sample;
            }
        }
        samples = used == entries ? samples : Arrays.copyOf(samples, used);
        return ascending ? samples : Arrays.stream(samples).sorted().distinct().toArray();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean allSync() {
        return allSync;
    }

    @Override
    public int[] syncSamples() {
        return syncSamples;
    }

    @Override
    public long smallestOffset() {
        return offsets.map(RunTable::smallest).orElse(0);
    }

    @Override
    public int firstAtOrAfter(long dts) {
        return (int) Math.min(count, durations.firstWithSumAtLeast(dts));
    }

    @Override
    public SampleCursor cursor(int sample) {
        return new Cursor(sample);
    }

    private final class Cursor extends SampleCursor {
        private final RunTable.Position time = durations.new Position();
        private final Optional<RunTable.Position> composition;
        private final ChunkMap.Position chunk = chunks.new Position();

        Cursor(int start) {
            composition = offsets.map(table -> table.new Position());
            sample = start;
            time.seek(start);
            composition.ifPresent(position -> position.seek(start));
            if (start < count) {
                chunk.seekSample(start);
                offset = chunks.offset(chunk.chunk());
                for (int i = start - chunk.inChunk(); i < start; i++) {
                    offset += sizes.size(i);
                }
                load();
            }
        }

        @Override
        void next() {
            sample++;
            time.next();
            if (composition.isPresent()) {
                composition.get().next();
            }
            if (sample >= count) {
                return;
            }
            offset = chunk.nextSample() ? chunks.offset(chunk.chunk()) : offset + size;
            load();
        }

        private void load() {
            size = sizes.size(sample);
            dts = time.sumBefore();
            duration = time.value();
            compositionOffset = composition.isPresent() ? composition.get().value() : 0;
            description = chunk.description();
        }
    }
}
