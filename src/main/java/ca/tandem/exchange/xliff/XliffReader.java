package ca.tandem.exchange.xliff;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.w3c.dom.Element;

/**
 * The content of an XLIFF document. Each unit is parsed by the library on its own, so that an invalid one does not affect the others.
 *
 * @param source the source language; null if it is neither English nor French
 * @param target the target language; null if the document names none
 * @param original the {@code original} attribute, which names the edition
 * @param units the units in their order
 */
record XliffReader(Language source, Language target, String original, List<ReceivedUnit> units) {

    private static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    private static final List<String> RULES = List.of("canDelete", "canCopy", "canReorder");
    private static final Pattern VERSION = Pattern.compile("2\\.[01]");

    /**
     * Parses a document.
     *
     * @throws ProblemException if it is not XLIFF 2.0 or 2.1 with exactly one file, or is too large
     */
    static XliffReader of(byte[] bytes) {
        if (bytes.length > XliffFile.MAX_BYTES) {
            throw ProblemException.invalid("xliff.large", XliffFile.MAX_BYTES >> 20);
        }
        var root = SafeXml.read(bytes).getDocumentElement();
        if (!"xliff".equals(root.getLocalName())) {
            throw ProblemException.invalid("xliff.other");
        }
        var version = root.getAttribute("version");
        if (!CORE.equals(root.getNamespaceURI()) || !VERSION.matcher(version).matches()) {
            throw ProblemException.invalid("xliff.version", version);
        }
        var files = children(root, "file");
        if (files.size() != 1) {
            throw ProblemException.invalid("xliff.files", files.size());
        }
        var source = Language.of(root.getAttribute("srcLang")).orElse(null);
        var target = Language.of(root.getAttribute("trgLang")).orElse(null);
        var file = files.get(0);
        var units = new ArrayList<ReceivedUnit>();
        collect(file, root, units);
        return new XliffReader(source, target, file.getAttribute("original"), List.copyOf(units));
    }

    private static void collect(Element parent, Element root, List<ReceivedUnit> units) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && CORE.equals(element.getNamespaceURI())) {
                if ("unit".equals(element.getLocalName())) {
                    units.add(received(element, root));
                } else if ("group".equals(element.getLocalName())) {
                    collect(element, root, units);
                }
            }
        }
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && CORE.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static ReceivedUnit received(Element element, Element root) {
        var name = element.getAttribute("id");
        try {
            var unit = unit(element, root);
            unit.removeMarkers();
            var own = unit.getExtAttributes();
            return new ReceivedUnit(
                    name,
                    own.getAttributeValue(XliffWriter.NAMESPACE, XliffWriter.SOURCE_HASH),
                    own.getAttributeValue(XliffWriter.NAMESPACE, XliffWriter.TARGET_HASH),
                    true,
                    source(unit),
                    target(unit),
                    state(unit));
        } catch (XLIFFException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // The library reports an invalid unit with any of these.
            return ReceivedUnit.invalid(name);
        }
    }

    private static Unit unit(Element element, Element root) {
        var alone = (Element) root.cloneNode(false);
        var document = root.getOwnerDocument();
        var file = document.createElementNS(CORE, "file");
        file.setAttribute("id", "f1");
        file.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        var copy = (Element) element.cloneNode(true);
        unbind(copy);
        file.appendChild(copy);
        alone.appendChild(file);
        try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MINIMAL)) {
            reader.open(SafeXml.write(alone));
            while (reader.hasNext()) {
                var event = reader.next();
                if (event.isUnit()) {
                    return event.getUnit();
                }
            }
        }
        throw new IllegalStateException("A unit was put in, and none came out");
    }

    /**
     * Removes restrictions on codes, which are checked here with a reason for each refusal; the library would only report an invalid unit.
     * Also removes {@code xml:space}, because white space always counts.
     */
    private static void unbind(Element element) {
        RULES.forEach(element::removeAttribute);
        element.removeAttributeNS(XMLConstants.XML_NS_URI, "space");
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                unbind(inner);
            }
        }
    }

    private static List<Object> source(Unit unit) {
        var read = new ArrayList<Object>();
        unit.forEach(part -> read.addAll(InlineFragments.read(part.getSource())));
        return List.copyOf(read);
    }

    /** Reads the target. The text between segments is taken from the source if a tool gave it no target. */
    private static List<Object> target(Unit unit) {
        var read = new ArrayList<Object>();
        var segments = 0;
        for (var part : unit.getTargetOrderedParts()) {
            if (part.hasTarget()) {
                var said = InlineFragments.read(part.getTarget());
                segments += part.isSegment() && !said.isEmpty() ? 1 : 0;
                read.addAll(said);
            } else if (!part.isSegment()) {
                read.addAll(InlineFragments.read(part.getSource()));
            }
        }
        return segments == 0 ? List.of() : List.copyOf(read);
    }

    /** Returns the state of the least finished segment; a segment without a target counts as initial, whatever its attribute says. */
    private static TargetState state(Unit unit) {
        var states = new ArrayList<TargetState>();
        for (Part part : unit) {
            if (part instanceof Segment segment && !segment.getSource().isEmpty()) {
                states.add(segment.hasTarget() ? segment.getState() : TargetState.INITIAL);
            }
        }
        return states.stream().min(Comparator.naturalOrder()).orElse(TargetState.INITIAL);
    }
}
