package ca.tandem.publication.comparison;

import ca.tandem.publication.comparison.HtmlPart.HtmlBlock;
import ca.tandem.publication.comparison.HtmlPart.InlineContent;
import ca.tandem.publication.comparison.HtmlPart.InlinePiece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/** Builds the tree of parts from the sanitiser's events. The result is well-formed and contains nothing executable. */
final class HtmlPartReader implements HtmlStreamEventReceiver {

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** An open block element with the parts read so far. */
    private static final class OpenBlock {

        private final StartTag startTag;
        private final List<HtmlPart> parts = new ArrayList<>();

        OpenBlock(StartTag startTag) {
            this.startTag = startTag;
        }
    }

    private final Deque<OpenBlock> boxes = new ArrayDeque<>();
    private final List<StartTag> around = new ArrayList<>();
    private final List<InlinePiece> flow = new ArrayList<>();

    HtmlPartReader() {
        boxes.push(new OpenBlock(new StartTag("div", List.of())));
    }

    /** Returns the parts that were read. */
    List<HtmlPart> parts() {
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
        var startTag = new StartTag(name, attributes);
        if (startTag.isBlock()) {
            endFlow();
            if (startTag.isVoid()) {
                boxes.element().parts.add(new HtmlBlock(startTag, List.of()));
            } else {
                boxes.push(new OpenBlock(startTag));
            }
        } else if (startTag.isVoid()) {
            flow.add(new InlinePiece("", startTag, around));
        } else {
            around.add(startTag);
        }
    }

    @Override
    public void closeTag(String name) {
        var startTag = new StartTag(name, List.of());
        if (startTag.isVoid()) {
            return;
        }
        if (!startTag.isBlock()) {
            for (var i = around.size() - 1; i >= 0; i--) {
                if (around.get(i).name().equals(name)) {
                    around.remove(i);
                    return;
                }
            }
        } else if (boxes.stream()
                .anyMatch(openBlock -> openBlock.startTag.name().equals(name))) {
            endFlow();
            while (!close().name().equals(name)) {
                // closes the elements that were left open inside
            }
        }
    }

    @Override
    public void text(String text) {
        var preformatted = boxes.stream().anyMatch(openBlock -> openBlock.startTag.isPreformatted());
        PIECE.matcher(text)
                .results()
                .map(found -> new InlinePiece(found.group(), null, around))
                .map(inlinePiece ->
                        inlinePiece.isSpace() && !preformatted ? new InlinePiece(" ", null, around) : inlinePiece)
                .forEach(flow::add);
    }

    private StartTag close() {
        var done = boxes.pop();
        boxes.element().parts.add(new HtmlBlock(done.startTag, done.parts));
        return done.startTag;
    }

    /** Ends the current flow, at the start or end of a block. White space between blocks is dropped. */
    private void endFlow() {
        var first = 0;
        var end = flow.size();
        if (boxes.stream().noneMatch(openBlock -> openBlock.startTag.isPreformatted())) {
            while (first < end && flow.get(first).isSpace()) {
                first++;
            }
            while (end > first && flow.get(end - 1).isSpace()) {
                end--;
            }
        }
        if (first < end) {
            boxes.element().parts.add(new InlineContent(flow.subList(first, end)));
        }
        flow.clear();
    }
}
