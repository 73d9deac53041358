package ca.tandem.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which part of an address a client is counted by. */
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:db8::1, 2001:DB8:0:0:8::5, true",
        "fe80::1%eth0, fe80::2%2, true",
        "::1, 127.0.0.1, false",
    })
    void aClientIsAnAddressOrANetworkOfVersion6(String one, String other, boolean same) {
        assertThat(ClientAddress.network(one).equals(ClientAddress.network(other)))
                .isEqualTo(same);
    }
}
