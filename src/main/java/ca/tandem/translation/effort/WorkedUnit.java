package ca.tandem.translation.effort;

import ca.tandem.translation.text.BlockKind;
import java.util.UUID;

/**
 * The work on a unit while it was open on one page.
 *
 * @param visit a random number of that page, under which a later save replaces the figures of an earlier one
 * @param kind the kind of the unit
 * @param words the number of words of its source
 * @param beginning what the work began with
 * @param effort the effort from the opening of the page on
 */
public record WorkedUnit(UUID visit, BlockKind kind, int words, UnitBeginning beginning, MeasuredEffort effort) {}
