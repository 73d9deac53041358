package ca.tandem.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackFilterTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.8.8, true",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "::ffff:127.0.0.1, true",
        "192.0.2.1, false",
        "::ffff:192.0.2.1, false",
        "2001:db8::1, false"
    })
    void aDemonstrationAnswersThisMachineOnly(String address, boolean answered) {
        assertThat(LoopbackFilter.isThisMachine(address)).isEqualTo(answered);
    }
}
