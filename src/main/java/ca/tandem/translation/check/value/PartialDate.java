package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.common.text.LocalizedFormats;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that may lack its year or its day.
 *
 * @param year the year; 0 if missing
 * @param month the month, from 1
 * @param day the day; 0 if missing
 */
public record PartialDate(int year, int month, int day) {

    /** Parses the date in a value's key. */
    public static PartialDate of(String key) {
        var parts = key.split("-", -1);
        return new PartialDate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    String key() {
        return year + "-" + month + "-" + day;
    }

    /** Checks whether both dates have the same month and day and, unless a year is missing, the same year. */
    boolean agrees(PartialDate other) {
        return month == other.month && (year == other.year || year * other.year == 0) && (day == other.day);
    }

    /** Checks whether the calendar has this date; without a year, February has 29 days. */
    boolean exists() {
        return month >= 1
                && month <= 12
                && (day == 0 || day <= LocalDate.of(leap(), month, 1).lengthOfMonth());
    }

    /** Returns the date as a language writes it; empty if the year or the day is missing. */
    Optional<String> in(Language language) {
        try {
            return Optional.of(LocalizedFormats.date(LocalDate.of(year, month, day), language))
                    .filter(written -> year > 0);
        } catch (DateTimeException incomplete) {
            return Optional.empty();
        }
    }

    private int leap() {
        return year == 0 ? 2000 : year;
    }
}
