package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.ChangeSummary.TextChange;
import ca.tandem.workflow.State;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ChangeSummaryTest {

    private static final String BODY = "# The work\nYou build things.\n\nYou mend things.\n\n- Java\n- Faces\n";
    private static final TextChange NOTHING = new TextChange(false, false, 0, 0, 0);

    @Test
    void theSameTextsAndFactsChangeNothingForReaders() {
        assertThat(change(BODY, BODY).isNone()).isTrue();
    }

    @Test
    void whiteSpaceDoesNotCount() {
        assertThat(change(BODY, BODY.replace("\n\n", "\n  \n\n") + "\n\n").isNone())
                .isTrue();
    }

    @Test
    void oneSentenceThatDiffersIsOneChangedParagraphInThatLanguageOnly() {
        var summary = change(BODY, BODY.replace("mend", "repair"));

        assertThat(summary.texts().en()).isEqualTo(new TextChange(false, false, 1, 0, 0));
        assertThat(summary.texts().fr()).isEqualTo(NOTHING);
        assertThat(summary.facts()).isEmpty();
    }

    @Test
    void aListItemMoreIsOneAdded() {
        assertThat(change(BODY, BODY + "- CDI\n").texts().en()).isEqualTo(new TextChange(false, false, 0, 1, 0));
    }

    @Test
    void aParagraphLessIsOneRemoved() {
        assertThat(change(BODY, BODY.replace("You mend things.\n\n", ""))
                        .texts()
                        .en())
                .isEqualTo(new TextChange(false, false, 0, 0, 1));
    }

    @Test
    void aHeadingIsToldApartFromTheParagraphBelowIt() {
        assertThat(change(BODY, BODY.replace("The work", "Your work")).texts().en())
                .isEqualTo(new TextChange(false, false, 1, 0, 0));
    }

    @Test
    void aLaterClosingDateIsAFactThatDiffers() {
        var before = new Facts();
        before.close(LocalDate.of(2026, 5, 1), null, ZoneId.of("America/Toronto"));
        var after = before.copy();
        after.close(LocalDate.of(2026, 5, 2), null, ZoneId.of("America/Toronto"));
        var texts = texts(BODY);

        assertThat(ChangeSummary.between(texts, before, texts, after).facts()).containsExactly(Fact.CLOSING);
    }

    @Test
    void filesThatDifferAreCounted() {
        var none = EditionFixture.in(State.PUBLISHED).getContent();
        var both =
                PostingFileFixture.withFiles(EditionFixture.in(State.PUBLISHED)).getContent();

        assertThat(ChangeSummary.between(none, both).files()).isEqualTo(2);
        assertThat(ChangeSummary.between(both, none).files()).isEqualTo(2);
        assertThat(ChangeSummary.between(both, both).isNone()).isTrue();
        assertThat(ChangeSummary.between(none, both).isNone()).isFalse();
    }

    private static ChangeSummary change(String before, String after) {
        return ChangeSummary.between(texts(before), new Facts(), texts(after), new Facts());
    }

    private static Bilingual<PostingText> texts(String english) {
        return new Bilingual<>(
                new PostingText("Builder", "Builds.", english), new PostingText("Bâtisseur", "Bâtit.", "Du texte."));
    }
}
