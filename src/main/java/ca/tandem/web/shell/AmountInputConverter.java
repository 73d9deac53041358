package ca.tandem.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * A converter for a whole number, with or without spaces, commas and a dollar sign: {@code 85 000 $}. Fields refer to it by name, since
 * Faces has its own converter for numbers.
 */
@Named
@ApplicationScoped
public class AmountInputConverter extends InputConverter<Integer> {

    public AmountInputConverter() {
        super("error.amount");
    }

    @Override
    public Optional<Integer> parse(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f,$]", "");
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    @Override
    public String format(Integer value) {
        return value.toString();
    }
}
