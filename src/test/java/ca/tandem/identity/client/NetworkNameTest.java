package ca.tandem.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkNameTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/48",
        "unknown, ?"
    })
    void aNetworkIsNamedRoughly(String address, String network) {
        assertThat(NetworkName.of(address)).isEqualTo(network);
    }
}
