package ca.tandem.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        var issued = with(schema, "zoe", AccessTokenService::issue);
        assertThat(auditLog.events)
                .containsExactly(AuditEvent.of("token.issued").by("zoe"));
        assertThat(auditLog.events.toString()).doesNotContain(issued.token());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aTokenLeadsToItsAccountUntilItExpires(Schema schema) {
        var issued = with(schema, "leo", AccessTokenService::issue);
        assertThat(nameOf(schema, issued.token())).isEqualTo("leo");
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertThat(nameOf(schema, issued.token())).isNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whenAccessIsRevokedAllTokensOfThatAccountEnd(Schema schema) {
        var first = with(schema, "mia", AccessTokenService::issue);
        var second = with(schema, "mia", AccessTokenService::issue);
        var other = with(schema, "zoe", AccessTokenService::issue);
        with(schema, "mia", (tokens, account) -> {
            tokens.onAccessRevoked(new AccessRevoked(account));
            return null;
        });
        assertThat(nameOf(schema, first.token())).isNull();
        assertThat(nameOf(schema, second.token())).isNull();
        assertThat(nameOf(schema, other.token())).isEqualTo("zoe");
    }

    private String nameOf(Schema schema, String token) {
        return with(schema, "zoe", (tokens, account) -> tokens.findAccount(token)
                .map(Account::getName)
                .orElse(null));
    }

    private <T> T with(Schema schema, String account, BiFunction<AccessTokenService, Account, T> work) {
        return schema.inTransaction(entityManager -> work.apply(
                service(entityManager),
                new AccountFixture(entityManager).accounts().require(account)));
    }

    private AccessTokenService service(EntityManager entityManager) {
        var service = new AccessTokenService();
        service.tokens = new AccessTokens();
        service.tokens.entityManager = entityManager;
        service.clock = clock;
        service.auditLog = auditLog;
        return service;
    }
}
