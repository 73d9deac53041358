package ca.tandem.web.shell;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML writer with a short notation: attributes are given as name, value, name, value. */
public final class XmlWriter implements AutoCloseable {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final XMLStreamWriter writer;

    public XmlWriter(OutputStream out) throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    public XmlWriter start(String name, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        return this;
    }

    public XmlWriter element(String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(writable(text));
        writer.writeEndElement();
        return this;
    }

    public XmlWriter empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    public XmlWriter end() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    @Override
    public void close() throws XMLStreamException {
        writer.writeEndDocument();
        writer.close();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i + 1 < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], writable(attributes[i + 1]));
        }
    }

    /** Removes the characters that XML 1.0 cannot represent, not even escaped. */
    private static String writable(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
