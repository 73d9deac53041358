package ca.tandem.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.audit.SessionReference;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.CdiStubs;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the life of a token on both databases. */
class AccessTokenServiceTest {

    private static List<Schema> schemas;

    private final RecordingAuditLog auditLog = new RecordingAuditLog();
    private final List<BasicTokenGuard> guards = new ArrayList<>();
    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-29T12:00:00Z"));

    @BeforeAll
    static void open() {
        schemas = Schema.onBoth();
        schemas.forEach(schema -> schema.inTransaction(entityManager -> {
            var accounts = new AccountFixture(entityManager);
            Stream.of("zoe", "leo", "mia").forEach(name -> accounts.open(name, Language.FR, null));
            return null;
        }));
    }

    @AfterAll
    static void close() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aTokenIsToldWithoutItsSecret(Schema schema) {
        var issued = issue(schema, "zoe");
        assertThat(auditLog.events).singleElement().satisfies(event -> {
            assertThat(event.code()).isEqualTo("token.issued");
            assertThat(event.actor()).isEqualTo("zoe");
            assertThat(event.details())
                    .containsEntry("scopes", "ALL")
                    .containsEntry("until", "2026-11-30T00:00:00Z")
                    .containsKey("number");
        });
        assertThat(auditLog.events.toString()).doesNotContain(issued.token());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aTokenLeadsToItsAccountUntilItExpires(Schema schema) {
        var issued = issue(schema, "leo");
        assertThat(nameOf(schema, issued.token())).isEqualTo("leo");
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertThat(nameOf(schema, issued.token())).isNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whenAccessIsRevokedAllTokensOfThatAccountEnd(Schema schema) {
        var first = issue(schema, "mia");
        var second = issue(schema, "mia");
        var other = issue(schema, "zoe");
        with(schema, "mia", (tokens, account) -> {
            tokens.onAccessRevoked(new AccessRevoked(account));
            return null;
        });
        assertThat(nameOf(schema, first.token())).isNull();
        assertThat(nameOf(schema, second.token())).isNull();
        assertThat(nameOf(schema, other.token())).isEqualTo("zoe");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aNamedTokenIsListedAndItsScopesStandForTheRequest(Schema schema) {
        open(schema, "nia");
        var request = new TokenRequest(
                " Nightly export ",
                TokenScopes.of(List.of(TokenScope.POSTINGS_READ, TokenScope.TRANSLATION_WRITE)),
                clock.instant().plus(Duration.ofDays(90)));
        var issued =
                with(schema, "nia", (tokens, account) -> tokens.issue(request, "secret of Nia", account.toActor()));
        with(schema, "nia", (tokens, account) -> {
            assertThat(tokens.authenticate(issued.token())).isPresent();
            var scopes = tokens.currentToken.scopes().orElseThrow();
            assertThat(scopes).hasToString("POSTINGS_READ TRANSLATION_WRITE");
            // The number with which the entry of its issue names it, too.
            assertThat(tokens.sessionReference.get())
                    .isEqualTo("token-" + auditLog.events.get(0).details().get("number"));
            var uses = uses(tokens);
            uses.add("192.0.2.0/24");
            uses.flush();
            return null;
        });
        with(schema, "nia", (tokens, account) -> {
            assertThat(tokens.of("Nia", account.toActor())).singleElement().satisfies(token -> {
                assertThat(token.getName()).isEqualTo("Nightly export");
                assertThat(token.getMadeAt()).isEqualTo(clock.instant());
                assertThat(token.getUsedAt()).isEqualTo(clock.instant());
                assertThat(token.getUsedFrom()).isEqualTo("192.0.2.0/24");
            });
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void readingWritesNothingUntilTheUsesAreFlushedAndAnEarlierUseChangesNothing(Schema schema) {
        open(schema, "kim");
        var issued = issue(schema, "kim");
        with(schema, "kim", (tokens, account) -> {
            var found = tokens.authenticate(issued.token());
            uses(tokens).add("192.0.2.0/24");
            return found;
        });
        var token = with(schema, "kim", (tokens, account) -> tokens.of("kim", account.toActor()))
                .get(0);
        assertThat(token.getUsedAt()).isNull();
        with(schema, "kim", (tokens, account) -> {
            tokens.writeUse(token.getId(), new TokenUses.TokenUse(clock.instant(), "192.0.2.0/24"));
            tokens.writeUse(
                    token.getId(), new TokenUses.TokenUse(clock.instant().minusSeconds(60), "198.51.100.0/24"));
            return null;
        });
        assertThat(with(schema, "kim", (tokens, account) -> tokens.of("kim", account.toActor()))
                        .get(0)
                        .getUsedFrom())
                .isEqualTo("192.0.2.0/24");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aTokenIsRevokedByItsOwnerOrAnAdministratorAndNobodyElse(Schema schema) {
        open(schema, "ada");
        open(schema, "eve");
        var issued = issue(schema, "ada");
        var id = with(schema, "ada", (tokens, account) -> tokens.of("ada", account.toActor()))
                .get(0)
                .getId();
        assertThatThrownBy(() -> with(schema, "eve", (tokens, account) -> revoked(tokens, id, account.toActor())))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo("token.role"));
        assertThatThrownBy(() -> with(schema, "eve", (tokens, account) -> tokens.of("ada", account.toActor())))
                .isInstanceOf(ProblemException.class);
        assertThat(nameOf(schema, issued.token())).isEqualTo("ada");
        auditLog.events.clear();
        var administrator = new Actor("root", Set.of(Role.ADMINISTRATOR));
        with(schema, "eve", (tokens, account) -> revoked(tokens, id, administrator));
        assertThat(nameOf(schema, issued.token())).isNull();
        assertThat(auditLog.events).singleElement().satisfies(event -> {
            assertThat(event.code()).isEqualTo("token.revoked");
            assertThat(event.actor()).isEqualTo("root");
            assertThat(event.subjectAccount()).isEqualTo("ada");
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theOldestNamelessTokenMakesRoomAndANamedOneNeverDoes(Schema schema) {
        open(schema, "max");
        var first = issue(schema, "max");
        var second = issue(schema, "max");
        for (int i = 2; i < AccessTokenService.MOST; i++) {
            named(schema, "max", "script " + i);
        }
        named(schema, "max", "one more");
        assertThat(nameOf(schema, first.token())).isNull();
        assertThat(nameOf(schema, second.token())).isEqualTo("max");
        named(schema, "max", "another");
        assertThatThrownBy(() -> issue(schema, "max"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo("token.many"));
        clock.advance(Duration.ofDays(31));
        assertThat(issue(schema, "max")).isNotNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whateverStandsInTheWayOfAPasswordAloneIsAsked(Schema schema) {
        guards.add(account -> Optional.empty());
        assertThat(with(schema, "zoe", AccessTokenService::basicRefusal)).isEmpty();
        guards.add(account -> account.getName().equals("zoe") ? Optional.of("token.basic.factor") : Optional.empty());
        assertThat(with(schema, "zoe", AccessTokenService::basicRefusal)).contains("token.basic.factor");
        assertThat(with(schema, "leo", AccessTokenService::basicRefusal)).isEmpty();
    }

    private static Void revoked(AccessTokenService tokens, long id, Actor actor) {
        tokens.revoke(id, actor);
        return null;
    }

    private static void open(Schema schema, String name) {
        schema.inTransaction(entityManager -> new AccountFixture(entityManager).open(name, Language.EN, null));
    }

    private AccessTokenService.IssuedToken issue(Schema schema, String name) {
        return with(schema, name, (tokens, account) -> tokens.issue(account, TokenRequest.SHORT));
    }

    private void named(Schema schema, String account, String name) {
        var request = new TokenRequest(name, null, clock.instant().plus(Duration.ofDays(30)));
        with(schema, account, (tokens, owner) -> tokens.issue(owner, request));
    }

    private String nameOf(Schema schema, String token) {
        return with(schema, "zoe", (tokens, account) -> tokens.authenticate(token)
                .map(Account::getName)
                .orElse(null));
    }

    private <T> T with(Schema schema, String account, BiFunction<AccessTokenService, Account, T> work) {
        return schema.inTransaction(entityManager -> work.apply(
                service(entityManager),
                new AccountFixture(entityManager).accounts().require(account)));
    }

    private TokenUses uses(AccessTokenService tokens) {
        var uses = new TokenUses();
        uses.clock = clock;
        uses.currentToken = tokens.currentToken;
        uses.tokens = tokens;
        return uses;
    }

    private AccessTokenService service(EntityManager entityManager) {
        var service = new AccessTokenService();
        service.tokens = new AccessTokens();
        service.tokens.entityManager = entityManager;
        service.clock = clock;
        service.auditLog = auditLog;
        service.accounts = new AccountFixture(entityManager).accounts();
        service.guards = new CdiStubs.FixedInstance<>(guards);
        service.currentToken = new CurrentToken();
        service.sessionReference = new SessionReference();
        return service;
    }
}
