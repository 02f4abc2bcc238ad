package tv.genlock.format.sidecar;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tv.genlock.format.SafeXml;

/**
 * {@code *.chapters.xml}: BeyondTV's list of regions to cut ({@code Region} with {@code start} and {@code end} in tenths of a microsecond), or
 * Matroska's chapters as its tools write them ({@code ChapterAtom} with {@code ChapterTimeStart}).
 */
final class ChaptersXml {
    private static final double REGION_TRUST = 0.6;
    private static final double CHAPTER_TRUST = 0.5;
    private static final int MAX_TEXT = 100;
    private static final Pattern UNITS = Pattern.compile("\\d{1,18}");

    private final List<SidecarMark> marks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private OptionalLong start = OptionalLong.empty();
    private OptionalLong end = OptionalLong.empty();

    private ChaptersXml() {}

    static List<SidecarMark> read(String document) {
        ChaptersXml chapters = new ChaptersXml();
        try {
            XMLStreamReader xml =
                    SafeXml.reader(new StringReader(document.strip().replace("\uFEFF", "")));
            while (xml.hasNext() && chapters.marks.size() < SidecarReader.MAX_MARKS) {
                chapters.take(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            // A broken end: the marks before it are whole.
            return chapters.marks;
        }
        return chapters.marks;
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                int room = MAX_TEXT - text.length();
                text.append(xml.getText(), 0, Math.min(room, xml.getTextLength()));
            }
            case XMLStreamConstants.END_ELEMENT ->
                ended(
                        xml.getLocalName().toLowerCase(Locale.ROOT),
                        text.toString().strip());
            default -> {
                // Comments say nothing of times.
            }
        }
    }

    private void ended(String element, String value) {
        switch (element) {
            case "start" -> start = units(value);
            case "end" -> end = units(value);
            case "chaptertimestart" -> start = SidecarReader.clock(value);
            case "chaptertimeend" -> end = SidecarReader.clock(value);
            case "region" -> finish(SidecarMark.Kind.CUT, REGION_TRUST);
            case "chapteratom" -> {
                end = end.isPresent() ? end : start;
                finish(SidecarMark.Kind.CHAPTER, CHAPTER_TRUST);
            }
            default -> {
                // Names and languages.
            }
        }
    }

    private static OptionalLong units(String value) {
        return UNITS.matcher(value).matches() ? SidecarReader.units(value) : OptionalLong.empty();
    }

    private void finish(SidecarMark.Kind kind, double trust) {
        SidecarReader.add(marks, start, end, kind, trust);
        start = OptionalLong.empty();
        end = OptionalLong.empty();
    }
}
