package tv.genlock.media.mp4;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.genlock.media.MediaFormatException;

/**
 * Collects the samples of chosen tracks from {@code moof} boxes (ISO/IEC 14496-12 §8.8). Indexes of fragments ({@code sidx},
 * {@code mfra}) are not needed: they repeat, coarsely, what the fragments say themselves.
 */
final class Fragments implements TopLevel.FragmentConsumer {
    private static final int HAS_BASE_OFFSET = 0x1;
    private static final int HAS_DESCRIPTION = 0x2;
    private static final int HAS_DEFAULT_DURATION = 0x8;
    private static final int HAS_DEFAULT_SIZE = 0x10;
    private static final int HAS_DEFAULT_FLAGS = 0x20;
    private static final int BASE_IS_MOOF = 0x20000;

    private static final int HAS_DATA_OFFSET = 0x1;
    private static final int HAS_FIRST_FLAGS = 0x4;
    private static final int HAS_DURATION = 0x100;
    private static final int HAS_SIZE = 0x200;
    private static final int HAS_FLAGS = 0x400;
    private static final int HAS_COMPOSITION = 0x800;

    private static final int IS_NON_SYNC = 0x10000;

    private final Map<Integer, Defaults> defaults;
    private final Map<Integer, FragmentSampleTable.Builder> tracks = new HashMap<>();
    private final long fileSize;

    /** What samples are where a fragment does not say otherwise. */
    record Defaults(int description, int duration, int size, int flags) {
        static final Defaults NONE = new Defaults(1, 0, 0, 0);

        /** Those of each track, by track_ID, from {@code mvex}. */
        static Map<Integer, Defaults> parse(Box mvex) throws MediaFormatException {
            Map<Integer, Defaults> byTrack = new HashMap<>();
            for (Box box : mvex.children(0)) {
                if (box.type() == FourCc.TREX) {
                    byTrack.put(box.s32(4), new Defaults(box.s32(8), box.s32(12), box.s32(16), box.s32(20)));
                }
            }
            return byTrack;
        }
    }

    Fragments(Map<Integer, Defaults> defaults, long fileSize) {
        this.defaults = defaults;
        this.fileSize = fileSize;
    }

    /** Also collect the samples of this track. {@code moovSamples} are those {@code moov} itself lists, often none. */
    void follow(int trackId, SampleTable moovSamples) throws MediaFormatException {
        FragmentSampleTable.Builder builder = new FragmentSampleTable.Builder();
        builder.addAll(moovSamples);
        tracks.put(trackId, builder);
    }

    /** The finished table of a track that was followed. */
    FragmentSampleTable table(int trackId) {
        FragmentSampleTable.Builder builder = tracks.get(trackId);
        if (builder == null) {
            throw new IllegalStateException("track %d was not followed".formatted(trackId));
        }
        return builder.build();
    }

    @Override
    public void accept(Box moof, long moofPosition) throws MediaFormatException {
        long dataEnd = moofPosition;
        for (Box traf : moof.children(0)) {
            if (traf.type() == FourCc.TRAF) {
                dataEnd = readTrackFragment(traf, moofPosition, dataEnd);
            }
        }
    }

    /** Reads one {@code traf}; returns where its data ends, since the next one may count from there. */
    private long readTrackFragment(Box traf, long moofPosition, long dataEnd) throws MediaFormatException {
        List<Box> boxes = traf.children(0);
        Box tfhd = Box.first(boxes, FourCc.TFHD)
                .orElseThrow(() -> new MediaFormatException("a fragment has no 'tfhd' box"));
        int trackId = tfhd.s32(4);
        int flags = tfhd.flags();
        int at = 8;
        long base = (flags & BASE_IS_MOOF) != 0 ? moofPosition : dataEnd;
        if ((flags & HAS_BASE_OFFSET) != 0) {
            base = tfhd.s64(at);
            at += 8;
        }
        Optional<FragmentSampleTable.Builder> builder = Optional.ofNullable(tracks.get(trackId));
        Defaults inherited = defaults.getOrDefault(trackId, Defaults.NONE);
        Defaults own = overridden(inherited, tfhd, flags, at);
        Optional<Box> tfdt = Box.first(boxes, FourCc.TFDT);
        long dts = tfdt.isPresent()
                ? decodeTime(tfdt.get())
                : builder.map(FragmentSampleTable.Builder::nextDts).orElse(0L);
        Run run = new Run(own, base, dts);
        for (Box box : boxes) {
            if (box.type() == FourCc.TRUN) {
                run.read(box, builder);
            }
        }
        return run.offset;
    }

