package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnencryptedHostsTest {

    private final UnencryptedHosts hosts = UnencryptedHosts.parse(Optional.of("Mail.internal, 10.0.0.7"));

    @Test
    void thisMachineIsSpokenToInTheClearByEveryNameThatCannotLeadElsewhere() {
        for (var host :
                List.of("localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "0:0:0:0:0:0:0:1")) {
            assertThat(UnencryptedHosts.isLoopback(host)).as(host).isTrue();
            assertThat(hosts.permits(host)).as(host).isTrue();
        }
        for (var host :
                List.of("localhost.example.org", "127.0.0.1.example.org", "10.0.0.1", "::2", "::ffff:1.2.3.4", "")) {
            assertThat(hosts.permits(host)).as(host).isFalse();
        }
    }

    @Test
    void anotherHostMustBeNamed() {
        assertThat(hosts.permits("mail.INTERNAL")).isTrue();
        assertThat(hosts.permits("10.0.0.7")).isTrue();
        assertThat(hosts.permits("mail.internal.example.org")).isFalse();
        assertThat(UnencryptedHosts.parse(Optional.empty()).permits("mail.internal"))
                .isFalse();
    }
}
