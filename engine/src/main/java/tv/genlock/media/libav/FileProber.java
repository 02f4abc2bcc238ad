package tv.genlock.media.libav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.MediaProbe.Kind;
import tv.genlock.media.Ticks;
import tv.genlock.media.matroska.MatroskaReader;
import tv.genlock.media.mp4.Mp4Reader;

/** Makes a {@link MediaProbe} of an opened file. Worker process only, one thread. */
final class FileProber {
    /** Files up to this size are read through for their exact length; larger ones are believed until they are indexed. */
    private static final long WALK_BYTES = 64L * 1024 * 1024;

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
        OptionalLong exact = exactTicks();
        return new MediaProbe(
                file.format(),
                exact.orElse(stated),
                exact.isPresent(),
                Math.max(0, context.bit_rate()),
                Libav.tag(context.metadata(), "title"),
                streams,
                chapters(context));
    }

    /**
     * The length that the file's index will have, where it can be told without reading gigabytes: the guide is made of these
     * lengths, and a file that is longer than the guide says has to end at a keyframe before.
     */
    private OptionalLong exactTicks() throws IOException {
        return switch (file.place()) {
            case MediaPlace.Local(Path path) -> exactTicks(path);
            case MediaPlace.Lent _ -> OptionalLong.empty(); // its server's word is enough until it is indexed
        };
    }

    private OptionalLong exactTicks(Path path) throws IOException {
        try (var source = FileByteSource.open(path)) {
            boolean small = source.size() <= WALK_BYTES;
            try {
                return switch (MediaOpener.containerOf(source)) {
                    case MP4 -> OptionalLong.of(Mp4Reader.durationTicks(source));
                    case MATROSKA ->
                        small
                                ? OptionalLong.of(
                                        new MatroskaReader().index(source, "").durationTicks())
                                : MatroskaReader.quickDurationTicks(source);
                    case OTHER -> small ? walkedTicks() : OptionalLong.empty();
                };
            } catch (MediaFormatException _) {
                // What our own reader refuses is indexed by libav.
                return small ? walkedTicks() : OptionalLong.empty();
            }
        }
    }

    private OptionalLong walkedTicks() throws IOException {
        return OptionalLong.of(new PacketIndexer(file, answer).index("").durationTicks());
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
