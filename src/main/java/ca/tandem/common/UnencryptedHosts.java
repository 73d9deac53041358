package ca.tandem.common;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The hosts with whose database or mail server the portal may speak without TLS or without a check of the certificate: this machine itself,
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

    /** Checks whether the host is this machine. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Checks whether the portal may speak to the host in the clear. */
    public boolean permits(String host) {
        return isLoopback(host) || named.contains(host.toLowerCase(Locale.ROOT));
    }
}
