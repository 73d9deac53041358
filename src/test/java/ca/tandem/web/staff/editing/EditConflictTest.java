package ca.tandem.web.staff.editing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.editing.ContentMerge;
import ca.tandem.posting.editing.ContentPart;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests that a conflict keeps both versions of each text unless the person chooses otherwise. */
class EditConflictTest {

    private static final EditionContent BEFORE = content("Designer", "One\n\nTwo", 1);

    private static EditionContent content(String title, String body, int positions) {
        var facts = new Facts();
        facts.setPositions(positions);
        return new EditionContent(
                Language.EN,
                new Bilingual<>(new PostingText(title, "", body), PostingText.EMPTY),
                facts,
                PostingFiles.NONE,
                null);
    }

    private static EditConflict conflict(EditionContent mine, EditionContent theirs) {
        return new EditConflict(new ContentMerge(BEFORE, mine, theirs), 8, "daniel", Instant.EPOCH);
    }

    @Test
    void textsAreProposedTogetherAndFactsMustBeChosen() {
        var editConflict = conflict(content("Mine", "One!\n\nTwo", 2), content("Theirs", "One\n\nTwo!", 3));

        assertThat(editConflict.getPicks())
                .containsOnlyKeys("TITLE_EN", "BODY_EN")
                .containsValue("BOTH");
        assertThat(editConflict.getWritten())
                .containsEntry("TITLE_EN", "Mine / Theirs")
                .containsEntry("BODY_EN", "One!\n\nTwo!");
        assertThat(editConflict.isClean(ContentPart.BODY_EN)).isTrue();
        assertThat(editConflict.isClean(ContentPart.TITLE_EN)).isFalse();
        assertThat(editConflict.isContested(ContentPart.of(Fact.POSITIONS))).isTrue();
        assertThat(editConflict.isContested(ContentPart.of(Fact.SALARY))).isFalse();
    }

    @Test
    void whatIsChosenAndWrittenComesOfIt() {
        var editConflict = conflict(content("Mine", "Mine", 2), content("Theirs", "Theirs", 3));
        editConflict.getPicks().put("TITLE_EN", "THEIRS");
        editConflict.getPicks().put("POSITIONS", "THEIRS");
        editConflict.getWritten().put("BODY_EN", "Ours");

        assertThat(editConflict.result().hasSameContent(content("Theirs", "Ours", 3)))
                .isTrue();
    }

    @Test
    void anEmptiedFieldMeansNothing() {
        var editConflict = conflict(content("Mine", "Mine", 1), content("Theirs", "Theirs", 1));
        editConflict.getWritten().put("BODY_EN", null);

        assertThat(editConflict.result().texts().en().body()).isEmpty();
        assertThat(editConflict.result().texts().en().title()).isEqualTo("Mine / Theirs");
    }

    @Test
    void whereNothingIsContestedThereIsNothingToChoose() {
        var editConflict = conflict(content("Mine", "One\n\nTwo", 1), content("Designer", "Theirs", 1));

        assertThat(editConflict.isChoice()).isFalse();
        assertThat(editConflict.getOnlyMine()).containsExactly(ContentPart.TITLE_EN);
        assertThat(editConflict.getOnlyTheirs()).containsExactly(ContentPart.BODY_EN);
        assertThat(editConflict.result().hasSameContent(content("Mine", "Theirs", 1)))
                .isTrue();
    }
}
