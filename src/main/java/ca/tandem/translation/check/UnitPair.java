package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.text.Block;

/**
 * A unit in both languages, as checks look at it.
 *
 * @param unit the id of the unit; null where the texts were paired by alignment only
 * @param blocks the unit in each language; a side without a counterpart is null
 */
public record UnitPair(String unit, Bilingual<Block> blocks) {

    /** Whether both sides say something. */
    public boolean isWhole() {
        return blocks.complete()
                && !blocks.en().text().isBlank()
                && !blocks.fr().text().isBlank();
    }
}
