package tv.genlock.asrun;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tv.genlock.channel.IsoTime;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.asrun.AsRunEvent;

/** The as-run log as files that traffic departments and spreadsheets read. */
final class AsRunText {
    private static final String[] COLUMNS = {
        "channel",
        "entry",
        "piece",
        "role",
        "item",
        "title",
        "block",
        "day",
        "start_cause",
        "planned_start",
        "planned_seconds",
        "actual_start",
        "actual_seconds",
        "in_seconds",
        "watched",
        "viewers",
        "outcome",
        "discrepancy",
        "note"
    };

    private AsRunText() {}

    /** Takes row by row. */
    interface Rows {
        void row(AsRunEvent event) throws IOException;

        void end() throws IOException;
    }

    /** Comma-separated (RFC 4180); a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    static Rows csv(Writer out, LongFunction<String> channels) throws IOException {
        out.write(String.join(",", COLUMNS) + "\r\n");
        return new Rows() {
            @Override
            public void row(AsRunEvent event) throws IOException {
                String[] values = values(event, channels);
                for (int n = 0; n < values.length; n++) {
                    out.write(n == 0 ? "" : ",");
                    out.write(cell(values[n]));
                }
                out.write("\r\n");
            }

            @Override
            public void end() throws IOException {
                out.flush();
            }
        };
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** One element a row, named as the columns are. */
    static Rows xml(Writer out, LongFunction<String> channels) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("as-run");
            return new Rows() {
                @Override
                public void row(AsRunEvent event) throws IOException {
                    try {
                        xml.writeCharacters("\n  ");
                        xml.writeEmptyElement("event");
                        String[] values = values(event, channels);
                        for (int n = 0; n < values.length; n++) {
                            if (!values[n].isEmpty()) {
                                xml.writeAttribute(COLUMNS[n].replace('_', '-'), legal(values[n]));
                            }
                        }
                    } catch (XMLStreamException e) {
                        throw new IOException("the as-run log cannot be written as XML", e);
                    }
                }

                @Override
                public void end() throws IOException {
                    try {
                        xml.writeCharacters("\n");
                        xml.writeEndDocument();
                        xml.flush();
                    } catch (XMLStreamException e) {
                        throw new IOException("the as-run log cannot be written as XML", e);
                    }
                }
            };
        } catch (XMLStreamException e) {
            throw new IOException("the as-run log cannot be written as XML", e);
        }
    }

    /** Without what XML 1.0 has no way to write. */
    private static String legal(String value) {
        return value.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    private static String[] values(AsRunEvent event, LongFunction<String> channels) {
        return new String[] {
            channels.apply(event.channelId()),
            String.valueOf(event.entryId()),
            event.piece().map(piece -> String.valueOf(piece.pieceId())).orElse(""),
            event.piece().map(AsRunEvent.BreakPiece::role).orElse(""),
            number(event.itemId()),
            event.title(),
            event.block(),
            event.day().toString(),
            word(event.startCause()),
            IsoTime.of(event.plannedStart()),
            seconds(event.plannedTicks()),
            IsoTime.of(event.actualStart()),
            seconds(event.actualTicks()),
            seconds(event.inTicks()),
            String.valueOf(event.watched()),
            String.valueOf(event.viewers()),
            word(event.outcome()),
            event.discrepancy().map(AsRunText::word).orElse(""),
            event.note()
        };
    }

    private static String number(OptionalLong value) {
        return value.isPresent() ? String.valueOf(value.getAsLong()) : "";
    }

    private static String seconds(long ticks) {
        return String.format(Locale.ROOT, "%.3f", Ticks.toSeconds(ticks));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
