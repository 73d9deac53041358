package ca.tandem.web.shell;

import ca.tandem.common.text.DateText;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.Optional;

/** A converter for a date, entered as year, month and day: {@code 2026-11-30}. */
@FacesConverter(forClass = LocalDate.class)
public class DateInputConverter extends InputConverter<LocalDate> {

    public DateInputConverter() {
        super("error.date");
    }

    @Override
    public Optional<LocalDate> parse(String typed) {
        return Optional.of(DateText.parse(typed));
    }

    @Override
    public String format(LocalDate value) {
        return value.toString();
    }
}