    private static Defaults overridden(Defaults inherited, Box tfhd, int flags, int start) throws MediaFormatException {
        int at = start;
        int description = inherited.description;
        int duration = inherited.duration;
        int size = inherited.size;
        int sampleFlags = inherited.flags;
        if ((flags & HAS_DESCRIPTION) != 0) {
            description = tfhd.s32(at);
            at += 4;
        }
        if ((flags & HAS_DEFAULT_DURATION) != 0) {
            duration = tfhd.s32(at);
            at += 4;
        }
        if ((flags & HAS_DEFAULT_SIZE) != 0) {
            size = tfhd.s32(at);
            at += 4;
        }
        if ((flags & HAS_DEFAULT_FLAGS) != 0) {
            sampleFlags = tfhd.s32(at);
        }
        return new Defaults(description, duration, size, sampleFlags);
    }

    private static long decodeTime(Box tfdt) throws MediaFormatException {
        long time = tfdt.version() == 1 ? tfdt.s64(4) : tfdt.u32(4);
        if (time < 0 || time > Long.MAX_VALUE / 4) {
            throw new MediaFormatException("a fragment says it begins at " + Long.toUnsignedString(time));
        }
        return time;
    }

    /** Walks the {@code trun} boxes of one track fragment, which follow one another in time and usually in place. */
    private final class Run {
        private final Defaults own;
        private final long base;
        private long offset;
        private long dts;

        Run(Defaults own, long base, long dts) {
            this.own = own;
            this.base = base;
            this.offset = base;
            this.dts = dts;
        }

        void read(Box trun, Optional<FragmentSampleTable.Builder> builder) throws MediaFormatException {
            int flags = trun.flags();
            int at = 8;
            if ((flags & HAS_DATA_OFFSET) != 0) {
                offset = base + trun.s32(at);
                at += 4;
            }
            int firstFlags = own.flags;
            if ((flags & HAS_FIRST_FLAGS) != 0) {
                firstFlags = trun.s32(at);
                at += 4;
            }
            int samples = checkedCount(trun, flags, at);
            if (samples == 0) {
                return;
            }
            if (builder.isEmpty() && (flags & HAS_SIZE) == 0) {
                offset += (long) samples * own.size;
                return;
            }
            if (builder.isPresent()) {
                builder.get().beginRun(dts, offset, own.description);
            }
            for (int i = 0; i < samples; i++) {
                int duration = own.duration;
                int size = own.size;
                int sampleFlags = i == 0 ? firstFlags : own.flags;
                int composition = 0;
                if ((flags & HAS_DURATION) != 0) {
                    duration = trun.s32(at);
                    at += 4;
                }
                if ((flags & HAS_SIZE) != 0) {
                    size = trun.s32(at);
                    at += 4;
                }
                if ((flags & HAS_FLAGS) != 0) {
                    sampleFlags = i == 0 && (flags & HAS_FIRST_FLAGS) != 0 ? firstFlags : trun.s32(at);
                    at += 4;
                }
                if ((flags & HAS_COMPOSITION) != 0) {
                    composition = trun.s32(at);
                    at += 4;
                }
                if (builder.isPresent()) {
                    builder.get().add(size, duration, composition, (sampleFlags & IS_NON_SYNC) == 0);
                }
                offset += Math.max(0, size);
                dts += Math.max(0, duration);
            }
        }

        private int checkedCount(Box trun, int flags, int at) throws MediaFormatException {
            int bytesEach = 4 * Integer.bitCount(flags & (HAS_DURATION | HAS_SIZE | HAS_FLAGS | HAS_COMPOSITION));
            long count = trun.u32(4);
            boolean fits = count * bytesEach <= trun.length() - at;
            boolean possible = count <= SampleTable.MAX_SAMPLES
                    && ((flags & HAS_SIZE) != 0 || count == 0 || (own.size > 0 && count <= fileSize / own.size));
            if (!fits || !possible) {
                throw new MediaFormatException("a fragment says it has %d samples, more than fit".formatted(count));
            }
            return (int) count;
        }
    }
}
