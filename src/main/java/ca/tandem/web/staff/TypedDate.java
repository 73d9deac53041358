package ca.tandem.web.staff;

import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.Optional;

/** A day, typed as year, month and day: {@code 2026-11-30}. */
@FacesConverter(forClass = LocalDate.class)
public class TypedDate extends TypedConverter<LocalDate> {

    public TypedDate() {
        super("error.date");
    }

    @Override
    Optional<LocalDate> read(String typed) {
        return Optional.of(LocalDate.parse(typed));
    }

    @Override
    String write(LocalDate value) {
        return value.toString();
    }
}
