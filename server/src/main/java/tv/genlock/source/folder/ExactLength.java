package tv.genlock.source.folder;

import java.io.IOException;
import java.nio.file.Path;
import tv.genlock.media.Container;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.Fingerprint;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.libav.MediaOpener;
import tv.genlock.media.mp4.Mp4Reader;

/**
 * Makes a probe's length exact where that is cheap: an MP4's sample tables say to the tick what its header says only roughly, and
 * the guide is made of these lengths.
 */
final class ExactLength {
    private ExactLength() {}

    /** The probe, with the exact length if there is one to be had; a file that resists keeps what libav said. */
    static MediaProbe of(Path file, MediaProbe probe) {
        if (probe.durationExact()) {
            return probe;
        }
        try (FileByteSource source = FileByteSource.open(file)) {
            if (MediaOpener.containerOf(source) != Container.MP4) {
                return probe;
            }
            MediaIndex index = new Mp4Reader().index(source, Fingerprint.of(source));
            return new MediaProbe(
                    probe.container(),
                    index.durationTicks(),
                    /* durationExact= */ true,
                    probe.bitRate(),
                    probe.title(),
                    probe.streams(),
                    probe.chapters());
        } catch (IOException e) {
            // What is wrong with it will be said when it is about to air, by the reader that then serves it.
            return probe;
        }
    }
}
