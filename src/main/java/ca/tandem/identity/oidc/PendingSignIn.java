package ca.tandem.identity.oidc;

import ca.tandem.common.Language;
import ca.tandem.common.SecretCipher;
import ca.tandem.identity.Secrets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in that a browser has begun, as its cookie carries it, encrypted, to the provider's answer.
 *
 * @param state the value that binds the answer to this browser
 * @param nonce the value that binds the ID token to this sign-in
 * @param verifier the secret that binds the code to this sign-in (PKCE, RFC 7636)
 * @param language the language of the page on which it began
 * @param to the path of the page that was wanted; empty for none
 * @param began the instant at which it began
 */
public record PendingSignIn(String state, String nonce, String verifier, Language language, String to, Instant began) {

    /** 256 bits, which as base64url are the 43 characters that a verifier has at least. */
    /** The browser that holds the cookie; it has no row. */
    private static final String OWNER = "browser";

    private static final int OCTETS = 32;

    /** A path that is longer is not kept: the cookie would not be either. */
    private static final int LONGEST_PATH = 1_000;

    private static final int PARTS = 6;

    static PendingSignIn begin(Language language, String to, Instant now) {
        return new PendingSignIn(
                Secrets.random(OCTETS),
                Secrets.random(OCTETS),
                Secrets.random(OCTETS),
                language,
                to == null || to.length() > LONGEST_PATH ? "" : to,
                now);
    }

    String encrypt(SecretCipher cipher) {
        return cipher.encrypt(
                String.join("\n", state, nonce, verifier, language.tag(), Long.toString(began.getEpochSecond()), to),
                OWNER);
    }

    static Optional<PendingSignIn> decrypt(String cookie, SecretCipher cipher) {
        return Optional.ofNullable(cookie)
                .flatMap(encrypted -> cipher.decrypt(encrypted, OWNER))
                .flatMap(PendingSignIn::parse);
    }

    private static Optional<PendingSignIn> parse(String text) {
        var parts = text.split("\n", PARTS);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            var began = Instant.ofEpochSecond(Long.parseLong(parts[4]));
            return Language.of(parts[3])
                    .map(language -> new PendingSignIn(parts[0], parts[1], parts[2], language, parts[5], began));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
