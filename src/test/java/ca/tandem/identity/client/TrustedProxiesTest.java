package ca.tandem.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which proxies are trusted to name a client's address, and how far. */
class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = TrustedProxies.parse("127.0.0.1, 10.0.0.0/8,2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peer | X-Forwarded-For | client
                "127.0.0.1 | 203.0.113.9 | 203.0.113.9",
                "::ffff:127.0.0.1 | 203.0.113.9 | 203.0.113.9",
                // a client's own header value stands to the left of the value that a proxy added
                "127.0.0.1 | 198.51.100.1, 203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | 127.0.0.1, 203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | 10.0.0.1, 127.0.0.1, 203.0.113.9, 10.9.9.9 | 203.0.113.9",
                "127.0.0.1 | 203.0.113.9, 10.1.1.1, 2001:db8:1::7 | 203.0.113.9",
                "10.2.3.4 | 2001:db8:2::5 | 2001:db8:2:0:0:0:0:5",
                // ports, as some proxies add them
                "127.0.0.1 | 203.0.113.9:4711 | 203.0.113.9",
                "127.0.0.1 | [2001:db8:2::5]:4711 | 2001:db8:2:0:0:0:0:5",
                "127.0.0.1 | [2001:db8:2::5] | 2001:db8:2:0:0:0:0:5",
                // all of them are proxies: the farthest
                "127.0.0.1 | 10.0.0.1, 10.0.0.2 | 10.0.0.1",
                // a value that is no address ends the chain at the proxy that passed it on
                "127.0.0.1 | unknown | 127.0.0.1",
                "127.0.0.1 | 203.0.113.9, unknown, 10.0.0.2 | 10.0.0.2",
                "127.0.0.1 | 203.0.113.9, , 10.0.0.2 | 10.0.0.2",
                "127.0.0.1 | example.org | 127.0.0.1",
                "127.0.0.1 | 203.0.113.9, _hidden | 127.0.0.1",
                "127.0.0.1 | '' | 127.0.0.1",
                // headers from other peers are ignored
                "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
                "203.0.113.9 | 127.0.0.1 | 203.0.113.9",
                "192.0.2.1 | 10.0.0.1, 127.0.0.1 | 192.0.2.1",
                "2001:db8:2::5 | 198.51.100.1 | 2001:db8:2::5"
            })
    void theClientIsTheRightMostAddressThatIsNoTrustedProxy(String peer, String forwardedFor, String client) {
        assertThat(PROXIES.client(peer, List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreReadAsOne() {
        assertThat(PROXIES.client("127.0.0.1", List.of("198.51.100.1", "203.0.113.9, 10.0.0.2")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void withoutTheHeaderTheProxyItselfIsTheClient() {
        assertThat(PROXIES.client("10.0.0.2", List.of())).isEqualTo("10.0.0.2");
    }

    @Test
    void noneIsTrustedUnlessSomebodySaysSo() {
        for (var setting : new String[] {null, "", "  "}) {
            var none = TrustedProxies.parse(setting);
            assertThat(none.client("127.0.0.1", List.of("203.0.113.9"))).isEqualTo("127.0.0.1");
            assertThat(none.isTrustedPeer("127.0.0.1")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"https, https", "HTTPS, https", "http, http", "'https, http', http", "wss, ", "'', ", "'https,', "})
    void theNearestProxySaysWhichProtocolTheClientSpeaks(String header, String scheme) {
        assertThat(TrustedProxies.scheme(List.of(header)).orElse(null)).isEqualTo(scheme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.1;10.0.0.2", "10.0.0.1,", "all", "10.0.0.*", "*"})
    void aSettingThatCannotBeReadSaysWhereAndHowItMustLook(String setting) {
        assertThatThrownBy(() -> TrustedProxies.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.proxies must be")
                .hasMessageContaining("10.0.0.0/8");
    }

    @Test
    void aLongForgedChainCostsNoMoreThanReadingItsEnd() {
        var forged =
                String.join(",", Stream.generate(() -> "10.0.0.1").limit(2_000).toList()) + ",203.0.113.9";
        assertThat(PROXIES.client("127.0.0.1", List.of(forged))).isEqualTo("203.0.113.9");
    }
}
