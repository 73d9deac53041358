package ca.tandem.alert;

import ca.tandem.common.Language;
import ca.tandem.identity.EmailAddress;

/**
 * A request for an alert.
 *
 * @param address the e-mail address
 * @param language the language of the messages
 * @param frequency how often they come
 * @param search the search as the query of an address, which {@code SearchParameters} writes
 */
public record AlertRequest(String address, Language language, AlertFrequency frequency, String search) {

    /** Maximum length of the search, in characters as they stand in an address. */
    public static final int LONGEST_SEARCH = 2_000;

    public AlertRequest {
        if (!EmailAddress.isValid(address) || search.length() > LONGEST_SEARCH) {
            throw new IllegalArgumentException("The page checks what is typed");
        }
    }
}
