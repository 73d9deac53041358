package ca.tandem.translation.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.UnencryptedHosts;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which service may get texts. */
class MachineTranslationSettingsTest {

    private static final UnencryptedHosts HOSTS = new UnencryptedHosts(List.of("engine.internal"));

    private static MachineTranslationSettings settings(String kind, String url, String key) {
        return MachineTranslationSettings.of(kind, url, key, HOSTS).orElseThrow();
    }

    @Test
    void withoutSettingsThereIsNone() {
        assertThat(MachineTranslationSettings.of("", " ", "", HOSTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"deepl, DEEPL", "libretranslate, LIBRETRANSLATE", "azure, AZURE"})
    void theKindNamesTheEngine(String kind, MachineEngine engine) {
        assertThat(settings(kind, "https://mt.example.ca", "k").engine()).isEqualTo(engine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.deepl.com",
                "https://example.cognitiveservices.azure.com/translator/text/v3.0/",
                "http://127.0.0.1:5000",
                "http://engine.internal:5000/"
            })
    void anEncryptedAddressOrOneOfThisMachineIsTaken(String url) {
        assertThat(settings("deepl", url, "k").address()).isEqualTo(URI.create(url.endsWith("/") ? url : url + "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://api.deepl.com/",
                "api.deepl.com",
                "https://name:secret@api.deepl.com/",
                "https://api.deepl.com/?key=secret",
                "not an address"
            })
    void anyOtherAddressStopsTheStartWithASentence(String url) {
        assertThatThrownBy(() -> settings("deepl", url, "k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tandem.mt.url must be")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "google", "DeepL"})
    void anUnknownKindStopsTheStartWithASentence(String kind) {
        assertThatThrownBy(() -> settings(kind, "https://mt.example.ca", "k"))
                .hasMessage("tandem.mt.kind must be one of deepl, libretranslate, azure");
    }

    @Test
    void onlyALibreTranslateMayHaveNoKey() {
        assertThat(settings("libretranslate", "https://mt.example.ca", "").key())
                .isEmpty();
        assertThatThrownBy(() -> settings("azure", "https://mt.example.ca", " "))
                .hasMessageStartingWith("tandem.mt.key must be");
        assertThatThrownBy(() -> settings("deepl", "https://mt.example.ca", "a\nb"))
                .hasMessageStartingWith("tandem.mt.key must be")
                .hasMessageNotContaining("a\nb");
    }

    @Test
    void theKeyIsNeverPrinted() {
        assertThat(settings("deepl", "https://mt.example.ca", "secret"))
                .asString()
                .doesNotContain("secret");
    }
}
