package tv.genlock.media.libav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.DecodeOrder;
import tv.genlock.media.FrameGrid;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;

/**
 * A file in a container only libav reads, opened: every answer is fetched from the worker process and lies in memory. Holds no
 * file open on this side. Thread-safe; the workers it was given serve as many callers at once as they are.
 */
final class LibavSamples implements SampleReader {
    /** Pictures looked at to find the first one shown; H.264 and HEVC reorder at most 16. */
    private static final int REORDERED_AT_START = 64;

    private final LibavWorkers workers;
    private final String file;
    private final MediaIndex index;
    private final FrameGrid pictureGrid;
    private final long originTicks;

    /** Asks the worker where the file's clock starts. */
    LibavSamples(LibavWorkers workers, MediaPlace place, MediaIndex index) throws IOException {
        this.workers = workers;
        this.file = place.text();
        this.index = index;
        long frame = index.video().map(v -> v.frameDurationTicks()).orElse(0L);
        this.pictureGrid = FrameGrid.ofCommonRate(0, (double) frame, PacketIndexer.GRID_TOLERANCE_TICKS);
        this.originTicks = index.keyframes().count() > 0 ? firstPicture() : firstSound();
    }

    private long firstPicture() throws IOException {
        List<PacketItem> packets = pictures(0, 1, WorkerRequest.ANYWHERE, REORDERED_AT_START);
        long origin = packets.getFirst().ptsTicks();
        if (index.keyframes().kind(0) == Keyframes.CLOSED) {
            for (PacketItem packet : packets) {
                origin = Math.min(origin, packet.ptsTicks());
            }
        }
        return origin;
    }

    private long firstSound() throws IOException {
        var read = new WorkerRequest.ReadAudio(
                file,
                index.audio().getFirst().id(),
                /* videoStream= */ -1,
                WorkerRequest.FILE_START,
                WorkerRequest.ANYWHERE,
                Long.MIN_VALUE,
                Long.MIN_VALUE);
        List<PacketItem> packets = workers.ask(read, PacketSink::new).orThrow();
        return packets.isEmpty() ? 0 : packets.getFirst().ptsTicks();
    }

    @Override
    public SampleRun video(int fromCut, int toCut) throws IOException {
        Keyframes keyframes = index.keyframes();
        if (fromCut < 0 || toCut > keyframes.count() || fromCut > toCut) {
            throw new IllegalArgumentException("cuts %d to %d of %d".formatted(fromCut, toCut, keyframes.count()));
        }
        if (fromCut == toCut) {
            return SampleRun.empty();
        }
        long near = originTicks + keyframes.cutTicks(fromCut);
        List<PacketItem> packets = new ArrayList<>();
        boolean dropLeading = fromCut == 0 && keyframes.kind(0) != Keyframes.CLOSED;
        for (PacketItem packet : pictures(fromCut, toCut, near, Integer.MAX_VALUE)) {
            if (!dropLeading || packet.ptsTicks() >= originTicks) {
                packets.add(packet);
            }
        }
        return pictureRun(packets, toCut);
    }

    private List<PacketItem> pictures(int fromCut, int toCut, long near, int most) throws IOException {
        Keyframes keyframes = index.keyframes();
        long end = toCut < keyframes.count() ? keyframes.position(toCut) : Long.MAX_VALUE;
        var read = new WorkerRequest.ReadVideo(
                file, index.video().orElseThrow().id(), keyframes.position(fromCut), end, near, most);
        List<PacketItem> packets = workers.ask(read, PacketSink::new).orThrow();
        if (packets.isEmpty()) {
            throw new MediaFormatException("the file no longer holds what its index says: it was replaced or changed");
        }
        return packets;
    }

    private SampleRun pictureRun(List<PacketItem> packets, int toCut) {
        int count = packets.size();
        long[] pts = new long[count];
        boolean[] keyframe = new boolean[count];
        for (int i = 0; i < count; i++) {
            pts[i] = pictureGrid.snap(packets.get(i).ptsTicks() - originTicks);
            keyframe[i] = packets.get(i).keyframe();
        }
        long delay = index.video().orElseThrow().reorderDelayTicks();
        return run(
                packets,
                pts,
                DecodeOrder.decodeTimes(pts, count, delay),
                DecodeOrder.durations(pts, count, index.keyframes().cutTicks(toCut)),
                keyframe);
    }

