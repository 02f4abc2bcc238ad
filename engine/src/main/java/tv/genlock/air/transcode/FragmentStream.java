package tv.genlock.air.transcode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.VideoFormat;

/**
 * Reads fragmented MP4 (ISO/IEC 14496-12) as it comes out of our own ffmpeg's standard output: one header, then fragments.
 *
 * <p>Not a reader for files: it knows only what movenc writes with {@code empty_moov+default_base_moof}. It still trusts no
 * length. Used by one thread.
 */
final class FragmentStream {
    private static final int HEADER_LIMIT = 4 << 20;
    private static final int FRAGMENT_LIMIT = 64 << 20;
    private static final int SAMPLE_IS_NON_SYNC = 0x1_0000;

    private final InputStream in;
    private final Map<Integer, Track> tracks = new HashMap<>();

    FragmentStream(InputStream in) {
        this.in = in;
    }

    /** One track of the header. {@code configuration} is avcC, hvcC or AudioSpecificConfig. */
    record Track(int id, boolean video, boolean hevc, long timescale, byte[] configuration, Defaults defaults) {
        /** The picture's format, as its configuration record says. */
        VideoFormat.Builder format() throws MediaFormatException {
            return hevc ? VideoFormat.hevc(configuration) : VideoFormat.avc(configuration);
        }
    }

    /** Sample defaults of {@code trex}. */
    record Defaults(long duration, int size, int flags) {}

    /** One sample: {@code size} bytes at {@code offset} of {@code bytes}. Times in the track's own timescale. */
    record Sample(Track track, long dts, long pts, boolean keyframe, byte[] bytes, int offset, int size) {}

    /** Takes samples as they come. */
    interface Sink {
        void accept(Sample sample) throws MediaFormatException;
    }

    /** Reads the header. @return its tracks by id */
    Map<Integer, Track> readHeader() throws IOException {
        for (Optional<Box> box = nextBox(HEADER_LIMIT); box.isPresent(); box = nextBox(HEADER_LIMIT)) {
            if (box.get().is("moov")) {
                readMovie(box.get().body());
                return Map.copyOf(tracks);
            }
        }
        throw new EOFException("the stream ended before its header");
    }

    /** Reads one fragment and hands its samples on. @return false at the end of the stream */
    boolean readFragment(Sink sink) throws IOException {
        for (Optional<Box> box = nextBox(FRAGMENT_LIMIT); box.isPresent(); box = nextBox(FRAGMENT_LIMIT)) {
            if (box.get().is("moof")) {
                ByteBuffer moof = box.get().body();
                Box data = nextBox(FRAGMENT_LIMIT).orElseThrow(() -> new EOFException("a fragment without its data"));
                if (!data.is("mdat")) {
                    throw new MediaFormatException("a fragment is followed by " + data.type() + ", not by mdat");
                }
                readTracks(moof, data.body().array(), sink);
                return true;
            }
        }
        return false;
    }

    private record Box(String type, ByteBuffer body) {
        boolean is(String wanted) {
            return type.equals(wanted);
        }
    }

    /** The next box with its body read; empty at a clean end. */
    private Optional<Box> nextBox(int limit) throws IOException {
        byte[] head = in.readNBytes(8);
        if (head.length < 8) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(head);
        long size = header.getInt() & 0xFFFF_FFFFL;
        String type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        if (size < 8 || size - 8 > limit) {
            throw new MediaFormatException("box " + type + " claims " + size + " bytes");
        }
        byte[] body = in.readNBytes((int) size - 8);
        if (body.length < size - 8) {
            throw new EOFException("box " + type + " ends after " + body.length + " of " + (size - 8) + " bytes");
        }
        return Optional.of(new Box(type, ByteBuffer.wrap(body)));
    }

