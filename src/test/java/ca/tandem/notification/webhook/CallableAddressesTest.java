package ca.tandem.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which addresses webhooks may call. */
class CallableAddressesTest {

    private static final CallableAddresses PUBLIC = CallableAddresses.parse(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.5.7",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anAddressThatIsNotPublicIsRefused(String address) throws UnknownHostException {
        assertThat(PUBLIC.permits(InetAddress.getByName(address), true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111", "2a00:1450::1"})
    void aPublicAddressIsCalledWithEncryptionOnly(String address) throws UnknownHostException {
        assertThat(PUBLIC.permits(InetAddress.getByName(address), true)).isTrue();
        assertThat(PUBLIC.permits(InetAddress.getByName(address), false)).isFalse();
    }

    @Test
    void aSettingNamesNetworksThatMayBeCalledEvenPlain() throws UnknownHostException {
        var callable = CallableAddresses.parse("10.0.5.0/24, fd00::/8,127.0.0.1");
        for (var address : new String[] {"10.0.5.7", "fd12::1", "127.0.0.1", "::ffff:10.0.5.7"}) {
            assertThat(callable.permits(InetAddress.getByName(address), false))
                    .as(address)
                    .isTrue();
        }
        for (var address : new String[] {"10.0.6.7", "fc00::1", "127.0.0.2", "1.1.1.1"}) {
            assertThat(callable.permits(InetAddress.getByName(address), false))
                    .as(address)
                    .isFalse();
        }
        assertThat(PUBLIC.isAnyAllowed()).isFalse();
        assertThat(CallableAddresses.parse(" ").isAnyAllowed()).isFalse();
    }

    @Test
    void aWrongSettingSaysWhatIsWrongWithIt() {
        assertThatThrownBy(() -> CallableAddresses.parse("10.0.0.0/33"))
                .hasMessageStartingWith("tandem.webhook.allow must be addresses or networks")
                .hasMessageContaining("10.0.0.0/33");
        assertThatThrownBy(() -> CallableAddresses.parse("intranet.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
