package ca.tandem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

    @ParameterizedTest
    @CsvSource({"'\"3\"', 3", "' \"0\" ', 0", "'\"999999999999999999\"', 999999999999999999"})
    void aNumberInQuotationMarksIsTheVersion(String given, long version) {
        assertThat(VersionTag.fromIfMatch(saying(given))).isEqualTo(version);
    }

    /** RFC 9110, 13.1.1: the tags are compared strongly, and none of these was ever given. */
    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"-1\"", "\"abc\"", "\"\"", "\"3.0\"", "\"99999999999999999999\"", "W/\"\""})
    void anEntityTagThatWasNeverGivenIsAVersionThatNeverWas(String given) {
        assertThat(VersionTag.fromIfMatch(saying(given))).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-1", "abc", "*", "\"3\", \"4\"", "\"3", "w/\"3\"", "\"3\"\"", "\"\u007f\""})
    void whatIsNotOneEntityTagIsInvalid(String given) {
        assertThatThrownBy(() -> VersionTag.fromIfMatch(saying(given))).isInstanceOf(ProblemException.class);
    }

    @Test
    void nothingIsAMissingVersion() {
        assertThatThrownBy(() -> VersionTag.fromIfMatch(saying(null))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> VersionTag.fromIfMatch(saying(" "))).isInstanceOf(ProblemException.class);
    }

    private static HttpHeaders saying(String given) {
        return (HttpHeaders) Proxy.newProxyInstance(
                HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> method.getName().equals("getHeaderString") ? given : null);
    }
}
