package ca.tandem.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.tandem.identity.Role;
import ca.tandem.testing.TestCertificate;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdSettingsTest {

    private final Map<String, String> values = new HashMap<>(Map.of(
            "tandem.base.url", "https://portal.example.org/",
            "tandem.oidc.issuer", "https://login.example.org/realms/staff",
            "tandem.oidc.client.id", "tandem",
            "tandem.oidc.client.secret", "very secret",
            "tandem.oidc.roles.claim", "groups",
            "tandem.oidc.roles.map", "writers=AUTHOR"));

    private Optional<OpenIdSettings> read() {
        return OpenIdSettings.read((Config) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> method.getName().equals("getValue")
                        ? values.get(arguments[0])
                        : Optional.ofNullable(values.get(arguments[0]))));
    }

    @Test
    void withoutAnyOfThemItIsOff() {
        values.keySet().removeIf(name -> name.startsWith("tandem.oidc."));

        assertThat(read()).isEmpty();
    }

    @Test
    void aGroupGivesAllRolesThatTheMapNames() {
        values.put("tandem.oidc.roles.map", "writers=author, managers=APPROVER,managers = ADMINISTRATOR");

        var settings = read().orElseThrow();
        assertThat(settings.rolesOf(List.of("managers", "writers", "others")))
                .isEqualTo(Set.of(Role.AUTHOR, Role.APPROVER, Role.ADMINISTRATOR));
        assertThat(settings.rolesOf(List.of("Writers"))).isEmpty();
        assertThat(settings.baseUrl()).isEqualTo("https://portal.example.org");
        assertThat(settings.toString()).doesNotContain("very secret");
        assertThat(settings.credential().toString()).doesNotContain("very secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tandem.oidc.issuer",
                "tandem.oidc.client.id",
                "tandem.oidc.client.secret",
                "tandem.oidc.roles.claim",
                "tandem.oidc.roles.map"
            })
    void oneThatIsMissingIsNamed(String name) {
        values.put(name, " ");

        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageStartingWith(name + " is missing")
                .withMessageNotContaining("very secret");
    }

    @Test
    void aKeyTakesThePlaceOfTheSecretAndNeverStandsBesideIt(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        var key = TestCertificate.of("portal", folder).key();
        values.put("tandem.oidc.client.key", key.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageContaining("tandem.oidc.client.secret and tandem.oidc.client.key")
                .withMessageNotContaining("very secret");

        values.remove("tandem.oidc.client.secret");
        assertThat(read().orElseThrow().credential()).isInstanceOf(ClientKey.class);
        values.put("tandem.oidc.client.key", folder.resolve("absent.pem").toString());
        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageStartingWith("tandem.oidc.client.key must be a private key in PEM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.example.org", "http://login.example.org", "https://", "https://x.org/?a=b", "a b"})
    void anIssuerThatIsNoHttpsAddressIsRefused(String issuer) {
        values.put("tandem.oidc.issuer", issuer);

        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageStartingWith("tandem.oidc.issuer must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"writers", "writers=WRITER", "=AUTHOR", "writers=AUTHOR,,managers=APPROVER"})
    void aMapThatCannotBeReadIsRefusedWithItsPart(String map) {
        values.put("tandem.oidc.roles.map", map);

        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageStartingWith("tandem.oidc.roles.map must be");
    }

    @Test
    void strengthAndAgeAreNotAskedForUnlessTheyAreSet() {
        assertThat(read().orElseThrow().strength()).isEqualTo(RequiredStrength.NONE);
        values.put("tandem.oidc.acr", " phr  mfa ");
        values.put("tandem.oidc.max.age", "PT8H");
        assertThat(read().orElseThrow().strength())
                .isEqualTo(new RequiredStrength(List.of("phr", "mfa"), Optional.of(Duration.ofHours(8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "PT-1H", "PT25H"})
    void anAgeThatIsNoDurationOfADayAtMostIsRefused(String age) {
        values.put("tandem.oidc.max.age", age);

        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageStartingWith("tandem.oidc.max.age must be");
    }

    @Test
    void groupsAreReadFromAListATextOrAnObjectWithin() {
        values.put("tandem.oidc.roles.map", "writers=AUTHOR");
        var settings = read().orElseThrow();
        assertThat(roles(settings, Map.of("groups", List.of("writers", 1)))).containsExactly(Role.AUTHOR);
        assertThat(roles(settings, Map.of("groups", "writers"))).containsExactly(Role.AUTHOR);
        assertThat(roles(settings, Map.of("groups", Map.of("writers", true)))).isEmpty();

        values.put("tandem.oidc.roles.claim", "realm_access.roles");
        settings = read().orElseThrow();
        assertThat(roles(settings, Map.of("realm_access", Map.of("roles", List.of("writers")))))
                .containsExactly(Role.AUTHOR);
        assertThat(roles(settings, Map.of("realm_access.roles", List.of("writers"))))
                .containsExactly(Role.AUTHOR);
        assertThat(roles(settings, Map.of("realm_access", "writers"))).isEmpty();
    }

    private static Set<Role> roles(OpenIdSettings settings, Map<String, Object> claims) {
        return OpenIdClaims.read("subject", claims, settings).roles();
    }

    @Test
    void anAddressThatIsNotVerifiedCountsForNothing() {
        values.put("tandem.oidc.roles.map", "writers=AUTHOR");
        var claims = OpenIdClaims.read(
                "subject",
                Map.of(
                        "email",
                        "ada@example.org",
                        "email_verified",
                        false,
                        "given_name",
                        "Ada",
                        "family_name",
                        "Author"),
                read().orElseThrow());

        assertThat(claims.email()).isNull();
        assertThat(claims.accountName()).isEqualTo("subject");
        assertThat(claims.displayName()).isEqualTo("Ada Author");
        assertThat(claims.toString()).doesNotContain("Ada");
    }
}
