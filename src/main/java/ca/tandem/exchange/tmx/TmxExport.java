package ca.tandem.exchange.tmx;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.MemoryItem;
import ca.tandem.translation.memory.TranslationMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Export of the whole translation memory as TMX 1.4b. */
@ApplicationScoped
public class TmxExport {

    private static final int AT_ONCE = 1000;

    /** Characters that XML 1.0 does not allow. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    @Inject
    TranslationMemory memory;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Writes a translation unit for each pair, with English first. Pairs with a character that XML does not allow are left out. Logs an
     * audit event.
     *
     * @param stream the stream to which UTF-8 is written; not closed
     * @param actor the account that exports
     * @throws IOException if the stream cannot be written
     */
    public void write(OutputStream stream, Actor actor) throws IOException {
        auditLog.add(AuditEvent.of("memory.exported").by(actor.name()));
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            begin(xml);
            var last = 0L;
            for (var lines = memory.after(last, AT_ONCE); !lines.isEmpty(); lines = memory.after(last, AT_ONCE)) {
                for (var line : lines) {
                    write(xml, line);
                    last = line.id();
                }
                xml.flush();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The memory could not be written", e);
        }
    }

    private void begin(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Tandem");
        xml.writeAttribute("creationtoolversion", "1");
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "Tandem");
        xml.writeAttribute("adminlang", "en-CA");
        xml.writeAttribute("srclang", "*all*");
        xml.writeAttribute("datatype", "plaintext");
        xml.writeAttribute("creationdate", TmxFormat.format(clock.instant()));
        xml.writeStartElement("body");
        xml.writeCharacters("\n");
    }

    private static void write(XMLStreamWriter xml, MemoryItem line) throws XMLStreamException {
        for (var language : Language.values()) {
            if (UNSPEAKABLE.matcher(line.texts().get(language)).find()) {
                return;
            }
        }
        var provenance = line.provenance();
        xml.writeStartElement("tu");
        xml.writeAttribute("tuid", Long.toString(line.id()));
        xml.writeAttribute("srclang", line.source().regionalTag());
        xml.writeAttribute("segtype", line.granularity() == Granularity.UNIT ? "paragraph" : "sentence");
        xml.writeAttribute("creationdate", TmxFormat.format(provenance.at()));
        if (provenance.translator() != null) {
            xml.writeAttribute("creationid", provenance.translator());
        }
        property(xml, TmxFormat.MARK, provenance.mark());
        property(xml, TmxFormat.POSTING, provenance.postingKey());
        property(xml, TmxFormat.EDITION, provenance.edition());
        for (var language : Language.values()) {
            xml.writeStartElement("tuv");
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.regionalTag());
            xml.writeStartElement("seg");
            text(xml, line.texts().get(language));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void property(XMLStreamWriter xml, String type, Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("prop");
            xml.writeAttribute("type", type);
            xml.writeCharacters(Objects.toString(value));
            xml.writeEndElement();
        }
    }

    /** Writes a text with carriage returns as character references, because an XML parser turns a literal one into a line feed. */
    private static void text(XMLStreamWriter xml, String text) throws XMLStreamException {
        var from = 0;
        for (var at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
            xml.writeCharacters(text.substring(from, at));
            xml.writeEntityRef("#13");
            from = at + 1;
        }
        xml.writeCharacters(text.substring(from));
    }
}
