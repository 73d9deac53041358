package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.translation.check.value.ValueScanner.FoundValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Scanner for numbers, amounts of money, percentages and times of day as either language writes them. */
final class NumberValues {

    private static final String SPACE = "[ \\u00a0\\u202f]";
    private static final String NUMBER =
            "(?<![\\d.,])(\\d{1,3}(?:" + SPACE + "\\d{3}){1,6}(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d++)*+)";
    /** Scale words; the lookahead tests one letter before all of them are tried. */
    private static final String SCALE = "(?:" + SPACE
            + "?(?=[tmbkKMG])(thousand|million|billion|trillion|mille|millions|milliards?|billions|trillions|[kKMG](?!\\p{L}))"
            + "(?!\\p{L}))?";

    private static final Pattern DOLLARS_BEFORE =
            Pattern.compile("(?:CAD|CA|US)?\\$" + SPACE + "?" + NUMBER + SCALE + "(?:" + SPACE + "?(?:CAD|USD))?");
    private static final Pattern DOLLARS_AFTER = Pattern.compile(NUMBER + SCALE + SPACE + "?(?:de" + SPACE + "|d[’'])?"
            + "(?:\\$(?:" + SPACE + "?(?:CA|US)\\b)?|(?:dollars|CAD)\\b)");
    private static final Pattern SHARE = Pattern.compile(
            NUMBER + "()(?:" + SPACE + "?%|" + SPACE + "(?:per" + SPACE + "?cent|percent|pour" + SPACE + "cent)\\b)");
    private static final Pattern ENGLISH_TIME = Pattern.compile(
            "(?<![\\d:.,])(\\d{1,2})(?::([0-5]\\d))?" + SPACE + "?([ap])\\.?" + SPACE + "?m\\b\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRENCH_TIME = Pattern.compile("(?<![\\d:.,])(\\d{1,2})(?:" + SPACE + "?h(?:" + SPACE
            + "?([0-5]\\d)(?!\\d))?(?!\\p{L})|:([0-5]\\d)(?![\\d:]))");
    private static final Pattern PLAIN = Pattern.compile("(?<![\\p{L}_-])" + NUMBER + SCALE);
    private static final Pattern ATTACHED = Pattern.compile(NUMBER + "()");

    private static final Pattern BLANKS = Pattern.compile(SPACE);
    private static final Pattern SEVERAL_MARKS = Pattern.compile("\\d+(?:[.,]\\d+){2,}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern MARKS = Pattern.compile("[.,]");

    /** Maximum length of a number, in characters without spaces; a longer one is not parsed and is compared as written. */
    private static final int LONGEST = 40;

    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final Map<String, Integer> SCALES =
            Map.of("thousand", 3, "mille", 3, "k", 3, "million", 6, "m", 6, "milliard", 9, "g", 9);

    private NumberValues() {}

    /** Takes amounts, percentages, times and then all other numbers out of the words. */
    static void take(ValueScanner words, Language language) {
        words.take(DOLLARS_BEFORE, match -> number(ValueKind.MONEY, match, language));
        words.take(DOLLARS_AFTER, match -> number(ValueKind.MONEY, match, language));
        words.take(SHARE, match -> number(ValueKind.PERCENT, match, language));
        words.take(ENGLISH_TIME, NumberValues::englishTime);
        words.take(FRENCH_TIME, NumberValues::frenchTime);
        words.take(PLAIN, match -> number(ValueKind.NUMBER, match, language));
        words.take(ATTACHED, match -> number(ValueKind.NUMBER, match, language));
    }

    private static List<FoundValue> number(ValueKind valueKind, MatchResult match, Language language) {
        return List.of(new FoundValue(valueKind, amount(match.group(1), match.group(2), language)));
    }

    private static List<FoundValue> englishTime(MatchResult match) {
        var hour = Integer.parseInt(match.group(1));
        var afternoon = match.group(3).equalsIgnoreCase("p");
        return hour > NOON ? List.of() : time(hour % NOON + (afternoon ? NOON : 0), match.group(2));
    }

    private static List<FoundValue> frenchTime(MatchResult match) {
        return time(Integer.parseInt(match.group(1)), match.group(2) == null ? match.group(3) : match.group(2));
    }

    /** Returns a time of day; empty if there is no such hour. A full hour has the key of its number: "7 h" may be seven hours. */
    private static List<FoundValue> time(int hour, String minutes) {
        if (hour > HOURS) {
            return List.of();
        }
        var full = minutes == null || minutes.equals("00");
        return List.of(new FoundValue(ValueKind.TIME, full ? Integer.toString(hour) : hour + ":" + minutes));
    }

    private static String amount(String written, String scale, Language language) {
        var digits = BLANKS.matcher(written).replaceAll("");
        if (digits.length() > LONGEST) {
            return digits;
        }
        var value = isVersion(digits) ? null : new BigDecimal(decimal(digits));
        if (value == null) {
            return digits;
        }
        if (scale != null && !scale.isEmpty()) {
            value = value.scaleByPowerOfTen(power(scale.toLowerCase(Locale.ROOT), language));
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Returns the power of ten of a scale word. A French billion is an English trillion, and a French trillion a million of those. */
    private static int power(String scale, Language language) {
        if (scale.startsWith("billion")) {
            return language == Language.FR ? 12 : 9;
        }
        if (scale.startsWith("trillion")) {
            return language == Language.FR ? 18 : 12;
        }
        return SCALES.get(scale.endsWith("s") ? scale.substring(0, scale.length() - 1) : scale);
    }

    /** Checks whether a number has several points or commas that do not separate thousands: 2.1.3. */
    private static boolean isVersion(String digits) {
        return SEVERAL_MARKS.matcher(digits).matches()
                && !THOUSANDS.matcher(digits).matches();
    }

    /**
     * Returns the number with a point for decimals: a comma before exactly three digits separates thousands, unless a zero stands before
     * it.
     */
    private static String decimal(String digits) {
        var last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return digits;
        }
        var whole = MARKS.matcher(digits.substring(0, last)).replaceAll("");
        var rest = digits.substring(last + 1);
        var several = whole.length() < last;
        var mark = digits.charAt(last);
        var sameMark = several && digits.indexOf(mark) < last;
        var thousands = rest.length() == 3 && (sameMark || (mark == ',' && !several && !whole.startsWith("0")));
        return thousands ? whole + rest : whole + "." + rest;
    }
}
