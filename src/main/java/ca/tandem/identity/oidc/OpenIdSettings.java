package ca.tandem.identity.oidc;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.RsaStrength;
import ca.tandem.identity.Role;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of sign-in through OpenID Connect, {@code tandem.oidc.*}.
 *
 * @param issuer the issuer, exactly as the provider writes it
 * @param clientId the name under which the provider knows this portal
 * @param credential the secret or the key by which the portal proves that it is this client
 * @param rolesClaim the claim that lists a user's groups; dots lead into an object where no claim has that very name
 * @param roles the roles of each group
 * @param strength how strong and how recent the provider's sign-in has to be
 * @param rsa how long the provider's RSA keys have to be
 * @param baseUrl the base of the portal's absolute addresses, without a slash at the end
 */
public record OpenIdSettings(
        String issuer,
        String clientId,
        ClientCredential credential,
        String rolesClaim,
        Map<String, Set<Role>> roles,
        RequiredStrength strength,
        RsaStrength rsa,
        String baseUrl) {

    static final String ISSUER = "tandem.oidc.issuer";
    static final String CLIENT_ID = "tandem.oidc.client.id";
    static final String CLIENT_SECRET = "tandem.oidc.client.secret";
    static final String CLIENT_KEY = "tandem.oidc.client.key";
    static final String CLIENT_KEY_ID = "tandem.oidc.client.key.id";
    static final String ROLES_CLAIM = "tandem.oidc.roles.claim";
    static final String ROLES_MAP = "tandem.oidc.roles.map";

    private static final List<String> ALL = List.of(ISSUER, CLIENT_ID, CLIENT_SECRET, ROLES_CLAIM, ROLES_MAP);

    /** Hosts of a provider on the same machine, as in tests; any other is reached by https only. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the settings.
     *
     * @return the settings; empty if none of them is set
     * @throws IllegalArgumentException if one is missing or malformed; the message names it and the expected form, and never the secret
     */
    static Optional<OpenIdSettings> read(Config config) {
        if (Stream.concat(ALL.stream(), Stream.of(CLIENT_KEY))
                .allMatch(name -> value(config, name).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new OpenIdSettings(
                issuer(required(config, ISSUER)),
                required(config, CLIENT_ID),
                ClientCredential.read(config),
                required(config, ROLES_CLAIM),
                roles(required(config, ROLES_MAP)),
                RequiredStrength.read(config),
                RsaStrength.of(config),
                BaseUrl.of(config)));
    }

    static Optional<String> value(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    static String required(Config config, String name) {
        return value(config, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is missing: sign-in through OpenID Connect needs " + String.join(", ", ALL) + " (or "
                                + CLIENT_KEY + " in place of the secret), or none of them"));
    }

    private static String issuer(String value) {
        try {
            var uri = new URI(value);
            if (uri.getHost() != null && isSafe(uri) && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return value;
            }
        } catch (URISyntaxException e) {
            // Reported below.
        }
        throw new IllegalArgumentException(ISSUER
                + " must be an https address without query and fragment, exactly as the"
                + " provider's metadata writes it, like https://login.example.org/realms/staff, but is " + value);
    }

    /** Checks whether an address is reached by https, or lies on this machine. */
    static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
    }

    private static Map<String, Set<Role>> roles(String value) {
        var roles = new TreeMap<String, Set<Role>>();
        for (var pair : value.split(",", -1)) {
            var equals = pair.lastIndexOf('=');
            var group = equals < 0 ? "" : pair.substring(0, equals).strip();
            var role = pair.substring(equals + 1).strip().toUpperCase(Locale.ROOT);
            if (group.isEmpty()
                    || Stream.of(Role.values()).noneMatch(known -> known.name().equals(role))) {
                throw new IllegalArgumentException(ROLES_MAP + " must be groups with roles like"
                        + " writers=AUTHOR,managers=APPROVER,managers=ADMINISTRATOR, where the roles are "
                        + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", ")) + ", but has “"
                        + pair.strip() + "”");
            }
            roles.computeIfAbsent(group, first -> EnumSet.noneOf(Role.class)).add(Role.valueOf(role));
        }
        return roles;
    }

    /** Returns the roles that the groups of a user give; empty if none of the groups gives a role. */
    Set<Role> rolesOf(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> roles.getOrDefault(group, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the absolute address of a path. */
    URI absolute(String path) {
        return URI.create(baseUrl + path);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + ", " + clientId + "]";
    }
}
