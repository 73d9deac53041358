package ca.tandem.web.translation;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.unit.UnitStatus;

/**
 * A row of the list of units.
 *
 * @param id the unit's id
 * @param number its position in the text, from 1
 * @param kind the kind of text block
 * @param status the translation status
 * @param machines true if the translation is an engine's, without a change
 * @param texts the text in each language; empty where there is none
 * @param errors the number of blocking findings
 * @param warnings the number of other findings
 * @param address the address that opens the unit
 */
public record UnitRow(
        long id,
        int number,
        BlockKind kind,
        UnitStatus status,
        boolean machines,
        Bilingual<String> texts,
        long errors,
        long warnings,
        String address) {}
