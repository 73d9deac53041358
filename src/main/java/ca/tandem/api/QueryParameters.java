package ca.tandem.api;

import ca.tandem.common.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parsers for query parameters. Each throws {@link ProblemException}, with the parameter's name, if the value does not match. */
final class QueryParameters {

    private QueryParameters() {}

    /** Returns an integer from 1 to {@code most}; {@code otherwise} if the parameter is missing or blank. */
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
            // reported below
        }
        throw ProblemException.malformed("parameter.whole", name, most);
    }

    /** Returns true or false; false if the parameter is missing or blank. */
    static boolean flag(String name, String given) {
        var word = given == null ? "" : given.strip();
        if (word.isEmpty() || word.equals("false")) {
            return false;
        }
        if (word.equals("true")) {
            return true;
        }
        throw ProblemException.malformed("field.word", name, "true, false");
    }

    /** Returns a constant of an enum, matched regardless of case; null if the parameter is missing or blank. */
    static <E extends Enum<E>> E word(String name, String given, Class<E> list) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.name().equals(given.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.malformed("field.word", name, words(List.of(list.getEnumConstants()))));
    }

    /** Returns the names of enum constants, separated by commas, for messages. */
    static String words(List<? extends Enum<?>> list) {
        return list.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
