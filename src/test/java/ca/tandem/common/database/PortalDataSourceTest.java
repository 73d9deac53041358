package ca.tandem.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.testing.Schema;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PortalDataSourceTest {

    @Test
    void postgresIsWaitedForNoLongerThanIsGoodUnlessTheAddressSaysOtherwise() {
        var usual = PortalDataSource.properties("jdbc:postgresql://db/tandem?ssl=true", "tandem", "secret");
        var given = PortalDataSource.properties("jdbc:postgresql://db/tandem?ssl=true&socketTimeout=90", "t", "s");

        assertThat(usual)
                .containsEntry("connectTimeout", "2")
                .containsEntry("loginTimeout", "2")
                .containsEntry("socketTimeout", "20")
                .containsEntry("tcpKeepAlive", "true");
        assertThat(given).doesNotContainKey("socketTimeout").containsEntry("connectTimeout", "2");
    }

    @Test
    void theEndOfTheLineOfAFileIsNoPartOfThePassword() {
        assertThat(PortalDataSource.properties("jdbc:postgresql://localhost/tandem", "tandem", " se cret \n"))
                .containsEntry("password", " se cret ");
    }

    @Test
    void theEmbeddedDatabaseIsGivenNameAndPasswordOnly() {
        assertThat(PortalDataSource.properties("jdbc:h2:mem:", "sa", "").stringPropertyNames())
                .containsExactlyInAnyOrder("user", "password");
    }

    @Test
    void whatPostgresSaysOfAnErrorNamesNoValue() throws IOException, SQLException {
        try (var postgres = Schema.server()) {
            var source = new PortalDataSource();
            source.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
            source.setUser("postgres");
            source.setPassword("");
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table person (name varchar(40) primary key)");
                statement.execute("insert into person values ('Ysolde Quimper')");

                assertThatThrownBy(() -> statement.execute("insert into person values ('Ysolde Quimper')"))
                        .hasMessageContaining("person_pkey")
                        .hasMessageNotContaining("Ysolde");
            }
        }
    }
}
