package ca.tandem.demo;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import java.util.Locale;
import java.util.Set;

/** The demonstration accounts, one for each role. */
enum DemoAccount {
    AUTHOR("Geneviève Thibodeau", Language.FR, Role.AUTHOR),
    TRANSLATOR("Daniel Okafor", Language.EN, Role.TRANSLATOR),
    APPROVER("Priya Raman", Language.EN, Role.APPROVER),
    ADMINISTRATOR("Jean-Luc Sappier", Language.FR, Role.ADMINISTRATOR);

    private final String displayName;
    private final Language language;
    private final Role role;

    DemoAccount(String displayName, Language language, Role role) {
        this.displayName = displayName;
        this.language = language;
        this.role = role;
    }

    String account() {
        return name().toLowerCase(Locale.ROOT);
    }

    String displayName() {
        return displayName;
    }

    Language language() {
        return language;
    }

    Role role() {
        return role;
    }

    Actor actor() {
        return new Actor(account(), Set.of(role));
    }
}
