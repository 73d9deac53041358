package ca.tandem.posting;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An occupational group and level such as {@code IT-02}, or a range of levels such as {@code IT-02} to {@code IT-04}.
 *
 * @param from the (lowest) level
 * @param to the highest level; equal to {@code from} if there is only one
 */
public record Classification(String from, String to) implements Serializable {

    private static final String LEVEL = "([A-Za-z]{2,3})[- ]?(\\d{1,2})";
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*" + LEVEL + "(?:\\s*(?:/|\\.\\.|–|to|à)\\s*" + LEVEL + ")?\\s*");

    /**
     * Parses a classification as people write it.
     *
     * @param text {@code IT-02}, {@code it 2}, {@code IT-02/IT-04}, {@code IT-02 to IT-04} or {@code IT-02 à IT-04}; may be null
     * @return the classification, or empty if the text is not one
     */
    public static Optional<Classification> parse(String text) {
        var matcher = WRITTEN.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var from = level(matcher.group(1), matcher.group(2));
        var to = matcher.group(3) == null ? from : level(matcher.group(3), matcher.group(4));
        return Optional.of(new Classification(from, to));
    }

    private static String level(String group, String number) {
        return "%s-%02d".formatted(group.toUpperCase(Locale.ROOT), Integer.valueOf(number));
    }

    /** Checks whether this is a range of levels. */
    public boolean isRange() {
        return !from.equals(to);
    }

    /** Returns the form that is stored and sent: {@code IT-02} or {@code IT-02/IT-04}. */
    @Override
    public String toString() {
        return isRange() ? from + "/" + to : from;
    }
}
