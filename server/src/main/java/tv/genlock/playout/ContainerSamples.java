package tv.genlock.playout;

import java.io.IOException;
import java.nio.file.Path;
import tv.genlock.media.ByteSource;
import tv.genlock.media.ContainerReader;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.matroska.MatroskaReader;
import tv.genlock.media.mp4.Mp4Reader;

/** Opens a file's samples with the reader of its container. */
final class ContainerSamples implements OpenFiles.SampleReaders {
    private final ContainerReader mp4 = new Mp4Reader();
    private final ContainerReader matroska = new MatroskaReader();

    @Override
    public SampleReader open(Path path, ByteSource source, MediaIndex index) throws IOException {
        return switch (index.container()) {
            case MP4 -> mp4.open(source, index);
            case MATROSKA -> matroska.open(source, index);
            case OTHER -> throw new MediaFormatException("the samples of " + path.getFileName() + " cannot be copied");
        };
    }
}
