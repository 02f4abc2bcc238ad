package tv.genlock.media.libav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndexCodec;
import tv.genlock.media.MediaPlace;

/** What the worker process does: one open file at a time, kept between consecutive readings of it. Worker's thread only. */
final class LibavWork implements WorkerMain.Work {
    private @Nullable PacketReader reader;

    LibavWork() {
        Libav.load();
    }

    @Override
    public void perform(WorkerRequest request, WorkerMain.Answer answer) throws IOException {
        MediaPlace place = checked(MediaPlace.parse(request.file()));
        switch (request) {
            case WorkerRequest.Probe _ -> {
                try (var demuxed = DemuxedFile.open(place)) {
                    answer.item(WireRecords.bytesOf(new FileProber(demuxed, answer).probe()));
                }
            }
            case WorkerRequest.Index index -> {
                try (var demuxed = DemuxedFile.open(place)) {
                    answer.item(MediaIndexCodec.encode(new PacketIndexer(demuxed, answer).index(index.fingerprint())));
                }
            }
            case WorkerRequest.ReadVideo read -> readerOf(place).video(read, answer);
            case WorkerRequest.ReadAudio read -> readerOf(place).audio(read, answer);
        }
    }

    private static MediaPlace checked(MediaPlace place) throws IOException {
        if (place instanceof MediaPlace.Local(Path file)) {
            check(file);
        }
        return place;
    }

    private static void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException("it is not there any more");
        }
        if (!Files.isRegularFile(file)) {
            throw new MediaFormatException("this is not a file");
        }
        if (Files.size(file) == 0) {
            throw new MediaFormatException("the file is empty");
        }
    }

    private PacketReader readerOf(MediaPlace place) throws IOException {
        if (reader != null && reader.reads(place)) {
            return reader;
        }
        close();
        PacketReader opened = PacketReader.open(place);
        reader = opened;
        return opened;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
