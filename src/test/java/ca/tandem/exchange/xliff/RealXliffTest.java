package ca.tandem.exchange.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.exchange.xliff.UnitComparison.UnitOutcome;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the export and import of every real pair, in both directions. */
class RealXliffTest {

    /** Validation reads the schemas anew for each file: it is enough for a few. */
    private static final int EVERY = 8;

    private static final String CHANGED = "modifiée";
    private static final Pattern TARGET =
            Pattern.compile("<target xml:space=\"preserve\">(?:<[^>]*>)*[^<>&]*?\\b(\\p{L}{4,})\\b");

    @ParameterizedTest
    @EnumSource(Language.class)
    void outThenInChangesNothingAndOneChangedSegmentChangesOneUnit(Language source) {
        try (var fixture = new XliffFixture()) {
            var wrong = new ArrayList<String>();
            var number = 0;
            var units = 0;
            var changed = 0;
            for (Map.Entry<String, Bilingual<PostingText>> pair :
                    RealPostings.pairs().entrySet()) {
                var key = pair.getKey();
                fixture.createSubmitted(key, source, pair.getValue());
                var file = fixture.export(key);
                if (number++ % EVERY == 0) {
                    XLIFFReader.validate(file, null);
                }
                var version = fixture.version(key);
                var taken = fixture.take(key, file);
                units += taken.units().size();
                taken.units().stream()
                        .filter(unit -> unit.outcome() != UnitOutcome.UNCHANGED)
                        .forEach(unit -> wrong.add(key + " " + unit.outcome() + " " + unit.reasons() + " "
                                + unit.unit().getTarget() + " -> " + unit.target()));
                if (fixture.version(key) != version) {
                    wrong.add(key + " has another version");
                }
                changed += change(fixture, key, file, wrong);
            }
            System.out.printf(
                    "XLIFF from %s: %d pairs, %d units unchanged, %d single changes%n",
                    source, RealPostings.pairs().size(), units, changed);
            assertThat(wrong).isEmpty();
        }
    }

    /** Changes one word somewhere in the middle of the file. */
    private static int change(XliffFixture fixture, String key, String file, List<String> wrong) {
        var words = TARGET.matcher(file).results().toList();
        if (words.isEmpty()) {
            return 0;
        }
        var word = words.get(words.size() / 2);
        var changed = file.substring(0, word.start(1)) + CHANGED + file.substring(word.end(1));
        var before = fixture.units(key);
        var taken = fixture.take(key, changed);
        if (taken.taken() != 1 || taken.refused() != 0) {
            wrong.add(key + " took " + taken.taken() + ", refused " + taken.refused() + " for " + word.group() + ": "
                    + taken.units().stream()
                            .filter(unit -> unit.outcome() != UnitOutcome.UNCHANGED)
                            .toList());
            return 0;
        }
        var after = fixture.units(key);
        for (var i = 0; i < before.size(); i++) {
            var now = after.get(i).getTarget();
            var was = taken.units().get(i).outcome() == UnitOutcome.WORDS ? now.replace(CHANGED, word.group(1)) : now;
            if (!was.equals(before.get(i).getTarget())) {
                wrong.add(key + " " + before.get(i).getTarget() + " became " + now);
            }
        }
        return 1;
    }
}
