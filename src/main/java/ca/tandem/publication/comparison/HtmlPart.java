package ca.tandem.publication.comparison;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a rendered text: a box of further parts, or a flow of words. */
sealed interface HtmlPart {

    /** Returns the words of the part, from which its similarity to another is computed. */
    String plainText();

    /**
     * An element that contains blocks or words, such as a list, a list item or a paragraph.
     *
     * @param tag the start tag
     * @param parts the contents
     */
    record HtmlBlock(StartTag tag, List<HtmlPart> parts) implements HtmlPart {

        public HtmlBlock {
            parts = List.copyOf(parts);
        }

        @Override
        public String plainText() {
            return parts.stream().map(HtmlPart::plainText).collect(Collectors.joining(" "));
        }
    }

    /** Inline content: words with the elements around each, such as emphasis, links and code. */
    record InlineContent(List<InlinePiece> pieces) implements HtmlPart {

        public InlineContent {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String plainText() {
            return pieces.stream().map(InlinePiece::text).collect(Collectors.joining());
        }

        boolean isBlank() {
            return pieces.stream().allMatch(InlinePiece::isSpace);
        }
    }

    /**
     * A word, a run of white space, a punctuation mark, an image or a line break.
     *
     * @param text the text; empty for an image or a line break
     * @param element the tag of the image or line break; null for text
     * @param ancestors the elements around it, the outermost first
     */
    record InlinePiece(String text, StartTag element, List<StartTag> ancestors) {

        public InlinePiece {
            ancestors = List.copyOf(ancestors);
        }

        /** Checks whether the piece is white space that HTML collapses; no-break and thin spaces are not. */
        boolean isSpace() {
            return element == null && text.chars().allMatch(character -> character <= ' ');
        }
    }
}
