package ca.tandem.translation.check.wording;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/**
 * Check that a translation is about as long as its source usually makes it. The spread grows with the square root of the length (Gale and
 * Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993).
 */
@ApplicationScoped
public class LengthCheck implements Check {

    /** Characters of French for each character of English. */
    private static final double FRENCH_FOR_ENGLISH = 1.2;

    /** Variance for each character of English, as found by Gale and Church. */
    private static final double VARIANCE = 6.8;

    /** Number of standard deviations beyond which a length is unusual. */
    private static final double UNUSUAL = 4;

    /** Minimum factor between the actual and the expected length: long units are translated more freely than the model says. */
    private static final double FACTOR = 2;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition
                .pairs()
                .filter(pair -> isUnusual(length(pair.en()), length(pair.fr())))
                .map(pair -> pair.get(checkedEdition.target())
                        .finding(
                                "length.unusual",
                                length(pair.get(checkedEdition.target())),
                                length(pair.get(checkedEdition.source()))));
    }

    private static boolean isUnusual(int english, int french) {
        var expected = english * FRENCH_FOR_ENGLISH;
        var deviation = Math.abs(french - expected) / Math.sqrt(VARIANCE * Math.max(1, english));
        return deviation > UNUSUAL && (french > expected * FACTOR || french * FACTOR < expected);
    }

    private static int length(UnitText unit) {
        return unit.inline().plainText().strip().length();
    }
}
