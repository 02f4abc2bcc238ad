package tv.genlock.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;

/**
 * Writes a guide as XMLTV, row by row, in constant memory. Owner thread only; closing writes the end and closes the stream.
 *
 * <p>Elements stand in the order of xmltv.dtd, each on a line of its own (Jellyfin's reader skips the sibling after some elements
 * when nothing stands between). Times are whole seconds of UTC, rounded down at both ends, so rows that touch still do; a row
 * shorter than a second may vanish. The same rows give the same bytes.
 */
public final class XmltvWriter implements Closeable {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_WORD = 100;
    private static final int MOST_GENRES = 10;

    private final XmlBytes out;
    private final XmltvTime time = new XmltvTime();
    private boolean rowsBegan;

    /** @param generator named as the program that made the guide */
    public XmltvWriter(OutputStream stream, String generator) throws IOException {
        out = new XmlBytes(stream);
        out.raw(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tv SYSTEM \"xmltv.dtd\">\n<tv generator-info-name=\"");
        out.text(PlainText.line(generator, LONGEST_WORD));
        out.raw("\">\n");
    }

    /** Writes a whole guide and closes the stream. */
    public static void write(
            OutputStream stream, String generator, Iterator<GuideChannel> channels, Iterator<GuideProgramme> programmes)
            throws IOException {
        try (XmltvWriter writer = new XmltvWriter(stream, generator)) {
            while (channels.hasNext()) {
                writer.channel(channels.next());
            }
            while (programmes.hasNext()) {
                writer.programme(programmes.next());
            }
        }
    }

    /** @throws IllegalStateException after the first programme */
    public void channel(GuideChannel channel) throws IOException {
        if (rowsBegan) {
            throw new IllegalStateException("channels come before programmes: " + channel.id());
        }
        String name = title(channel.name(), "Channel " + channel.number());
        String number = PlainText.line(channel.number(), LONGEST_WORD);
        out.raw("<channel id=\"");
        out.text(id(channel.id()));
        out.raw("\">\n");
        element("display-name", name);
        if (!number.isEmpty()) {
            element("display-name", number);
            element("display-name", number + " " + name);
        }
        if (channel.iconUrl().isPresent()) {
            icon(channel.iconUrl().get());
        }
        out.raw("</channel>\n");
    }

    /** Writes one programme; those of a channel by start. Behind the last channel. */
    public void programme(GuideProgramme row) throws IOException {
        rowsBegan = true;
        long start = Math.floorDiv(row.start().toEpochMilli(), 1000);
        long stop = Math.floorDiv(row.stop().toEpochMilli(), 1000);
        if (start == stop) {
            return;
        }
        out.raw("<programme start=\"");
        out.bytes(time.of(start));
        out.raw("\" stop=\"");
        out.bytes(time.of(stop));
        out.raw("\" channel=\"");
        out.text(id(row.channelId()));
        out.raw("\">\n");
        element("title", title(row.title(), "Untitled"));
        optional("sub-title", PlainText.line(row.subTitle(), LONGEST_TITLE));
        optional("desc", PlainText.lines(row.description(), LONGEST_DESCRIPTION));
        if (row.year().isPresent()) {
            year(row.year().getAsInt());
        }
        categories(row);
        if (row.iconUrl().isPresent()) {
            icon(row.iconUrl().get());
        }
        if (row.episode().isPresent()) {
            EpisodeNumbers.write(out, row);
        }
        flag(row.airing());
        out.raw("</programme>\n");
    }

    /** Hands what is buffered to the stream, so that a slow guide trickles instead of stalling. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.raw("</tv>\n");
        out.close();
    }

    /** The text that a reader finds for a title. */
    static String title(String text, String otherwise) {
        String line = PlainText.line(text, LONGEST_TITLE);
        return line.isEmpty() ? otherwise : line;
    }

    static String id(String id) {
        return PlainText.line(id, LONGEST_WORD);
    }

    static String description(String text) {
        return PlainText.lines(text, LONGEST_DESCRIPTION);
    }

    private void categories(GuideProgramme row) throws IOException {
        optional("category", row.kind().category());
        int written = 0;
        for (String genre : row.genres()) {
            String category = capitalised(PlainText.line(genre, LONGEST_WORD));
            if (!category.equals(row.kind().category()) && written++ < MOST_GENRES) {
                optional("category", category);
            }
        }
    }

    private static String capitalised(String word) {
        if (word.isEmpty() || !Character.isLowerCase(word.charAt(0))) {
            return word;
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Plex takes years and whole dates only. */
    private void year(int year) throws IOException {
        if (year >= 1000 && year <= 9999) {
            element("date", Integer.toString(year));
        }
    }

    /** Two of the flags are more than their name: {@code live} is in no DTD but read widely, and stands last. */
    private void flag(GuideProgramme.Airing airing) throws IOException {
        switch (airing) {
            case PREVIOUSLY_SHOWN -> out.raw("<previously-shown/>\n");
            case NEW -> out.raw("<new/>\n");
            case PREMIERE -> element("premiere", "Premiere");
            case LIVE -> out.raw("<new/>\n<live/>\n");
        }
    }

    private void icon(String url) throws IOException {
        out.raw("<icon src=\"");
        out.text(Urls.safe(url));
        out.raw("\"/>\n");
    }

    private void optional(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            element(name, text);
        }
    }

    private void element(String name, String text) throws IOException {
        out.element(name, text);
    }
}
