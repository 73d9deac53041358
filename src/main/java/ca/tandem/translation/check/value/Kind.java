package ca.tandem.translation.check.value;

import java.util.Locale;

/** What a value is. */
enum Kind {
    EMAIL,
    REFERENCE,
    CLASSIFICATION,
    PROFILE,
    DATE,
    TIME,
    MONEY,
    PERCENT,
    NUMBER;

    /** How it is named in the codes of findings. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A bare number says the same as one with its unit beside it: "85 000 à 95 000 $" names the dollar once. */
    boolean agrees(Kind other) {
        return this == other || (isNumeric() && other == NUMBER) || (other.isNumeric() && this == NUMBER);
    }

    private boolean isNumeric() {
        return this == MONEY || this == PERCENT || this == TIME || this == NUMBER;
    }
}
