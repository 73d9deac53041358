package ca.tandem.exchange.tmx;

import java.util.List;

/**
 * The report of a TMX import.
 *
 * @param units the number of translation units that were read
 * @param added the number of new pairs
 * @param known the number of pairs that the memory had already
 * @param otherLanguages the number of units without a pair of English and French
 * @param bad the number of units that could not be imported; the end of a file that breaks off counts as one
 * @param faults the faults of the first of those units
 */
public record TmxReport(long units, long added, long known, long otherLanguages, long bad, List<UnitError> faults) {

    /** Maximum number of faults in a report. */
    public static final int MOST_FAULTS = 100;

    /**
     * A fault of a unit that could not be imported.
     *
     * @param line the line of the file, from 1
     * @param code the key of the message, after {@code tmx.}
     */
    public record UnitError(long line, String code) {}
}
