package ca.tandem.identity;

import ca.tandem.common.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess, and the hash under which the portal remembers them. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new secret of 144 random bits, as 24 characters that are safe in addresses. */
    public static String random() {
        return random(18);
    }

    /** A new secret of that many random octets, in characters that are safe in addresses. */
    public static String random(int octets) {
        var bytes = new byte[octets];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 of a secret that is random itself, in hexadecimal digits. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
