package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/staff", "/fr/personnel/offres?q=%C3%A9t%C3%A9&page=2", "/en/staff#main"})
    void anAddressWithinThePortalIsOne(String address) {
        assertThat(LocalAddress.of(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "en/staff",
                "//evil.example.org",
                "/\\evil.example.org",
                "/en\\staff",
                "https://evil.example.org/",
                "javascript:alert(1)",
                "/en/staff\r\nX: y",
                "/\t/evil.example.org"
            })
    void anyOtherIsNone(String address) {
        assertThat(LocalAddress.of(address)).isEmpty();
    }

    @Test
    void noAddressIsNone() {
        assertThat(LocalAddress.of(null)).isEmpty();
    }
}
