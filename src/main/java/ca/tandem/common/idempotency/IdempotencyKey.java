package ca.tandem.common.idempotency;

import ca.tandem.common.PortalKey;
import ca.tandem.common.Sha256;
import java.util.Base64;
import java.util.Optional;

/**
 * The idempotency key of a form as one user submitted it. The same form with other content has another key, so that changes made after
 * going back to the page are not lost; so has the same form from another user.
 */
public final class IdempotencyKey {

    /** The key of a request that carries none, as in the API: it may be repeated any number of times. */
    public static final IdempotencyKey NONE = new IdempotencyKey(null);

    private final String secret;

    private IdempotencyKey(String secret) {
        this.secret = secret;
    }

    /**
     * Creates the key of a submitted form.
     *
     * @param owner the name of the account that submitted it
     * @param sent all submitted values, including the random key of the rendered page
     */
    public static IdempotencyKey of(String owner, String sent) {
        return new IdempotencyKey(Sha256.hex(owner + "\n" + sent));
    }

    /** Returns the identifier under which the database stores the key, a digest that does not reveal it; empty where there is no key. */
    Optional<String> id() {
        return Optional.ofNullable(secret).map(Sha256::hex);
    }

    /**
     * Derives a secret of 43 characters that is the same for each submission of the form, for values that are shown once and stored
     * nowhere.
     *
     * @param key the portal's key for one purpose
     * @return the secret, or empty where there is no key
     */
    public Optional<String> derive(byte[] key) {
        return Optional.ofNullable(secret)
                .map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(PortalKey.hmac(key, text)));
    }
}
