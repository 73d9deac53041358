package ca.tandem.translation.proofreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.UnencryptedHosts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests where texts may be sent to. */
class LanguageToolSettingsTest {

    private static final UnencryptedHosts HOSTS = new UnencryptedHosts(List.of("engine.internal"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lt.example.ca",
                "https://lt.example.ca/languagetool/",
                "http://127.0.0.1:8081/",
                "http://localhost:8081",
                "http://engine.internal:8081"
            })
    void anEncryptedAddressOrOneOfThisMachineIsTaken(String setting) {
        assertThat(LanguageToolSettings.address(Optional.of(setting), HOSTS))
                .contains(URI.create(setting.endsWith("/") ? setting : setting + "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lt.example.ca/",
                "lt.example.ca",
                "ftp://lt.example.ca/",
                "https://name:secret@lt.example.ca/",
                "https://lt.example.ca/?key=1",
                "https:///v2",
                "not an address"
            })
    void anyOtherStopsTheStartWithASentence(String setting) {
        assertThatThrownBy(() -> LanguageToolSettings.address(Optional.of(setting), HOSTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tandem.languagetool.url must be")
                .hasMessageNotContaining("secret");
    }

    @Test
    void noneIsNone() {
        assertThat(LanguageToolSettings.address(Optional.of(" "), HOSTS)).isEmpty();
        assertThat(LanguageToolSettings.address(Optional.empty(), HOSTS)).isEmpty();
    }
}
