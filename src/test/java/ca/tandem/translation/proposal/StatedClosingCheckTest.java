package ca.tandem.translation.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a closing that the texts name is told once its day has passed. */
class StatedClosingCheckTest {

    private static final String ENGLISH = "Apply by March 3, 2031.";
    private static final String FRENCH = "Postulez au plus tard le 3 mars 2031.";

    @Test
    void aPassedClosingIsToldInEachText() {
        assertThat(findings("2031-03-04T17:00:00Z", ENGLISH, FRENCH))
                .extracting(Finding::code)
                .containsExactly("closing.text.passed", "closing.text.passed");
        assertThat(findings("2031-03-04T17:00:00Z", ENGLISH, FRENCH))
                .extracting(Finding::language)
                .containsExactly(Language.EN, Language.FR);
    }

    /** The day lasts until midnight in Ottawa. */
    @ParameterizedTest
    @CsvSource({"2031-03-03T17:00:00Z", "2031-03-04T04:59:00Z"})
    void onItsDayTheClosingHasNotPassed(String now) {
        assertThat(findings(now, ENGLISH, FRENCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The work starts on March 3, 2031. | Le travail commence le 3 mars 2031.
                    Apply as soon as you can. | Postulez dès que possible.
                    """)
    void otherDatesAreNotToldOf(String english, String french) {
        assertThat(findings("2032-01-01T17:00:00Z", english, french)).isEmpty();
    }

    @Test
    void whatWasFoundHoldsForADay() {
        assertThat(check("2031-03-03T17:00:00Z").dependency())
                .isEqualTo(check("2031-03-04T04:59:00Z").dependency())
                .isNotEqualTo(check("2031-03-04T05:01:00Z").dependency());
    }

    private static List<Finding> findings(String now, String english, String french) {
        var texts = new Bilingual<>(
                new PostingText("Keeper", "Watch.", english + "\n"),
                new PostingText("Garde", "Veillez.", french + "\n"));
        return check(now).findings(CheckedEdition.of(texts, Language.EN)).toList();
    }

    private static StatedClosingCheck check(String now) {
        var check = new StatedClosingCheck();
        check.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return check;
    }
}