    @Override
    public SampleRun audio(int track, long fromTicks, long toTicks) throws IOException {
        AudioTrack sound = index.audio().get(track);
        if (fromTicks >= toTicks || toTicks <= sound.startTicks() || fromTicks >= sound.endTicks()) {
            return SampleRun.empty();
        }
        int cut = index.keyframes().count() == 0 ? 0 : index.keyframes().atOrBefore(fromTicks);
        for (int step = 1; cut > 0; step *= 2) {
            List<PacketItem> packets = sound(sound, cut, fromTicks, toTicks);
            boolean inTime = !packets.isEmpty() && packets.getFirst().ptsTicks() - originTicks <= fromTicks;
            if (inTime) {
                return soundRun(sound, packets, fromTicks, toTicks);
            }
            cut = Math.max(0, cut - step);
        }
        return soundRun(sound, sound(sound, 0, fromTicks, toTicks), fromTicks, toTicks);
    }

    /** The packets met from a cut on, the first one only to tell its time. */
    private List<PacketItem> sound(AudioTrack track, int cut, long fromTicks, long toTicks) throws IOException {
        Keyframes keyframes = index.keyframes();
        var read = new WorkerRequest.ReadAudio(
                file,
                track.id(),
                index.video().map(v -> v.id()).orElse(-1),
                cut == 0 ? WorkerRequest.FILE_START : keyframes.position(cut),
                originTicks + (cut == 0 ? 0 : keyframes.cutTicks(cut)),
                originTicks + fromTicks - PacketIndexer.GRID_TOLERANCE_TICKS,
                originTicks + toTicks + PacketIndexer.GRID_TOLERANCE_TICKS);
        return workers.ask(read, PacketSink::new).orThrow();
    }

    private SampleRun soundRun(AudioTrack track, List<PacketItem> packets, long fromTicks, long toTicks) {
        FrameGrid grid = track.samplesPerFrame() == 0
                ? FrameGrid.none()
                : new FrameGrid(
                        track.startTicks(),
                        track.sampleRate(),
                        track.samplesPerFrame(),
                        PacketIndexer.GRID_TOLERANCE_TICKS);
        List<PacketItem> wanted = new ArrayList<>();
        long[] times = new long[packets.size()];
        for (PacketItem packet : packets.subList(Math.min(1, packets.size()), packets.size())) {
            long ticks = grid.snap(packet.ptsTicks() - originTicks);
            if (ticks >= fromTicks && ticks < toTicks) {
                times[wanted.size()] = ticks;
                wanted.add(packet);
            }
        }
        long[] pts = Arrays.copyOf(times, wanted.size());
        boolean[] keyframe = new boolean[wanted.size()];
        Arrays.fill(keyframe, true);
        long[] durations = new long[wanted.size()];
        for (int i = 0; i < durations.length; i++) {
            durations[i] = wanted.get(i).durationTicks();
        }
        return run(wanted, pts, pts.clone(), durations, keyframe);
    }

    private static SampleRun run(
            List<PacketItem> packets, long[] pts, long[] dts, long[] duration, boolean[] keyframe) {
        int count = packets.size();
        int total = 0;
        for (PacketItem packet : packets) {
            total = Math.addExact(total, packet.bytes().length);
        }
        byte[] bytes = new byte[total];
        long[] offset = new long[count];
        int[] size = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            byte[] packet = packets.get(i).bytes();
            System.arraycopy(packet, 0, bytes, at, packet.length);
            offset[i] = at;
            size[i] = packet.length;
            at += packet.length;
        }
        return new SampleRun(
                new MemoryByteSource(bytes), new byte[0], count, pts, dts, duration, offset, size, keyframe);
    }

    @Override
    public void close() {}
}
