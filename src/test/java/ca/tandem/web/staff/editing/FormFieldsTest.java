package ca.tandem.web.staff.editing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.media.ServedFormat;
import ca.tandem.posting.Classification;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.LanguageRequirement;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.posting.editing.ContentMerge;
import ca.tandem.posting.editing.ContentPart;
import ca.tandem.posting.editing.FormInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tests that form input comes back as it was typed, also where a field cannot hold it, and that changes are found against the saved text.
 */
class FormFieldsTest {

    private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");

    private static EditionContent posting() {
        var facts = new Facts();
        facts.close(LocalDate.of(2026, 12, 1), LocalTime.of(16, 30), ST_JOHNS);
        facts.setTeamEn("Design");
        facts.setTeamFr("Conception");
        facts.setClassification(Classification.parse("IT-02 to IT-04").orElseThrow());
        facts.setPositions(2);
        facts.setTelework(List.of(Telework.values()).get(0));
        facts.setTenure(List.of(Tenure.values()).get(0));
        facts.setLanguageRequirement(List.of(LanguageRequirement.values()).get(0));
        facts.setLanguageProfile("BBB/BBB");
        facts.setSalaryLow(85_000);
        facts.setSalaryHigh(95_000);
        facts.setLocations(
                new Locations(List.of(new Bilingual<>("Gander", "Gander"), new Bilingual<>("Ottawa", "Ottawa"))));
        facts.setReference("R-1");
        facts.setLeverId("00000000-0000-0000-0000-000000000000");
        facts.setApplyUrl("https://example.ca/");
        facts.setUnlisted(true);
        facts.setApplicationHidden(true);
        return new EditionContent(
                Language.FR,
                new Bilingual<>(
                        new PostingText("Designer", "A job", "## Duties\n\n“Quoted” \\ text"),
                        new PostingText("Conception", "Un emploi", "")),
                facts,
                PostingFiles.NONE,
                null);
    }

    @Test
    void aFormComesBackFromWhatWasKeptOfIt() {
        var kept = new PostingForm(posting()).toTyped(7, Map.of());

        var back = new PostingForm(kept);

        assertThat(ContentMerge.differing(posting(), back.toContent())).isEmpty();
        assertThat(ContentMerge.differing(posting(), back.getStart())).isEmpty();
        assertThat(back.isSaying(posting())).isTrue();
        assertThat(kept.seen()).isEqualTo(7);
    }

    /** Files have no field in the form: what was kept of it says nothing of them. */
    @Test
    void aFormThatSaysNothingNewSaysNothingNewOfAPostingWithFiles() {
        var description = new FileDescription("Plan", "A plan", "");
        var files = new PostingFiles(List.of(new PostingFile(
                "plan.png",
                "ab".repeat(32),
                ServedFormat.PNG,
                1,
                40,
                20,
                false,
                new Bilingual<>(description, description))));
        var posting = posting();
        var withFiles = new EditionContent(posting.source(), posting.texts(), posting.facts(), files, null);

        assertThat(new PostingForm(new PostingForm(withFiles).toTyped(7, Map.of())).isSaying(withFiles))
                .isTrue();
    }

    @Test
    void anEmptyFormComesBackEmpty() {
        var empty = EditionContent.empty(Language.FR);

        assertThat(new PostingForm(new PostingForm(empty).toTyped(0, Map.of())).isSaying(empty))
                .isTrue();
    }

    @Test
    void whatWasTypedIsAChangeOfWhatItBeganFrom() {
        var form = new PostingForm(posting());
        form.in(Language.FR).setBody("## Tâches");
        form.getFacts().setSalaryHigh(99_000);
        form.place(4).setEn("Halifax");
        form.place(4).setFr("Halifax");

        var back = new PostingForm(form.toTyped(7, Map.of()));

        assertThat(ContentMerge.differing(back.getStart(), back.toContent()))
                .containsExactly(ContentPart.BODY_FR, ContentPart.of(Fact.SALARY), ContentPart.of(Fact.LOCATIONS));
        assertThat(back.toContent().facts().getLocations().names(Language.EN))
                .containsExactly("Gander", "Ottawa", "Halifax");
    }

    @Test
    void whatAFieldCannotHoldIsNotLost() {
        var began = FormFields.toJson(FormFields.of(new PostingForm(posting())));
        var typed =
                "{\"closes-on\":\"tomorrow\",\"salary-low\":\"a lot\",\"classification\":\"?\",\"telework\":\"NEVER\","
                        + "\"zone\":\"Mars/Olympus\",\"title-en\":\"New\",\"place-en-99\":\"Far\",\"place-en-100\":\"Too far\","
                        + "\"unknown\":\"x\",\"positions\":3}";

        var form = new PostingForm(new FormInput(7, typed, began));

        assertThat(form.getUnreadable())
                .containsOnlyKeys("closes-on", "salary-low", "classification", "telework", "zone")
                .containsEntry("salary-low", "a lot");
        assertThat(form.toContent().texts().en().title()).isEqualTo("New");
        assertThat(form.getPlaces()).hasSize(100);
        assertThat(form.isSaying(posting())).isFalse();
    }

    @Test
    void anEmptiedFieldIsEmpty() {
        var began = FormFields.toJson(FormFields.of(new PostingForm(posting())));
        var form = new PostingForm(new FormInput(
                7,
                "{\"closes-on\":\"\",\"closes-at\":\" \",\"telework\":\"\",\"unlisted\":\"\",\"source\":\"\",\"zone\":\"\"}",
                began));

        assertThat(form.getUnreadable()).isEmpty();
        assertThat(ContentMerge.differing(form.getStart(), form.toContent()))
                .containsAnyOf(
                        ContentPart.of(Fact.CLOSING), ContentPart.of(Fact.TELEWORK), ContentPart.of(Fact.UNLISTED));
        assertThat(form.toContent().facts().getClosesAt()).isNull();
    }

    @Test
    void amountsAreReadAsPeopleWriteThem() {
        var form = new PostingForm(EditionContent.empty(Language.EN));

        FormFields.type(form, Map.of("salary-low", "85 000 $", "closes-on", "2026-12-01", "closes-at", "16 h 30"));

        assertThat(form.getFacts().getSalaryLow()).isEqualTo(85_000);
        assertThat(form.toFacts().getCloses().toLocalTime()).isEqualTo(LocalTime.of(16, 30));
    }

    @Test
    void typingChangesNothingThatTheFormBeganFrom() {
        var start = posting();
        var form = new PostingForm(start);

        form.getFacts().setTeamEn("Other");

        assertThat(start.hasSameContent(posting())).isTrue();
        assertThat(ContentMerge.differing(form.getStart(), form.toContent()))
                .containsExactly(ContentPart.of(Fact.TEAM));
    }
}
