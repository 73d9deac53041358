package ca.tandem.translation.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what is believed of the figures that a browser sends. */
class MeasuredEffortTest {

    @Test
    void wholeNumbersWithinTheLimitsAreTaken() {
        assertThat(MeasuredEffort.parse("14400000", "0", "100000"))
                .contains(new MeasuredEffort(14_400_000, 0, 100_000));
    }

    @ParameterizedTest
    @CsvSource({
        "14400001, 0, 0",
        "0, 14400001, 0",
        "0, 0, 100001",
        "-1, 0, 0",
        "1.5, 0, 0",
        "99999999999999999999, 0, 0",
        "'', '', ''",
        "one, two, three",
        ", ,",
    })
    void whatIsNoMeasurementIsNone(String thinking, String typing, String keys) {
        assertThat(MeasuredEffort.parse(thinking, typing, keys)).isEmpty();
    }

    @Test
    void aFieldSaysEveryBeginning() {
        for (var field : Arrays.asList("NOTHING", "MACHINE", "REVISION", "0", "70", "99", "100", "101")) {
            assertThat(UnitBeginning.parse(field))
                    .as(field)
                    .map(UnitBeginning::field)
                    .contains(field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "102", "-1", "EXACT", "FUZZY", "FUZZY_HIGH", "nothing", "1e1", "99999999999"})
    void anotherFieldSaysNone(String field) {
        assertThat(UnitBeginning.parse(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"70, FUZZY", "84, FUZZY", "85, FUZZY_HIGH", "99, FUZZY_HIGH", "100, EXACT", "101, EXACT"})
    void aScoreSaysHowMuchAMatchDiffers(int score, Beginning beginning) {
        assertThat(UnitBeginning.ofMatch(score)).isEqualTo(new UnitBeginning(beginning, score));
    }
}
