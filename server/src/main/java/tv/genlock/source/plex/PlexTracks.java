package tv.genlock.source.plex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.genlock.media.MediaProbe;
import tv.genlock.source.sync.SaidRate;

/**
 * The tracks of a part as Plex analysed it: shown, searched for and good for a guess at the treatment until the file itself is
 * read. Only the details of an item have them.
 */
final class PlexTracks {
    private static final int MOST_TRACKS = 100;

    private PlexTracks() {}

    /** @return empty where Plex did not say */
    static Optional<MediaProbe> of(PlexRow media, PlexRow part, String container, long durationTicks) {
        List<MediaProbe.Stream> streams = new ArrayList<>();
        for (PlexRow row : part.rows("Stream")) {
            // What lies beside the file has no index.
            if (row.has("index") && streams.size() < MOST_TRACKS) {
                kind(row.count("streamType")).ifPresent(kind -> streams.add(stream(row, kind)));
            }
        }
        return streams.isEmpty()
                ? Optional.empty()
                : Optional.of(new MediaProbe(
                        container,
                        durationTicks,
                        /* durationExact= */ false,
                        Math.max(0, media.number("bitrate").orElse(0)) * 1_000,
                        /* title= */ "",
                        streams,
                        /* chapters= */ List.of()));
    }

    private static Optional<MediaProbe.Kind> kind(int streamType) {
        return switch (streamType) {
            case 1 -> Optional.of(MediaProbe.Kind.VIDEO);
            case 2 -> Optional.of(MediaProbe.Kind.AUDIO);
            case 3 -> Optional.of(MediaProbe.Kind.SUBTITLE);
            default -> Optional.empty();
        };
    }

    private static MediaProbe.Stream stream(PlexRow row, MediaProbe.Kind kind) {
        SaidRate rate = SaidRate.of(row.decimal("frameRate").orElse(0));
        return new MediaProbe.Stream(
                row.count("index"),
                kind,
                codec(row.text("codec")),
                row.text("profile"),
                row.count("width"),
                row.count("height"),
                rate.numerator(),
                rate.denominator(),
                row.text("scanType").equals("interlaced"),
                kind == MediaProbe.Kind.VIDEO ? range(row) : "",
                row.count("bitDepth"),
                row.count("samplingRate"),
                row.count("channels"),
                row.text("audioChannelLayout"),
                row.text("languageCode"),
                row.text("title"),
                row.flag("default", false),
                row.flag("forced", false));
    }

    /** Plex's names in place of libav's. */
    private static String codec(String named) {
        String codec = named.toLowerCase(Locale.ROOT);
        return codec.startsWith("dca") ? "dts" : codec;
    }

    private static String range(PlexRow row) {
        if (row.flag("DOVIPresent", false)) {
            return "dolbyvision";
        }
        return switch (row.text("colorTrc")) {
            case "smpte2084" -> "hdr10";
            case "arib-std-b67" -> "hlg";
            default -> "sdr";
        };
    }
}
