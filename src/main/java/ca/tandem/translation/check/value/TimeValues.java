package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.translation.check.value.ValueScanner.FoundValue;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Scanner for times of day, their ranges, and durations, as either language writes them. */
final class TimeValues {

    private static final String SPACE = NumberValues.SPACE;
    private static final String CLOCK = "(?<![\\d:.,])(\\d{1,2})(?::([0-5]\\d))?";
    private static final String HALF = SPACE + "?([ap])\\.?" + SPACE + "?m\\b\\.?";
    private static final String TO =
            "(?:" + SPACE + "(?:to|and|until|till)" + SPACE + "|" + SPACE + "?[-–—]" + SPACE + "?)";

    /** "7 to 9 p.m.": the half of the day is named once. */
    private static final Pattern RANGE = Pattern.compile("(?i)" + CLOCK + TO + "(\\d{1,2})(?::([0-5]\\d))?" + HALF);

    /** "from 8 to 4 on weekdays": a range that goes down, of which nothing is counted, can only be of hours. */
    private static final Pattern OFFICE_HOURS = Pattern.compile(
            "(?i)(?<![\\p{L}-])" + CLOCK + SPACE + "(?:to|and|until|till)" + SPACE + "(\\d{1,2})(?::([0-5]\\d))?"
                    + "(?=[.;:!?)]|,(?!\\d)|$|" + SPACE
                    + "(?:on|every|each|daily|weekdays?|with|and|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\\b)");

    private static final Pattern ENGLISH = Pattern.compile("(?i)" + CLOCK + HALF);
    private static final Pattern FRENCH = Pattern.compile("(?<![\\d:.,])(\\d{1,2})(?:" + SPACE + "?h(?:" + SPACE
            + "?([0-5]\\d)(?!\\d))?(?!\\p{L})|:([0-5]\\d)(?![\\d:]))");

    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("(?i)(?<![\\d:.,])(\\d{1,3})" + SPACE
            + "(?:hours?|heures?)" + SPACE + "(?:and|et)" + SPACE + "(\\d{1,2})" + SPACE + "min(?:utes?)?\\b");
    private static final Pattern PART_OF_HOUR =
            Pattern.compile("(?i)(?<![\\d:.,])(\\d{1,3})[.,](25|5|75)(?:" + SPACE + "|-)?(?:hours?|heures?|h)\\b");
    private static final Pattern MINUTES =
            Pattern.compile("(?i)(?<![\\d:.,])(\\d{2,3})(?:" + SPACE + "|-)?min(?:utes?)?\\b");

    private static final int NOON = 12;
    private static final int HOUR = 60;

    private TimeValues() {}

    /** Takes durations, ranges and times of day out of the words. */
    static void take(ValueScanner words, Language language) {
        words.take(HOURS_AND_MINUTES, match -> List.of(time(number(match, 1), number(match, 2))));
        words.take(PART_OF_HOUR, match -> List.of(time(number(match, 1), minutes(match.group(2)))));
        words.take(MINUTES, TimeValues::minutes);
        if (language == Language.EN) {
            words.take(RANGE, TimeValues::range);
            words.take(ENGLISH, TimeValues::english);
            words.take(OFFICE_HOURS, TimeValues::officeHours);
        }
        words.take(
                FRENCH,
                match -> List.of(time(number(match, 1), match.group(2) == null ? number(match, 3) : number(match, 2))));
    }

    private static int minutes(String partOfHour) {
        return Integer.parseInt((partOfHour + "0").substring(0, 2)) * HOUR / 100;
    }

    /** Returns a duration in hours and minutes; empty if it is shorter than an hour and every language says it in minutes. */
    private static List<FoundValue> minutes(MatchResult match) {
        var minutes = number(match, 1);
        return minutes < HOUR ? List.of() : List.of(time(minutes / HOUR, minutes % HOUR));
    }

    private static List<FoundValue> range(MatchResult match) {
        var from = number(match, 1);
        var to = number(match, 3);
        if (from > NOON || to > NOON) {
            return List.of();
        }
        var afternoon = match.group(5).equalsIgnoreCase("p");
        // 11 to 2 pm begins in the other half of the day.
        var sameHalf = from % NOON < to % NOON || (from == to && number(match, 2) < number(match, 4));
        return List.of(
                time(hour(from, afternoon == sameHalf), number(match, 2)), time(hour(to, afternoon), number(match, 4)));
    }

    private static List<FoundValue> officeHours(MatchResult match) {
        var from = number(match, 1);
        var to = number(match, 3);
        return from < to || from > NOON || to == 0
                ? List.of()
                : List.of(time(from, number(match, 2)), time(hour(to, true), number(match, 4)));
    }

    private static List<FoundValue> english(MatchResult match) {
        var hour = number(match, 1);
        return hour > NOON
                ? List.of()
                : List.of(time(hour(hour, match.group(3).equalsIgnoreCase("p")), number(match, 2)));
    }

    private static int hour(int written, boolean afternoon) {
        return written % NOON + (afternoon ? NOON : 0);
    }

    /** Creates a time of day or a duration. A full hour has the key of its number: "7 h" may be seven hours. */
    private static FoundValue time(int hour, int minutes) {
        return new FoundValue(
                ValueKind.TIME, minutes == 0 ? Integer.toString(hour) : "%d:%02d".formatted(hour, minutes));
    }

    private static int number(MatchResult match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }
}
