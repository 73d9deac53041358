package ca.tandem.web.shell;

import ca.tandem.common.PortalKey;
import ca.tandem.identity.CurrentAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * The keys with which the browser encrypts the texts that the portal does not have yet. They are derived from the portal's key and the name
 * of the account, and stand in pages of that account only, which nothing stores: whoever else uses the browser finds texts that they cannot
 * read.
 */
@Named
@RequestScoped
public class UnsentTextKeys {

    private static final String PURPOSE = "unsent texts in the browser";

    /** Length of the name of a key, in octets. */
    private static final int NAME_OCTETS = 12;

    @Inject
    CurrentAccount account;

    @Inject
    PortalKey portalKey;

    /** Returns each key as its name, a dot and 256 bits in base64url: the one that encrypts, and one that an exchange has replaced. */
    public String getForPage() {
        var name = account.actor().name();
        return portalKey.deriveAll(PURPOSE).stream()
                .map(key -> PortalKey.hmac(key, name))
                .map(key -> name(key) + "." + encoded(key))
                .collect(Collectors.joining(" "));
    }

    /** Returns the name under which entries stand, which tells nothing of the key and of the account. */
    private static String name(byte[] key) {
        return encoded(PortalKey.hmac(key, "name")).substring(0, NAME_OCTETS * 4 / 3);
    }

    private static String encoded(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
