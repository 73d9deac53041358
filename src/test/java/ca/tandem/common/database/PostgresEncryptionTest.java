package ca.tandem.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.UnencryptedHosts;
import ca.tandem.testing.Patience;
import ca.tandem.testing.TestCertificate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

/** Tests that the portal speaks to a PostgreSQL elsewhere by TLS with a checked certificate only, unless somebody says otherwise. */
class PostgresEncryptionTest {

    private static final UnencryptedHosts NONE = UnencryptedHosts.parse(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//db.example/tandem",
                "//db.example:5433/tandem?socketTimeout=30",
                "//db.example,localhost/tandem",
                "//10.0.0.7/tandem?sslmode=verify-full",
                "//db.example/tandem?sslrootcert=/etc/tandem/ca.pem",
                "//db.example/tandem?ssl=true",
                "//localhost/tandem",
                "//127.0.0.1:5433/tandem?sslmode=disable",
                "//[::1]/tandem",
                "tandem"
            })
    void anAddressThatIsSafeIsTaken(String address) {
        assertThatCode(() -> PostgresEncryption.require("jdbc:postgresql:" + address, NONE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?sslmode=disable",
                "?sslmode=allow",
                "?sslmode=prefer",
                "?sslmode=require",
                "?sslmode=verify-ca",
                "?ssl=false",
                "?sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory"
            })
    void lessThanThatIsForHostsThatAreNamed(String query) {
        var address = "jdbc:postgresql://db.example/tandem" + query;
        assertThatThrownBy(() -> PostgresEncryption.require(address, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("db.example")
                .hasMessageContaining("tandem.unencrypted.hosts");
        assertThatCode(() ->
                        PostgresEncryption.require(address, UnencryptedHosts.parse(Optional.of("db.example, other"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> PostgresEncryption.require("jdbc:mysql://db?password=hunter2", NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoConnection(@TempDir Path folder)
            throws IOException, GeneralSecurityException, SQLException {
        var certificate = TestCertificate.of("localhost", folder);
        var trusted = certificate.certificate();
        try (var postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Patience.LONGEST)
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", trusted.toString())
                .setServerConfig("ssl_key_file", certificate.key().toString())
                .start()) {
            var address = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            var asIfElsewhere = PortalDataSource.properties("jdbc:postgresql://db.example/tandem", "postgres", "");
            assertThatThrownBy(() -> connect(address, asIfElsewhere)).hasStackTraceContaining("PKIX");

            var checked = "?sslmode=verify-full&sslrootcert=" + trusted;
            connect(address + checked, PortalDataSource.properties(address, "postgres", ""));
            assertThatThrownBy(() -> connect(
                            address.replace("localhost", "127.0.0.1") + checked,
                            PortalDataSource.properties(address, "postgres", "")))
                    .as("another name than that of the certificate")
                    .hasMessageContaining("127.0.0.1");
        }
    }

    /** Connects without the portal's waiting for a database that is away. */
    private static void connect(String address, Properties properties) throws SQLException {
        try (var connection = new Driver().connect(address, properties)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }
}
