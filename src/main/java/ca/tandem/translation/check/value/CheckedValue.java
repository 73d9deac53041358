package ca.tandem.translation.check.value;

/**
 * A value that a text states and its translation must state too.
 *
 * @param kind the kind of value
 * @param key the normalized value, equal for equal values as either language writes them; for a date see {@link PartialDate}
 * @param text the value as written
 * @param start the position of its first character in the unit's text
 * @param end the position after its last character
 */
public record CheckedValue(ValueKind kind, String key, String text, int start, int end) {

    /** Returns a key that all equal values have in common. */
    Object groupingKey() {
        return kind == ValueKind.DATE ? key.substring(key.indexOf('-')) : key;
    }

    /** Checks whether both values are equal. */
    boolean hasSameValue(CheckedValue other) {
        if (!kind.agrees(other.kind)) {
            return false;
        }
        return kind == ValueKind.DATE ? PartialDate.of(key).agrees(PartialDate.of(other.key)) : key.equals(other.key);
    }
}
