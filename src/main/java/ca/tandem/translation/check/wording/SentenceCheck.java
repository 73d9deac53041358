package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.SentenceSegmenter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/**
 * Check that no sentence was left out of a unit: the translation has fewer sentences than its source and is shorter than it would be if two
 * had only become one.
 */
@ApplicationScoped
public class SentenceCheck implements Check {

    /** Characters of French for each character of English. */
    private static final double FRENCH_FOR_ENGLISH = 1.2;

    /** Share of the expected length below which something is missing, not only said in fewer words. */
    private static final double SHORTEST_SHARE = 0.9;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition
                .pairs()
                .filter(pair -> isShortened(pair.get(checkedEdition.source()), pair.get(checkedEdition.target())))
                .map(pair -> pair.get(checkedEdition.target()).finding("sentence.missing"));
    }

    private static boolean isShortened(UnitText from, UnitText to) {
        var rate = from.language() == Language.EN ? FRENCH_FOR_ENGLISH : 1 / FRENCH_FOR_ENGLISH;
        return length(to) < length(from) * rate * SHORTEST_SHARE && sentences(to) < sentences(from);
    }

    private static int length(UnitText unit) {
        return unit.inline().plainText().strip().length();
    }

    private static int sentences(UnitText unit) {
        return SentenceSegmenter.split(unit.text(), unit.language()).size();
    }
}
