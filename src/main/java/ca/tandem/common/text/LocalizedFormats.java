package ca.tandem.common.text;

import ca.tandem.common.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Formatting of dates, times and amounts as each language writes them in Canada. */
public final class LocalizedFormats {

    private static final String NO_BREAK = "\u00a0";
    private static final int NOON = 12;
    private static final int KILOBYTE = 1_000;
    private static final int MEGABYTE = 1_000_000;

    private LocalizedFormats() {}

    /** Formats a date: {@code July 31, 2016} or {@code 31 juillet 2016}; the first of a month is {@code 1er} in French. */
    public static String date(LocalDate date, Language language) {
        var month = date.getMonth().getDisplayName(TextStyle.FULL, language.locale());
        if (language == Language.EN) {
            return month + NO_BREAK + date.getDayOfMonth() + ", " + date.getYear();
        }
        var day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + NO_BREAK + month + NO_BREAK + date.getYear();
    }

    /** Formats a time of day: {@code 4:30 pm} or {@code 16 h 30}. */
    public static String time(LocalTime time, Language language) {
        if (language == Language.EN) {
            var hour = time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON;
            return "%d:%02d%s%s".formatted(hour, time.getMinute(), NO_BREAK, time.getHour() < NOON ? "am" : "pm");
        }
        var hour = time.getHour() + NO_BREAK + "h";
        return time.getMinute() == 0 ? hour : hour + NO_BREAK + "%02d".formatted(time.getMinute());
    }

    /** Formats the name of the time zone at that moment: {@code Eastern Standard Time} or {@code heure normale de l’Est}. */
    public static String zone(ZonedDateTime moment, Language language) {
        return DateTimeFormatter.ofPattern("zzzz", language.locale()).format(moment);
    }

    /** Formats the size of a file: {@code 1.2 MB} or {@code 1,2 Mo}; below a megabyte in whole kilobytes, at least one. */
    public static String fileSize(long bytes, Language language) {
        var isSmall = bytes < MEGABYTE - KILOBYTE / 2;
        var number = NumberFormat.getInstance(language.locale());
        number.setMaximumFractionDigits(isSmall ? 0 : 1);
        var units = isSmall ? Math.max(1, Math.round((double) bytes / KILOBYTE)) : (double) bytes / MEGABYTE;
        var unit = language == Language.EN ? "B" : "o";
        return number.format(units) + NO_BREAK + (isSmall ? language == Language.EN ? "K" : "k" : "M") + unit;
    }

    /** Formats a dollar amount without cents: {@code $85,000} or {@code 85 000 $}. */
    public static String dollars(int amount, Language language) {
        var digits = NumberFormat.getIntegerInstance(language.locale())
                .format(BigDecimal.valueOf(amount))
                .replace("\u202f", NO_BREAK);
        return language == Language.EN ? "$" + digits : digits + NO_BREAK + "$";
    }
}
