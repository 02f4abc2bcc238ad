package tv.genlock.guide;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads an XMLTV guide with a validating parser: one complaint fails the test. */
final class StrictGuide {
    /** The order and number of elements that xmltv.dtd asks for, as far as a guide of ours may use them. */
    private static final String DTD = """
            <!ELEMENT tv (channel*, programme*)>
            <!ATTLIST tv generator-info-name CDATA #IMPLIED>
            <!ELEMENT channel (display-name+, icon*, url*)>
            <!ATTLIST channel id CDATA #REQUIRED>
            <!ELEMENT programme (title+, sub-title*, desc*, date?, category*, icon*, episode-num*, previously-shown?, premiere?, new?)>
            <!ATTLIST programme start CDATA #REQUIRED stop CDATA #REQUIRED channel CDATA #REQUIRED>
            <!ELEMENT display-name (#PCDATA)> <!ATTLIST display-name lang CDATA #IMPLIED>
            <!ELEMENT title (#PCDATA)> <!ATTLIST title lang CDATA #IMPLIED>
            <!ELEMENT sub-title (#PCDATA)> <!ATTLIST sub-title lang CDATA #IMPLIED>
            <!ELEMENT desc (#PCDATA)> <!ATTLIST desc lang CDATA #IMPLIED>
            <!ELEMENT category (#PCDATA)> <!ATTLIST category lang CDATA #IMPLIED>
            <!ELEMENT date (#PCDATA)> <!ELEMENT url (#PCDATA)>
            <!ELEMENT icon EMPTY> <!ATTLIST icon src CDATA #REQUIRED>
            <!ELEMENT episode-num (#PCDATA)> <!ATTLIST episode-num system CDATA "onscreen">
            <!ELEMENT previously-shown EMPTY> <!ELEMENT premiere (#PCDATA)> <!ELEMENT new EMPTY>
            """;

    private final Document document;

    StrictGuide(byte[] guide) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((_, _) -> new InputSource(new StringReader(DTD)));
        builder.setErrorHandler(new Complaining());
        document = builder.parse(new ByteArrayInputStream(guide));
    }

    /** Any XML at all, with no DTD and nothing from outside. */
    static Document parse(String xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Complaining());
        return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    List<Element> channels() {
        return elements(document.getDocumentElement(), "channel");
    }

    List<Element> programmes(String channel) {
        return elements(document.getDocumentElement(), "programme").stream()
                .filter(programme -> programme.getAttribute("channel").equals(channel))
                .toList();
    }

    static List<String> texts(Element within, String name) {
        return elements(within, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static final class Complaining implements ErrorHandler {
        @Override
        public void warning(SAXParseException complaint) throws SAXException {
            throw complaint;
        }

        @Override
        public void error(SAXParseException complaint) throws SAXException {
            throw complaint;
        }

        @Override
        public void fatalError(SAXParseException complaint) throws SAXException {
            throw complaint;
        }
    }
}
