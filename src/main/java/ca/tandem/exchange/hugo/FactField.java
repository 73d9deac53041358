package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.FactsValidator;
import ca.tandem.posting.Locations;
import ca.tandem.posting.SalaryRange;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A fact in a field of the front matter, in the form that the staff API gives it: a name in both languages is a map of {@code en} and
 * {@code fr}, locations are a list of such maps, and a range is a map of {@code low} and {@code high}.
 */
final class FactField {

    private FactField() {}

    /**
     * Parses the value of a fact.
     *
     * @param given the field as {@link FrontMatter} has it: a text, a list or a map
     * @return the value; empty if it has another form, is too long, or could not be saved
     */
    static Optional<Object> parse(Fact fact, Object given) {
        Optional<?> value =
                switch (fact.kind()) {
                    case NAMES -> names(fact, given);
                    case PLACES -> places(fact, given);
                    case RANGE -> range(given);
                    case CHOICE ->
                        line(fact, given).flatMap(text -> fact.choices().stream()
                                .filter(choice -> choice.name().equals(text.toUpperCase(Locale.ROOT)))
                                .findFirst());
                    case CLASSIFICATION -> line(fact, given).flatMap(Classification::parse);
                    case NUMBER -> number(given);
                    case TEXT, ADDRESS, EMAIL -> line(fact, given);
                    case CLOSING, FLAG -> throw new IllegalArgumentException("Not a value of its own: " + fact);
                };
        return value.<Object>map(found -> found).filter(found -> isValid(fact, found));
    }

    /** Returns a value as front matter has it, which {@link #parse} reads again; of a closing, the moment in its zone. */
    static Object written(Object value) {
        if (value instanceof Bilingual<?> names) {
            return named("en", names.en(), "fr", names.fr());
        }
        if (value instanceof Locations places) {
            return places.places().stream().map(FactField::written).toList();
        }
        if (value instanceof SalaryRange range) {
            return named("low", range.low(), "high", range.high());
        }
        if (value instanceof ZonedDateTime moment) {
            return FrontMatterValue.moment(moment);
        }
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        return value instanceof Boolean || value instanceof Integer
                ? new FrontMatterValue(value.toString())
                : value.toString();
    }

    private static Map<String, Object> named(String first, Object one, String second, Object other) {
        var map = new LinkedHashMap<String, Object>();
        if (one != null) {
            map.put(first, one instanceof String ? one : written(one));
        }
        if (other != null) {
            map.put(second, other instanceof String ? other : written(other));
        }
        return map;
    }

    /** Returns a value as a finding shows it. */
    static String shown(Object value) {
        if (value instanceof Bilingual<?> names) {
            return names.en() + " / " + names.fr();
        }
        if (value instanceof Locations places) {
            return String.join(
                    "; ", places.places().stream().map(FactField::shown).toList());
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.toOffsetDateTime().toString();
        }
        return value instanceof SalaryRange range ? range.low() + "–" + range.high() : value.toString();
    }

    private static Optional<Bilingual<String>> names(Fact fact, Object given) {
        return given instanceof Map<?, ?> pair
                ? line(fact, pair.get("en"))
                        .flatMap(en -> line(fact, pair.get("fr")).map(fr -> new Bilingual<>(en, fr)))
                : Optional.empty();
    }

    private static Optional<Locations> places(Fact fact, Object given) {
        if (!(given instanceof List<?> list)) {
            return Optional.empty();
        }
        var places = list.stream().map(place -> names(fact, place)).toList();
        return places.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        new Locations(places.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    /** Reads a range, of which either end may be left open. */
    private static Optional<SalaryRange> range(Object given) {
        if (!(given instanceof Map<?, ?> ends) || !Set.of("low", "high").containsAll(ends.keySet())) {
            return Optional.empty();
        }
        return !ends.isEmpty()
                        && ends.values().stream().allMatch(end -> number(end).isPresent())
                ? Optional.of(new SalaryRange(
                        number(ends.get("low")).orElse(null),
                        number(ends.get("high")).orElse(null)))
                : Optional.empty();
    }

    private static Optional<Integer> number(Object given) {
        return given instanceof String text && text.strip().matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(text.strip()))
                : Optional.empty();
    }

    /** Returns a text as one line, unless it is blank or longer than the fact may be. */
    private static Optional<String> line(Fact fact, Object given) {
        return Optional.ofNullable(given)
                .filter(String.class::isInstance)
                .map(text -> ((String) text).strip().replaceAll("[ \\t\\n\\r]+", " "))
                .filter(text -> !text.isEmpty() && (fact.longest() == 0 || text.length() <= fact.longest()));
    }

    private static boolean isValid(Fact fact, Object value) {
        var alone = new Facts();
        fact.set(alone, value);
        return FactsValidator.refusals(alone).isEmpty();
    }
}