    private static Optional<Box> childOf(ByteBuffer parent) throws MediaFormatException {
        if (parent.remaining() < 8) {
            return Optional.empty();
        }
        int start = parent.position();
        long size = parent.getInt() & 0xFFFF_FFFFL;
        byte[] type = new byte[4];
        parent.get(type);
        if (size < 8 || start + size > parent.limit()) {
            throw new MediaFormatException("a box claims " + size + " bytes at " + start);
        }
        ByteBuffer body = parent.slice(start + 8, (int) size - 8);
        parent.position(start + (int) size);
        return Optional.of(new Box(new String(type, StandardCharsets.ISO_8859_1), body));
    }

    private static Optional<ByteBuffer> find(ByteBuffer parent, String... path) throws MediaFormatException {
        ByteBuffer at = parent.duplicate();
        for (String wanted : path) {
            Optional<Box> box = childOf(at);
            while (box.isPresent() && !box.get().is(wanted)) {
                box = childOf(at);
            }
            if (box.isEmpty()) {
                return Optional.empty();
            }
            at = box.get().body();
        }
        return Optional.of(at);
    }

    private static ByteBuffer need(ByteBuffer parent, String... path) throws MediaFormatException {
        return find(parent, path)
                .orElseThrow(() -> new MediaFormatException("ffmpeg's header lacks " + String.join("/", path)));
    }

    private void readMovie(ByteBuffer moov) throws MediaFormatException {
        Map<Integer, Defaults> defaults = new HashMap<>();
        ByteBuffer extends_ = need(moov, "mvex");
        for (Optional<Box> box = childOf(extends_); box.isPresent(); box = childOf(extends_)) {
            if (box.get().is("trex")) {
                ByteBuffer trex = box.get().body();
                defaults.put(trex.getInt(4), new Defaults(trex.getInt(12), trex.getInt(16), trex.getInt(20)));
            }
        }
        ByteBuffer rest = moov.duplicate();
        for (Optional<Box> box = childOf(rest); box.isPresent(); box = childOf(rest)) {
            if (box.get().is("trak")) {
                Track track = readTrack(box.get().body(), defaults);
                tracks.put(track.id(), track);
            }
        }
    }

    private static Track readTrack(ByteBuffer trak, Map<Integer, Defaults> defaults) throws MediaFormatException {
        ByteBuffer header = need(trak, "tkhd");
        int id = header.getInt(header.get(0) == 1 ? 20 : 12);
        ByteBuffer media = need(trak, "mdia", "mdhd");
        long timescale = media.getInt(media.get(0) == 1 ? 20 : 12) & 0xFFFF_FFFFL;
        ByteBuffer entries = need(trak, "mdia", "minf", "stbl", "stsd");
        Box entry = childOf(entries.position(8)).orElseThrow(() -> new MediaFormatException("empty stsd"));
        boolean video = !entry.is("mp4a");
        ByteBuffer description = entry.body();
        description.position(video ? 78 : 28);
        byte[] configuration = video ? videoConfiguration(description) : audioConfiguration(description);
        Defaults own = defaults.getOrDefault(id, new Defaults(0, 0, 0));
        return new Track(id, video, entry.is("hvc1") || entry.is("hev1"), Math.max(1, timescale), configuration, own);
    }

    private static byte[] videoConfiguration(ByteBuffer description) throws MediaFormatException {
        Optional<ByteBuffer> avc = find(description, "avcC");
        return bytesOf(avc.isPresent() ? avc.get() : need(description, "hvcC"));
    }

    /** AudioSpecificConfig out of {@code esds}: the payload of descriptor 5 (ISO/IEC 14496-1 §7.2.6). */
    private static byte[] audioConfiguration(ByteBuffer description) throws MediaFormatException {
        ByteBuffer esds = need(description, "esds").position(4);
        while (esds.remaining() > 2) {
            int tag = esds.get() & 0xFF;
            int length = descriptorLength(esds);
            switch (tag) {
                case 3 -> esds.position(esds.position() + 3);
                case 4 -> esds.position(esds.position() + 13);
                case 5 -> {
                    return bytesOf(esds.slice(esds.position(), Math.min(length, esds.remaining())));
                }
                default -> esds.position(Math.min(esds.limit(), esds.position() + length));
            }
        }
        throw new MediaFormatException("ffmpeg's header lacks an AudioSpecificConfig");
    }

