package ca.tandem.translation.proposal;

import java.util.regex.Pattern;

/** Sentences about other positions than the one of the posting: those that a pool may fill, or that vary. */
final class Variation {

    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\bpools?\\b|\\bmay vary\\b|\\bsimilar positions?\\b|\\bother (?:positions|roles|opportunities)\\b|\\bfuture\\b"
                    + "|\\bbassins?\\b|\\bvarier\\b|(?:postes|emplois) (?:semblables|similaires)|\\bd'autres (?:postes|emplois|r[oô]les)\\b"
                    + "|\\bfuturs?\\b|\\bfutures\\b");

    private Variation() {}

    /** Checks whether a sentence speaks of other positions. */
    static boolean isIn(Sentence sentence) {
        return OTHERS.matcher(sentence.words()).find();
    }
}
