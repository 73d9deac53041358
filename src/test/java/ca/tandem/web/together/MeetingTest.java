package ca.tandem.web.together;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Content;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Text;
import ca.tandem.posting.merge.Merge;
import ca.tandem.posting.merge.Part;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Where two people meet, each text stands as both unless somebody chooses otherwise. */
class MeetingTest {

    private static final Content BEFORE = content("Designer", "One\n\nTwo", 1);

    private static Content content(String title, String body, int positions) {
        var facts = new Facts();
        facts.setPositions(positions);
        return new Content(Language.EN, new Bilingual<>(new Text(title, "", body), Text.EMPTY), facts, null);
    }

    private static Meeting meeting(Content mine, Content theirs) {
        return new Meeting(new Merge(BEFORE, mine, theirs), 8, "daniel", Instant.EPOCH);
    }

    @Test
    void textsAreProposedTogetherAndFactsMustBeChosen() {
        var meeting = meeting(content("Mine", "One!\n\nTwo", 2), content("Theirs", "One\n\nTwo!", 3));

        assertThat(meeting.getPicks()).containsOnlyKeys("TITLE_EN", "BODY_EN").containsValue("BOTH");
        assertThat(meeting.getWritten())
                .containsEntry("TITLE_EN", "Mine / Theirs")
                .containsEntry("BODY_EN", "One!\n\nTwo!");
        assertThat(meeting.isClean(Part.BODY_EN)).isTrue();
        assertThat(meeting.isClean(Part.TITLE_EN)).isFalse();
        assertThat(meeting.isContested(Part.POSITIONS)).isTrue();
        assertThat(meeting.isContested(Part.SALARY)).isFalse();
    }

    @Test
    void whatIsChosenAndWrittenComesOfIt() {
        var meeting = meeting(content("Mine", "Mine", 2), content("Theirs", "Theirs", 3));
        meeting.getPicks().put("TITLE_EN", "THEIRS");
        meeting.getPicks().put("POSITIONS", "THEIRS");
        meeting.getWritten().put("BODY_EN", "Ours");

        assertThat(meeting.result().says(content("Theirs", "Ours", 3))).isTrue();
    }

    @Test
    void anEmptiedFieldMeansNothing() {
        var meeting = meeting(content("Mine", "Mine", 1), content("Theirs", "Theirs", 1));
        meeting.getWritten().put("BODY_EN", null);

        assertThat(meeting.result().texts().en().body()).isEmpty();
        assertThat(meeting.result().texts().en().title()).isEqualTo("Mine / Theirs");
    }

    @Test
    void whereNothingIsContestedThereIsNothingToChoose() {
        var meeting = meeting(content("Mine", "One\n\nTwo", 1), content("Designer", "Theirs", 1));

        assertThat(meeting.isChoice()).isFalse();
        assertThat(meeting.getOnlyMine()).containsExactly(Part.TITLE_EN);
        assertThat(meeting.getOnlyTheirs()).containsExactly(Part.BODY_EN);
        assertThat(meeting.result().says(content("Mine", "Theirs", 1))).isTrue();
    }
}
