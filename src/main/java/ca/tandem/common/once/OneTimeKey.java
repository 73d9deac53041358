package ca.tandem.common.once;

import ca.tandem.common.PortalKey;
import ca.tandem.common.Sha256;
import java.util.Base64;
import java.util.Optional;

/**
 * The key of one form as one person sent it. The same form with other words in it has another key, so that nothing is lost that somebody
 * changed after going back to the page; so has the same form from somebody else.
 */
public final class OneTimeKey {

    /** The key of what comes without one, as by the API: it may be done any number of times. */
    public static final OneTimeKey NONE = new OneTimeKey(null);

    private final String secret;

    private OneTimeKey(String secret) {
        this.secret = secret;
    }

    /**
     * Gives the key of a form.
     *
     * @param owner the account that sent it
     * @param sent all that it sent, with the random key that its page gave it
     */
    public static OneTimeKey of(String owner, String sent) {
        return new OneTimeKey(Sha256.hex(owner + "\n" + sent));
    }

    /** Under which the database knows it: the key itself cannot be found from that. Empty where there is none. */
    Optional<String> id() {
        return Optional.ofNullable(secret).map(Sha256::hex);
    }

    /**
     * Derives a secret of 43 characters that is the same each time the form is sent, for what is shown once and kept nowhere.
     *
     * @param key the portal's, for one purpose
     * @return empty where there is no key
     */
    public Optional<String> derive(byte[] key) {
        return Optional.ofNullable(secret)
                .map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(PortalKey.hmac(key, text)));
    }
}
