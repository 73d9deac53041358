package ca.tandem.identity;

import ca.tandem.common.ProblemException;
import java.util.regex.Pattern;

/** The syntax of an e-mail address: one mailbox in plain ASCII without a display name (a subset of RFC 5321, section 4.1.2). */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private EmailAddress() {}

    /** Checks whether a text is an address in this syntax, of at most 254 characters (RFC 5321). */
    public static boolean isValid(String address) {
        return address.length() <= LONGEST && FORM.matcher(address).matches();
    }

    /**
     * Returns the address without surrounding white space; null for null or blank input.
     *
     * @throws ProblemException if the address is malformed
     */
    static String canonical(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = typed.strip();
        if (!isValid(address)) {
            throw ProblemException.invalid("account.email.form");
        }
        return address;
    }
}
