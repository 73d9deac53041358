package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.translation.check.value.ValueScanner.FoundValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Scanner for numbers, amounts of money and percentages as either language writes them. */
final class NumberValues {

    /** A space; the entity of a no-break space reads as six. */
    static final String SPACE = "(?:\\u00a0{6}|[ \\u00a0\\u202f])";

    private static final String NUMBER =
            "(?<![\\d.,])(\\d{1,3}(?:" + SPACE + "\\d{3}){1,6}(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d++)*+)";
    /** Scale words; the lookahead tests one letter before all of them are tried. */
    private static final String SCALE_WORDS =
            "(?i:thousand|million|billion|trillion|mille|millions|milliards?|billions|trillions)(?!\\p{L})";

    private static final String SCALE =
            "(?:(?:" + SPACE + "|-)?(?=[tmbkKMGTB])(" + SCALE_WORDS + "|[kKMG](?!\\p{L})))?";
    private static final String SCALE_OF_MONEY =
            "(?:(?:" + SPACE + "|-)?(?=[tmbkKMGTB])(" + SCALE_WORDS + "|(?:[kKMGBT]|bn|Md)(?!\\p{L})))?";

    private static final Pattern DOLLARS_BEFORE = Pattern.compile(
            "(?:CAD|CA|US)?\\$" + SPACE + "?" + NUMBER + SCALE_OF_MONEY + "(?:" + SPACE + "?(?:CAD|USD))?");
    private static final Pattern DOLLARS_AFTER = Pattern.compile(NUMBER + SCALE_OF_MONEY + "(?:" + SPACE + "|-)?(?:de"
            + SPACE + "|d[’'])?" + "(?:\\$(?:" + SPACE + "?(?:CA|US)\\b)?|(?:dollars?|CAD)\\b)");
    private static final Pattern SHARE = Pattern.compile(
            NUMBER + "()(?:" + SPACE + "?%|" + SPACE + "(?:per" + SPACE + "?cent|percent|pour" + SPACE + "cent)\\b)");

    /** The number of a document behind its letters: ITSP.30.031. */
    private static final Pattern DOCUMENT = Pattern.compile("(?<=\\p{Lu}{2}\\.)(\\d{1,6}(?:\\.\\d{1,6}){0,4}+)()");

    private static final Pattern PLAIN = Pattern.compile("(?<![\\p{L}_-])" + NUMBER + SCALE);
    private static final Pattern ATTACHED = Pattern.compile(NUMBER + "()");

    private static final Pattern BLANKS = Pattern.compile(SPACE);
    private static final Pattern SEVERAL_MARKS = Pattern.compile("\\d+(?:[.,]\\d+){2,}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern MARKS = Pattern.compile("[.,]");

    /** Maximum length of a number, in characters without spaces; a longer one is not parsed and is compared as written. */
    private static final int LONGEST = 40;

    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("thousand", 3),
            Map.entry("mille", 3),
            Map.entry("k", 3),
            Map.entry("million", 6),
            Map.entry("m", 6),
            Map.entry("milliard", 9),
            Map.entry("md", 9),
            Map.entry("g", 9),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("t", 12));

    private NumberValues() {}

    /** Takes amounts, percentages and then all other numbers out of the words. */
    static void take(ValueScanner words, Language language) {
        words.take(DOLLARS_BEFORE, match -> number(ValueKind.MONEY, match, language));
        words.take(DOLLARS_AFTER, match -> number(ValueKind.MONEY, match, language));
        words.take(SHARE, match -> number(ValueKind.PERCENT, match, language));
        words.take(DOCUMENT, match -> number(ValueKind.NUMBER, match, language));
        words.take(PLAIN, match -> number(ValueKind.NUMBER, match, language));
        words.take(ATTACHED, match -> number(ValueKind.NUMBER, match, language));
    }

    private static List<FoundValue> number(ValueKind valueKind, MatchResult match, Language language) {
        return List.of(new FoundValue(valueKind, amount(match.group(1), match.group(2), language)));
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
