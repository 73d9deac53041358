package ca.tandem.identity.oidc;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.PortalKey;
import ca.tandem.common.RsaStrength;
import ca.tandem.common.idempotency.UsedKeysFixture;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.Role;
import ca.tandem.identity.refusal.RefusalFixture;
import ca.tandem.identity.session.SessionService;
import ca.tandem.testing.CdiStubs;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Patience;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Sign-in through OpenID Connect wired without a container, on a database and with a provider; each call in a transaction of its own. */
final class OpenIdFixture {

    static final PortalKey KEY = PortalKey.parse("c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4");

    final MutableClock clock = MutableClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    final RecordingAuditLog auditLog = new RecordingAuditLog();
    final List<String> started = Collections.synchronizedList(new ArrayList<>());
    final List<String> revoked = new ArrayList<>();
    final OpenIdSettings settings;
    final OpenIdSignIn signIn = new OpenIdSignIn();
    final OpenIdSignOut signOut = new OpenIdSignOut();
    final OpenIdCallback callback = new OpenIdCallback();
    final ClaimsRenewal renewal = new ClaimsRenewal();
    final ProviderDiscovery discovery = new ProviderDiscovery();

    private final Schema schema;
    private final OpenIdAccess access = new AccessInTransactions();

    OpenIdFixture(Schema schema, String issuer) {
        this(schema, issuer, "https://portal.example.org");
    }

    OpenIdFixture(Schema schema, String issuer, String base) {
        this(schema, issuer, base, RequiredStrength.NONE);
    }

    OpenIdFixture(Schema schema, String issuer, String base, RequiredStrength strength) {
        this(schema, issuer, base, strength, new ClientSecret(FakeProvider.SECRET), RsaStrength.USUAL);
    }

    OpenIdFixture(Schema schema, String issuer, ClientCredential credential, RsaStrength rsa) {
        this(schema, issuer, "https://portal.example.org", RequiredStrength.NONE, credential, rsa);
    }

    private OpenIdFixture(
            Schema schema,
            String issuer,
            String base,
            RequiredStrength strength,
            ClientCredential credential,
            RsaStrength rsa) {
        this.schema = schema;
        settings = new OpenIdSettings(
                issuer,
                FakeProvider.CLIENT,
                credential,
                "groups",
                Map.of("writers", Set.of(Role.AUTHOR), "managers", Set.of(Role.APPROVER, Role.ADMINISTRATOR)),
                strength,
                rsa,
                base);
        var tokens = new TokenEndpoint();
        tokens.settings = Optional.of(settings);
        tokens.discovery = discovery;
        tokens.clock = clock;
        discovery.settings = Optional.of(settings);
        discovery.clock = clock;
        discovery.longestCall = Patience.LONGEST;
        signIn.settings = Optional.of(settings);
        signIn.discovery = discovery;
        signIn.tokenEndpoint = tokens;
        signIn.usedKeys = new UsedKeysFixture(schema, clock);
        signIn.portalKey = KEY;
        signIn.clock = clock;
        callback.signIn = signIn;
        callback.access = access;
        callback.refusalLog = RefusalFixture.refusalLog(auditLog, clock);
        renewal.access = access;
        renewal.tokenEndpoint = tokens;
        signOut.settings = Optional.of(settings);
        signOut.discovery = discovery;
        signOut.access = access;
        signOut.usedKeys = signIn.usedKeys;
        signOut.clock = clock;
    }

    /** Sends a browser to the provider and back, and returns the reason why there is no session. */
    Optional<OpenIdProblem> signIn(FakeBrowser browser, FakeProvider provider) {
        return finish(browser, provider.authorize(begin(browser)));
    }

    URI begin(FakeBrowser browser) {
        return signIn.begin(browser.response(), Language.FR, "/fr/personnel/taches");
    }

    Optional<OpenIdProblem> finish(FakeBrowser browser, Map<String, String[]> parameters) {
        var request = browser.request(parameters);
        var pending = signIn.take(request, browser.response());
        return callback.finish(request, browser.response(), pending);
    }

    Optional<Account> account(String name) {
        return schema.inTransaction(
                entityManager -> new AccountFixture(entityManager).accounts().byName(name));
    }

    void with(Function<AccountFixture, ?> work) {
        schema.inTransaction(entityManager -> work.apply(new AccountFixture(entityManager)));
    }

    /** Encrypts the tokens anew, as a portal does that starts with another key; returns how many they were. */
    int renewSecrets(PortalKey key) {
        return schema.inTransaction(entityManager -> {
            var secrets = new OpenIdSecrets();
            secrets.identities = new OpenIdIdentities();
            secrets.identities.entityManager = entityManager;
            secrets.portalKey = key;
            return secrets.renew();
        });
    }

    /** Access whose calls the container would put into transactions. */
    private final class AccessInTransactions extends OpenIdAccess {

        private <T> T run(Function<OpenIdAccess, T> work) {
            return schema.inTransaction(entityManager -> work.apply(on(entityManager)));
        }

        private OpenIdAccess on(EntityManager entityManager) {
            var on = new OpenIdAccess();
            on.settings = Optional.of(OpenIdFixture.this.settings);
            on.identities = new OpenIdIdentities();
            on.identities.entityManager = entityManager;
            on.accounts = new AccountFixture(entityManager)
                    .linkedAccounts(OpenIdFixture.this.auditLog, new CdiStubs.RecordingEvent<AccessRevoked>(event -> {
                        revoked.add(event.account().getName());
                        on.onAccessRevoked(event);
                    }));
            on.sessions = new SessionService() {
                @Override
                public void start(HttpServletRequest request, HttpServletResponse response, Account account) {
                    started.add(account.getName());
                }
            };
            on.portalKey = KEY;
            on.auditLog = OpenIdFixture.this.auditLog;
            on.clock = OpenIdFixture.this.clock;
            return on;
        }

        @Override
        Optional<OpenIdProblem> start(
                HttpServletRequest request, HttpServletResponse response, VerifiedUser user, Language language) {
            return run(on -> on.start(request, response, user, language));
        }

        @Override
        void endBuiltIn() {
            run(on -> {
                on.endBuiltIn();
                return null;
            });
        }

        @Override
        List<Long> due() {
            return run(OpenIdAccess::due);
        }

        @Override
        Optional<DueClaims> take(Long id) {
            return run(on -> on.take(id));
        }

        @Override
        void renewed(Long id, VerifiedUser user) {
            run(on -> {
                on.renewed(id, user);
                return null;
            });
        }

        @Override
        void lapse(Long id) {
            run(on -> {
                on.lapse(id);
                return null;
            });
        }

        @Override
        void signedOutThere(String subject, String sessionId) {
            run(on -> {
                on.signedOutThere(subject, sessionId);
                return null;
            });
        }

        @Override
        void signedOutHere(String key) {
            run(on -> {
                on.signedOutHere(key);
                return null;
            });
        }

        @Override
        Optional<String> takeEnded(String key) {
            return run(on -> on.takeEnded(key));
        }
    }
}
