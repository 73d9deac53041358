package ca.tandem.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BasicCredentialsTest {

    @Test
    void aNameAndAPasswordAreReadAsUtf8() {
        assertThat(BasicCredentials.in("bAsIc " + base64("éloïse:nine: otters")))
                .hasValue(new BasicCredentials("éloïse", "nine: otters"));
        assertThat(BasicCredentials.in("Basic " + base64(":"))).hasValue(new BasicCredentials("", ""));
    }

    @Test
    void anythingElseIsNone() {
        for (var other :
                new String[] {null, "", "Basic", "Basic %%%", "Basic " + base64("name"), "Bearer " + base64("a:b")}) {
            assertThat(BasicCredentials.in(other)).as(other).isEmpty();
        }
    }

    @Test
    void thePasswordIsInNoText() {
        assertThat(new BasicCredentials("ada", "otters"))
                .asString()
                .contains("ada")
                .doesNotContain("otters");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
