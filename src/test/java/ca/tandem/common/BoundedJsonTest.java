package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests JSON that was made to use up a parser's stack or time. */
class BoundedJsonTest {

    @Test
    void whatNestsTooDeepOrHasTooLongANumberIsRefusedBeforeItIsParsed() {
        for (var json :
                new String[] {"[".repeat(500_000), "{\"a\":".repeat(51), "1".repeat(900_000), "-1e" + "9".repeat(50)}) {
            assertThatThrownBy(() -> BoundedJson.reader(bytes(json)))
                    .isInstanceOf(BoundedJson.JsonLimitException.class);
        }
    }

    @Test
    void bracketsAndDigitsInATextCountNothing() {
        var text = "[{\\\"".repeat(200) + "1".repeat(200);
        try (var reader = BoundedJson.reader(bytes("{\"a\":\"" + text + "\",\"b\":[-12.5e3]}"))) {
            assertThat(reader.readObject().getJsonArray("b")).hasSize(1);
        }
    }

    /** Tests UTF-16 and UTF-32, where zeros between brackets and digits hide them from limits counted in octets. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void jsonInAnotherEncodingThanUtf8IsNone(String encoding) {
        var json = "{\"a\":" + "1".repeat(50) + "}";
        try (var reader = BoundedJson.reader(json.getBytes(Charset.forName(encoding)))) {
            assertThatThrownBy(reader::readObject).isInstanceOf(JsonException.class);
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
