package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.unit.Status;

/**
 * A unit in both languages, as checks look at it.
 *
 * @param unit the id of the unit; null where the texts were paired by alignment only
 * @param status how far the unit is; null where the whole text was written and the two were paired by alignment
 * @param blocks the unit in each language; a side without a counterpart is null
 */
public record UnitPair(String unit, Status status, Bilingual<Block> blocks) {

    /** A pair found by alignment. */
    public UnitPair(String unit, Bilingual<Block> blocks) {
        this(unit, null, blocks);
    }

    /** Whether both sides say something. */
    public boolean isWhole() {
        return blocks.complete()
                && !blocks.en().text().isBlank()
                && !blocks.fr().text().isBlank();
    }
}