    private static int descriptorLength(ByteBuffer esds) {
        int length = 0;
        int part = 0x80;
        while ((part & 0x80) != 0 && esds.hasRemaining()) {
            part = esds.get() & 0xFF;
            length = (length << 7) | (part & 0x7F);
        }
        return length;
    }

    private static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private void readTracks(ByteBuffer moof, byte[] data, Sink sink) throws MediaFormatException {
        // Offsets count from the moof's first byte (default-base-is-moof); the data starts behind both box headers.
        int dataStart = moof.limit() + 16;
        ByteBuffer rest = moof.duplicate();
        for (Optional<Box> box = childOf(rest); box.isPresent(); box = childOf(rest)) {
            if (box.get().is("traf")) {
                readTrackFragment(box.get().body(), data, dataStart, sink);
            }
        }
    }

    private void readTrackFragment(ByteBuffer traf, byte[] data, int dataStart, Sink sink) throws MediaFormatException {
        ByteBuffer header = need(traf, "tfhd");
        int flags = header.getInt();
        int id = header.getInt();
        Track track = tracks.get(id);
        if (track == null) {
            throw new MediaFormatException("a fragment of unknown track " + id);
        }
        header.position(header.position() + ((flags & 0x1) != 0 ? 8 : 0) + ((flags & 0x2) != 0 ? 4 : 0));
        long duration = (flags & 0x8) != 0 ? header.getInt() : track.defaults().duration();
        int size = (flags & 0x10) != 0 ? header.getInt() : track.defaults().size();
        int sampleFlags =
                (flags & 0x20) != 0 ? header.getInt() : track.defaults().flags();
        ByteBuffer decodeTime = need(traf, "tfdt");
        long dts = decodeTime.getInt() >>> 24 == 1 ? decodeTime.getLong() : decodeTime.getInt() & 0xFFFF_FFFFL;
        ByteBuffer rest = traf.duplicate();
        Defaults defaults = new Defaults(duration, size, sampleFlags);
        for (Optional<Box> box = childOf(rest); box.isPresent(); box = childOf(rest)) {
            if (box.get().is("trun")) {
                dts = readRun(new Run(track, defaults, box.get().body(), data, dataStart), dts, sink);
            }
        }
    }

    private record Run(Track track, Defaults defaults, ByteBuffer trun, byte[] data, int dataStart) {}

    /** Hands on the samples of one track run box. @return decode time behind the last */
    private static long readRun(Run run, long firstDts, Sink sink) throws MediaFormatException {
        ByteBuffer trun = run.trun();
        int flags = trun.getInt();
        int count = trun.getInt();
        int at = (flags & 0x1) != 0 ? trun.getInt() - run.dataStart() : 0;
        int firstFlags = (flags & 0x4) != 0 ? trun.getInt() : run.defaults().flags();
        long dts = firstDts;
        for (int i = 0; i < count; i++) {
            long duration = (flags & 0x100) != 0
                    ? trun.getInt() & 0xFFFF_FFFFL
                    : run.defaults().duration();
            int size = (flags & 0x200) != 0 ? trun.getInt() : run.defaults().size();
            int otherwise = i == 0 ? firstFlags : run.defaults().flags();
            int sampleFlags = (flags & 0x400) != 0 ? trun.getInt() : otherwise;
            int composition = (flags & 0x800) != 0 ? trun.getInt() : 0;
            if (at < 0 || size < 0 || (long) at + size > run.data().length) {
                throw new MediaFormatException("a sample lies outside its fragment: " + size + " bytes at " + at);
            }
            boolean keyframe = (sampleFlags & SAMPLE_IS_NON_SYNC) == 0;
            sink.accept(new Sample(run.track(), dts, dts + composition, keyframe, run.data(), at, size));
            dts += duration;
            at += size;
        }
        return dts;
    }
}
