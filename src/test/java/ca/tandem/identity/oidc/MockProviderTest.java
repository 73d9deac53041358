package ca.tandem.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.Role;
import ca.tandem.testing.Patience;
import ca.tandem.testing.Schema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests sign-in and renewal with an OpenID provider that others wrote. */
class MockProviderTest {

    private static final String ISSUER_ID = "staff";

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private final FakeBrowser browser = new FakeBrowser();
    private final Schema schema = Schema.onH2();
    private OpenIdFixture portal;

    @BeforeEach
    void start() {
        provider.start();
        portal = new OpenIdFixture(schema, provider.issuerUrl(ISSUER_ID).toString());
    }

    @AfterEach
    void stop() {
        provider.shutdown();
        schema.close();
    }

    private void vouch(String audience, String group) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER_ID,
                "subject-1",
                "JWT",
                List.of(audience),
                Map.of("aud", audience, "groups", List.of(group), "preferred_username", "ada", "name", "Ada Author")));
    }

    @Test
    void signsInAndFollowsTheClaims() throws Exception {
        vouch(FakeProvider.CLIENT, "writers");
        assertThat(portal.finish(browser, authorize())).isEmpty();
        assertThat(portal.account("ada").orElseThrow().getRoles()).containsExactly(Role.AUTHOR);

        vouch(FakeProvider.CLIENT, "managers");
        portal.clock.advance(Duration.ofMinutes(46));
        portal.renewal.run();
        assertThat(portal.account("ada").orElseThrow().getRoles()).isEqualTo(Set.of(Role.APPROVER, Role.ADMINISTRATOR));
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws Exception {
        vouch("another", "writers");

        assertThat(portal.finish(browser, authorize())).contains(OpenIdProblem.REFUSED);
    }

    private Map<String, String[]> authorize() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(portal.begin(browser))
                .timeout(Patience.LONGEST)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        var parameters = new HashMap<String, String[]>();
        FakeProvider.fields(location.getRawQuery())
                .forEach((name, value) -> parameters.put(name, new String[] {value}));
        return parameters;
    }
}
