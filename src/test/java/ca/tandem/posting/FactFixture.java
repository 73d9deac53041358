package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Facts made from the registry of facts, so that one added there is in every test that uses them. */
public final class FactFixture {

    private static final ZonedDateTime CLOSES =
            Instant.parse("2031-11-01T20:30:00Z").atZone(ZoneId.of("America/Toronto"));

    private FactFixture() {}

    /** Returns facts with a value for each; the values differ for the numbers from 1 to 3. */
    public static Facts all(int number) {
        var facts = new Facts();
        for (var fact : Fact.values()) {
            fact.set(facts, value(fact, number));
        }
        return facts;
    }

    /** Returns facts with a value for one only. */
    public static Facts only(Fact fact, int number) {
        var facts = new Facts();
        fact.set(facts, value(fact, number));
        return facts;
    }

    /** Returns a value that can be saved; a flag is set with odd numbers. */
    public static Object value(Fact fact, int number) {
        return switch (fact.kind()) {
            case CLOSING -> CLOSES.plus(number, ChronoUnit.DAYS);
            case CLASSIFICATION -> Classification.parse("IT-0" + number).orElseThrow();
            case NAMES -> new Bilingual<>("Team " + number, "Équipe " + number);
            case PLACES -> new Locations(List.of(new Bilingual<>("Place " + number, "Lieu " + number)));
            case CHOICE -> fact.choices().get(number % fact.choices().size());
            case TEXT -> text(fact, number);
            case ADDRESS -> "https://example.ca/" + number;
            case EMAIL -> "hiring" + number + "@example.ca";
            case NUMBER -> number;
            case RANGE -> new SalaryRange(50_000 + number, 60_000 + number);
            case FLAG -> number % 2 == 1;
        };
    }

    private static String text(Fact fact, int number) {
        return switch (fact) {
            case PROFILE -> List.of("AAA/AAA", "BBB/BBB", "CCC/CCC").get(number % 3);
            case LEVER -> "0000000" + number + "-0000-0000-0000-000000000000";
            default -> fact.key() + " " + number;
        };
    }
}
