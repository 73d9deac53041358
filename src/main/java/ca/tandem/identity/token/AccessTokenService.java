package ca.tandem.identity.token;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A service that issues and checks the tokens with which scripts use the API on behalf of an account. */
@ApplicationScoped
@Transactional
public class AccessTokenService {

    private static final Duration LIFE = Duration.ofHours(12);

    @Inject
    AccessTokens tokens;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * A newly issued token, shown to its owner once.
     *
     * @param token the secret itself
     * @param expires the time at which the token expires
     */
    public record IssuedToken(String token, Instant expires) {}

    /** Issues a token that is valid for twelve hours, and deletes expired tokens. */
    public IssuedToken issue(Account account) {
        tokens.deleteExpired(clock.instant());
        var issuedToken = new IssuedToken(Secrets.random(), clock.instant().plus(LIFE));
        tokens.add(account, Secrets.hash(issuedToken.token()), issuedToken.expires());
        auditLog.add(AuditEvent.of("token.issued").by(account.getName()));
        return issuedToken;
    }

    void onAccessRevoked(@Observes AccessRevoked accessRevoked) {
        tokens.deleteAllOf(accessRevoked.account());
    }

    /** Returns the account that a token belongs to; empty if the token is unknown or expired or the account is closed. */
    public Optional<Account> findAccount(String token) {
        return tokens.findAccount(Secrets.hash(token), clock.instant()).filter(account -> !account.isClosed());
    }
}
