package tv.genlock.format;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place where foreign XML gets its parser: no document types, no entities but XML's own, nothing is ever fetched. Any thread.
 *
 * <p>The JDK's parsers read {@code file:} entities unless told otherwise, so nobody makes a factory of their own. A {@link Reader} is
 * taken, not bytes: what the document declares as its encoding has no say. The caller bounds the length of the text.
 */
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /**
     * @param text a document; a stretch of characters between tags arrives as one event
     * @throws XMLStreamException when the text cannot even be begun
     */
    public static XMLStreamReader reader(Reader text) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(text);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("entities are not fetched");
        });
        return factory;
    }
}
