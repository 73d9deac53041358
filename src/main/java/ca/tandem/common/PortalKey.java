package ca.tandem.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * The secret key of this portal, {@code tandem.key}: 256 random bits, written as 43 characters of base64url. It is never used to sign or
 * encrypt directly: a key is derived from it for each purpose (HMAC-SHA-256 over the name of the purpose, like HKDF-Expand of RFC 5869 for
 * one block). If no setting provides it, the first start creates it in the data folder, readable by its owner only; several nodes must be
 * given the same key.
 */
public final class PortalKey {

    public static final String SETTING = "tandem.key";

    /** The setting of the key before, while one is exchanged. */
    private static final String PREVIOUS = "tandem.key.previous";

    private static final String HMAC = "HmacSHA256";
    private static final int OCTETS = 32;

    private final byte[] secret;

    /** The key that this one replaces; null for none. */
    private final PortalKey previous;

    private PortalKey(byte[] secret, PortalKey previous) {
        this.secret = secret;
        this.previous = previous;
    }

    /**
     * Parses the setting.
     *
     * @throws IllegalArgumentException if the value is not a key; the message says how to make one and does not repeat the value
     */
    public static PortalKey parse(String setting) {
        try {
            var octets = Base64.getUrlDecoder().decode(setting.strip());
            if (octets.length == OCTETS) {
                return new PortalKey(octets, null);
            }
        } catch (IllegalArgumentException e) {
            // Reported below, without the text.
        }
        throw new IllegalArgumentException(SETTING + " must be 32 random octets in base64url, for example from:"
                + " openssl rand -base64 32 | tr '+/' '-_' | tr -d '='");
    }

    /** Returns the configured key, or else the one in the given folder, with the key that it replaces if one is configured. */
    public static PortalKey of(Config config, Path folder) {
        var key = config.getOptionalValue(SETTING, String.class)
                .map(PortalKey::parse)
                .orElseGet(() -> in(folder));
        return config.getOptionalValue(PREVIOUS, String.class)
                .map(PortalKey::parse)
                .map(key::replacing)
                .orElse(key);
    }

    /** Returns this key, which still understands what was made with another one. */
    public PortalKey replacing(PortalKey other) {
        return new PortalKey(secret, other);
    }

    /** Checks whether this key replaces another one, which is still understood. */
    public boolean isReplacing() {
        return previous != null;
    }

    /** Reads the key from the given folder and creates it if there is none; if two processes create it at once, the first wins. */
    public static PortalKey in(Path folder) {
        var file = folder.resolve(SETTING);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                make(file);
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read or written", e);
        }
    }

    /**
     * Writes the key to a temporary file, which only its owner can read from the beginning, and links it into place once it is complete.
     */
    private static void make(Path file) throws IOException {
        var whole = Files.createTempFile(file.getParent(), SETTING, null);
        try {
            var octets = new byte[OCTETS];
            new SecureRandom().nextBytes(octets);
            Files.writeString(whole, Base64.getUrlEncoder().withoutPadding().encodeToString(octets) + "\n");
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster.
        } finally {
            Files.delete(whole);
        }
    }

    /** Derives a key of 256 bits for one purpose; it reveals nothing about the keys of other purposes. */
    public byte[] derive(String purpose) {
        return hmac(secret, purpose + "\u0001");
    }

    /** Derives the keys by which what exists is understood: the one that {@link #derive} gives, and that of the key before it. */
    public List<byte[]> deriveAll(String purpose) {
        return previous == null ? List.of(derive(purpose)) : List.of(derive(purpose), previous.derive(purpose));
    }

    /** Computes the HMAC-SHA-256 of a text in UTF-8. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortalKey key && Arrays.equals(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }
}
