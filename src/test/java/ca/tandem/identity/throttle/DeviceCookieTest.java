package ca.tandem.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.PortalKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the cookie that names the accounts which signed in with a browser. */
class DeviceCookieTest {

    private final DeviceCookie devices = SignInThrottleFixture.deviceCookie(SignInThrottleFixture.KEY);

    @Test
    void aDeviceIsKnownToTheAccountThatSignedInThere() {
        var value = devices.add(null, "author");
        assertThat(devices.device(value, "author")).isPresent();
        assertThat(devices.device(value, "translator")).isEmpty();
        assertThat(value).doesNotContain("author");
        assertThat(devices.add(null, "author")).as("another device").isNotEqualTo(value);
        assertThat(devices.add(value, "author")).as("the same again").isEqualTo(value);
    }

    @Test
    void aDeviceIsKnownAlsoWhileThePortalsKeyIsExchanged() {
        var value = devices.add(null, "author");
        var other = PortalKey.parse("YW5vdGhlciBzZWNyZXQgb2YgdGhlIHRlc3RzLCAzMi4");
        var exchanged = SignInThrottleFixture.deviceCookie(other.replacing(SignInThrottleFixture.KEY));
        assertThat(exchanged.device(value, "author")).isEqualTo(devices.device(value, "author"));
        assertThat(SignInThrottleFixture.deviceCookie(other).device(exchanged.add(value, "author"), "author"))
                .as("by the new key alone")
                .isPresent();
    }

    @Test
    void severalPeopleShareADevice() {
        String value = null;
        for (var account : List.of("a", "b", "c", "d", "e", "f", "d")) {
            value = devices.add(value, account);
        }
        assertThat(devices.device(value, "a")).as("the oldest of six").isEmpty();
        for (var account : List.of("b", "c", "d", "e", "f")) {
            assertThat(devices.device(value, account)).as(account).isPresent();
        }
        assertThat(value.length()).isLessThan(400);
    }

    @Test
    void whatWasTamperedWithOrSignedElsewhereCountsAsNone() {
        var value = devices.add(null, "author");
        var bad = new ArrayList<>(List.of("", ".", "~", value + "~", "~" + value, value + "\n", "x".repeat(100_000)));
        for (int i = 0; i < value.length() - 1; i++) {
            bad.add(value.substring(0, i) + (value.charAt(i) == 'A' ? 'B' : 'A') + value.substring(i + 1));
        }
        bad.add(value.substring(0, value.length() - 1));
        bad.add(SignInThrottleFixture.deviceCookie(PortalKey.parse("YW5vdGhlciBzZWNyZXQgb2YgdGhlIHRlc3RzLCAzMi4"))
                .add(null, "author"));
        for (var one : bad) {
            assertThat(devices.device(one, "author")).as(one).isEmpty();
        }
        assertThat(devices.device(null, "author")).isEmpty();
    }
}
