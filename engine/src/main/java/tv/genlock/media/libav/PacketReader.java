package tv.genlock.media.libav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.PictureLog;

/**
 * Reads runs of packets out of one file that stays open between requests. Worker process only, one thread.
 *
 * <p>A keyframe is found by the byte offset its index has, never by time alone: a seek brings the demuxer near, then packets are
 * passed over until the offset matches. When a seek lands behind it, the file is opened again and walked from its start; slow,
 * but the same bytes come out whatever was asked before.
 */
final class PacketReader implements AutoCloseable {
    /** Containers whose packets carry their own times, so that reading may begin at any byte. */
    private static final Set<String> BYTE_SEEKABLE = Set.of("mpegts", "mpeg");

    private static final int PROGRESS_EVERY_PACKETS = 8192;

    private final MediaPlace place;
    private final Stamp stamp;
    private DemuxedFile file;
    private boolean untouched = true;
    private long numberOfNext;

    /** What changes with a local file; whoever lends bytes sees to it that they stay the same. */
    private record Stamp(long size, FileTime modified) {
        private static final Stamp OF_LOAN = new Stamp(0, FileTime.fromMillis(0));

        static Stamp of(MediaPlace place) throws IOException {
            return switch (place) {
                case MediaPlace.Local(Path path) -> new Stamp(Files.size(path), Files.getLastModifiedTime(path));
                case MediaPlace.Lent _ -> OF_LOAN;
            };
        }
    }

    private PacketReader(MediaPlace place, Stamp stamp, DemuxedFile file) {
        this.place = place;
        this.stamp = stamp;
        this.file = file;
    }

    static PacketReader open(MediaPlace place) throws IOException {
        return new PacketReader(place, Stamp.of(place), DemuxedFile.open(place));
    }

    /** Whether this is {@code other}, unchanged since it was opened. */
    boolean reads(MediaPlace other) throws IOException {
        return place.equals(other) && Stamp.of(other).equals(stamp);
    }

    void video(WorkerRequest.ReadVideo read, WorkerMain.Answer answer) throws IOException {
        checkStream(read.stream());
        AiringStream stream = AiringStream.of(file.stream(read.stream()));
        PictureStream judge = new PictureStream(stream);
        AVPacket packet = locate(read.stream(), read.position(), read.nearTicks(), answer);
        ContainerClock clock = clock(read.stream(), read.nearTicks());
        int count = 0;
        while (packet != null && count < read.most() && !isAt(packet, read.endPosition())) {
            count++;
            answer.item(new PacketItem(
                            clock.unwrapped(PictureStream.units(packet)),
                            clock.ticks(Math.max(0, packet.duration())),
                            judge.kind(packet) != PictureLog.NOT_A_KEYFRAME,
                            stream.form().apply(PacketBytes.whole(packet)))
                    .toBytes());
            packet = nextOf(read.stream(), answer);
        }
    }

    void audio(WorkerRequest.ReadAudio read, WorkerMain.Answer answer) throws IOException {
        checkStream(read.stream());
        AiringStream stream = AiringStream.of(file.stream(read.stream()));
        if (read.position() == WorkerRequest.FILE_START) {
            startOver();
        } else {
            locate(read.videoStream(), read.position(), read.nearTicks(), answer);
        }
        ContainerClock clock = clock(read.stream(), read.nearTicks());
        boolean first = true;
        for (AVPacket packet = nextOf(read.stream(), answer); packet != null; packet = nextOf(read.stream(), answer)) {
            long ticks = clock.unwrapped(PictureStream.units(packet));
            if (first) {
                answer.item(new PacketItem(ticks, 0, true, WorkerFrame.NOTHING).toBytes());
                first = false;
            }
            if (ticks >= read.toTicks()) {
                return;
            }
            if (ticks >= read.fromTicks()) {
                long length = clock.ticks(Math.max(0, packet.duration()));
                byte[] bytes = stream.form().apply(PacketBytes.whole(packet));
                answer.item(new PacketItem(ticks, length, true, bytes).toBytes());
            }
        }
    }

    private void checkStream(int stream) throws MediaFormatException {
        if (stream < 0 || stream >= file.streamCount()) {
            throw changed();
        }
    }

    private static MediaFormatException changed() {
        return new MediaFormatException("the file no longer holds what its index says: it was replaced or changed");
    }

    private ContainerClock clock(int stream, long nearTicks) {
        ContainerClock clock = new ContainerClock(file.stream(stream));
        if (nearTicks != WorkerRequest.ANYWHERE) {
            clock.startNear(nearTicks);
        }
        return clock;
    }

    /** The packet of the keyframe at {@code position}. */
    private AVPacket locate(int stream, long position, long nearTicks, WorkerMain.Answer answer) throws IOException {
        if (position >= 0 && seekNear(stream, position, nearTicks)) {
            AVPacket found = walkTo(stream, position, answer);
            if (found != null) {
                return found;
            }
        }
        startOver();
        AVPacket found = walkTo(stream, position, answer);
        if (found == null) {
            throw changed();
        }
        return found;
    }

    private boolean seekNear(int stream, long position, long nearTicks) {
        untouched = false;
        if (BYTE_SEEKABLE.contains(file.format())) {
            return file.seekToByte(position);
        }
        return nearTicks != WorkerRequest.ANYWHERE
                && file.seekToTime(stream, new ContainerClock(file.stream(stream)).units(nearTicks));
    }

    private void startOver() throws IOException {
        numberOfNext = 0;
        if (!untouched) {
            DemuxedFile again = DemuxedFile.open(place);
            file.close();
            file = again;
        }
        untouched = false;
    }

    private @Nullable AVPacket walkTo(int stream, long position, WorkerMain.Answer answer) throws IOException {
        for (AVPacket packet = nextOf(stream, answer); packet != null; packet = nextOf(stream, answer)) {
            if (isAt(packet, position)) {
                return packet;
            }
            if (position >= 0 && packet.pos() > position) {
                return null;
            }
        }
        return null;
    }

    /** Whether the packet last read is the one at {@code position}: an offset, or the complement of its number. */
    private boolean isAt(AVPacket packet, long position) {
        return position >= 0 ? packet.pos() == position : numberOfNext - 1 == ~position;
    }

    private @Nullable AVPacket nextOf(int stream, WorkerMain.Answer answer) throws IOException {
        untouched = false;
        long passed = 0;
        for (AVPacket packet = file.next(); packet != null; packet = file.next()) {
            if (++passed % PROGRESS_EVERY_PACKETS == 0) {
                answer.progress();
            }
            if (PictureStream.counts(packet, stream)) {
                numberOfNext++;
                return packet;
            }
        }
        return null;
    }

    @Override
    public void close() {
        file.close();
    }
}
