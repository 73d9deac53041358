package ca.tandem.publication.comparison;

import ca.tandem.publication.comparison.Part.Piece;
import ca.tandem.translation.text.WordDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamRenderer;

/**
 * Writes HTML in which differences are marked with {@code ins} and {@code del}, with labels before and after them for screen readers. The
 * marks are the innermost elements, so that a link of which one word differs stays one link.
 */
final class Marker {

    private final StringBuilder html = new StringBuilder();
    private final HtmlStreamRenderer renderer = HtmlStreamRenderer.create(html, problem -> {
        throw new IllegalStateException(problem);
    });
    private final MarkWords words;
    private final List<Tag> around = new ArrayList<>();
    private Kind marked = Kind.EQUAL;

    Marker(MarkWords words) {
        this.words = words;
        renderer.openDocument();
    }

    String html() {
        renderer.closeDocument();
        return html.toString();
    }

    void open(Tag tag) {
        renderer.openTag(tag.name(), tag.attributes());
    }

    void close(Tag tag) {
        renderer.closeTag(tag.name());
    }

    /** Writes an element without content. */
    void alone(Tag tag, Kind kind) {
        begin(kind, true);
        open(tag);
        end(kind);
    }

    /** Writes text without elements around it. */
    void text(String text, Kind kind) {
        begin(kind, true);
        renderer.text(text);
        end(kind);
    }

    /** Writes consecutive pieces of one kind. {@link #endFlow} closes the elements around the last piece. */
    void run(List<Piece> pieces, Kind kind) {
        var first = true;
        for (var piece : pieces) {
            if (!piece.around().equals(around)) {
                endMark();
                moveInto(piece.around());
            }
            begin(kind, first);
            first = false;
            if (piece.object() != null) {
                open(piece.object());
            } else {
                renderer.text(piece.text());
            }
        }
        end(kind);
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

    private void moveInto(List<Tag> next) {
        var shared = 0;
        while (shared < Math.min(around.size(), next.size())
                && around.get(shared).equals(next.get(shared))) {
            shared++;
        }
        while (around.size() > shared) {
            close(around.remove(around.size() - 1));
        }
        next.subList(shared, next.size()).forEach(tag -> {
            open(tag);
            around.add(tag);
        });
    }

    private void begin(Kind kind, boolean saying) {
        if (kind != Kind.EQUAL && marked == Kind.EQUAL) {
            renderer.openTag(element(kind), List.of());
            marked = kind;
            if (saying) {
                say(kind == Kind.ADDED ? words.added() + " " : words.removed() + " ");
            }
        }
    }

    private void end(Kind kind) {
        if (kind != Kind.EQUAL) {
            say(kind == Kind.ADDED ? " " + words.addedEnd() : " " + words.removedEnd());
            endMark();
        }
    }

    private void endMark() {
        if (marked != Kind.EQUAL) {
            renderer.closeTag(element(marked));
            marked = Kind.EQUAL;
        }
    }

    private void say(String hidden) {
        renderer.openTag(
                "span",
                List.of("class", "visually-hidden", "lang", words.language().regionalTag()));
        renderer.text(hidden);
        renderer.closeTag("span");
    }

    private static String element(Kind kind) {
        return kind == Kind.ADDED ? "ins" : "del";
    }
}
