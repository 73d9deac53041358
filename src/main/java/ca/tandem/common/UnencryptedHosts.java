package ca.tandem.common;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The hosts with whose database, mail server or other service the portal may speak without TLS or without a check of the certificate: this machine itself,
 * and those that {@code tandem.unencrypted.hosts} names. With any other the portal does not start instead.
 *
 * @param named the names of the setting, in lower case
 */
public record UnencryptedHosts(List<String> named) {

    public static final String SETTING = "tandem.unencrypted.hosts";

    /** Literals only: a name that is looked up may lead elsewhere tomorrow. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0*:){2,7}0*1]?");

    /** Reads the setting: names or addresses, separated by commas. */
    public static UnencryptedHosts of(Config config) {
        return parse(config.getOptionalValue(SETTING, String.class));
    }

    /** Parses the setting; empty for none. */
    public static UnencryptedHosts parse(Optional<String> setting) {
        return new UnencryptedHosts(Arrays.stream(setting.orElse("").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList());
    }

    /**
     * Reads a setting that is the address of a service which the portal calls.
     *
     * @param setting the name of the setting
     * @param service the service as the sentence names it, with its article
     * @param value the value of the setting
     * @return the address, with a slash at its end
     * @throws IllegalArgumentException if it is no https address, nor an http one of a host that these permit, or has more than host and path
     */
    public URI serviceAddress(String setting, String service, String value) {
        try {
            var uri = URI.create(value.strip().replaceAll("/+$", "") + "/");
            if (uri.getHost() != null
                    && isSafe(uri)
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new IllegalArgumentException(setting + " must be the https address of " + service
                + ", without name, password and query, or an http address of this machine or of a host that " + SETTING
                + " names");
    }

    private boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && permits(uri.getHost()));
    }

    /** Checks whether the host is this machine. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Checks whether the portal may speak to the host in the clear. */
    public boolean permits(String host) {
        return isLoopback(host) || named.contains(host.toLowerCase(Locale.ROOT));
    }
}
