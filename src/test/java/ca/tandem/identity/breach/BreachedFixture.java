package ca.tandem.identity.breach;

import java.util.Optional;

/** Lists of breached passwords, wired without a container. */
public final class BreachedFixture {

    private BreachedFixture() {}

    /** Returns what a portal without a list compares with. */
    public static BreachedPasswords none() {
        return of(null);
    }

    /** Returns the passwords of a setting. */
    public static BreachedPasswords of(String setting) {
        var breachedPasswords = new BreachedPasswords();
        breachedPasswords.setting = Optional.ofNullable(setting);
        breachedPasswords.open();
        return breachedPasswords;
    }
}
