package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import java.util.List;

/**
 * A bead (the term of Gale and Church): pieces of two texts that correspond to each other. Pieces of a side have no counterpart if the
 * other side is empty.
 *
 * @param pieces the positions of the pieces in each text, ascending and without gaps
 */
public record Bead(Bilingual<List<Integer>> pieces) {

    /** Checks whether both sides have pieces. */
    public boolean isPair() {
        return !pieces.en().isEmpty() && !pieces.fr().isEmpty();
    }
}
