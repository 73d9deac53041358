package ca.tandem.identity;

import java.util.regex.Pattern;

/** What can be an address for e-mail: one mailbox, plain ASCII, no name beside it (a part of RFC 5321, section 4.1.2). */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private EmailAddress() {}

    /** The address without white space around it; null where there is none. */
    static String canonical(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = typed.strip();
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw new AccountProblem("account.email.form");
        }
        return address;
    }
}
