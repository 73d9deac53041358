package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestNumberTest {

    private static final String GIVEN = "0123456789abcdef0123456789abcdef";

    @AfterEach
    void end() {
        RequestNumber.enter(null);
    }

    @Test
    void aNumberIsThatOfTheProxyOrANewOne() {
        assertThat(RequestNumber.of(GIVEN)).isEqualTo(GIVEN);
        assertThat(RequestNumber.of(null)).matches("[0-9a-f]{32}").isNotEqualTo(RequestNumber.of(null));
        for (var bad : List.of("", "short", "x".repeat(65), "0123456789\nforged line", "{0}{0}{0}{0}")) {
            assertThat(RequestNumber.of(bad)).as(bad).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void aLineOfTheLogNamesTheRequestOnce() {
        var line = new LogRecord(Level.WARNING, "Something failed");
        RequestNumber.mark(line);
        assertThat(line.getMessage()).as("in the background").isEqualTo("Something failed");

        assertThat(RequestNumber.enter(GIVEN)).isNull();
        RequestNumber.mark(line);
        RequestNumber.mark(line);
        assertThat(line.getMessage()).isEqualTo("Something failed [request " + GIVEN + "]");
        assertThat(RequestNumber.enter(null)).isEqualTo(GIVEN);
        assertThat(RequestNumber.current()).isEmpty();
    }
}
