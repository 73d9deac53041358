package ca.tandem.translation.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.LineBreaks;
import ca.tandem.translation.glossary.GlossaryFile.LineError;
import ca.tandem.translation.glossary.TbxTerms.TbxTerm;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reader of TBX-Basic and TBX-Min: both styles of ISO 30042:2019, and their earlier editions, which older tools still write with the same
 * content under other element names. Languages other than English and French are skipped. Document types and entities are never resolved.
 */
final class TbxReader {

    private final XMLStreamReader xml;
    private final List<Concept> concepts = new ArrayList<>();
    private final List<LineError> lineErrors = new ArrayList<>();

    private TbxEntry tbxEntry;
    private TbxTerms languageTerms;
    private TbxTerm term = new TbxTerm(0);

    /** The entry that is being read. */
    private static final class TbxEntry {
        private final int line;
        private final String key;
        private final Bilingual<TbxTerms> terms = new Bilingual<>(new TbxTerms(), new TbxTerms());
        private final List<String> notes = new ArrayList<>();
        private PartOfSpeech partOfSpeech;

        private TbxEntry(int line, String key) {
            this.line = line;
            this.key = key;
        }
    }

    private TbxReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static GlossaryFile read(byte[] content) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new TbxReader(factory.createXMLStreamReader(new ByteArrayInputStream(content))).document();
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new RefusedException(List.of(Refusal.workflow("glossary.tbx.xml", line)));
        }
    }

    private GlossaryFile document() throws XMLStreamException {
        while (!xml.isStartElement()) {
            xml.next();
        }
        if (!List.of("tbx", "TBX", "martif").contains(xml.getLocalName())) {
            throw new RefusedException(List.of(Refusal.workflow("glossary.tbx.form", xml.getLocalName())));
        }
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
        return new GlossaryFile(concepts, lineErrors);
    }

    private void begin(String name) throws XMLStreamException {
        switch (name) {
            case "conceptEntry", "termEntry", "entry" ->
                tbxEntry = entry(xml.getLocation().getLineNumber());
            case "langSec", "langSet", "langGroup" ->
                languageTerms = Language.of(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"))
                        .filter(language -> tbxEntry != null)
                        .map(language -> tbxEntry.terms.get(language))
                        .orElse(null);
            case "termSec", "tig", "ntig", "termGroup" ->
                term = new TbxTerm(xml.getLocation().getLineNumber());
            default -> content(name);
        }
    }

    /** Begins an entry. One inside another is no TBX, and nobody could say whose terms follow it. */
    private TbxEntry entry(int line) {
        if (tbxEntry != null) {
            throw new RefusedException(List.of(Refusal.workflow("glossary.tbx.nested", line)));
        }
        return new TbxEntry(line, key());
    }

    private void content(String name) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "type");
        var kind = type == null ? name : type;
        if (tbxEntry == null) {
            return;
        }
        switch (kind) {
            case "term" -> term.words = line(text());
            case "administrativeStatus", "normativeAuthorization", "termStatus" -> term.mark(text().strip());
            case "projectSubset" -> term.isLoose |= text().strip().equals(TbxWriter.TRANSLATION_ONLY);
            case "partOfSpeech" ->
                PartOfSpeech.of(text())
                        .filter(found -> tbxEntry.partOfSpeech == null)
                        .ifPresent(found -> tbxEntry.partOfSpeech = found);
            case "note", "definition" -> tbxEntry.notes.add(text().strip());
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "termSec", "tig", "ntig", "termGroup" -> {
                closeTerm();
                term = new TbxTerm(0);
            }
            case "langSec", "langSet", "langGroup" -> languageTerms = null;
            case "conceptEntry", "termEntry", "entry" -> close();
            default -> {}
        }
    }

    /** Adds the term to those of its language. One with an unknown status is left out: it may be one to avoid. */
    private void closeTerm() {
        if (languageTerms == null || term.words == null) {
            return;
        }
        if (term.unknownStatus == null) {
            languageTerms.add(term);
        } else {
            lineErrors.add(
                    new LineError(term.line, Refusal.workflow("glossary.tbx.status", term.words, term.unknownStatus)));
        }
    }

    private void close() {
        if (tbxEntry == null) {
            return;
        }
        var concept = new Concept(
                tbxEntry.key,
                tbxEntry.terms.map(TbxTerms::wordings),
                tbxEntry.partOfSpeech,
                String.join("\n", tbxEntry.notes));
        var refusals = ConceptValidator.refusals(concept);
        if (refusals.isEmpty()) {
            concepts.add(concept);
        }
        var line = tbxEntry.line;
        refusals.forEach(refusal -> lineErrors.add(new LineError(line, refusal)));
        tbxEntry = null;
    }

    private String key() {
        var id = xml.getAttributeValue(null, "id");
        return id != null && id.startsWith(TbxWriter.OURS) ? id.substring(TbxWriter.OURS.length()) : null;
    }

    /** Reads all text inside the element, including that of nested elements. */
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private static String line(String text) {
        return LineBreaks.collapse(text);
    }
}
