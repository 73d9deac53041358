package ca.tandem.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallableHostsTest {

    private static final CallableAddresses LOOPBACK = CallableAddresses.parse("127.0.0.0/8");
    private static final String LIST = "Hooks.example.org, hooks.example.org:8443, *.example.net, [2606:4700::1]:9000";

    @ParameterizedTest
    @CsvSource({
        "https://hook.example/, true",
        "https://hook.example:443/, true",
        "https://hook.example:8443/, false",
        "https://hook.example:80/, false",
        "https://hook.example:22/, false",
        "http://127.0.0.1:8081/, true",
        "https://127.0.0.1:8443/, true",
        "https://localhost:8443/, false",
        "https://10.0.0.1:8443/, false"
    })
    void withoutAListTheUsualPortIsCalledOnly(String address, boolean isPermitted) {
        assertThat(CallableHosts.parse(" ").permits(URI.create(address), LOOPBACK))
                .isEqualTo(isPermitted);
    }

    @ParameterizedTest
    @CsvSource({
        "https://HOOKS.example.org/path, true",
        "https://hooks.example.org:8443/, true",
        "https://hooks.example.org:8444/, false",
        "https://other.example.org/, false",
        "https://hooks.example.org.evil.example/, false",
        "https://a.example.net/, true",
        "https://a.b.example.net/, true",
        "https://a.example.net:8443/, false",
        "https://example.net/, false",
        "https://evilexample.net/, false",
        "https://[2606:4700::1]:9000/, true",
        "https://[2606:4700::1]/, false",
        "http://127.0.0.1:8081/, false"
    })
    void withAListNothingElseIsCalled(String address, boolean isPermitted) {
        assertThat(CallableHosts.parse(LIST).permits(URI.create(address), LOOPBACK))
                .isEqualTo(isPermitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hooks.example.org", "*", "hooks.example.org/path", "a,,b", "a:port", "*.*.org", "-"})
    void aWrongSettingIsRefused(String setting) {
        assertThatThrownBy(() -> CallableHosts.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.webhook.hosts");
    }
}
