package ca.tandem.identity.token;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.audit.SessionReference;
import ca.tandem.common.ProblemException;
import ca.tandem.common.ProblemException.ProblemKind;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A service that issues, checks, lists and revokes the tokens with which scripts use the API on behalf of an account. */
@ApplicationScoped
@Transactional
public class AccessTokenService {

    /** Maximum number of tokens of one account. Two that are issued at once may exceed it by one, which harms nobody. */
    static final int MOST = 50;

    @Inject
    AccessTokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog auditLog;

    @Inject
    Instance<BasicTokenGuard> guards;

    @Inject
    CurrentToken currentToken;

    @Inject
    SessionReference sessionReference;

    @Inject
    Clock clock;

    /**
     * A newly issued token, shown to its owner once.
     *
     * @param token the secret itself
     * @param expires the time at which the token expires
     */
    public record IssuedToken(String token, Instant expires) {}

    /** Returns the code of a reason for which nobody gets a token for a password; empty if there is none. */
    public Optional<String> generalBasicRefusal() {
        return guards.stream().flatMap(guard -> guard.refusal().stream()).findFirst();
    }

    /** Returns the code of a reason for which the account gets no token for its password alone; empty if there is none. */
    public Optional<String> basicRefusal(Account account) {
        return guards.stream().flatMap(guard -> guard.refusal(account).stream()).findFirst();
    }

    /** Issues a token to the owner of the account's password; errors as in {@link #issue(TokenRequest, String, Actor)}. */
    public IssuedToken issue(Account account, TokenRequest request) {
        return issue(account, request, Secrets.random());
    }

    /**
     * Issues a token of the actor's account.
     *
     * @param secret the token itself: random, and not used before
     * @throws ProblemException if the request is not sensible, or the account has too many tokens
     */
    public IssuedToken issue(TokenRequest request, String secret, Actor actor) {
        return issue(accounts.require(actor.name()), request, secret);
    }

    private IssuedToken issue(Account account, TokenRequest request, String secret) {
        var now = clock.instant();
        var checked = request.checked(now);
        tokens.deleteExpired(now);
        makeRoom(account.getName(), now);
        var token = tokens.add(account, Secrets.hash(secret), checked.name(), checked.scopes(), now, checked.expires());
        auditLog.add(AuditEvent.of("token.issued")
                .by(account.getName())
                .with("number", token.getId())
                .with("scopes", checked.scopes())
                .with("until", checked.expires()));
        return new IssuedToken(secret, checked.expires());
    }

    /** Scripts that sign in each time leave nameless tokens behind; the oldest makes room, a token with a name never does. */
    private void makeRoom(String account, Instant now) {
        var present = tokens.of(account, now);
        if (present.size() < MOST) {
            return;
        }
        var oldest = present.stream()
                .filter(token -> token.getName() == null)
                .reduce((later, earlier) -> earlier)
                .orElseThrow(() -> ProblemException.invalid("token.many", MOST));
        tokens.remove(oldest);
    }

    /**
     * Returns the tokens of an account that have not expired, the latest first.
     *
     * @throws ProblemException if the account is another's and the actor is no administrator
     */
    public List<AccessToken> of(String account, Actor actor) {
        authorise(Accounts.canonical(account), actor);
        return tokens.of(Accounts.canonical(account), clock.instant());
    }

    /**
     * Revokes a token. Does nothing if there is none of that id.
     *
     * @throws ProblemException if the token is another's and the actor is no administrator
     */
    public void revoke(long id, Actor actor) {
        tokens.byId(id).ifPresent(token -> {
            var owner = token.getAccount().getName();
            authorise(owner, actor);
            tokens.remove(token);
            auditLog.add(AuditEvent.of("token.revoked")
                    .by(actor.name())
                    .onAccount(owner)
                    .with("number", id));
        });
    }

    private static void authorise(String owner, Actor actor) {
        if (!owner.equals(actor.name()) && !actor.holds(Role.ADMINISTRATOR)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "token.role");
        }
    }

    void onAccessRevoked(@Observes AccessRevoked accessRevoked) {
        tokens.deleteAllOf(accessRevoked.account());
    }

    /**
     * Returns the account that a token belongs to, and makes it the token of the current request.
     *
     * @return the account; empty if the token is unknown or expired or the account is closed
     */
    public Optional<Account> authenticate(String token) {
        var found = tokens.find(Secrets.hash(token), clock.instant())
                .filter(known -> !known.getAccount().isClosed());
        found.ifPresent(known -> {
            currentToken.set(known);
            sessionReference.setToken(known.getId());
        });
        return found.map(AccessToken::getAccount);
    }

    void writeUse(long id, TokenUses.TokenUse use) {
        tokens.use(id, use.at(), use.network());
    }

    /** Deletes the tokens that have expired. */
    void deleteExpired() {
        tokens.deleteExpired(clock.instant());
    }
}
