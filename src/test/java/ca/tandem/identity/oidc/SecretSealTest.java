package ca.tandem.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretSealTest {

    private final SecretSeal seal = new SecretSeal(OpenIdFixture.KEY, "tests");

    @Test
    void whatIsSealedOpensForItsPurposeOnly() {
        var sealed = seal.seal("été 1");

        assertThat(sealed).matches("[A-Za-z0-9_-]+");
        assertThat(seal.open(sealed)).contains("été 1");
        assertThat(seal.seal("été 1")).as("never twice the same").isNotEqualTo(sealed);
        assertThat(new SecretSeal(OpenIdFixture.KEY, "others").open(sealed)).isEmpty();
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var sealed = seal.seal("a text");

        for (var wrong :
                List.of("", "AAAA", sealed.substring(1), sealed + "AAAA", "not base64!", sealed.substring(0, 20))) {
            assertThat(seal.open(wrong)).as(wrong).isEmpty();
        }
    }
}
