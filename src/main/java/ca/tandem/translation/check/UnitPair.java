package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.unit.UnitStatus;

/**
 * A unit in both languages, as the checks see it.
 *
 * @param unit the unit's id; null if the texts were paired by alignment only
 * @param status the translation status; null if the whole text was written and the two were paired by alignment
 * @param blocks the unit in each language; null on a side without counterpart
 */
public record UnitPair(String unit, UnitStatus status, Bilingual<Block> blocks) {

    /** Creates a pair found by alignment. */
    public UnitPair(String unit, Bilingual<Block> blocks) {
        this(unit, null, blocks);
    }

    /** Checks whether both sides have text. */
    public boolean isWhole() {
        return blocks.hasBoth()
                && !blocks.en().text().isBlank()
                && !blocks.fr().text().isBlank();
    }
}
