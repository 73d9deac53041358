package ca.tandem.web.shell;

import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.Optional;

/** A converter for a date, entered as year, month and day: {@code 2026-11-30}. */
@FacesConverter(forClass = LocalDate.class)
public class DateInputConverter extends InputConverter<LocalDate> {

    /** The last year of four digits: a longer one is a typing error, and no database stores it. */
    private static final int LAST_YEAR = 9999;

    public DateInputConverter() {
        super("error.date");
    }

    @Override
    public Optional<LocalDate> read(String typed) {
        return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() <= LAST_YEAR);
    }

    @Override
    public String write(LocalDate value) {
        return value.toString();
    }
}
