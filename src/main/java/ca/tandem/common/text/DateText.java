package ca.tandem.common.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * A date as people and programs write it: by ISO 8601, with a year of four digits that does not begin with 0. Any other year is a mistake,
 * and neither every database nor every calculation takes it.
 */
public final class DateText {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private DateText() {}

    /**
     * Parses a date such as {@code 2026-05-01}.
     *
     * @throws DateTimeException if the text is no date, or its year has not four digits
     */
    public static LocalDate parse(String text) {
        return checked(LocalDate.parse(text));
    }

    /**
     * Returns the date or time.
     *
     * @throws DateTimeException if its year has not four digits
     */
    public static <T extends TemporalAccessor> T checked(T date) {
        var year = date.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("No year of four digits: " + year);
        }
        return date;
    }
}
