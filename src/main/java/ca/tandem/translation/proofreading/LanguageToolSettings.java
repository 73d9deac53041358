package ca.tandem.translation.proofreading;

import ca.tandem.common.UnencryptedHosts;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The setting {@code tandem.languagetool.url}: where the LanguageTool server is. */
final class LanguageToolSettings {

    static final String SETTING = "tandem.languagetool.url";

    private LanguageToolSettings() {}

    /**
     * Returns the address that the setting says, with a slash at its end; empty if there is none.
     *
     * @throws IllegalArgumentException if the setting is no https address, nor one of a host that may be called in the clear
     */
    static Optional<URI> address(Config config) {
        return address(config.getOptionalValue(SETTING, String.class), UnencryptedHosts.of(config));
    }

    static Optional<URI> address(Optional<String> setting, UnencryptedHosts unencryptedHosts) {
        return setting.map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> unencryptedHosts.serviceAddress(SETTING, "a LanguageTool server", value));
    }
}
