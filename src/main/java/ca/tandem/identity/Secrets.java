package ca.tandem.identity;

import ca.tandem.common.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, and the hash under which the database stores them. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Returns a new secret of 144 random bits, as 24 URL-safe characters. */
    public static String random() {
        return random(18);
    }

    /** Returns a new secret of the given number of random octets, in URL-safe characters. */
    public static String random(int octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets(octets));
    }

    /** Returns the given number of random octets. */
    public static byte[] octets(int number) {
        var bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Returns the SHA-256 digest of a random secret, in hexadecimal digits. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
