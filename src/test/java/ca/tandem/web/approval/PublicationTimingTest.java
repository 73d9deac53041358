package ca.tandem.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.web.approval.PublicationTiming.TimingProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationTimingTest {

    /** Every way to fill the form in; a dot is a field in which nothing stands. */
    @ParameterizedTest
    @CsvSource({
        "NOTHING, .,          .,     America/Toronto,   AT ONCE",
        "NOTHING, ' ',        ' ',   America/Toronto,   AT ONCE",
        "NOTHING, 2027-03-15, 9 h,   America/Toronto,   2027-03-15T13:00:00Z",
        "NOTHING, 2027-03-15, 09:00, America/Vancouver, 2027-03-15T16:00:00Z",
        "NOTHING, 2027-03-15, .,     America/Toronto,   TIME",
        "NOTHING, .,          09:00, America/Toronto,   DATE",
        "NOTHING, tomorrow,   09:00, America/Toronto,   DATE",
        "NOTHING, 2027-03-15, soon,  America/Toronto,   TIME",
        "NOTHING, .,          .,     America/Vancouver, DATE",
        "NOW,     .,          .,     America/Toronto,   AT ONCE",
        "NOW,     2027-03-15, 09:00, America/Toronto,   BOTH",
        "NOW,     2027-03-15, .,     America/Toronto,   BOTH",
        "NOW,     .,          09:00, America/Toronto,   BOTH",
        "NOW,     tomorrow,   .,     America/Toronto,   BOTH",
        "NOW,     .,          .,     America/Vancouver, BOTH",
        "LATER,   2027-03-15, 09:00, America/Toronto,   2027-03-15T13:00:00Z",
        "LATER,   .,          .,     America/Toronto,   DATE",
        "LATER,   .,          09:00, America/Toronto,   DATE",
        "LATER,   2027-03-15, .,     America/Toronto,   TIME",
        "LATER,   +12027-03-15, 9 h, America/Toronto,   DATE",
        // The clocks skip this time, and pass the other one twice: the first of both is meant.
        "LATER,   2027-03-14, 02:30, America/Toronto,   2027-03-14T07:30:00Z",
        "LATER,   2027-11-07, 01:30, America/Toronto,   2027-11-07T05:30:00Z",
    })
    void whatIsTypedChoosesAndBothIsAnError(String choice, String date, String time, String zone, String meant) {
        var publicationTiming = PublicationTiming.of(chosen(choice), written(date), written(time), zone);

        assertThat(said(publicationTiming)).isEqualTo(meant);
    }

    /** Tests for the fault that led to this class: no input in the fields of the moment may publish at once. */
    @ParameterizedTest
    @MethodSource("typed")
    void nothingThatIsTypedAsAMomentEverMeansAtOnce(Boolean later, List<String> typed) {
        var publicationTiming = PublicationTiming.of(later, typed.get(0), typed.get(1), PublicationTiming.USUAL_ZONE);

        assertThat(said(publicationTiming)).isNotEqualTo("AT ONCE");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> typed() {
        var pieces = Arrays.asList(null, "", "x", "2027-03-15", "2020-01-01", "09:00", "2027-02-30", "0", "\u00a0.");
        return Stream.of(null, true, false).flatMap(later -> pieces.stream().flatMap(date -> pieces.stream()
                .filter(time -> !(isBlank(date) && isBlank(time)))
                .map(time -> org.junit.jupiter.params.provider.Arguments.of(later, Arrays.asList(date, time)))));
    }

    @Test
    void aSpaceThatDoesNotBreakIsNothingTyped() {
        assertThat(said(PublicationTiming.of(null, "\u00a0", null, PublicationTiming.USUAL_ZONE)))
                .isEqualTo("AT ONCE");
    }

    private static String said(PublicationTiming publicationTiming) {
        return publicationTiming
                .problem()
                .map(TimingProblem::name)
                .orElseGet(() -> publicationTiming.at() == null
                        ? "AT ONCE"
                        : publicationTiming.at().toString());
    }

    private static Boolean chosen(String choice) {
        return "NOTHING".equals(choice) ? null : Boolean.valueOf("LATER".equals(choice));
    }

    private static String written(String cell) {
        return ".".equals(cell) ? null : cell;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
