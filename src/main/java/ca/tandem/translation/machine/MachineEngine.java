package ca.tandem.translation.machine;

import java.util.Locale;

/** Engine that translates: which dialect its service speaks. */
public enum MachineEngine {
    DEEPL,
    LIBRETRANSLATE,
    AZURE;

    /** Returns the engine's name in settings, in the API and in the audit log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
