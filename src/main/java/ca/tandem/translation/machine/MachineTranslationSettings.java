package ca.tandem.translation.machine;

import ca.tandem.common.UnencryptedHosts;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * The settings {@code tandem.mt.kind}, {@code tandem.mt.url} and {@code tandem.mt.key}: which service translates, and where it is.
 *
 * @param engine the engine
 * @param address the address of the service, with a slash at its end
 * @param key the secret that the service asks for; empty for a LibreTranslate of one's own that asks for none
 */
record MachineTranslationSettings(MachineEngine engine, URI address, String key) {

    static final String KIND = "tandem.mt.kind";
    static final String URL = "tandem.mt.url";
    static final String KEY = "tandem.mt.key";

    /**
     * Returns what the settings say; empty if none of them is set.
     *
     * @throws IllegalArgumentException if the kind is unknown, the address is no https address nor one of a host that may be called in the
     *     clear, or one of them is missing
     */
    static Optional<MachineTranslationSettings> of(Config config) {
        return of(setting(config, KIND), setting(config, URL), setting(config, KEY), UnencryptedHosts.of(config));
    }

    static Optional<MachineTranslationSettings> of(
            String kind, String url, String key, UnencryptedHosts unencryptedHosts) {
        if (kind.isBlank() && url.isBlank() && key.isBlank()) {
            return Optional.empty();
        }
        var engine = engine(kind.strip());
        var address = unencryptedHosts.serviceAddress(URL, "a translation service", url);
        if (key.isBlank() && engine != MachineEngine.LIBRETRANSLATE) {
            throw new IllegalArgumentException(KEY + " must be the key of the service that " + KIND + " names");
        }
        if (!key.strip().chars().allMatch(sign -> sign > ' ' && sign < 127)) {
            throw new IllegalArgumentException(KEY + " must be of letters, digits and signs of ASCII, without blanks");
        }
        return Optional.of(new MachineTranslationSettings(engine, address, key.strip()));
    }

    private static MachineEngine engine(String kind) {
        return Arrays.stream(MachineEngine.values())
                .filter(engine -> engine.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(KIND + " must be one of "
                        + Arrays.stream(MachineEngine.values())
                                .map(MachineEngine::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String setting(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return engine.word() + " at " + address;
    }
}
