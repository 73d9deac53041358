package ca.tandem.publication.comparison;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a rendered text: a box of parts, or words that flow. */
sealed interface Part {

    /** The words in it, for telling how alike two parts are. */
    String words();

    /**
     * An element that holds blocks or words, such as a list, an item or a paragraph.
     *
     * @param tag its start
     * @param parts what it holds
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

    /** Words with the elements around each: emphasis, links, code. */
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
     * A word, a run of white space, a mark, or an image or a line break.
     *
     * @param text what it says; empty for an image or a break
     * @param object the image or the break; null for words
     * @param around the elements around it, the outermost first
     */
    record Piece(String text, Tag object, List<Tag> around) {

        public Piece {
            around = List.copyOf(around);
        }

        /** White space that HTML does not count; a no-break or a thin space does. */
        boolean isSpace() {
            return object == null && text.chars().allMatch(character -> character <= ' ');
        }
    }
}
