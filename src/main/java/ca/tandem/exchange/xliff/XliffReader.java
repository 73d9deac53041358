package ca.tandem.exchange.xliff;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.posting.PostingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The content of an XLIFF document of the versions 2.0, 2.1 and 2.2, whose core is the same. What a unit has of extensions and modules is
 * passed over, and an invalid unit does not affect the others.
 *
 * @param source the source language; null if it is neither English nor French
 * @param target the target language; null if the document names none
 * @param original the {@code original} attribute, which names the edition
 * @param units the units in their order
 */
record XliffReader(Language source, Language target, String original, List<ReceivedUnit> units) {

    /** Maximum number of units: those of the longest posting, its title and its description. */
    static final int MOST_UNITS = PostingText.MOST_PIECES + 2;

    private static final Pattern CORE = Pattern.compile("urn:oasis:names:tc:xliff:document:2\\.[0-2]");
    private static final Pattern VERSION = Pattern.compile("2\\.[0-2]");

    /**
     * Parses a document.
     *
     * @throws ProblemException if it is not XLIFF 2 with exactly one file, or is too large
     */
    static XliffReader of(byte[] bytes) {
        if (bytes.length > XliffFile.MAX_BYTES) {
            throw ProblemException.invalid("xliff.large", XliffFile.MAX_BYTES >> 20);
        }
        var xml = new SafeXml(bytes);
        while (xml.next() && !xml.isStart()) {
            // nothing but white space
        }
        if (!"xliff".equals(xml.name())) {
            throw ProblemException.invalid("xliff.other");
        }
        requireVersion(Objects.requireNonNullElse(xml.attribute("version"), ""), xml.namespace());
        var source = Language.of(xml.attribute("srcLang")).orElse(null);
        var target = Language.of(xml.attribute("trgLang")).orElse(null);
        var core = xml.namespace();
        var original = "";
        var units = new ArrayList<ReceivedUnit>();
        var files = 0;
        while (xml.nextChild()) {
            if (!isCore(xml, core, "file")) {
                xml.skip();
            } else if (++files == 1) {
                original = Objects.requireNonNullElse(xml.attribute("original"), "");
                collect(xml, core, target, units);
            } else {
                xml.skip();
            }
        }
        while (xml.next()) {
            // The document is well-formed to its end.
        }
        if (files != 1) {
            throw ProblemException.invalid("xliff.files", files);
        }
        return new XliffReader(source, target, original, List.copyOf(units));
    }

    private static void requireVersion(String version, String namespace) {
        if (version.startsWith("1.")) {
            throw ProblemException.invalid("xliff.version.old", version);
        }
        if (!CORE.matcher(namespace).matches() || !VERSION.matcher(version).matches()) {
            throw ProblemException.invalid("xliff.version", version);
        }
    }

    private static void collect(SafeXml xml, String core, Language target, List<ReceivedUnit> units) {
        while (xml.nextChild()) {
            if (isCore(xml, core, "unit")) {
                if (units.size() == MOST_UNITS) {
                    throw ProblemException.invalid("xliff.units", MOST_UNITS);
                }
                units.add(new UnitReader(xml, core, target).read());
            } else if (isCore(xml, core, "group")) {
                collect(xml, core, target, units);
            } else {
                xml.skip();
            }
        }
    }

    private static boolean isCore(SafeXml xml, String core, String name) {
        return core.equals(xml.namespace()) && name.equals(xml.name());
    }
}
