package ca.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.testing.CdiStubs;
import ca.tandem.testing.Schema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that accounts of the demonstration are open only while it is on, and that real ones stay as they are. */
class DemoAccountsTest {

    private static final Actor AMIR = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    private static final String PASSWORD = "nine otters mend a kettle";

    private final List<String> revoked = new ArrayList<>();
    private final RecordingAuditLog auditLog = new RecordingAuditLog();
    private boolean isDemoOn = true;
    private Schema schema;

    static Stream<Supplier<Schema>> databases() {
        return Stream.of(Schema::onH2, Schema::onPostgres);
    }

    private void open(Supplier<Schema> database, String... ofDemo) {
        schema = database.get();
        in(all -> {
            for (var name : ofDemo) {
                all.demo.mark(
                        all.accounts.open(name, name, Language.EN, Set.of(Role.ADMINISTRATOR), PASSWORD, Actor.PORTAL));
            }
        });
        auditLog.events.clear();
    }

    @AfterEach
    void close() {
        schema.close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStartWithoutTheDemoClosesItsAccountsAndLeavesRealOnes(Supplier<Schema> database) {
        open(database, "administrator", "author");
        in(all -> all.accounts.open("amir", "Amir", Language.EN, Set.of(Role.ADMINISTRATOR), PASSWORD, AMIR));
        auditLog.events.clear();

        in(all -> all.demo.close());
        in(all -> all.demo.close());

        in(all -> {
            assertThat(all.accounts.authenticate("administrator", PASSWORD)).isEmpty();
            assertThat(all.accounts.authenticate("amir", PASSWORD)).isPresent();
            assertThat(all.accounts.isWithoutAdministrator()).isFalse();
        });
        assertThat(revoked).as("sessions, tokens and links").containsExactly("administrator", "author");
        assertThat(auditLog.events)
                .extracting(AuditEvent::code, AuditEvent::actor, AuditEvent::subjectAccount)
                .containsExactly(
                        tuple("account.closed", "portal", "administrator"),
                        tuple("account.closed", "portal", "author"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void withoutThemNobodyMayAdministerThePortalAndTheDemoOpensThemAgain(Supplier<Schema> database) {
        open(database, "administrator");
        in(all -> all.accounts.open("ada", "Ada", Language.EN, Set.of(Role.AUTHOR), PASSWORD, AMIR));
        in(all -> all.demo.close());
        in(all -> assertThat(all.accounts.isWithoutAdministrator()).isTrue());

        in(all -> all.demo.reopen());
        in(all ->
                assertThat(all.accounts.authenticate("administrator", PASSWORD)).isPresent());
        in(all -> assertThat(all.accounts.isWithoutAdministrator()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAccountThatAnAdministratorClosedStaysClosedAndNobodyOpensOneWhileTheDemoIsOff(Supplier<Schema> database) {
        open(database, "administrator", "author");
        in(all -> AccountServiceFixture.change(all.accounts, "author", true, AMIR, Role.AUTHOR));
        in(all -> all.accounts.open("amir", "Amir", Language.EN, Set.of(Role.ADMINISTRATOR), PASSWORD, AMIR));
        in(all -> all.demo.close());
        isDemoOn = false;
        for (var name : List.of("administrator", "author")) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(
                            () -> in(all -> AccountServiceFixture.change(all.accounts, name, false, AMIR, Role.AUTHOR)))
                    .returns("account.of.demo", ProblemException::code);
        }
        isDemoOn = true;
        in(all -> all.demo.reopen());
        in(all ->
                assertThat(all.accounts.authenticate("administrator", PASSWORD)).isPresent());
        in(all -> assertThat(all.accounts.authenticate("author", PASSWORD)).isEmpty());
    }

    /** The services on one entity manager. */
    private record Services(AccountService accounts, DemoAccounts demo) {}

    private void in(Consumer<Services> work) {
        schema.inTransaction(entityManager -> {
            var event = new CdiStubs.RecordingEvent<AccessRevoked>(
                    access -> revoked.add(access.account().getName()));
            var accounts = AccountServiceFixture.accountService(
                    entityManager, auditLog, Clock.systemUTC(), access -> {}, changed -> {});
            accounts.isDemoOn = isDemoOn;
            work.accept(new Services(accounts, new AccountFixture(entityManager).demoAccounts(auditLog, event)));
            return null;
        });
    }
}
