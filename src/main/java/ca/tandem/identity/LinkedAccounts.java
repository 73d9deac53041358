package ca.tandem.identity;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.Sha256;
import ca.tandem.common.text.TextFolding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A service for accounts whose users an identity provider vouches for: they have no password, and their roles follow the provider. Who they
 * belong to is decided by the caller, never by a name or an address.
 */
@ApplicationScoped
@Transactional
public class LinkedAccounts {

    /** Leaves room for a number behind the name. */
    private static final int LONGEST_NAME = 90;

    private static final int MOST_OF_A_NAME = 1_000;
    private static final int DIGITS = 12;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<AccessRevoked> accessRevokedEvent;

    /**
     * Opens an account.
     *
     * @param wished the wished name; the account's is made of it, and never one that is taken
     * @param email an e-mail address; null or a malformed one counts as none
     */
    public Account open(String wished, String displayName, Language language, Set<Role> roles, String email) {
        var account = new Account(freeName(wished), displayName, language, roles);
        account.setEmail(addressOrNone(email));
        accounts.add(account);
        addAuditEvent("account.opened", account, "roles", roles(account));
        return account;
    }

    /** Changes the display name and the roles where they differ; changed roles end the account's sessions and tokens. */
    public void follow(Account account, String displayName, Set<Role> roles) {
        if (!account.getDisplayName().equals(displayName)) {
            account.describe(displayName, account.getLanguage());
            addAuditEvent("account.described", account, null, null);
        }
        if (!account.getRoles().equals(roles)) {
            account.grant(roles);
            addAuditEvent("account.roles", account, "roles", roles(account));
            revoke(account);
        }
    }

    /** Ends the account's sessions and tokens. */
    public void revoke(Account account) {
        accessRevokedEvent.fire(new AccessRevoked(account));
    }

    private String freeName(String wished) {
        var name = validName(wished);
        return Stream.concat(
                        Stream.of(name), IntStream.range(2, MOST_OF_A_NAME).mapToObj(number -> name + "-" + number))
                .filter(candidate -> !AccountService.isReserved(candidate)
                        && accounts.byName(candidate).isEmpty())
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("account.name.taken"));
    }

    private static String validName(String wished) {
        var name = TextFolding.fold(wished).replaceAll("[^a-z0-9._@-]+", "-").replaceAll("^[^a-z0-9]+|-+$", "");
        return name.length() < 2
                ? "user-" + Sha256.hex(wished).substring(0, DIGITS)
                : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String addressOrNone(String email) {
        try {
            return EmailAddress.canonical(email);
        } catch (ProblemException e) {
            return null;
        }
    }

    private void addAuditEvent(String what, Account account, String detail, String value) {
        auditLog.add(AuditEvent.of(what)
                .by(Actor.PORTAL.name())
                .onAccount(account.getName())
                .with(detail, value));
    }

    private static String roles(Account account) {
        return account.getRoles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }
}
