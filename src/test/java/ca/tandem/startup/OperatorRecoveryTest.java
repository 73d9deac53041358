package ca.tandem.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.factor.FactorFixture;
import ca.tandem.identity.link.LinkDelivery;
import ca.tandem.identity.link.OneTimeLink;
import ca.tandem.identity.link.OneTimeLinkFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the operator's way back for an administrator who has lost password and second factors. */
class OperatorRecoveryTest {

    private static final String OLD = "nine otters mend a kettle";
    private static final String NEW = "seven herons lend a ladder";

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-29T12:00:00Z"));
    private final Schema schema = Schema.onH2();

    @BeforeEach
    void open() {
        in(entityManager -> {
            var accountService = links(entityManager).accountService();
            for (var role : Set.of(Role.ADMINISTRATOR, Role.AUTHOR)) {
                accountService.open(role.name(), role.name(), Language.EN, Set.of(role), OLD, Actor.PORTAL);
            }
            new FactorFixture(entityManager, clock).addApp("administrator");
            return null;
        });
    }

    @AfterEach
    void close() {
        schema.close();
    }

    @Test
    void anAdministratorIsLeftWithoutFactorsAndSetsAPasswordByTheLink() {
        var secret = recover("Administrator").orElseThrow();
        in(entityManager -> {
            assertThat(new AccountFixture(entityManager)
                            .accounts()
                            .require("administrator")
                            .isWithSecondFactor())
                    .isFalse();
            return links(entityManager).oneTimeLinkService().setPassword(secret, NEW);
        });
        in(entityManager -> {
            var accountService = links(entityManager).accountService();
            assertThat(accountService.authenticate("administrator", NEW)).isPresent();
            assertThat(accountService.authenticate("administrator", OLD)).isEmpty();
            return null;
        });
    }

    @Test
    void nobodyElseIsRecovered() {
        assertThat(recover("author")).isEmpty();
        assertThat(recover("nobody")).isEmpty();
        in(entityManager -> {
            new AccountFixture(entityManager).close("administrator");
            return null;
        });
        assertThat(recover("administrator")).isEmpty();
    }

    private Optional<String> recover(String name) {
        return in(entityManager -> bootstrap(entityManager).recover(name));
    }

    private AdministratorBootstrap bootstrap(EntityManager entityManager) {
        var links = links(entityManager);
        var bootstrap = new AdministratorBootstrap();
        bootstrap.accounts = new AccountFixture(entityManager).accounts();
        bootstrap.accountService = links.accountService();
        bootstrap.oneTimeLinkService = links.oneTimeLinkService();
        bootstrap.secondFactors = new FactorFixture(entityManager, clock).secondFactors();
        return bootstrap;
    }

    private OneTimeLinkFixture links(EntityManager entityManager) {
        return new OneTimeLinkFixture(entityManager, clock, new NoMail(), changed -> {});
    }

    private <T> T in(Function<EntityManager, T> work) {
        return schema.inTransaction(work);
    }

    private static final class NoMail implements LinkDelivery {

        @Override
        public boolean isEnabled() {
            return false;
        }

        @Override
        public void send(OneTimeLink link) {
            throw new IllegalStateException("There is no mail server");
        }
    }
}
