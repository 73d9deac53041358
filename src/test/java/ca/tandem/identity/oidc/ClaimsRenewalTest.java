package ca.tandem.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that roles follow the claims within the hour, and that access ends where nobody vouches for it. */
class ClaimsRenewalTest {

    private final FakeProvider provider = new FakeProvider();
    private final FakeBrowser browser = new FakeBrowser();
    private Schema schema = Schema.onH2();
    private OpenIdFixture portal = new OpenIdFixture(schema, provider.issuer());

    @AfterEach
    void close() {
        provider.close();
        schema.close();
    }

    private void after(int minutes) {
        portal.clock.advance(Duration.ofMinutes(minutes));
        portal.renewal.run();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rolesFollowTheClaimsWithinTheHour(boolean isOnPostgres) {
        if (isOnPostgres) {
            schema.close();
            schema = Schema.onPostgres();
            portal = new OpenIdFixture(schema, provider.issuer());
        }
        portal.signIn(browser, provider);
        after(40);
        assertThat(provider.count("/token")).as("not yet").isEqualTo(1);
        after(6);
        assertThat(provider.count("/token")).isEqualTo(2);
        assertThat(portal.revoked).isEmpty();
        after(40);
        provider.claims.put("groups", List.of("managers"));
        after(6);

        assertThat(portal.account("ada").orElseThrow().getRoles()).isEqualTo(Set.of(Role.APPROVER, Role.ADMINISTRATOR));
        assertThat(portal.revoked).as("sessions of the old roles end").containsExactly("ada");
        after(60);
        assertThat(provider.count("/token")).as("until the next sign-in").isEqualTo(3);
    }

    @Test
    void aRevokedRefreshTokenEndsAccessAtOnce() {
        portal.signIn(browser, provider);
        provider.tokenError = "invalid_grant";
        provider.tokenStatus = 400;
        after(46);

        assertThat(portal.revoked).containsExactly("ada");
        assertThat(portal.auditLog.codes()).endsWith("oidc.lapsed");
        after(60);
        assertThat(portal.revoked).as("once").hasSize(1);
    }

    @Test
    void withoutARefreshTokenAccessEndsWithTheHour() {
        provider.refreshToken = null;
        portal.signIn(browser, provider);
        after(50);
        assertThat(portal.revoked).isEmpty();
        after(9);
        assertThat(portal.revoked).containsExactly("ada");
        assertThat(provider.count("/token")).isEqualTo(1);
    }

    @Test
    void aProviderOutOfReachHasUntilTheEndOfTheHour() {
        portal.signIn(browser, provider);
        provider.tokenError = "server_error";
        provider.tokenStatus = 500;
        after(50);
        after(1);
        assertThat(portal.revoked).isEmpty();
        provider.tokenError = null;
        after(1);
        assertThat(provider.count("/token")).isEqualTo(4);
        after(20);
        assertThat(portal.revoked).as("renewed after all").isEmpty();
        provider.tokenError = "server_error";
        after(45);
        assertThat(portal.revoked).containsExactly("ada");
    }

    @Test
    void aRenewedTokenOfAnotherSubjectChangesNothing() {
        portal.signIn(browser, provider);
        provider.claims.putAll(Map.of("sub", "somebody-else", "groups", List.of("managers")));
        after(46);

        assertThat(portal.account("ada").orElseThrow().getRoles()).containsExactly(Role.AUTHOR);
        after(14);
        assertThat(portal.revoked).containsExactly("ada");
    }
}
