package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** JSON that was made to use up a parser's stack or time. */
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

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
