package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.common.text.DateText;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day in a request, such as {@code 2026-11-30}. */
final class DayField {

    private DayField() {}

    /**
     * Parses a day.
     *
     * @param name the name of the field or parameter, for the problem
     * @param given the day as it was sent; null or blank if there is none
     * @return the day; null if there is none
     * @throws ProblemException if it is no day, or its year has not four digits
     */
    static LocalDate parse(String name, String given) {
        try {
            return given == null || given.isBlank() ? null : DateText.parse(given.strip());
        } catch (DateTimeException e) {
            throw ProblemException.malformed("field.day", name);
        }
    }
}
