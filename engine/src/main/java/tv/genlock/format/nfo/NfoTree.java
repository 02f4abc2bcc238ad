package tv.genlock.format.nfo;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tv.genlock.format.SafeXml;

/** One document as a tree, up to the first error: what was whole until then is kept. */
final class NfoTree {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_ATTRIBUTE = 2_000;

    private final List<String> warnings;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<NfoElement> children) {
        NfoElement closed() {
            return new NfoElement(name, attributes, text.toString().strip(), children);
        }
    }

    private NfoTree(List<String> warnings) {
        this.warnings = warnings;
    }

    static NfoElement read(NfoText.Piece piece, List<String> warnings) {
        return new NfoTree(warnings).parse(piece);
    }

    private NfoElement parse(NfoText.Piece piece) {
        try {
            XMLStreamReader xml = SafeXml.reader(new StringReader(piece.document()));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (open.size() == 1) {
                            return open.pop().closed();
                        }
                        end();
                    }
                    default -> {
                        // Comments and instructions say nothing of the title.
                    }
                }
            }
        } catch (XMLStreamException e) {
            warnings.add(words(e, piece));
        }
        return salvaged(piece.root());
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
            throw new XMLStreamException(
                    "more than " + MAX_ELEMENTS + " elements or " + MAX_DEPTH + " levels", xml.getLocation());
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            if (value.length() <= MAX_ATTRIBUTE) {
                attributes.put(xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), value);
            }
        }
        open.push(new Open(
                xml.getLocalName().toLowerCase(Locale.ROOT), attributes, new StringBuilder(), new ArrayList<>()));
    }

    private void text(XMLStreamReader xml) {
        Open element = open.peek();
        if (element == null) {
            return;
        }
        int room = MAX_TEXT - element.text().length();
        element.text().append(xml.getText(), 0, Math.min(room, xml.getTextLength()));
    }

    private void end() {
        NfoElement closed = open.pop().closed();
        Open parent = open.peek();
        if (parent != null) {
            parent.children().add(closed);
        }
    }

    /** What is there when the text ends too soon: an element with children is worth keeping, half a text is not. */
    private NfoElement salvaged(String root) {
        while (open.size() > 1) {
            if (open.element().children().isEmpty()) {
                open.pop();
            } else {
                open.element().text().setLength(0);
                end();
            }
        }
        return open.isEmpty()
                ? new NfoElement(root, Map.of(), "", List.of())
                : open.pop().closed();
    }

    /** Only the place: a parser's message quotes the file, and is not for everybody to understand. */
    private static String words(XMLStreamException failure, NfoText.Piece piece) {
        if (failure.getLocation() == null) {
            return "The XML is broken; what comes before is used.";
        }
        int line = piece.line() + Math.max(0, failure.getLocation().getLineNumber() - 1);
        return "The XML is broken at line " + line + ", column "
                + Math.max(0, failure.getLocation().getColumnNumber()) + "; what comes before is used.";
    }
}
