package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+10000-01-01", "0000-01-01", "-999999999-01-01"})
    void aYearThatHasNotFourDigitsIsNoDate(String typed) {
        assertThat(DateInput.parse(typed).isWrong()).isTrue();
        assertThatThrownBy(() -> new DateInputConverter().parse(typed)).isInstanceOf(DateTimeException.class);
    }
}
