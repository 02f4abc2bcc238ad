package tv.genlock.media.libav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.Container;
import tv.genlock.media.FrameGrid;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.PictureLog;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

/**
 * Makes a {@link MediaIndex} by reading every packet of a file once. Worker process only, one thread.
 *
 * <p>{@link Keyframes#position} is the byte offset libav gives the keyframe's packet, where every keyframe has one of its own;
 * else the bitwise complement of the number of packets of the stream before it, and reading goes from the file's start.
 */
final class PacketIndexer {
    /** What containers of 1 ms units put a time off by, both ends together; finer clocks are helped too. */
    static final long GRID_TOLERANCE_TICKS = 91;

    private static final int PROGRESS_EVERY_PACKETS = 2048;

    private final DemuxedFile file;
    private final WorkerMain.Answer answer;
    private final PictureLog pictures = new PictureLog();
    /**
     * The pictures at their decode times, moved so that the first agrees. MPEG program streams state when some pictures are
     * shown and when all are decoded: in order, the two are one row of times, and tell rate and length.
     */
    private final PictureLog byDecodeTime = new PictureLog();

    private final Map<Integer, SoundSum> sounds = new HashMap<>();
    /** Byte offset of each keyframe by its packet number; emptied when offsets turn out not to tell packets apart. */
    private final Map<Long, Long> offsets = new HashMap<>();

    private boolean offsetsTell = true;
    /** As {@link VideoTrack#obstacle()}. */
    private String obstacle = "";

    private boolean shownTimesTell = true;
    private boolean decodeTimesTell = true;
    private long decodeShiftTicks;
    private boolean untimed;
    private long lastOffset = -1;
    private long pictureNumber;
    private byte[] firstKeyframe = {};
    private long nearTicks = WorkerRequest.ANYWHERE;

    PacketIndexer(DemuxedFile file, WorkerMain.Answer answer) {
        this.file = file;
        this.answer = answer;
    }

    MediaIndex index(String fingerprint) throws IOException {
        Optional<AiringStream> video = AiringStream.video(file);
        List<AiringStream> audio = AiringStream.audio(file);
        if (video.isEmpty() && audio.isEmpty()) {
            throw new MediaFormatException("there is no video and no audio inside");
        }
        for (AiringStream stream : audio) {
            sounds.put(stream.index(), new SoundSum(stream, file.stream(stream.index())));
        }
        walk(video.orElse(null));
        return video.isPresent() ? withPicture(fingerprint, video.get(), audio) : soundOnly(fingerprint, audio);
    }

    private void walk(@Nullable AiringStream video) throws IOException {
        PictureStream judge = video == null ? null : new PictureStream(video);
        ContainerClock clock = video == null ? null : new ContainerClock(file.stream(video.index()));
        long packets = 0;
        for (AVPacket packet = file.next(); packet != null; packet = file.next()) {
            if (++packets % PROGRESS_EVERY_PACKETS == 0) {
                answer.progress();
            }
            untimed |= PictureStream.units(packet) == avutil.AV_NOPTS_VALUE;
            if (!PictureStream.counts(packet, packet.stream_index())) {
                continue;
            }
            SoundSum sound = sounds.get(packet.stream_index());
            if (sound != null) {
                align(sound.clock());
                sound.add(packet);
                nearTicks = sound.clock().last();
            } else if (judge != null && clock != null && video != null && packet.stream_index() == video.index()) {
                align(clock);
                addPicture(packet, judge.kind(packet), clock, video);
            }
        }
    }

    /** All streams of a file lie on the same turn of a clock that wraps: the one of the first packet. */
    private void align(ContainerClock clock) {
        if (nearTicks != WorkerRequest.ANYWHERE) {
            clock.startNearUnlessStarted(nearTicks);
        }
    }

    private void addPicture(AVPacket packet, byte kind, ContainerClock clock, AiringStream video)
            throws MediaFormatException {
        if (packet.pts() == avutil.AV_NOPTS_VALUE) {
            shownTimesTell = false;
            obstacle = "its container does not say when each picture is shown";
        } else if (changesCoding(packet, video)) {
            obstacle = "it changes its coding inside";
        }
        long ticks = clock.unwrapped(PictureStream.units(packet));
        nearTicks = ticks;
        if (kind != PictureLog.NOT_A_KEYFRAME) {
            if (firstKeyframe.length == 0 && video.extradata().length == 0) {
                firstKeyframe = PacketBytes.whole(packet);
            }
            offsetsTell &= packet.pos() > lastOffset;
            offsets.put(pictureNumber, packet.pos());
        }
        lastOffset = Math.max(lastOffset, packet.pos());
        long duration = clock.ticks(Math.max(0, packet.duration()));
        pictures.add(ticks, duration, pictureNumber, kind, packet.size());
        decodeTimesTell &= packet.dts() != avutil.AV_NOPTS_VALUE;
        if (decodeTimesTell) {
            long decoded = ticks - clock.ticks(PictureStream.units(packet) - packet.dts());
            decodeShiftTicks = pictureNumber == 0 ? ticks - decoded : decodeShiftTicks;
            byDecodeTime.add(decoded + decodeShiftTicks, duration, pictureNumber, kind, packet.size());
        }
        pictureNumber++;
    }

    private static boolean changesCoding(AVPacket packet, AiringStream video) {
        SizeTPointer size = new SizeTPointer(1);
        BytePointer extradata = avcodec.av_packet_get_side_data(packet, avcodec.AV_PKT_DATA_NEW_EXTRADATA, size);
        if (extradata == null || extradata.isNull()) {
            return false;
        }
        byte[] changed = new byte[(int) size.get()];
        extradata.get(changed);
        return !Arrays.equals(changed, video.extradata());
    }

