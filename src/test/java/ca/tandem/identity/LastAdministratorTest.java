package ca.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.testing.CdiStubs;
import ca.tandem.testing.Patience;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that an administrator is left whatever administrators do to each other at the same moment. */
class LastAdministratorTest {

    private static final Actor AMIR = new Actor("amir", Set.of(Role.ADMINISTRATOR));

    private static Schema schema;

    @BeforeAll
    static void open() {
        schema = Schema.onPostgres();
        schema.inTransaction(entityManager -> {
            var accounts = new AccountFixture(entityManager);
            accounts.open("amir", Language.EN, null, Role.ADMINISTRATOR);
            accounts.open("beth", Language.EN, null, Role.ADMINISTRATOR, Role.AUTHOR);
            accounts.open("ada", Language.EN, null, Role.AUTHOR);
            return null;
        });
    }

    @AfterAll
    static void close() {
        schema.close();
    }

    @Test
    void ofTwoAdministratorsWhoCloseAndDemoteEachOtherOneIsLeft() throws Exception {
        try (var first = schema.entityManager()) {
            first.getTransaction().begin();
            change(first, "beth", Set.of(Role.AUTHOR), false);

            var second = CompletableFuture.runAsync(() -> schema.inTransaction(entityManager -> {
                change(entityManager, "amir", Set.of(Role.ADMINISTRATOR), true);
                return null;
            }));
            Patience.until("the second waits", () -> second.isDone() || isAnyoneWaiting());
            assertThat(second).isNotDone();
            first.getTransaction().commit();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(second::get)
                    .havingCause()
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                            .isEqualTo("account.last.administrator"));
        }
        schema.inTransaction(entityManager -> {
            assertThat(accounts(entityManager).accounts.lockAdministrators())
                    .extracting(Account::getName)
                    .containsExactly("amir");
            change(entityManager, "ada", Set.of(), true);
            return null;
        });
    }

    private static boolean isAnyoneWaiting() {
        return schema.inTransaction(entityManager -> entityManager
                .createNativeQuery("select 1 from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .getResultList()
                .contains(1));
    }

    private static void change(EntityManager entityManager, String name, Set<Role> roles, boolean closed) {
        var accounts = accounts(entityManager);
        var seen = accounts.accounts.byName(name).orElseThrow();
        accounts.change(name, seen.getVersion(), seen.getDisplayName(), Language.EN, roles, closed, AMIR);
    }

    private static AccountService accounts(EntityManager entityManager) {
        var accounts = new AccountService();
        accounts.accounts = new AccountFixture(entityManager).accounts();
        accounts.accessRevokedEvent = new CdiStubs.RecordingEvent<>();
        accounts.auditLog = new RecordingAuditLog();
        return accounts;
    }
}
