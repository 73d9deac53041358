package ca.tandem.exchange.xliff;

import ca.tandem.common.ProblemException;
import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cursor over untrusted XML, read as a stream, so that no more of a file is held than is asked for. A document type is refused, so that no
 * entity can name a file or grow without limit; so are deep nesting and very many elements.
 */
final class SafeXml {

    /** Maximum number of elements: a hundred for each unit of the longest posting. */
    static final int MOST_ELEMENTS = 500_000;

    private static final String DEPTH = "jdk.xml.maxElementDepth";
    private static final int DEEPEST = 200;

    private final XMLStreamReader xml;
    private int elements;

    /**
     * Opens a file.
     *
     * @throws ProblemException if it is no XML
     */
    SafeXml(byte[] file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(DEPTH, DEEPEST);
        try {
            xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /**
     * Moves to the next start or end of an element, text, or end of the document.
     *
     * @return whether the document goes on
     * @throws ProblemException if it is not well-formed, has a document type, is nested too deeply, or has too many elements
     */
    boolean next() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw malformed();
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++elements > MOST_ELEMENTS) {
                            throw ProblemException.invalid("xliff.elements", MOST_ELEMENTS);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> {
                        // comments and processing instructions
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Moves to the next child of an element; false at the element's end. It begins at the element's start or at the end of a child. */
    boolean nextChild() {
        while (next() && !xml.isEndElement()) {
            if (xml.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    /** Moves from the start of an element to its end. */
    void skip() {
        for (var depth = 1; depth > 0 && next(); ) {
            depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
        }
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isEnd() {
        return xml.isEndElement();
    }

    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    String name() {
        return xml.getLocalName();
    }

    String text() {
        return xml.getText();
    }

    /** Returns an attribute without a namespace; null if it is missing. */
    String attribute(String name) {
        // A null namespace would match an attribute of any namespace.
        return xml.getAttributeValue("", name);
    }

    /** Returns an attribute; null if it is missing. */
    String attribute(String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    private ProblemException malformed() {
        var location = xml.getLocation();
        return ProblemException.invalid("xliff.malformed", location.getLineNumber(), location.getColumnNumber());
    }

    private static ProblemException malformed(XMLStreamException e) {
        var location = e.getLocation();
        return location == null
                ? ProblemException.invalid("xliff.malformed", 1, 1)
                : ProblemException.invalid(
                        "xliff.malformed",
                        Math.max(1, location.getLineNumber()),
                        Math.max(1, location.getColumnNumber()));
    }
}
