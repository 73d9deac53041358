package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeInputConverterTest {

    @ParameterizedTest
    @ValueSource(strings = {"16:30", "16 h 30", "16h30", "16: 30"})
    void eitherLanguagesTimeIsRead(String typed) {
        assertThat(new TimeInputConverter().parse(typed)).contains(LocalTime.of(16, 30));
    }

    @Test
    void onlyTheFrenchHourStandsWithoutMinutes() {
        assertThat(new TimeInputConverter().parse("16 h")).contains(LocalTime.of(16, 0));
        assertThat(new TimeInputConverter().parse("16:")).isEmpty();
    }
}
