package ca.tandem.publication.comparison;

import ca.tandem.publication.comparison.HtmlPart.InlinePiece;
import ca.tandem.publication.comparison.RenderedComparison.MarkLabels;
import ca.tandem.translation.text.WordDifference.DifferenceKind;
import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamRenderer;

/**
 * Writes HTML in which differences are marked with {@code ins} and {@code del}, with labels before and after them for screen readers. The
 * marks are the innermost elements, so that a link of which one word differs stays one link.
 */
final class MarkedHtmlWriter {

    private final StringBuilder html = new StringBuilder();
    private final HtmlStreamRenderer renderer = HtmlStreamRenderer.create(html, problem -> {
        throw new IllegalStateException(problem);
    });
    private final MarkLabels words;
    private final List<StartTag> around = new ArrayList<>();
    private DifferenceKind marked = DifferenceKind.EQUAL;

    MarkedHtmlWriter(MarkLabels words) {
        this.words = words;
        renderer.openDocument();
    }

    String html() {
        renderer.closeDocument();
        return html.toString();
    }

    void open(StartTag startTag) {
        renderer.openTag(startTag.name(), startTag.attributes());
    }

    void close(StartTag startTag) {
        renderer.closeTag(startTag.name());
    }

    /** Writes an element without content. */
    void voidElement(StartTag startTag, DifferenceKind differenceKind) {
        begin(differenceKind, true);
        open(startTag);
        end(differenceKind);
    }

    /** Writes text without elements around it. */
    void text(String text, DifferenceKind differenceKind) {
        begin(differenceKind, true);
        renderer.text(text);
        end(differenceKind);
    }

    /** Writes consecutive pieces of one kind. {@link #endFlow} closes the elements around the last piece. */
    void pieces(List<InlinePiece> pieces, DifferenceKind differenceKind) {
        var first = true;
        for (var inlinePiece : pieces) {
            if (!inlinePiece.ancestors().equals(around)) {
                endMark();
                moveInto(inlinePiece.ancestors());
            }
            begin(differenceKind, first);
            first = false;
            if (inlinePiece.element() != null) {
                open(inlinePiece.element());
            } else {
                renderer.text(inlinePiece.text());
            }
        }
        end(differenceKind);
    }

    void endFlow() {
        moveInto(List.of());
    }

    /** Writes a paragraph that says that unchanged text is left out. */
    void skip() {
        renderer.openTag(
                "p", List.of("class", "skipped", "lang", words.language().regionalTag()));
        renderer.text(words.skipped());
        renderer.closeTag("p");
    }

    private void moveInto(List<StartTag> next) {
        var shared = 0;
        while (shared < Math.min(around.size(), next.size())
                && around.get(shared).equals(next.get(shared))) {
            shared++;
        }
        while (around.size() > shared) {
            close(around.remove(around.size() - 1));
        }
        next.subList(shared, next.size()).forEach(startTag -> {
            open(startTag);
            around.add(startTag);
        });
    }

    private void begin(DifferenceKind differenceKind, boolean saying) {
        if (differenceKind != DifferenceKind.EQUAL && marked == DifferenceKind.EQUAL) {
            renderer.openTag(element(differenceKind), List.of());
            marked = differenceKind;
            if (saying) {
                label(differenceKind == DifferenceKind.ADDED ? words.added() + " " : words.removed() + " ");
            }
        }
    }

    private void end(DifferenceKind differenceKind) {
        if (differenceKind != DifferenceKind.EQUAL) {
            label(differenceKind == DifferenceKind.ADDED ? " " + words.addedEnd() : " " + words.removedEnd());
            endMark();
        }
    }

    private void endMark() {
        if (marked != DifferenceKind.EQUAL) {
            renderer.closeTag(element(marked));
            marked = DifferenceKind.EQUAL;
        }
    }

    private void label(String hidden) {
        renderer.openTag(
                "span",
                List.of("class", "visually-hidden", "lang", words.language().regionalTag()));
        renderer.text(hidden);
        renderer.closeTag("span");
    }

    private static String element(DifferenceKind differenceKind) {
        return differenceKind == DifferenceKind.ADDED ? "ins" : "del";
    }
}
