package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import java.util.List;

/**
 * Pieces of two texts that belong together (Gale and Church call it a bead). A side without pieces has no counterpart.
 *
 * @param pieces the positions of the pieces in each text, ascending and without gaps
 */
public record Bead(Bilingual<List<Integer>> pieces) {

    /** Whether both sides have pieces. */
    public boolean isPair() {
        return !pieces.en().isEmpty() && !pieces.fr().isEmpty();
    }
}
