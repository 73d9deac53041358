package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ProblemException;
import ca.tandem.common.text.DateText;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.SalaryRange;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Facts in requests and responses of the staff API, each under its key. A closing is a date such as {@code 2026-12-31}, which includes the
 * whole day, or a local date and time, with its zone in a field of its own.
 */
final class FactsJson {

    private static final String ZONE = "zone";
    private static final int LONGEST_CLOSING = 100;

    /** Field names, in order. */
    private static final String[] NAMES = Arrays.stream(Fact.values())
            .flatMap(fact -> fact.kind() == FactKind.CLOSING ? Stream.of(fact.key(), ZONE) : Stream.of(fact.key()))
            .toArray(String[]::new);

    private FactsJson() {}

    /** Returns the field names, in order. */
    static String[] names() {
        return NAMES.clone();
    }

    /** Returns all values by field name, as a response has them: in alphabetical order. */
    static SortedMap<String, Object> of(Facts facts) {
        return new TreeMap<>(values(facts, fact -> true));
    }

    /** Returns all values by field name, in the order of the facts. */
    static Map<String, Object> values(Facts facts) {
        return values(facts, fact -> true);
    }

    /** Returns the values of some facts by field name, in the order of the facts. */
    static Map<String, Object> values(Facts facts, Predicate<Fact> which) {
        var values = new LinkedHashMap<String, Object>();
        for (var fact : Fact.values()) {
            if (which.test(fact)) {
                values.put(fact.key(), value(fact, facts));
                if (fact.kind() == FactKind.CLOSING) {
                    values.put(
                            ZONE,
                            facts.getClosesZone() == null
                                    ? null
                                    : facts.getClosesZone().getId());
                }
            }
        }
        return values;
    }

    private static Object value(Fact fact, Facts facts) {
        var value = fact.get(facts);
        return switch (fact.kind()) {
            case CLOSING -> value == null ? null : closes((ZonedDateTime) value, facts.isClosingAtEndOfDay());
            case CLASSIFICATION -> Objects.toString(value, null);
            case PLACES -> value == null ? List.of() : ((Locations) value).places();
            case NAMES, CHOICE, TEXT, ADDRESS, EMAIL, NUMBER, RANGE, FLAG -> value;
        };
    }

    private static String closes(ZonedDateTime closes, boolean atEndOfDay) {
        return atEndOfDay
                ? closes.toLocalDate().toString()
                : closes.toLocalDateTime().toString();
    }

    /** Reads the facts that a correction may change. */
    static Facts corrected(JsonFields jsonFields) {
        return read(jsonFields, Fact::isCorrectable);
    }

    /** Reads facts from a request; a missing field leaves the fact empty. */
    static Facts read(JsonFields jsonFields) {
        return read(jsonFields, fact -> true);
    }

    private static Facts read(JsonFields jsonFields, Predicate<Fact> which) {
        var facts = new Facts();
        Arrays.stream(Fact.values()).filter(which).forEach(fact -> read(fact, facts, jsonFields));
        return facts;
    }

    private static void read(Fact fact, Facts facts, JsonFields jsonFields) {
        var key = fact.key();
        if (fact.kind() == FactKind.CLOSING) {
            close(facts, key, jsonFields);
            return;
        }
        fact.set(
                facts,
                switch (fact.kind()) {
                    case CLOSING -> throw new IllegalStateException("A closing is read with its zone");
                    case CLASSIFICATION -> classification(fact, jsonFields);
                    case NAMES ->
                        jsonFields
                                .object(key, "en", "fr")
                                .map(pair -> names(fact, pair))
                                .orElse(null);
                    case PLACES ->
                        new Locations(jsonFields.objects(key, "en", "fr").stream()
                                .map(pair -> names(fact, pair))
                                .toList());
                    case CHOICE -> jsonFields.oneOf(key, fact.choices());
                    case TEXT, ADDRESS, EMAIL -> jsonFields.text(key, fact.longest());
                    case NUMBER -> jsonFields.number(key);
                    case RANGE ->
                        jsonFields
                                .object(key, "low", "high")
                                .map(range -> new SalaryRange(range.number("low"), range.number("high")))
                                .orElse(null);
                    case FLAG -> jsonFields.flag(key);
                });
    }

    private static Classification classification(Fact fact, JsonFields jsonFields) {
        var text = jsonFields.text(fact.key(), fact.longest());
        return text == null
                ? null
                : Classification.parse(text)
                        .orElseThrow(
                                () -> ProblemException.malformed("field.classification", jsonFields.path(fact.key())));
    }

    private static void close(Facts facts, String key, JsonFields jsonFields) {
        var closes = jsonFields.text(key, LONGEST_CLOSING);
        if (closes == null) {
            return;
        }
        var zone = zone(jsonFields);
        try {
            if (closes.contains("T")) {
                var moment = DateText.checked(LocalDateTime.parse(closes));
                facts.close(moment.toLocalDate(), moment.toLocalTime(), zone);
            } else {
                facts.close(DateText.parse(closes), null, zone);
            }
        } catch (DateTimeException e) {
            throw ProblemException.malformed("field.closes", jsonFields.path(key));
        }
    }

    /** Reads a zone of the tz database. An offset alone would be wrong for half of the year. */
    private static ZoneId zone(JsonFields jsonFields) {
        if (!jsonFields.has(ZONE)) {
            throw ProblemException.malformed("field.zone.missing", jsonFields.path(ZONE));
        }
        try {
            var zone = ZoneId.of(jsonFields.text(ZONE, LONGEST_CLOSING));
            if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                return zone;
            }
        } catch (DateTimeException e) {
            // reported below
        }
        throw ProblemException.malformed("field.zone", jsonFields.path(ZONE));
    }

    /** Reads a name in both languages, each reduced to one line. */
    private static Bilingual<String> names(Fact fact, JsonFields pair) {
        return new Bilingual<>(pair.text("en", fact.longest()), pair.text("fr", fact.longest()))
                .map(name -> name == null ? null : name.strip().replaceAll("[ \\t\\n\\r]+", " "));
    }
}
