package ca.tandem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.ProblemException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayFieldTest {

    @Test
    void aDayHasAYearOfFourDigits() {
        assertThat(DayField.parse("due", " 2026-11-30 ")).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(DayField.parse("due", "9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(DayField.parse("due", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "+10000-01-01", "0000-01-01", "0999-12-31", "-999999999-01-01", "30.11.2026"
            })
    void anythingElseIsRefused(String given) {
        assertThatThrownBy(() -> DayField.parse("due", given))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo("field.day"));
    }
}
