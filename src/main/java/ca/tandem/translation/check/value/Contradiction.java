package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.common.Wording;
import com.github.difflib.DiffUtils;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/** Contradiction between two values of one unit. */
final class Contradiction {

    /** Factors between two numbers that may be explained by a converted unit of measure. */
    private static final List<Integer> CONVERSIONS = List.of(7, 10, 12, 24, 30, 52, 60, 100, 365, 1000);

    private static final int TYPING_ERROR = 2;

    /** Maximum length of an e-mail address, in characters (RFC 5321). */
    private static final int LONGEST_ADDRESS = 254;

    private static final int LONGEST_NUMBER = 40;

    private Contradiction() {}

    /** Checks whether only a mistake explains the contradiction. */
    static boolean isCertain(Kind kind, Value value, Value other) {
        return switch (kind) {
            case NUMBER -> !isConverted(value.key(), other.key());
            case EMAIL -> isMistyped(value, other);
            default -> true;
        };
    }

    private static boolean isConverted(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return true;
        }
        var low = new BigDecimal(one).min(new BigDecimal(other));
        var high = new BigDecimal(one).max(new BigDecimal(other));
        return CONVERSIONS.stream()
                .anyMatch(times -> low.multiply(BigDecimal.valueOf(times)).compareTo(high) == 0);
    }

    /**
     * Checks whether an address was mistyped. A mailbox may have a name in each language, so a quite different name at the same host is not
     * a mistake.
     */
    private static boolean isMistyped(Value one, Value other) {
        var sameHost = host(one.key()).equals(host(other.key()));
        return !sameHost || (isShort(one, other) && changes(one.text(), other.text()) <= TYPING_ERROR);
    }

    /** Checks whether both addresses are short enough to be compared letter by letter; longer ones are not typing errors. */
    private static boolean isShort(Value one, Value other) {
        return Math.max(one.text().length(), other.text().length()) <= LONGEST_ADDRESS;
    }

    private static String host(String key) {
        return key.substring(key.indexOf('@'));
    }

    private static int changes(String one, String other) {
        return DiffUtils.diff(characters(one), characters(other)).getDeltas().stream()
                .mapToInt(delta ->
                        Math.max(delta.getSource().size(), delta.getTarget().size()))
                .sum();
    }

    private static List<Integer> characters(String text) {
        return text.chars().boxed().toList();
    }

    /** Returns the value as the other language writes it; null if that is not certain. */
    static String mend(Value value, Value other, Language language) {
        if (value.kind() != other.kind()) {
            return null;
        }
        return switch (value.kind()) {
            case DATE -> PartialDate.of(value.key()).in(language).orElse(null);
            case TIME -> time(value.key(), language);
            case MONEY ->
                isNumber(value.key())
                                && !value.key().contains(".")
                                && value.key().length() < 10
                        ? Wording.dollars(Integer.parseInt(value.key()), language)
                        : null;
            case PERCENT ->
                isNumber(value.key())
                        ? number(value.key(), language) + (language == Language.EN ? "%" : "\u00a0%")
                        : null;
            case NUMBER -> isSmall(value.key()) ? number(value.key(), language) : null;
            default -> value.text();
        };
    }

    private static String number(String key, Language language) {
        return language == Language.EN ? key : key.replace('.', ',');
    }

    /** Checks whether a number has no thousands, which each language separates in its own way. */
    private static boolean isSmall(String key) {
        return isNumber(key) && new BigDecimal(key).compareTo(BigDecimal.valueOf(1000)) < 0;
    }

    private static String time(String key, Language language) {
        var parts = key.split(":", -1);
        var hour = Integer.parseInt(parts[0]) % 24;
        return Wording.time(LocalTime.of(hour, parts.length == 1 ? 0 : Integer.parseInt(parts[1])), language);
    }

    private static boolean isNumber(String key) {
        return key.length() <= LONGEST_NUMBER && key.matches("\\d+(?:\\.\\d+)?");
    }
}
