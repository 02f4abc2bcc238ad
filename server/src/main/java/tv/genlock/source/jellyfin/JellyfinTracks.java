package tv.genlock.source.jellyfin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.genlock.media.MediaProbe;
import tv.genlock.source.sync.SaidRate;

/**
 * The tracks of a file as Jellyfin's own ffprobe found them: shown, searched for and good for a guess at the treatment until the
 * file itself is read.
 */
final class JellyfinTracks {
    private static final int MOST_TRACKS = 100;

    private JellyfinTracks() {}

    /** @return empty where Jellyfin never looked into the file */
    static Optional<MediaProbe> of(Row item, Row source, String container, long durationTicks) {
        List<Row> rows = source.rows("MediaStreams");
        List<MediaProbe.Stream> streams = new ArrayList<>();
        for (Row row : rows.isEmpty() ? item.rows("MediaStreams") : rows) {
            if (!row.flag("IsExternal") && streams.size() < MOST_TRACKS) {
                kind(row.text("Type")).ifPresent(kind -> streams.add(stream(row, kind, streams.size())));
            }
        }
        return streams.isEmpty()
                ? Optional.empty()
                : Optional.of(new MediaProbe(
                        container,
                        durationTicks,
                        /* durationExact= */ false,
                        source.count("Bitrate"),
                        /* title= */ "",
                        streams,
                        /* chapters= */ List.of()));
    }

    private static Optional<MediaProbe.Kind> kind(String type) {
        return switch (type) {
            case "Video" -> Optional.of(MediaProbe.Kind.VIDEO);
            case "Audio" -> Optional.of(MediaProbe.Kind.AUDIO);
            case "Subtitle" -> Optional.of(MediaProbe.Kind.SUBTITLE);
            case "EmbeddedImage" -> Optional.of(MediaProbe.Kind.IMAGE);
            case "Data" -> Optional.of(MediaProbe.Kind.DATA);
            default -> Optional.empty();
        };
    }

    private static MediaProbe.Stream stream(Row row, MediaProbe.Kind kind, int position) {
        SaidRate rate = SaidRate.of(row.decimal("AverageFrameRate"));
        return new MediaProbe.Stream(
                row.number("Index").orElse(position),
                kind,
                row.text("Codec").toLowerCase(Locale.ROOT),
                row.text("Profile"),
                size(row, "Width"),
                size(row, "Height"),
                rate.numerator(),
                rate.denominator(),
                row.flag("IsInterlaced"),
                kind == MediaProbe.Kind.VIDEO ? range(row) : "",
                size(row, "BitDepth"),
                size(row, "SampleRate"),
                size(row, "Channels"),
                row.text("ChannelLayout"),
                row.text("Language"),
                row.text("Title"),
                row.flag("IsDefault"),
                row.flag("IsForced"));
    }

    private static int size(Row row, String field) {
        return Math.max(0, row.number(field).orElse(0));
    }

    private static String range(Row row) {
        String type = row.has("VideoRangeType") ? row.text("VideoRangeType") : row.text("VideoRange");
        String upper = type.toUpperCase(Locale.ROOT);
        if (upper.contains("DOVI")) {
            return "dolbyvision";
        }
        if (upper.contains("HLG")) {
            return "hlg";
        }
        return upper.startsWith("HDR") ? "hdr10" : "sdr";
    }
}
