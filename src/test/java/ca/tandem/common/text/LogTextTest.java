package ca.tandem.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void whatComesFromElsewhereStaysOnOneLine() {
        assertThat(LogText.of("no\r\n[2026-11-29] [INFO] forged\u2028\u0085\u001b[31m\u202ered"))
                .isEqualTo("no [2026-11-29] [INFO] forged [31m red");
        assertThat(LogText.of("x".repeat(5_000))).hasSize(LogText.LONGEST + 1);
        assertThat(LogText.of(null)).isEqualTo("null");
    }
}
