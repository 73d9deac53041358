package ca.tandem.publication.comparison;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a rendered text: a box of further parts, or a flow of words. */
sealed interface Part {

    /** Returns the words of the part, from which its similarity to another is computed. */
    String words();

    /**
     * An element that contains blocks or words, such as a list, a list item or a paragraph.
     *
     * @param tag the start tag
     * @param parts the contents
     */
    record Box(Tag tag, List<Part> parts) implements Part {

        public Box {
            parts = List.copyOf(parts);
        }

        @Override
        public String words() {
            return parts.stream().map(Part::words).collect(Collectors.joining(" "));
        }
    }

    /** Inline content: words with the elements around each, such as emphasis, links and code. */
    record Flow(List<Piece> pieces) implements Part {

        public Flow {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String words() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }

        boolean isBlank() {
            return pieces.stream().allMatch(Piece::isSpace);
        }
    }

    /**
     * A word, a run of white space, a punctuation mark, an image or a line break.
     *
     * @param text the text; empty for an image or a line break
     * @param object the tag of the image or line break; null for text
     * @param around the elements around it, the outermost first
     */
    record Piece(String text, Tag object, List<Tag> around) {

        public Piece {
            around = List.copyOf(around);
        }

        /** Checks whether the piece is white space that HTML collapses; no-break and thin spaces are not. */
        boolean isSpace() {
            return object == null && text.chars().allMatch(character -> character <= ' ');
        }
    }
}
