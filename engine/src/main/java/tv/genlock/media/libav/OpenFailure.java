package tv.genlock.media.libav;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaPlace;

/** Turns libav's refusal to open a file into words a person understands. */
final class OpenFailure {
    private OpenFailure() {}

    static IOException of(MediaPlace place, int error) throws IOException {
        String said = Libav.log();
        String detail = said.isEmpty() ? Libav.error(error) : said;
        if (said.contains("whitelist")) {
            return new MediaFormatException("not a media file: it is a list, a text or a kind of file not opened here");
        }
        if (error == avutil.AVERROR_INVALIDDATA()) {
            return invalid(place, detail);
        }
        if (error == avutil.AVERROR_ENOMEM()) {
            return new MediaFormatException("it asks for more memory than a media file needs (" + detail + ")");
        }
        return new IOException(detail);
    }

    private static MediaFormatException invalid(MediaPlace place, String detail) throws IOException {
        String head = place instanceof MediaPlace.Local(Path file) ? head(file) : "";
        boolean isoFile = List.of("ftyp", "moov", "mdat", "wide", "free", "skip", "moof").stream()
                .anyMatch(box -> head.startsWith(box, 4));
        if (isoFile && detail.contains("moov atom not found")) {
            return new MediaFormatException(
                    "the header is missing (moov): the file is incomplete or still being written");
        }
        boolean known = isoFile
                || head.startsWith("\u001AE\u00DF\u00A3")
                || head.startsWith("RIFF")
                || head.startsWith("FLV")
                || head.startsWith("OggS");
        return new MediaFormatException(
                known ? "the file is damaged (libav: " + detail + ")" : "not a media file (libav: " + detail + ")");
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        }
    }
}
