package ca.tandem.translation.check.value;

import java.util.Locale;

/** Kind of a value. */
public enum ValueKind {
    EMAIL,
    PHONE,
    REFERENCE,
    CLASSIFICATION,
    PROFILE,
    DATE,
    TIME,
    MONEY,
    PERCENT,
    NUMBER;

    /** Returns the name of this kind in the codes of findings. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks whether values of the two kinds can be equal. A bare number can equal one with its unit beside it: "85 000 à 95 000 $" names
     * the dollar once.
     */
    boolean agrees(ValueKind other) {
        return this == other || (isNumeric() && other == NUMBER) || (other.isNumeric() && this == NUMBER);
    }

    private boolean isNumeric() {
        return this == MONEY || this == PERCENT || this == TIME || this == NUMBER;
    }
}
