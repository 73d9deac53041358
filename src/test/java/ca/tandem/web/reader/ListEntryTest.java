package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.RequestTime;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.SalaryRange;
import ca.tandem.posting.Telework;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.web.reader.ListEntry.EntryFact;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListEntryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant POSTED = Instant.parse("2026-02-16T15:00:00Z");

    private final Facts facts = new Facts();

    @Test
    void namesTheFactsByWhichOneChoosesInOneOrder() {
        Fact.TEAM.set(facts, new Bilingual<>("Lights", "Phares"));
        Fact.LOCATIONS.set(facts, places(1));
        Fact.CLASSIFICATION.set(facts, new Classification("IT-02", "IT-02"));
        Fact.SALARY.set(facts, new SalaryRange(80_000, 90_000));
        Fact.CLOSING.set(facts, NOW.plusSeconds(3 * 86_400).atZone(ZoneId.of("America/Halifax")));

        assertThat(line(Language.EN, false))
                .containsExactly(
                        "Lights",
                        "Place 1",
                        "IT-02",
                        "$80,000 to $90,000",
                        "closes in 3\u00a0days",
                        "Posted February\u00a016, 2026");
        assertThat(line(Language.FR, false))
                .containsExactly(
                        "Phares",
                        "Lieu 1",
                        "IT-02",
                        "80\u00a0000\u00a0$ à 90\u00a0000\u00a0$",
                        "ferme dans 3\u00a0jours",
                        "Publiée le 16\u00a0février\u00a02026");
        assertThat(entry(Language.EN).facts(posting(false, POSTED, "")))
                .extracting(EntryFact::label)
                .containsExactly("Team", "Location", "Classification", "Annual salary", "Closing date", "Posted");
    }

    @Test
    void leavesOutWhatIsNotGiven() {
        assertThat(entry(Language.EN).facts(posting(false, null, ""))).isEmpty();
    }

    @Test
    void saysHowOneWorksBesideThePlacesOrInTheirPlace() {
        Fact.TELEWORK.set(facts, Telework.FULL);
        assertThat(line(Language.EN, false)).startsWith("Fully remote");
        Fact.LOCATIONS.set(facts, places(1));
        assertThat(line(Language.EN, false)).startsWith("Place 1 (Fully remote)");
        Fact.TELEWORK.set(facts, Telework.NONE);
        assertThat(line(Language.EN, false)).startsWith("Place 1");
    }

    @Test
    void namesTwoPlacesAndTheNumberOfTheOthers() {
        Fact.LOCATIONS.set(facts, places(2));
        assertThat(line(Language.EN, false)).startsWith("Place 1; Place 2");
        Fact.LOCATIONS.set(facts, places(3));
        assertThat(line(Language.FR, false)).startsWith("Lieu 1; Lieu 2; 1\u00a0autre lieu");
        Fact.LOCATIONS.set(facts, places(40));
        assertThat(line(Language.EN, false)).startsWith("Place 1; Place 2; 38 more");
        assertThat(line(Language.FR, false)).startsWith("Lieu 1; Lieu 2; 38\u00a0autres lieux");
    }

    @Test
    void marksAClosingWithinThreeDays() {
        Fact.CLOSING.set(facts, NOW.plusSeconds(86_400).atZone(ZoneId.of("America/Halifax")));
        assertThat(entry(Language.EN).facts(posting(false, POSTED, ""))).first().matches(EntryFact::soon);
        Fact.CLOSING.set(facts, NOW.plusSeconds(4 * 86_400).atZone(ZoneId.of("America/Halifax")));
        assertThat(entry(Language.EN).facts(posting(false, POSTED, ""))).noneMatch(EntryFact::soon);
    }

    @Test
    void saysTheDateOfAClosingThatIsMoreThanTwoWeeksAway() {
        Fact.CLOSING.set(facts, NOW.plusSeconds(14 * 86_400).atZone(ZoneId.of("America/Halifax")));
        assertThat(line(Language.FR, false)).startsWith("ferme dans 14\u00a0jours");
        Fact.CLOSING.set(facts, NOW.plusSeconds(15 * 86_400).atZone(ZoneId.of("America/Halifax")));
        assertThat(line(Language.FR, false)).startsWith("Ferme le 17\u00a0mars\u00a02026");
        assertThat(line(Language.EN, false)).startsWith("Closes March\u00a017, 2026");
    }

    @Test
    void anArchivedPostingSaysWhenItClosedAndNeverThatItWill() {
        Fact.CLOSING.set(facts, NOW.minusSeconds(86_400).atZone(ZoneId.of("America/Halifax")));
        assertThat(line(Language.FR, true)).startsWith("Fermée le 1er\u00a0mars\u00a02026");
        Fact.CLOSING.set(facts, NOW.plusSeconds(86_400).atZone(ZoneId.of("America/Halifax")));
        assertThat(line(Language.FR, true)).containsExactly("Publiée le 16\u00a0février\u00a02026");
    }

    @Test
    void theTitleSaysFirstThatAPostingHasClosedUnlessAllOfTheListHave() {
        assertThat(entry(Language.EN).title(posting(false, POSTED, ""))).isEqualTo("Marine engineer <& Co>");
        Fact.CLOSING.set(facts, NOW.minusSeconds(1).atZone(ZoneId.of("America/Halifax")));
        assertThat(entry(Language.EN).title(posting(false, POSTED, ""))).isEqualTo("Closed: Marine engineer <& Co>");
        assertThat(entry(Language.FR).title(posting(false, POSTED, "")))
                .isEqualTo("Fermé\u00a0: Ingénieure maritime \u0001");
        assertThat(entry(Language.FR).title(posting(true, POSTED, ""))).isEqualTo("Ingénieure maritime \u0001");
    }

    @Test
    void beginsTheDescriptionWithAboutTwoLines() {
        var description = "Build and mend the lights that bring boats home. ".repeat(20);
        assertThat(entry(Language.EN).description(posting(false, POSTED, description)))
                .startsWith("Build and mend")
                .endsWith("…")
                .hasSizeBetween(130, 150);
    }

    private List<String> line(Language language, boolean archived) {
        return entry(language).facts(posting(archived, POSTED, "")).stream()
                .map(fact -> (fact.labelled() ? fact.label() + " " : "") + fact.value())
                .toList();
    }

    private static Locations places(int count) {
        return new Locations(IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Bilingual<>("Place " + number, "Lieu " + number))
                .toList());
    }

    private CatalogueEntry posting(boolean archived, Instant posted, String description) {
        return ListedPosting.with(facts, new Bilingual<>(description, description), archived, posted);
    }

    private static ListEntry entry(Language language) {
        var listEntry = new ListEntry();
        listEntry.page = new CurrentPage() {
            @Override
            public Language getLanguage() {
                return language;
            }
        };
        listEntry.pageTexts = new PageTexts().in(language);
        listEntry.closing = new ClosingCountdown();
        listEntry.closing.pageTexts = listEntry.pageTexts;
        listEntry.closing.time = new RequestTime() {
            @Override
            public Instant instant() {
                return NOW;
            }
        };
        return listEntry;
    }
}
