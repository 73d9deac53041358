package ca.tandem.identity.oidc;

import ca.tandem.common.PortalKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of texts under a key of the portal, which also shows whether one was changed: AES-256-GCM with a random nonce before the
 * text (NIST SP 800-38D), in base64url.
 */
final class SecretSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** Creates the seal of one purpose; another purpose opens none of its texts. */
    SecretSeal(PortalKey portalKey, String purpose) {
        key = new SecretKeySpec(portalKey.derive(purpose), "AES");
    }

    String seal(String text) {
        var nonce = new byte[NONCE_OCTETS];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /** Returns the text; empty if it was not sealed under this key or was changed since. */
    Optional<String> open(String sealed) {
        try {
            var octets = Base64.getUrlDecoder().decode(sealed);
            if (octets.length < NONCE_OCTETS + TAG_BITS / Byte.SIZE) {
                return Optional.empty();
            }
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, octets, 0, NONCE_OCTETS));
            var text = cipher.doFinal(octets, NONCE_OCTETS, octets.length - NONCE_OCTETS);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
