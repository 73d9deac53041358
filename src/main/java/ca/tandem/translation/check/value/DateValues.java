package ca.tandem.translation.check.value;

import ca.tandem.translation.check.value.ValueScanner.FoundValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Scanner for dates as either language writes them, short months and ranges included: "July 1 to 5, 2016", « du 1er au 5 juillet 2016 ».
 */
final class DateValues {

    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        months("january february march april may june july august september october november december");
        months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        months("jan feb mar apr - jun jul aug sep oct nov dec");
        months("janv févr - avr - - juill - sept - - déc");
        months("- - - - - - juil - - - - -");
    }

    private static final String SPACE = "[ \\u00a0\\u202f]+";
    /** English names of months; the lookahead tests one letter before all of them are tried. */
    private static final String ENGLISH_MONTH =
            "(?=[JFMASOND])((?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b)\\.?";

    private static final String FRENCH_MONTH =
            "(?=[jfmasondJFMASOND])((?i:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
                    + "|janv|févr|avr|juill?|sept|oct|nov|déc)(?!\\p{L}))\\.?";
    private static final String DAY = "([0-3]?\\d)(?:\\uFFFC{0,12}+(?:st|nd|rd|th|er)\\uFFFC{0,12}+)?";
    private static final String TO = "(?:[ \\u00a0]+(?:to|and|au|à|et)[ \\u00a0]+(?:le[ \\u00a0]+)?| ?[-–—] ?)";
    private static final String YEAR = "((?:19|20)\\d\\d)(?!\\d)";

    /** A date format: a pattern and its groups for year, month, day and last day of a range; group 0 stands for a missing part. */
    private record DatePattern(Pattern pattern, int year, int month, int day, int until) {

        DatePattern(String pattern, int year, int month, int day, int until) {
            this(Pattern.compile(pattern), year, month, day, until);
        }
    }

    /** Date formats, the longest first. If only a month is given, its year is required. */
    private static final List<DatePattern> WAYS = List.of(
            new DatePattern("(?<![\\d-])" + YEAR + "-([01]\\d)-([0-3]\\d)(?![\\d-])", 1, 2, 3, 0),
            new DatePattern(
                    "\\b" + ENGLISH_MONTH + SPACE + DAY + "(?:" + TO + DAY + ")?(?!\\d)(?:,?" + SPACE + YEAR + ")?",
                    4,
                    1,
                    2,
                    3),
            new DatePattern(
                    "(?<![\\d.,-])(?:" + DAY + TO + ")?" + DAY + SPACE + "(?:of" + SPACE + ")?" + ENGLISH_MONTH
                            + "(?:,?" + SPACE + YEAR + ")?",
                    4,
                    3,
                    1,
                    2),
            new DatePattern(
                    "(?<![\\d.,-])(?:" + DAY + TO + ")?" + DAY + SPACE + FRENCH_MONTH + "(?:" + SPACE + YEAR + ")?",
                    4,
                    3,
                    1,
                    2),
            new DatePattern("\\b" + ENGLISH_MONTH + ",?" + SPACE + YEAR, 2, 1, 0, 0),
            new DatePattern("(?<!\\p{L})" + FRENCH_MONTH + SPACE + YEAR, 2, 1, 0, 0));

    /** A year that lies in two calendar years: 2023–24, 2023-2024. */
    private static final Pattern TWO_YEARS =
            Pattern.compile("(?<![\\d.,-])((?:19|20)\\d\\d)[-‑–/]((?:19|20)?\\d\\d)(?![\\d-])");

    private DateValues() {}

    private static void months(String names) {
        var month = 0;
        for (var name : List.of(names.split(" "))) {
            month++;
            if (!name.equals("-")) {
                MONTHS.put(name, month);
            }
        }
    }

    /** Takes the dates out of the words. */
    static void take(ValueScanner words) {
        WAYS.forEach(datePattern -> words.take(datePattern.pattern(), match -> dates(datePattern, match)));
        words.take(TWO_YEARS, DateValues::years);
    }

    private static List<FoundValue> years(MatchResult match) {
        var first = Integer.parseInt(match.group(1));
        var second = Integer.parseInt(match.group(2));
        var last = second < 100 ? first - first % 100 + second : second;
        return last > first ? List.of(number(first), number(last)) : List.of();
    }

    private static FoundValue number(int value) {
        return new FoundValue(ValueKind.NUMBER, Integer.toString(value));
    }

    private static List<FoundValue> dates(DatePattern datePattern, MatchResult match) {
        var year = number(match, datePattern.year());
        var month = month(match.group(datePattern.month()));
        var from = number(match, datePattern.day());
        var until = number(match, datePattern.until());
        var last = new PartialDate(year, month, until == 0 ? from : until);
        if (!last.exists()) {
            return List.of();
        }
        var foundValue = new FoundValue(ValueKind.DATE, last.key());
        return until == 0 || from == 0
                ? List.of(foundValue)
                : List.of(new FoundValue(ValueKind.DATE, new PartialDate(year, month, from).key()), foundValue);
    }

    private static int month(String written) {
        var name = written.toLowerCase(Locale.ROOT);
        return MONTHS.containsKey(name)
                ? MONTHS.get(name)
                : name.startsWith("sep") ? MONTHS.get("sep") : Integer.parseInt(written);
    }

    private static int number(MatchResult match, int group) {
        return group == 0 || match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }
}
