package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Tests that a secret is read again by its purpose, owner and key only. */
class SecretCipherTest {

    private static final PortalKey KEY = PortalKey.parse("c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4");
    private static final PortalKey OTHER = PortalKey.parse("YW5vdGhlciBzZWNyZXQgb2YgdGVzdHMgaGVyZSwgMzI");

    private final SecretCipher cipher = SecretCipher.of(KEY, "tests");

    @Test
    void aSecretIsReadAgainAlsoByAnotherNode() {
        var encrypted = cipher.encrypt("sésame", "webhook 7");
        assertThat(encrypted).doesNotContain("sesame").hasSizeLessThan(80);
        assertThat(SecretCipher.of(KEY, "tests").decrypt(encrypted, "webhook 7"))
                .contains("sésame");
    }

    @Test
    void nobodyElseReadsIt() {
        var encrypted = cipher.encrypt("sesame", "webhook 7");
        assertThat(cipher.decrypt(encrypted, "webhook 8")).as("in another row").isEmpty();
        assertThat(SecretCipher.of(KEY, "others").decrypt(encrypted, "webhook 7"))
                .as("for another purpose")
                .isEmpty();
        assertThat(SecretCipher.of(OTHER, "tests").decrypt(encrypted, "webhook 7"))
                .as("with another key")
                .isEmpty();
    }

    @Test
    void whatThePreviousKeyEncryptedIsReadAndEncryptedAnew() {
        var old = cipher.encrypt("sesame", "webhook 7");
        var exchanged = SecretCipher.of(OTHER.replacing(KEY), "tests");
        assertThat(exchanged.decrypt(old, "webhook 7")).contains("sesame");
        assertThat(exchanged.decrypt(old, "webhook 8")).isEmpty();

        var renewed = exchanged.renew(old, "webhook 7").orElseThrow();
        assertThat(SecretCipher.of(OTHER, "tests").decrypt(renewed, "webhook 7"))
                .contains("sesame");
        assertThat(cipher.decrypt(renewed, "webhook 7")).as("by the old key").isEmpty();
        assertThat(exchanged.renew(renewed, "webhook 7")).as("a second time").isEmpty();
        assertThat(SecretCipher.of(OTHER, "tests").renew(old, "webhook 7"))
                .as("without the old key")
                .isEmpty();
    }

    @Test
    void twoEncryptionsOfOneSecretDiffer() {
        assertThat(cipher.encrypt("sesame", "webhook 7")).isNotEqualTo(cipher.encrypt("sesame", "webhook 7"));
    }

    @Test
    void whatWasChangedIsNotRead() {
        var octets = Base64.getUrlDecoder().decode(cipher.encrypt("sesame", "webhook 7"));
        for (int i = 0; i < octets.length; i++) {
            octets[i] ^= 1;
            assertThat(cipher.decrypt(Base64.getUrlEncoder().encodeToString(octets), "webhook 7"))
                    .as("octet " + i)
                    .isEmpty();
            octets[i] ^= 1;
        }
        for (var broken : new String[] {"", "AQ", "not base64!"}) {
            assertThat(cipher.decrypt(broken, "webhook 7")).isEmpty();
        }
    }
}
