package ca.tandem.exchange.tmx;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.text.TextCharacters;
import ca.tandem.translation.memory.Granularity;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A streaming reader of TMX files. A document type is skipped, and nothing that it names is fetched or expanded. */
final class TmxReader {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> OF_UNITS = Set.of("block", "paragraph");
    private static final String RTF = "rtf";

    private final XMLStreamReader xml;
    private final Consumer<TmxUnit> units;
    private Language headSource = Language.EN;
    private Granularity headGranularity = Granularity.SEGMENT;
    private String headDatatype = "";

    private TmxReader(XMLStreamReader xml, Consumer<TmxUnit> units) {
        this.xml = xml;
        this.units = units;
    }

    /**
     * Reads a file.
     *
     * @param stream the file; not closed
     * @param units the consumer of each unit, called as soon as the unit has been read
     * @return the line at which the file breaks off; 0 if it is complete
     * @throws ProblemException if the file is no TMX at all
     */
    static long read(InputStream stream, Consumer<TmxUnit> units) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(stream);
            root(xml);
        } catch (XMLStreamException e) {
            throw ProblemException.invalid("tmx.none");
        }
        try {
            new TmxReader(xml, units).body();
            return 0;
        } catch (XMLStreamException e) {
            return Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
    }

    private static void root(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // comments, processing instructions and the document type
        }
        if (!xml.getLocalName().equals("tmx")) {
            throw ProblemException.invalid("tmx.none");
        }
    }

    private void body() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "header" -> header();
                    case "tu" -> units.accept(unit());
                    default -> {
                        // the body itself, and elements of other versions
                    }
                }
            }
        }
    }

    private void header() {
        headSource = Language.of(xml.getAttributeValue(null, "srclang")).orElse(Language.EN);
        headGranularity = granularity(xml.getAttributeValue(null, "segtype"), Granularity.SEGMENT);
        headDatatype = datatype("");
    }

    private String datatype(String otherwise) {
        var datatype = xml.getAttributeValue(null, "datatype");
        return datatype == null ? otherwise : datatype;
    }

    private static Granularity granularity(String segtype, Granularity otherwise) {
        if (segtype == null) {
            return otherwise;
        }
        return OF_UNITS.contains(segtype) ? Granularity.UNIT : Granularity.SEGMENT;
    }

    /** The translation unit that is being read. */
    private static final class UnitBuilder {
        private Bilingual<String> texts = new Bilingual<>(null, null);
        private Bilingual<Boolean> ours = new Bilingual<>(false, false);
        private String posting;
        private String edition;
        private String datatype;
        private String fault;

        /** Takes the text of a variant. The first one of a language is kept, unless a later one is Canadian. */
        void take(String tag, String text) {
            if (tag == null) {
                fault = "language";
                return;
            }
            Language.of(tag).ifPresent(language -> {
                var canadian = tag.replace('_', '-').equalsIgnoreCase(language.regionalTag());
                if (texts.get(language) == null || (canadian && !ours.get(language))) {
                    texts = texts.with(language, text);
                    ours = ours.with(language, canadian);
                }
            });
        }

        String fault() {
            if (fault != null) {
                return fault;
            }
            if (!texts.hasBoth()) {
                return null;
            }
            if (TextCharacters.hasForbidden(texts.en()) || TextCharacters.hasForbidden(texts.fr())) {
                return "characters";
            }
            return texts.en().isBlank() || texts.fr().isBlank() ? "empty" : null;
        }
    }

    private TmxUnit unit() throws XMLStreamException {
        var line = xml.getLocation().getLineNumber();
        var source = Language.of(xml.getAttributeValue(null, "srclang")).orElse(headSource);
        var granularity = granularity(xml.getAttributeValue(null, "segtype"), headGranularity);
        var translator = first("changeid", "creationid");
        var at = first("changedate", "creationdate");
        var unitBuilder = new UnitBuilder();
        unitBuilder.datatype = datatype(headDatatype);
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("tu")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "prop" -> property(unitBuilder);
                    case "tuv" -> variant(unitBuilder);
                    default -> text(unitBuilder);
                }
            }
        }
        return new TmxUnit(
                line,
                unitBuilder.texts,
                source,
                granularity,
                TmxFormat.upTo(LONGEST_NAME, unitBuilder.posting),
                number(unitBuilder.edition),
                TmxFormat.upTo(LONGEST_NAME, translator),
                TmxFormat.parse(at),
                unitBuilder.fault());
    }

    private String first(String name, String otherwise) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? xml.getAttributeValue(null, otherwise) : value;
    }

    private static Integer number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    private void property(UnitBuilder unitBuilder) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "type");
        var value = text(unitBuilder);
        if (TmxFormat.POSTING.equals(type)) {
            unitBuilder.posting = value;
        } else if (TmxFormat.EDITION.equals(type)) {
            unitBuilder.edition = value;
        }
    }

    private void variant(UnitBuilder unitBuilder) throws XMLStreamException {
        var tag = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        if (tag == null) {
            // TMX before 1.4
            tag = xml.getAttributeValue(null, "lang");
        }
        var datatype = datatype(unitBuilder.datatype);
        var segments = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("tuv")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                var segment = xml.getLocalName().equals("seg");
                var text = text(unitBuilder);
                if (segment) {
                    segments++;
                    unitBuilder.take(tag, RTF.equals(datatype) || RtfText.isIn(text) ? RtfText.words(text) : text);
                }
            }
        }
        if (segments == 0 && (tag == null || Language.of(tag).isPresent())) {
            unitBuilder.fault = "segment";
        }
    }

    private String text(UnitBuilder unitBuilder) throws XMLStreamException {
        var tmxText = TmxText.read(xml);
        if (tmxText.fault() != null) {
            unitBuilder.fault = tmxText.fault();
        }
        return tmxText.words();
    }
}
