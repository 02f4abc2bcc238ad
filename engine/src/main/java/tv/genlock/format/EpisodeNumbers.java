package tv.genlock.format;

import java.io.IOException;
import java.util.OptionalInt;

/**
 * The {@code episode-num} elements of a row: one per way of counting that some TV app reads.
 *
 * <p>{@code xmltv_ns} counts from zero and keeps its third part empty, which Kodi would take for the episode (EpgEntry); season 0
 * has no form there and is written as {@code SxxExx}. {@code dd_progid} tells episodes of equal number in different seasons
 * apart, which Jellyfin otherwise records once (XmlTvListingsProvider).
 */
final class EpisodeNumbers {
    private EpisodeNumbers() {}

    static void write(XmlBytes out, GuideProgramme row) throws IOException {
        OptionalInt season = row.season();
        int episode = row.episode().orElseThrow();
        if (episode < 0 || season.orElse(0) < 0) {
            return;
        }
        String onscreen = (season.isPresent() ? "S" + twoDigits(season.getAsInt()) : "") + "E" + twoDigits(episode);
        boolean special = season.isPresent() && season.getAsInt() == 0;
        if (special) {
            number(out, "SxxExx", onscreen);
        } else if (episode > 0) {
            String fromZero = season.isPresent() ? Integer.toString(season.getAsInt() - 1) : "";
            number(out, "xmltv_ns", fromZero + "." + (episode - 1) + ".");
        }
        number(out, "onscreen", onscreen);
        if (row.seriesId().isPresent()) {
            number(out, "dd_progid", programmeId(row.seriesId().getAsLong(), season.orElse(0), episode));
        }
    }

    private static void number(XmlBytes out, String system, String text) throws IOException {
        out.raw("<episode-num system=\"");
        out.raw(system);
        out.raw("\">");
        out.text(text);
        out.raw("</episode-num>\n");
    }

    private static String programmeId(long seriesId, int season, int episode) {
        boolean wide = season > 99 || episode > 99;
        return "EP" + padded(seriesId, 8) + "." + padded(season, wide ? 4 : 2) + padded(episode, wide ? 4 : 2);
    }

    private static String twoDigits(int number) {
        return padded(number, 2);
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
