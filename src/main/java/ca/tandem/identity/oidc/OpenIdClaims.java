package ca.tandem.identity.oidc;

import ca.tandem.common.Language;
import ca.tandem.identity.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The claims of a user as the portal reads them.
 *
 * @param subject the name that the provider never gives to somebody else
 * @param accountName the wished name of an account
 * @param displayName the name by which colleagues know the user
 * @param email an e-mail address; null if there is none that the provider has verified or says nothing of
 * @param language the user's language; empty if it is neither English nor French
 * @param roles the roles that the user's groups give
 */
record OpenIdClaims(
        String subject,
        String accountName,
        String displayName,
        String email,
        Optional<Language> language,
        Set<Role> roles) {

    private static final int LONGEST_DISPLAY_NAME = 200;

    /** Reads the claims, the ones of the ID token before those of userinfo. */
    static OpenIdClaims read(String subject, Map<String, Object> claims, OpenIdSettings settings) {
        var email = Boolean.FALSE.equals(claims.get("email_verified")) ? null : text(claims, "email");
        var accountName = Stream.of(text(claims, "preferred_username"), email, subject)
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow();
        var displayName = Stream.of(text(claims, "name"), givenAndFamilyName(claims), accountName)
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow();
        return new OpenIdClaims(
                subject,
                accountName,
                displayName.substring(0, Math.min(LONGEST_DISPLAY_NAME, displayName.length())),
                email,
                Language.of(text(claims, "locale")),
                settings.rolesOf(groups(claims, settings.rolesClaim()).orElse(List.of())));
    }

    /** Checks whether the claim that gives roles is among the claims. */
    static boolean hasGroups(Map<String, Object> claims, OpenIdSettings settings) {
        return groups(claims, settings.rolesClaim()).isPresent();
    }

    static Map<String, Object> merge(Map<String, Object> ofIdToken, Map<String, Object> ofUserInfo) {
        var all = new HashMap<>(ofUserInfo);
        all.putAll(ofIdToken);
        return all;
    }

    private static Optional<List<String>> groups(Map<String, Object> claims, String name) {
        var value = claims.get(name);
        if (value == null) {
            value = nested(claims, Arrays.asList(name.split("\\.", -1)));
        }
        if (value instanceof Collection<?> list) {
            return Optional.of(list.stream().map(String::valueOf).toList());
        }
        return value instanceof String one ? Optional.of(List.of(one)) : Optional.empty();
    }

    /** Follows a path such as that of Keycloak, {@code realm_access.roles}. */
    private static Object nested(Map<String, Object> claims, List<String> path) {
        Object value = claims;
        for (var name : path) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }

    private static String givenAndFamilyName(Map<String, Object> claims) {
        var given = text(claims, "given_name");
        var family = text(claims, "family_name");
        return given == null || family == null ? null : given + " " + family;
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** Leaves out who it is: what fails is logged. */
    @Override
    public String toString() {
        return "OpenIdClaims[" + roles + "]";
    }
}
