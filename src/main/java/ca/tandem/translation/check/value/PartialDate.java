package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.common.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as far as it is said.
 *
 * @param year 0 where it is not said
 * @param month from 1
 * @param day 0 where it is not said
 */
record PartialDate(int year, int month, int day) {

    /** The date that was written into a value's key. */
    static PartialDate of(String key) {
        var parts = key.split("-", -1);
        return new PartialDate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    String key() {
        return year + "-" + month + "-" + day;
    }

    /** Whether nothing that both say differs. */
    boolean agrees(PartialDate other) {
        return month == other.month && (year == other.year || year * other.year == 0) && (day == other.day);
    }

    /** Whether the calendar has it. */
    boolean exists() {
        return month >= 1
                && month <= 12
                && (day == 0 || day <= LocalDate.of(leap(), month, 1).lengthOfMonth());
    }

    /** The date in that language's writing, where it is a whole one. */
    Optional<String> in(Language language) {
        try {
            return Optional.of(Wording.date(LocalDate.of(year, month, day), language))
                    .filter(written -> year > 0);
        } catch (DateTimeException incomplete) {
            return Optional.empty();
        }
    }

    private int leap() {
        return year == 0 ? 2000 : year;
    }
}
