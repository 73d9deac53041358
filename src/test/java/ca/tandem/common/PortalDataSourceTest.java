package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;

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
    void theEmbeddedDatabaseIsGivenNameAndPasswordOnly() {
        assertThat(PortalDataSource.properties("jdbc:h2:mem:", "sa", "").stringPropertyNames())
                .containsExactlyInAnyOrder("user", "password");
    }
}
