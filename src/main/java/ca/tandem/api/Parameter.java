package ca.tandem.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Query parameters, each read as what it must be, or {@link Invalid} names it. */
final class Parameter {

    private Parameter() {}

    /** A whole number from 1 to that; the other one where none is given. */
    static int whole(String name, String given, int most, int otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(given.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same sentence says it
        }
        throw new Invalid("parameter.whole", name, most);
    }

    /** A word of that list, in any case; null where none is given. */
    static <E extends Enum<E>> E word(String name, String given, Class<E> list) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.name().equals(given.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Invalid("field.word", name, words(list)));
    }

    /** The words of a list, as sentences name them. */
    static String words(Class<? extends Enum<?>> list) {
        return Arrays.stream(list.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