    private MediaIndex withPicture(String fingerprint, AiringStream video, List<AiringStream> audio)
            throws MediaFormatException {
        if (pictures.count() == 0 && untimed) {
            throw new MediaFormatException("its pictures carry no times: it is a bare stream without a container");
        }
        PictureLog.Summary summary = summary(pictures);
        PictureLog.Summary pace = shownTimesTell || !decodeTimesTell ? summary : summary(byDecodeTime);
        long end = Math.max(pace.endTicks(), summary.endTicks() - pace.meanFrameTicks());
        List<AudioTrack> tracks = new ArrayList<>();
        long audioBits = 0;
        for (AiringStream stream : audio) {
            SoundSum sound = sounds.get(stream.index());
            if (sound != null) {
                tracks.add(sound.track(pictures.originTicks()));
                audioBits += sound.bitsPerSecond();
            }
        }
        return new MediaIndex(
                fingerprint,
                Container.OTHER,
                end,
                Optional.of(track(video, summary, pace)),
                tracks,
                placed(summary.keyframes(), end),
                summary.peakBitsPerSecond() + audioBits);
    }

    private static PictureLog.Summary summary(PictureLog log) throws MediaFormatException {
        FrameGrid grid = FrameGrid.ofCommonRate(0, log.meanFrameTicks(), GRID_TOLERANCE_TICKS);
        PictureLog.Summary summary = log.summary(grid);
        return summary.frameTicks() == 0 ? log.summary(FrameGrid.none()) : summary;
    }

    private Keyframes placed(Keyframes numbered, long endTicks) {
        long[] cuts = new long[numbered.count() + 1];
        long[] places = new long[numbered.count()];
        byte[] kinds = new byte[numbered.count()];
        for (int k = 0; k < numbered.count(); k++) {
            long number = numbered.position(k);
            cuts[k] = numbered.cutTicks(k);
            places[k] = offsetsTell ? offsets.getOrDefault(number, ~number) : ~number;
            kinds[k] = numbered.kind(k);
        }
        cuts[numbered.count()] = endTicks;
        return new Keyframes(cuts, places, kinds);
    }

    private VideoTrack track(AiringStream video, PictureLog.Summary summary, PictureLog.Summary pace) {
        AVStream stream = file.stream(video.index());
        var codec = stream.codecpar();
        var aspect =
                stream.sample_aspect_ratio().num() > 0 ? stream.sample_aspect_ratio() : codec.sample_aspect_ratio();
        VideoFormat format = format(video)
                .size(codec.width(), codec.height())
                .aspect(aspect.num(), aspect.den())
                .interlaced(StreamFacts.interlaced(codec))
                .hdr(!StreamFacts.dynamicRange(codec).equals("sdr"))
                .build();
        return new VideoTrack(
                video.index(),
                format,
                pace.frameTicks(),
                pace.frameTicks() > 0 ? pace.frameTicks() : meanFrame(stream, pace.meanFrameTicks()),
                summary.reorderDelayTicks(),
                rotation(stream),
                obstacle.isEmpty() ? summary.obstacle() : obstacle);
    }

    /** The stated rate where what was counted comes near it: some containers time only some of their pictures. */
    private static long meanFrame(AVStream stream, long counted) {
        long stated = StreamFacts.frameTicks(stream);
        return Math.abs(stated - counted) <= counted * 3 / 100 ? stated : counted;
    }

    private VideoFormat.Builder format(AiringStream video) {
        byte[] source = video.extradata().length > 0 ? video.extradata() : firstKeyframe;
        try {
            return switch (video.videoCodec()) {
                case H264 -> VideoFormat.avc(PayloadForm.avcRecord(source));
                case HEVC -> VideoFormat.hevc(PayloadForm.hevcRecord(source));
                case AV1, VP9, VP8, MPEG2, MPEG4, OTHER -> libavsFormat(video);
            };
        } catch (MediaFormatException e) {
            obstacle = "its headers cannot be read: " + e.getMessage();
            return libavsFormat(video);
        }
    }

    private VideoFormat.Builder libavsFormat(AiringStream video) {
        AVCodecParameters codec = file.stream(video.index()).codecpar();
        return VideoFormat.of(video.videoCodec(), video.codecName())
                .configuration(video.extradata())
                .depth(StreamFacts.bitDepth(codec), Math.max(0, codec.profile()), 1);
    }

    private static int rotation(AVStream stream) {
        var codec = stream.codecpar();
        var matrix = avcodec.av_packet_side_data_get(
                codec.coded_side_data(), codec.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull()) {
            return 0;
        }
        double anticlockwise = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
        int clockwise = Double.isNaN(anticlockwise) ? 0 : Math.floorMod(-Math.round(anticlockwise), 360);
        return clockwise % 90 == 0 ? clockwise : 0;
    }

    private MediaIndex soundOnly(String fingerprint, List<AiringStream> audio) throws MediaFormatException {
        List<SoundSum> heard = audio.stream()
                .flatMap(stream -> Optional.ofNullable(sounds.get(stream.index())).stream())
                .toList();
        SoundSum first = heard.getFirst();
        if (first.isEmpty()) {
            throw new MediaFormatException("there is no sound inside, only headers");
        }
        List<AudioTrack> tracks =
                heard.stream().map(sound -> sound.track(first.startTicks())).toList();
        Keyframes none = new Keyframes(new long[] {0}, new long[0], new byte[0]);
        long bits = heard.stream().mapToLong(SoundSum::bitsPerSecond).sum();
        return new MediaIndex(
                fingerprint, Container.OTHER, tracks.getFirst().endTicks(), Optional.empty(), tracks, none, bits);
    }
}
