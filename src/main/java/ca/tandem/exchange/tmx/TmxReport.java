package ca.tandem.exchange.tmx;

import java.util.List;

/**
 * What became of a TMX file.
 *
 * @param units how many translation units were read
 * @param added how many pairs were new
 * @param known how many the memory had already
 * @param otherLanguages how many have no pair of English and French
 * @param bad how many could not be taken, with the end of a file that breaks off counted as one
 * @param faults what was wrong with the first of the bad ones
 */
public record TmxReport(long units, long added, long known, long otherLanguages, long bad, List<Fault> faults) {

    /** How many faults are told in words. */
    public static final int MOST_FAULTS = 100;

    /**
     * Something that could not be taken.
     *
     * @param line the line of the file, from 1
     * @param code the key of its sentence, behind {@code tmx.}
     */
    public record Fault(long line, String code) {}
}
