package ca.tandem.common;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A cipher for secrets that the portal has to know again, such as those of webhooks: AES-256-GCM (NIST SP 800-38D) with a key derived from
 * {@link PortalKey} for one purpose, and a random nonce for each secret. The owner is authenticated with the secret, so that one that is
 * moved to another owner's row cannot be decrypted there.
 *
 * <pre>{@code
 * var cipher = SecretCipher.of(portalKey, "webhook secrets");
 * row.setSecret(cipher.encrypt(secret, "webhook " + row.getId()));
 * }</pre>
 */
public final class SecretCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;

    /** First octet of what is stored, so that another algorithm can be told apart later. */
    private static final byte VERSION = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The keys that decrypt; the first one encrypts. */
    private final List<SecretKeySpec> keys;

    private SecretCipher(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /** Returns the cipher for one purpose; what it encrypts no cipher for another purpose can decrypt. */
    public static SecretCipher of(PortalKey portalKey, String purpose) {
        return new SecretCipher(portalKey.deriveAll(purpose).stream()
                .map(key -> new SecretKeySpec(key, "AES"))
                .toList());
    }

    /**
     * Encrypts a secret.
     *
     * @param owner the kind and the id of the row in which it is stored, which never change
     * @return version, nonce, ciphertext and tag, in base64url
     */
    public String encrypt(String secret, String owner) {
        var nonce = new byte[NONCE_OCTETS];
        RANDOM.nextBytes(nonce);
        try {
            var ciphertext = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, owner)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var stored = ByteBuffer.allocate(1 + nonce.length + ciphertext.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(ciphertext);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(stored.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * Decrypts a secret.
     *
     * @return the secret; empty if it was encrypted with another key or for another purpose or owner, or was changed since
     */
    public Optional<String> decrypt(String encrypted, String owner) {
        return keys.stream()
                .flatMap(key -> decrypt(key, encrypted, owner).stream())
                .findFirst();
    }

    /**
     * Encrypts a secret with the portal's key that was encrypted with the one before.
     *
     * @return what to store instead; empty if the key is the right one already, or neither fits
     */
    public Optional<String> renew(String encrypted, String owner) {
        return decrypt(keys.get(0), encrypted, owner).isPresent()
                ? Optional.empty()
                : decrypt(encrypted, owner).map(secret -> encrypt(secret, owner));
    }

    private static Optional<String> decrypt(SecretKeySpec key, String encrypted, String owner) {
        try {
            var stored = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encrypted));
            if (stored.remaining() <= 1 + NONCE_OCTETS || stored.get() != VERSION) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE_OCTETS];
            stored.get(nonce);
            var ciphertext = new byte[stored.remaining()];
            stored.get(ciphertext);
            return Optional.of(new String(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(ciphertext), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String owner)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
