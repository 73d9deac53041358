package ca.tandem.common.database;

import ca.tandem.common.UnencryptedHosts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.postgresql.util.PSQLException;

/**
 * The encryption of connections to PostgreSQL. By default the driver encrypts where the server offers it and checks no certificate; unless
 * the server is this machine, the portal demands TLS with a certificate for the server's name, by the authorities that Java trusts or those
 * of {@code sslrootcert}.
 */
final class PostgresEncryption {

    private PostgresEncryption() {}

    /** Returns the properties of the driver that the address leaves open. */
    static Map<String, String> defaults(String address) {
        var given = parse(address);
        if (PGProperty.SSL_MODE.isPresent(given)
                || PGProperty.SSL.isPresent(given)
                || hosts(given).stream().allMatch(UnencryptedHosts::isLoopback)) {
            return Map.of();
        }
        var mode = PGProperty.SSL_MODE.getName();
        return PGProperty.SSL_ROOT_CERT.isPresent(given) || PGProperty.SSL_FACTORY.isPresent(given)
                ? Map.of(mode, SslMode.VERIFY_FULL.value)
                : Map.of(
                        mode,
                        SslMode.VERIFY_FULL.value,
                        PGProperty.SSL_FACTORY.getName(),
                        DefaultJavaSSLFactory.class.getName());
    }

    /**
     * Checks that the portal will speak to the database through TLS with a checked certificate, or may do without.
     *
     * @throws IllegalArgumentException if it would not, and not all hosts of the address are permitted
     */
    static void require(String address, UnencryptedHosts unencrypted) {
        var properties = parse(address);
        var open = hosts(properties).stream()
                .filter(host -> !unencrypted.permits(host))
                .toList();
        defaults(address).forEach(properties::setProperty);
        if (!open.isEmpty() && !isChecked(properties)) {
            throw new IllegalArgumentException("tandem.db.url asks for less than sslmode=verify-full for "
                    + String.join(", ", open) + ". Leave sslmode out, or name the host in " + UnencryptedHosts.SETTING);
        }
    }

    /** Checks whether the address names an account, which would count for every connection. */
    static boolean namesUser(String address) {
        return PGProperty.USER.isPresent(parse(address));
    }

    private static boolean isChecked(Properties properties) {
        try {
            var factory = PGProperty.SSL_FACTORY.getOrDefault(properties);
            return SslMode.of(properties) == SslMode.VERIFY_FULL
                    && (factory == null || !factory.contains("NonValidating"));
        } catch (PSQLException e) {
            throw new IllegalArgumentException("The sslmode of tandem.db.url is none of PostgreSQL's", e);
        }
    }

    private static List<String> hosts(Properties given) {
        var hosts = PGProperty.PG_HOST.getOrDefault(given);
        return hosts == null ? List.of() : Arrays.asList(hosts.split(",", -1));
    }

    private static Properties parse(String address) {
        var given = Driver.parseURL(address, null);
        if (given == null) {
            throw new IllegalArgumentException("tandem.db.url must look like jdbc:postgresql://host/database");
        }
        return given;
    }
}
