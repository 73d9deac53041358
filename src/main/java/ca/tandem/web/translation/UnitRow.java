package ca.tandem.web.translation;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.unit.Status;

/**
 * A unit as the list shows it.
 *
 * @param id the unit's id
 * @param number its place in the text, from 1
 * @param kind what it is in the text
 * @param status how far it is
 * @param texts its words in each language; empty where it has none
 * @param errors how many findings block
 * @param warnings how many other findings there are
 * @param address where it is the unit at work
 */
public record UnitRow(
        long id,
        int number,
        BlockKind kind,
        Status status,
        Bilingual<String> texts,
        long errors,
        long warnings,
        String address) {}
