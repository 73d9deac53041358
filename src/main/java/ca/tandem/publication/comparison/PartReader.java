package ca.tandem.publication.comparison;

import ca.tandem.publication.comparison.Part.Box;
import ca.tandem.publication.comparison.Part.Flow;
import ca.tandem.publication.comparison.Part.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/** Builds the tree of parts from the sanitiser's events. The result is well-formed and contains nothing executable. */
final class PartReader implements HtmlStreamEventReceiver {

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** An open block element with the parts read so far. */
    private static final class Open {

        private final Tag tag;
        private final List<Part> parts = new ArrayList<>();

        Open(Tag tag) {
            this.tag = tag;
        }
    }

    private final Deque<Open> boxes = new ArrayDeque<>();
    private final List<Tag> around = new ArrayList<>();
    private final List<Piece> flow = new ArrayList<>();

    PartReader() {
        boxes.push(new Open(new Tag("div", List.of())));
    }

    /** Returns the parts that were read. */
    List<Part> parts() {
        endFlow();
        while (boxes.size() > 1) {
            close();
        }
        return List.copyOf(boxes.element().parts);
    }

    @Override
    public void openDocument() {
        // nothing to do before the first element
    }

    @Override
    public void closeDocument() {
        endFlow();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        var tag = new Tag(name, attributes);
        if (tag.isBlock()) {
            endFlow();
            if (tag.isVoid()) {
                boxes.element().parts.add(new Box(tag, List.of()));
            } else {
                boxes.push(new Open(tag));
            }
        } else if (tag.isVoid()) {
            flow.add(new Piece("", tag, around));
        } else {
            around.add(tag);
        }
    }

    @Override
    public void closeTag(String name) {
        var tag = new Tag(name, List.of());
        if (tag.isVoid()) {
            return;
        }
        if (!tag.isBlock()) {
            for (var i = around.size() - 1; i >= 0; i--) {
                if (around.get(i).name().equals(name)) {
                    around.remove(i);
                    return;
                }
            }
        } else if (boxes.stream().anyMatch(open -> open.tag.name().equals(name))) {
            endFlow();
            while (!close().name().equals(name)) {
                // closes the elements that were left open inside
            }
        }
    }

    @Override
    public void text(String text) {
        var preformatted = boxes.stream().anyMatch(open -> open.tag.isPreformatted());
        PIECE.matcher(text)
                .results()
                .map(found -> new Piece(found.group(), null, around))
                .map(piece -> piece.isSpace() && !preformatted ? new Piece(" ", null, around) : piece)
                .forEach(flow::add);
    }

    private Tag close() {
        var done = boxes.pop();
        boxes.element().parts.add(new Box(done.tag, done.parts));
        return done.tag;
    }

    /** Ends the current flow, at the start or end of a block. White space between blocks is dropped. */
    private void endFlow() {
        var first = 0;
        var end = flow.size();
        if (boxes.stream().noneMatch(open -> open.tag.isPreformatted())) {
            while (first < end && flow.get(first).isSpace()) {
                first++;
            }
            while (end > first && flow.get(end - 1).isSpace()) {
                end--;
            }
        }
        if (first < end) {
            boxes.element().parts.add(new Flow(flow.subList(first, end)));
        }
        flow.clear();
    }
}
