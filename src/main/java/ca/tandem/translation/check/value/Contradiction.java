package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.common.text.LocalizedFormats;
import com.github.difflib.DiffUtils;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/** Contradiction between two values of one unit. */
final class Contradiction {

    /** Factors between two numbers that may be explained by a converted unit of measure. */
    private static final List<Integer> CONVERSIONS = List.of(7, 10, 12, 24, 30, 52, 60, 100, 365, 1000);

    private static final int TYPING_ERROR = 1;

    /** Maximum length of an e-mail address, in characters (RFC 5321). */
    private static final int LONGEST_ADDRESS = 254;

    private static final int LONGEST_NUMBER = 40;

    private Contradiction() {}

    /** Checks whether only a mistake explains the contradiction. */
    static boolean isCertain(ValueKind valueKind, CheckedValue checkedValue, CheckedValue other) {
        return switch (valueKind) {
            case NUMBER -> !isConverted(checkedValue.key(), other.key());
            case EMAIL -> isMistyped(checkedValue, other);
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
     * Checks whether an address was mistyped. Mailboxes and hosts may have a name in each language, so quite different names are not a
     * mistake.
     */
    private static boolean isMistyped(CheckedValue one, CheckedValue other) {
        return isShort(one, other) && changes(one.text(), other.text()) <= TYPING_ERROR;
    }

    /** Checks whether both addresses are short enough to be compared letter by letter; longer ones are not typing errors. */
    private static boolean isShort(CheckedValue one, CheckedValue other) {
        return Math.max(one.text().length(), other.text().length()) <= LONGEST_ADDRESS;
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
    static String mend(CheckedValue checkedValue, CheckedValue other, Language language) {
        if (checkedValue.kind() != other.kind()) {
            return null;
        }
        return switch (checkedValue.kind()) {
            case DATE -> PartialDate.of(checkedValue.key()).in(language).orElse(null);
            case TIME -> time(checkedValue.key(), language);
            case MONEY ->
                isNumber(checkedValue.key())
                                && !checkedValue.key().contains(".")
                                && checkedValue.key().length() < 10
                        ? LocalizedFormats.dollars(Integer.parseInt(checkedValue.key()), language)
                        : null;
            case PERCENT ->
                isNumber(checkedValue.key())
                        ? number(checkedValue.key(), language) + (language == Language.EN ? "%" : "\u00a0%")
                        : null;
            case NUMBER -> isSmall(checkedValue.key()) ? number(checkedValue.key(), language) : null;
            default -> checkedValue.text();
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
        return LocalizedFormats.time(LocalTime.of(hour, parts.length == 1 ? 0 : Integer.parseInt(parts[1])), language);
    }

    private static boolean isNumber(String key) {
        return key.length() <= LONGEST_NUMBER && key.matches("\\d+(?:\\.\\d+)?");
    }
}
