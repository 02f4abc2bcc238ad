package tv.genlock.format;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a lineup that every TV app reads alike: UTF-8, line feeds, double quotes, one entry of two lines per channel.
 *
 * <p>Readers are not parsers: Jellyfin takes the text after the last comma and cuts a leading number, Kodi searches for
 * attributes as substrings. So names lose what confuses them (a quote becomes an apostrophe, a comma a dash), and whatever a
 * name holds, it stays one entry.
 */
public final class M3uWriter {
    private static final int LONGEST_NAME = 200;
    /** Jellyfin takes "5 USA" for number 5, name "USA" (M3uParser). */
    private static final Pattern LEADING_NUMBER = Pattern.compile("^(\\d+(?:\\.\\d+)?) ");

    private final Appendable out;

    private M3uWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Writes the whole lineup. Serve it as {@code audio/x-mpegurl} in UTF-8.
     *
     * @param guideUrl where the XMLTV guide of these channels is
     */
    public static void write(Appendable out, Optional<String> guideUrl, Iterator<LineupEntry> channels)
            throws IOException {
        M3uWriter writer = new M3uWriter(out);
        out.append("#EXTM3U");
        if (guideUrl.isPresent()) {
            writer.attribute("x-tvg-url", url(guideUrl.get()));
            writer.attribute("url-tvg", url(guideUrl.get()));
        }
        out.append('\n');
        while (channels.hasNext()) {
            writer.entry(channels.next());
        }
    }

    private void entry(LineupEntry channel) throws IOException {
        String name = safeName(channel.name().isBlank() ? "Channel " + channel.number() : channel.name());
        out.append("#EXTINF:-1");
        attribute("channel-id", safeText(channel.guideId()));
        attribute("tvg-id", safeText(channel.guideId()));
        attribute("tvg-chno", safeText(channel.number()));
        attribute("tvg-name", name);
        if (channel.logoUrl().isPresent()) {
            attribute("tvg-logo", url(channel.logoUrl().get()));
        }
        attribute("group-title", safeText(channel.group()));
        if (channel.catchUp().isPresent()) {
            LineupEntry.CatchUp catchUp = channel.catchUp().get();
            attribute("catchup", "default");
            attribute("catchup-source", url(catchUp.url()) + "?start={utc}&duration={duration}");
            attribute("catchup-days", Integer.toString(catchUp.days()));
        }
        out.append(',')
                .append(name)
                .append('\n')
                .append(Urls.safe(channel.streamUrl()))
                .append('\n');
    }

    private void attribute(String key, String value) throws IOException {
        if (!value.isEmpty()) {
            out.append(' ').append(key).append("=\"").append(value).append('"');
        }
    }

    /** A name as it stands in a lineup. Applying it twice changes nothing more. */
    public static String safeName(String name) {
        String text = safeText(name);
        String unnumbered = LEADING_NUMBER.matcher(text).replaceFirst("$1\u00A0");
        return unnumbered.isEmpty() ? "-" : unnumbered;
    }

    /** Kodi takes any {@code media=} in the line for a film's (PlaylistLoader), so it loses its sign. */
    private static String safeText(String text) {
        String line = PlainText.line(text, LONGEST_NAME).replace('"', '\'').replace(",", " -");
        String harmless = line.replaceAll("(?i)(media(?:-dir|-size)?)=", "$1 ");
        return PlainText.line(harmless, LONGEST_NAME);
    }

    private static String url(String url) {
        return Urls.safe(url).replaceAll("(?i)(media(?:-dir|-size)?)=", "$1%3D");
    }
}
