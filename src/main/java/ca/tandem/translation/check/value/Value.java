package ca.tandem.translation.check.value;

/**
 * Something that a text says and its translation must say too.
 *
 * @param kind what it is
 * @param key what it amounts to: equal for equal values in either language's writing; of a date see {@link PartialDate}
 * @param text how it is written
 * @param start its first character in the unit's text
 * @param end the character after its last
 */
record Value(Kind kind, String key, String text, int start, int end) {

    /** What all values that say the same have in common. */
    Object shared() {
        return kind == Kind.DATE ? key.substring(key.indexOf('-')) : key;
    }

    /** Whether both say the same. */
    boolean says(Value other) {
        if (!kind.agrees(other.kind)) {
            return false;
        }
        return kind == Kind.DATE ? PartialDate.of(key).agrees(PartialDate.of(other.key)) : key.equals(other.key);
    }
}
