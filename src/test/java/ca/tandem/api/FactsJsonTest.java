package ca.tandem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ProblemException;
import ca.tandem.posting.Facts;
import ca.tandem.posting.SalaryRange;
import ca.tandem.posting.Telework;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsJsonTest {

    private static final String ALL =
            """
            {"closes": "2026-12-31T16:00", "zone": "America/Toronto", "classification": "it 2 to IT-04",
             "team": {"en": "Tides", "fr": "Marées"}, "locations": [{"en": "Gaspé, Quebec", "fr": "Gaspé (Québec)"}],
             "telework": "hybrid", "tenure": "TERM", "languageRequirement": "BILINGUAL", "languageProfile": "CBC/CBC",
             "salary": {"low": 60000, "high": 70000}, "reference": "DHL-1", "positions": 2,
             "leverId": "e0e72417-1793-4d5b-b7c2-a54faec44a2b", "applyUrl": null, "unlisted": true}
            """;

    @Test
    void everyFactThatIsSentIsKept() {
        var facts = read(ALL);

        var given = FactsJson.of(facts);

        assertThat(given)
                .containsEntry("closes", "2026-12-31T16:00")
                .containsEntry("classification", "IT-02/IT-04")
                .containsEntry("team", new Bilingual<>("Tides", "Marées"))
                .containsEntry("locations", List.of(new Bilingual<>("Gaspé, Quebec", "Gaspé (Québec)")))
                .containsEntry("telework", Telework.HYBRID)
                .containsEntry("salary", new SalaryRange(60000, 70000))
                .containsEntry("unlisted", true)
                .containsEntry("applicationHidden", false)
                .containsEntry("applyUrl", null);
        assertThat(facts.getClosesAt()).isEqualTo(Instant.parse("2026-12-31T21:00:00Z"));
    }

    @Test
    void aClosingDateAloneLastsToItsEndAndComesBackAsADate() {
        var facts = read("{\"closes\": \"2026-07-31\", \"zone\": \"America/St_Johns\"}");

        assertThat(facts.getClosesAt()).isEqualTo(Instant.parse("2026-08-01T02:29:59Z"));
        assertThat(FactsJson.of(facts)).containsEntry("closes", "2026-07-31");
        assertThat(FactsJson.of(facts)).containsEntry("zone", "America/St_Johns");
    }

    @Test
    void factsWithNothingSaidComeBackAsNothing() {
        assertThat(FactsJson.of(read("{}"))).isEqualTo(FactsJson.of(new Facts()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"closes": "2026-12-31"}                                    | field.zone.missing   | facts.zone
                    {"closes": "31.12.2026", "zone": "America/Toronto"}         | field.closes         | facts.closes
                    {"closes": "2026-02-30", "zone": "America/Toronto"}         | field.closes         | facts.closes
                    {"closes": "+10000-01-01", "zone": "America/Toronto"}       | field.closes         | facts.closes
                    {"closes": "+999999999-12-31", "zone": "America/Toronto"}   | field.closes         | facts.closes
                    {"closes": "-999999999-01-01", "zone": "Pacific/Kiritimati"} | field.closes        | facts.closes
                    {"closes": "0000-01-01T16:00", "zone": "America/Toronto"}   | field.closes         | facts.closes
                    {"closes": "2026-12-31", "zone": "-05:00"}                  | field.zone           | facts.zone
                    {"closing": "2026-12-31"}                                   | field.unknown        | facts.closing
                    {"classification": "boss"}                                  | field.classification | facts.classification
                    {"positions": "2"}                                          | field.number         | facts.positions
                    {"positions": 2.5}                                          | field.number         | facts.positions
                    {"salary": {"low": 99999999999}}                            | field.number         | facts.salary.low
                    {"team": "Tides"}                                           | field.object         | facts.team
                    {"locations": {"en": "x", "fr": "y"}}                       | field.list           | facts.locations
                    {"locations": [{"en": 1}]}                                  | field.text           | facts.locations[0].en
                    {"telework": "sometimes"}                                   | field.word           | facts.telework
                    {"employmentType": "sometimes"}                             | field.word           | facts.employmentType
                    {"unlisted": "true"}                                        | field.flag           | facts.unlisted
                    {"reference": "a\\u0000b"}                                  | field.control        | facts.reference
                    """)
    void whatCannotBeReadIsNamed(String json, String code, String field) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.reasons().get(0).arguments()).first().isEqualTo(field);
        });
    }

    @Test
    void aBodyThatIsNoJsonObjectIsRefused() {
        assertThatThrownBy(() -> JsonFields.read(stream("{\"a\":")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo("json.malformed"));
        assertThatThrownBy(() -> JsonFields.read(stream("[]")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo("json.object"));
    }

    private static Facts read(String json) {
        return JsonFields.read(stream("{\"facts\": " + json + "}"), "facts")
                .object("facts", FactsJson.names())
                .map(FactsJson::read)
                .orElseThrow();
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
