package ca.tandem.posting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the text to whose hash approvals are bound, so that an approval given in an earlier version of Tandem holds in later ones. */
class FactsFingerprintTest {

    @Test
    void factsOfTheFirstVersionReadAsTheyDidThen() {
        var facts = new Facts();
        facts.close(LocalDate.of(2026, 12, 1), LocalTime.of(16, 30), ZoneId.of("America/St_Johns"));
        facts.setClassification(new Classification("IT-02", "IT-04"));
        facts.setTeamEn("Design");
        facts.setTeamFr("Conception");
        facts.setLocations(new Locations(List.of(new Bilingual<>("Gander", "Gander"), new Bilingual<>("A", "B"))));
        facts.setTelework(Telework.HYBRID);
        facts.setTenure(Tenure.TERM);
        facts.setLanguageRequirement(LanguageRequirement.BILINGUAL);
        facts.setLanguageProfile("BBB/BBB");
        facts.setSalaryLow(85_000);
        facts.setSalaryHigh(95_000);
        facts.setReference("R-1");
        facts.setPositions(2);
        facts.setLeverId("00000000-0000-0000-0000-000000000000");
        facts.setApplyUrl("https://example.ca/");
        facts.setUnlisted(true);
        facts.setApplicationHidden(true);

        assertThat(facts.fingerprint())
                .isEqualTo("[2026-12-01T20:00:00Z, America/St_Johns, IT-02/IT-04, Design, Conception,"
                        + " Gander\tGander\nA\tB, HYBRID, TERM, BILINGUAL, BBB/BBB, 85000, 95000, R-1, 2,"
                        + " 00000000-0000-0000-0000-000000000000, https://example.ca/, true, true]");
    }

    @Test
    void factsThatSayNothingReadAsTheyDidThen() {
        assertThat(new Facts().fingerprint())
                .isEqualTo("[null, null, null, null, null, , null, null, null, null, null, null, null, null, null,"
                        + " null, false, false]");
    }

    @Test
    void aLaterFactIsAddedOnlyWhereItIsGiven() {
        var facts = new Facts();
        facts.setEmploymentType(EmploymentType.FULL_TIME);

        assertThat(facts.fingerprint()).isEqualTo(new Facts().fingerprint() + ",employmentType=FULL_TIME");
    }

    @Test
    void factsWhoseCommasStandElsewhereAreNotEqual() {
        assertThat(teams("Lights, Buoys", "Feux")).isNotEqualTo(teams("Lights", "Buoys, Feux"));
        assertThat(teams("Lights", "Feux"))
                .isEqualTo(teams("Lights", "Feux"))
                .hasSameHashCodeAs(teams("Lights", "Feux"));
        var unlike = teams("Lights", "Feux");
        unlike.setEmploymentType(EmploymentType.FULL_TIME);
        assertThat(unlike).isNotEqualTo(teams("Lights", "Feux"));
    }

    @Test
    void aNoteWhoseWordsStandInTheOtherLanguageIsNotEqual() {
        assertThat(new ChangeNote(false, "a\0b", "c")).isNotEqualTo(new ChangeNote(false, "a", "b\0c"));
    }

    private static Facts teams(String english, String french) {
        var facts = new Facts();
        facts.setTeamEn(english);
        facts.setTeamFr(french);
        return facts;
    }
}
