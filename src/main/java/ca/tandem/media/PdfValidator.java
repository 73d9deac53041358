package ca.tandem.media;

import ca.tandem.common.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads a PDF with all of its objects and refuses one that does more than show pages: that runs scripts, starts programs, carries other files
 * or plays media (ISO 32000-1, 12.6.4 and 7.11.4).
 */
final class PdfValidator {

    static final int MOST_PAGES = 500;

    private static final int TAIL = 1_024;

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "GoToE",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    private static final Set<String> ANNOTATIONS =
            Set.of("FileAttachment", "RichMedia", "3D", "Movie", "Sound", "Screen");

    /** Keys of scripts, embedded files and forms that are programs. */
    private static final List<COSName> KEYS =
            List.of(COSName.JS, COSName.EF, COSName.EMBEDDED_FILES, COSName.getPDFName("XFA"));

    private PdfValidator() {}

    /**
     * Requires that a PDF does nothing but show pages, and not too many.
     *
     * @param content the whole file
     * @throws ProblemException if it is damaged, encrypted, active, swells or has too many pages
     */
    static void validate(byte[] content) {
        requireEnd(content);
        try (var document = new BoundedPdfParser(content).parse(false)) {
            requirePassive(document.getDocument());
            requireFewPages(document);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox throws exceptions of many kinds at damaged files.
            throw ProblemException.invalid("file.pdf.damaged");
        }
    }

    private static void requireFewPages(PDDocument document) {
        var pages = document.getNumberOfPages();
        if (pages < 1) {
            throw ProblemException.invalid("file.pdf.damaged");
        }
        if (pages > MOST_PAGES) {
            throw ProblemException.invalid("file.pdf.pages", pages, MOST_PAGES);
        }
    }

    /** Requires that nothing but white space follows the end, where another file could hide. */
    private static void requireEnd(byte[] content) {
        var start = Math.max(0, content.length - TAIL);
        var tail = new String(content, start, content.length - start, StandardCharsets.ISO_8859_1);
        if (!tail.replaceFirst("[\\s\0]+$", "").endsWith("%%EOF")) {
            throw ProblemException.invalid("file.pdf.damaged");
        }
    }

    private static void requirePassive(COSDocument document) {
        var waiting = new ArrayDeque<COSBase>();
        for (var key : document.getXrefTable().keySet()) {
            var object = document.getObjectFromPool(key).getObject();
            if (object != null) {
                waiting.add(object);
            }
        }
        waiting.add(document.getTrailer());
        while (!waiting.isEmpty()) {
            var object = waiting.remove();
            if (object instanceof COSDictionary dictionary) {
                requirePassive(dictionary);
                // References lead to objects that have their turn by themselves.
                dictionary.getValues().stream()
                        .filter(PdfValidator::isContainer)
                        .forEach(waiting::add);
            } else if (object instanceof COSArray array) {
                array.forEach(element -> {
                    if (isContainer(element)) {
                        waiting.add(element);
                    }
                });
            }
        }
    }

    private static boolean isContainer(COSBase object) {
        return object instanceof COSDictionary || object instanceof COSArray;
    }

    private static void requirePassive(COSDictionary dictionary) {
        var isActive = KEYS.stream().anyMatch(dictionary::containsKey)
                || isOneOf(ACTIONS, dictionary.getDictionaryObject(COSName.S))
                || isOneOf(ANNOTATIONS, dictionary.getDictionaryObject(COSName.SUBTYPE));
        if (isActive) {
            throw ProblemException.invalid("file.pdf.active");
        }
    }

    private static boolean isOneOf(Set<String> names, COSBase value) {
        return value instanceof COSName name && names.contains(name.getName());
    }
}
