package ca.tandem.identity;

import ca.tandem.common.ProblemException;
import java.util.regex.Pattern;

/** The syntax of an e-mail address: one mailbox in plain ASCII without a display name (a subset of RFC 5321, section 4.1.2). */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private EmailAddress() {}

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
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw ProblemException.invalid("account.email.form");
        }
        return address;
    }
}
