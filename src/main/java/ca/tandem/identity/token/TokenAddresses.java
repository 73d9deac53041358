package ca.tandem.identity.token;

import ca.tandem.common.Language;

/** The address of the page with an account's tokens. The web package implements it, because this package does not know the pages. */
public interface TokenAddresses {

    /** Returns the absolute address of the page. */
    String tokens(Language language);
}
