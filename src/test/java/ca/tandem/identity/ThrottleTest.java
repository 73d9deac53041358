package ca.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final Throttle throttle = new Throttle();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @BeforeEach
    void begin() {
        pass(Duration.ZERO);
    }

    @Test
    void peopleWhoMistypeWaitForNothing() {
        for (var i = 0; i < 5; i++) {
            assertThat(throttle.tryAs("author")).isZero();
        }
    }

    @Test
    void whoeverGoesOnGuessingWaitsLongerEachTimeButNeverMoreThanFiveMinutes() {
        fail(5);
        assertThat(throttle.tryAs("AUTHOR ")).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        fail(1);
        assertThat(throttle.tryAs("author")).isEqualTo(Duration.ofSeconds(2));
        for (var i = 0; i < 30; i++) {
            pass(Duration.ofMinutes(5));
            fail(1);
        }
        assertThat(throttle.tryAs("author")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void oneNameDoesNotSlowDownAnother() {
        fail(5);
        assertThat(throttle.tryAs("translator")).isZero();
    }

    @Test
    void theRightPasswordForgetsTheFailures() {
        fail(5);
        throttle.succeeded("author");
        assertThat(throttle.tryAs("author")).isZero();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(throttle.tryAs("author")).isZero();
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        throttle.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
