package tv.genlock.media.libav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.MediaProbe.Kind;
import tv.genlock.media.Ticks;
import tv.genlock.media.matroska.MatroskaReader;

/** Makes a {@link MediaProbe} of an opened file. Worker process only, one thread. */
final class FileProber {
    /** Files up to this size are walked for their exact duration; larger ones are believed until they are indexed. */
    private static final long WALK_BYTES = 64L * 1024 * 1024;

    private static final int PROGRESS_EVERY_PACKETS = 4096;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final DemuxedFile file;
    private final WorkerMain.Answer answer;

    FileProber(DemuxedFile file, WorkerMain.Answer answer) {
        this.file = file;
        this.answer = answer;
    }

    MediaProbe probe() throws IOException {
        List<MediaProbe.Stream> streams = new ArrayList<>();
        for (int i = 0; i < file.streamCount(); i++) {
            streams.add(StreamFacts.of(file.stream(i)));
        }
        int main = mainStream(streams);
        AVFormatContext context = file.context();
        long stated = statedTicks(context, main);
        long size = avformatSize(context);
        long walked = size <= WALK_BYTES ? walkedTicks(main) : hoppedTicks();
        if (walked == 0) {
            throw new MediaFormatException("there are no pictures and no sound inside, only headers");
        }
        return new MediaProbe(
                file.format(),
                walked > 0 ? walked : stated,
                walked > 0,
                Math.max(0, context.bit_rate()),
                Libav.tag(context.metadata(), "title"),
                streams,
                chapters(context));
    }

    /** What our own reader tells of a large Matroska file without reading it; -1 for other files. */
    private long hoppedTicks() throws IOException {
        if (!file.format().equals("matroska")) {
            return -1;
        }
        try (var source = FileByteSource.open(file.path())) {
            return MatroskaReader.quickDurationTicks(source).orElse(-1);
        } catch (MediaFormatException _) {
            return -1; // libav reads it all the same, so its figure stands
        }
    }

    private static long avformatSize(AVFormatContext context) {
        return context.pb() == null || context.pb().isNull() ? Long.MAX_VALUE : avformat.avio_size(context.pb());
    }

    /** The stream whose end is the file's end: the first video, else the first audio. */
    private static int mainStream(List<MediaProbe.Stream> streams) throws MediaFormatException {
        for (Kind kind : List.of(Kind.VIDEO, Kind.AUDIO)) {
            for (MediaProbe.Stream stream : streams) {
                if (stream.kind() == kind && !stream.codec().equals("none")) {
                    return stream.index();
                }
            }
        }
        boolean unknown = streams.stream().anyMatch(s -> s.kind() == Kind.VIDEO || s.kind() == Kind.AUDIO);
        throw new MediaFormatException(
                unknown
                        ? "there is video or audio inside, but nothing says in which codec"
                        : "there is no video and no audio inside");
    }

    private long statedTicks(AVFormatContext context, int main) {
        AVStream stream = file.stream(main);
        if (stream.duration() > 0) {
            return new ContainerClock(stream).ticks(stream.duration());
        }
        return Math.max(0, Ticks.rescale(context.duration(), MICROS_PER_SECOND));
    }

    /** From the first presentation to the end of the last one, by looking at every packet; 0 when there is none. */
    private long walkedTicks(int main) throws IOException {
        ContainerClock clock = new ContainerClock(file.stream(main));
        long frame = StreamFacts.frameTicks(file.stream(main));
        long first = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        long packets = 0;
        for (AVPacket packet = file.next(); packet != null; packet = file.next()) {
            if (++packets % PROGRESS_EVERY_PACKETS == 0) {
                answer.progress();
            }
            if (packet.stream_index() != main || (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) != 0) {
                continue;
            }
            long units = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
            if (units == avutil.AV_NOPTS_VALUE) {
                continue;
            }
            long start = clock.unwrapped(units);
            first = Math.min(first, start);
            end = Math.max(end, start + (packet.duration() > 0 ? clock.ticks(packet.duration()) : frame));
        }
        return Math.max(0, end == Long.MIN_VALUE ? 0 : end - first);
    }

    private static List<MediaProbe.Chapter> chapters(AVFormatContext context) {
        List<MediaProbe.Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < context.nb_chapters(); i++) {
            AVChapter chapter = context.chapters(i);
            long numerator = chapter.time_base().num();
            long denominator = chapter.time_base().den();
            chapters.add(new MediaProbe.Chapter(
                    Ticks.rescale(chapter.start() * numerator, denominator),
                    Ticks.rescale(chapter.end() * numerator, denominator),
                    Libav.tag(chapter.metadata(), "title")));
        }
        return chapters;
    }
}
