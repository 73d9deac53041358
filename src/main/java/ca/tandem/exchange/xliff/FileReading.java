package ca.tandem.exchange.xliff;

import ca.tandem.common.Language;
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
 * Reads a file. Each unit is given to the library by itself: one that is broken does not take the others with it.
 *
 * @param source its source language
 * @param target its target language; null where it says none
 * @param original of what it says that it was made
 * @param units its units in their order
 */
record FileReading(Language source, Language target, String original, List<Received> units) {

    private static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    private static final List<String> RULES = List.of("canDelete", "canCopy", "canReorder");
    private static final Pattern VERSION = Pattern.compile("2\\.[01]");

    /**
     * Reads it.
     *
     * @throws XliffProblem if it is no XLIFF 2.0 or 2.1 of one file
     */
    static FileReading of(byte[] bytes) {
        if (bytes.length > XliffFile.MOST) {
            throw new XliffProblem("xliff.large", XliffFile.MOST >> 20);
        }
        var root = SafeXml.read(bytes).getDocumentElement();
        if (!"xliff".equals(root.getLocalName())) {
            throw new XliffProblem("xliff.other");
        }
        var version = root.getAttribute("version");
        if (!CORE.equals(root.getNamespaceURI()) || !VERSION.matcher(version).matches()) {
            throw new XliffProblem("xliff.version", version);
        }
        var files = children(root, "file");
        if (files.size() != 1) {
            throw new XliffProblem("xliff.files", files.size());
        }
        var source = Language.of(root.getAttribute("srcLang")).orElse(null);
        var target = Language.of(root.getAttribute("trgLang")).orElse(null);
        var file = files.get(0);
        var units = new ArrayList<Received>();
        collect(file, root, units);
        return new FileReading(source, target, file.getAttribute("original"), List.copyOf(units));
    }

    private static void collect(Element parent, Element root, List<Received> units) {
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

    private static Received received(Element element, Element root) {
        var name = element.getAttribute("id");
        try {
            var unit = unit(element, root);
            unit.removeMarkers();
            var own = unit.getExtAttributes();
            return new Received(
                    name,
                    own.getAttributeValue(EditionWriting.NAMESPACE, EditionWriting.SOURCE_HASH),
                    own.getAttributeValue(EditionWriting.NAMESPACE, EditionWriting.TARGET_HASH),
                    true,
                    source(unit),
                    target(unit),
                    state(unit));
        } catch (XLIFFException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // The library says with any of these that a unit is not what it should be.
            return Received.invalid(name);
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
     * What may be done with codes is judged here, with reasons; the library would only say that the unit is not valid. White space counts
     * whatever a tool says of it.
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
        unit.forEach(part -> read.addAll(Fragments.read(part.getSource())));
        return List.copyOf(read);
    }

    /** What stands between segments is taken from the source where a tool gave it no target. */
    private static List<Object> target(Unit unit) {
        var read = new ArrayList<Object>();
        var segments = 0;
        for (var part : unit.getTargetOrderedParts()) {
            if (part.hasTarget()) {
                var said = Fragments.read(part.getTarget());
                segments += part.isSegment() && !said.isEmpty() ? 1 : 0;
                read.addAll(said);
            } else if (!part.isSegment()) {
                read.addAll(Fragments.read(part.getSource()));
            }
        }
        return segments == 0 ? List.of() : List.copyOf(read);
    }

    /** The least finished segment counts; one without a target is not begun, whatever it says. */
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
