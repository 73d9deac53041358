package ca.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.testing.CdiStubs;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the audit log records what is done with accounts, and no secret. */
class IdentityAuditLogTest {

    private static final Actor AMIR = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    private static final String PASSWORD = "correct horse battery";

    private static List<Schema> schemas;

    private final RecordingAuditLog auditLog = new RecordingAuditLog();
    private final List<AccessRevoked> revoked = new ArrayList<>();
    private final List<PasswordChanged> changed = new ArrayList<>();

    @BeforeAll
    static void open() {
        schemas = Schema.onBoth();
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
    void everyChangeOfAnAccountIsTold(Schema schema) {
        with(
                schema,
                accounts ->
                        accounts.open("amir", "Amir", Language.EN, Set.of(Role.ADMINISTRATOR), PASSWORD, Actor.PORTAL));
        auditLog.events.clear();
        with(schema, accounts -> accounts.open("ada", "Ada", Language.EN, Set.of(Role.AUTHOR), PASSWORD, AMIR));
        with(schema, accounts -> change(accounts, Set.of(Role.TRANSLATOR, Role.AUTHOR), false));
        with(schema, accounts -> change(accounts, Set.of(Role.TRANSLATOR, Role.AUTHOR), false));
        with(schema, accounts -> accounts.changePassword("ada", version(accounts), PASSWORD + "!", AMIR));
        with(schema, accounts -> change(accounts, Set.of(Role.TRANSLATOR, Role.AUTHOR), true));
        with(schema, accounts -> change(accounts, Set.of(Role.TRANSLATOR, Role.AUTHOR), false));

        assertThat(auditLog.codes())
                .containsExactly(
                        "account.opened", "account.roles", "account.password", "account.closed", "account.reopened");
        assertThat(auditLog.events)
                .extracting(AuditEvent::actor, AuditEvent::subjectAccount)
                .containsOnly(tuple("amir", "ada"));
        assertThat(auditLog.events.get(1).details()).containsEntry("roles", "AUTHOR TRANSLATOR");
        assertThat(auditLog.events.toString()).doesNotContain(PASSWORD);
        assertThat(revoked).as("after roles, password and closing").hasSize(3).allMatch(event -> event.account()
                .getName()
                .equals("ada"));
        assertThat(changed).as("its owner is told").hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverChangesTheLanguageOfTheirOwnAccountIsToldOnce(Schema schema) {
        var mei = new Actor("mei", Set.of());
        with(schema, accounts -> accounts.open("mei", "Mei", Language.EN, Set.of(), PASSWORD, AMIR));
        auditLog.events.clear();

        for (var language : List.of(Language.FR, Language.FR)) {
            with(schema, accounts -> {
                var own = new AccountSettings();
                own.accountService = accounts;
                own.changeLanguage(accounts.accounts.byName("mei").orElseThrow().getVersion(), language, mei);
            });
        }

        with(schema, accounts -> assertThat(
                        accounts.accounts.byName("mei").orElseThrow().getLanguage())
                .isEqualTo(Language.FR));
        assertThat(auditLog.events)
                .containsExactly(AuditEvent.of("account.described").by("mei").onAccount("mei"));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aRefusedSignInIsToldWithTheAccountButNotWithWhatWasTypedElsewhere(Schema schema) {
        with(schema, accounts -> accounts.open("theo", "Théo", Language.FR, Set.of(), PASSWORD, AMIR));
        auditLog.events.clear();

        with(schema, accounts -> {
            assertThat(accounts.authenticate("theo", PASSWORD)).isPresent();
            assertThat(accounts.authenticate("Theo ", "a wrong one")).isEmpty();
            assertThat(accounts.authenticate("my password by mistake", "theo")).isEmpty();
            accounts.refused("Theo ", "192.0.2.0/24");
            accounts.refused("my password by mistake", "192.0.2.0/24");
        });

        assertThat(auditLog.events)
                .containsExactly(
                        AuditEvent.of("sign.in.refused").onAccount("theo").with("network", "192.0.2.0/24"),
                        AuditEvent.of("sign.in.refused").with("network", "192.0.2.0/24"));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void withOpenIdConnectOnlyAnAccountThatIsKeptForEmergenciesHasAPasswordThatCounts(Schema schema) {
        with(schema, accounts -> accounts.open("eve", "Eve", Language.EN, Set.of(), PASSWORD, AMIR));
        auditLog.events.clear();
        revoked.clear();
        for (var kept : List.of(false, true, true, false)) {
            with(schema, accounts -> {
                var seen = accounts.accounts.byName("eve").orElseThrow().getVersion();
                accounts.keepForEmergencies("eve", seen, kept, AMIR);
            });
            with(schema, accounts -> {
                assertThat(accounts.authenticate("eve", PASSWORD)).isPresent();
                accounts.issuer = Optional.of("https://login.example.org");
                assertThat(accounts.authenticate("eve", PASSWORD).isPresent()).isEqualTo(kept);
                assertThat(accounts.authenticate("eve", "a wrong one")).isEmpty();
            });
        }

        assertThat(auditLog.events)
                .containsExactly(
                        AuditEvent.of("account.emergency").by("amir").onAccount("eve"),
                        AuditEvent.of("account.emergency.ended").by("amir").onAccount("eve"));
        assertThat(revoked).as("what began with the password ends").hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nobodyGetsANameUnderWhichThePortalStandsInTheRecord(Schema schema) {
        with(schema, accounts -> Stream.of("portal", "Clock").forEach(name -> assertThatThrownBy(
                        () -> accounts.open(name, "Me", Language.EN, Set.of(), PASSWORD, AMIR))
                .isInstanceOf(ProblemException.class)));
    }

    private static void change(AccountService accounts, Set<Role> roles, boolean closed) {
        accounts.change("ada", version(accounts), "Ada", Language.EN, roles, closed, AMIR);
    }

    private static long version(AccountService accounts) {
        return accounts.accounts.byName("ada").orElseThrow().getVersion();
    }

    private void with(Schema schema, Consumer<AccountService> work) {
        schema.inTransaction(entityManager -> {
            work.accept(accounts(entityManager));
            return null;
        });
    }

    private AccountService accounts(EntityManager entityManager) {
        var accounts = new AccountService();
        accounts.accounts = new Accounts();
        accounts.accounts.entityManager = entityManager;
        accounts.accessRevokedEvent = new CdiStubs.RecordingEvent<>(revoked::add);
        accounts.passwordChangedEvent = new CdiStubs.RecordingEvent<>(changed::add);
        accounts.clock = Clock.systemUTC();
        accounts.auditLog = auditLog;
        accounts.passwordHash = new ReversingPasswordHash();
        return accounts;
    }
}
