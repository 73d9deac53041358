package ca.tandem.translation.glossary;

import ca.tandem.common.Language;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writer of the glossary as TBX-Basic in the DCA style (ISO 30042:2019). The preferred term comes first, then the variants as admitted
 * terms and the forbidden terms as deprecated ones.
 */
public final class TbxWriter {

    /** Media type of a TBX file. */
    public static final String MEDIA_TYPE = "application/x-tbx+xml";

    static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
    static final String PREFERRED = "preferredTerm-admn-sts";
    static final String ADMITTED = "admittedTerm-admn-sts";
    static final String DEPRECATED = "deprecatedTerm-admn-sts";

    /** The {@code projectSubset} of loose terms, which may stand in a translation but are not searched for in a source. */
    static final String TRANSLATION_ONLY = "translation-only";

    /** Prefix of the id of an entry that this application wrote, before the concept's key. The ids of other tools carry no key. */
    static final String OURS = "tandem-";

    private static final String INDENT = "  ";

    private final XMLStreamWriter xml;
    private int depth;

    private TbxWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes concepts as a file in UTF-8. */
    public static byte[] write(Collection<Concept> concepts) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new TbxWriter(xml).document(concepts);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The glossary could not be written", e);
        }
        return bytes.toByteArray();
    }

    private void document(Collection<Concept> concepts) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        begin("tbx");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("type", "TBX-Basic");
        xml.writeAttribute("style", "dca");
        xml.writeAttribute("xml:lang", Language.EN.tag());
        begin("tbxHeader");
        begin("fileDesc");
        begin("sourceDesc");
        leaf("p", null, "Tandem");
        end();
        end();
        end();
        begin("text");
        begin("body");
        for (var concept : concepts) {
            concept(concept);
        }
        end();
        end();
        end();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void concept(Concept concept) throws XMLStreamException {
        begin("conceptEntry");
        xml.writeAttribute("id", OURS + concept.keyOrDefault());
        if (!concept.note().isEmpty()) {
            leaf("note", null, concept.note());
        }
        for (var language : Language.values()) {
            begin("langSec");
            xml.writeAttribute("xml:lang", language.tag());
            var termForms = concept.wordings().get(language);
            term(termForms.preferred(), PREFERRED, concept.partOfSpeech());
            for (var variant : termForms.variants()) {
                term(variant, ADMITTED, concept.partOfSpeech());
            }
            for (var loose : termForms.loose()) {
                begin(loose, ADMITTED, concept.partOfSpeech());
                leaf("admin", "projectSubset", TRANSLATION_ONLY);
                end();
            }
            for (var forbidden : termForms.forbidden()) {
                term(forbidden, DEPRECATED, concept.partOfSpeech());
            }
            end();
        }
        end();
    }

    private void term(String words, String status, PartOfSpeech partOfSpeech) throws XMLStreamException {
        begin(words, status, partOfSpeech);
        end();
    }

    private void begin(String words, String status, PartOfSpeech partOfSpeech) throws XMLStreamException {
        begin("termSec");
        leaf("term", null, words);
        if (partOfSpeech != null) {
            leaf("termNote", "partOfSpeech", partOfSpeech.word());
        }
        leaf("termNote", "administrativeStatus", status);
    }

    private void leaf(String name, String type, String text) throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
        xml.writeStartElement(name);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth++));
        xml.writeStartElement(name);
    }

    private void end() throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(--depth));
        xml.writeEndElement();
    }
}
