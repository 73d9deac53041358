package ca.tandem.posting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.workflow.Refusal;
import org.junit.jupiter.api.Test;

/** Tests the limits of a text. */
class TextLimitsTest {

    private static String refusal(String body) {
        return String.join(
                " ",
                new PostingText("Keeper", "Keep the light.", body)
                        .refusals().stream().map(Refusal::code).toList());
    }

    @Test
    void aPassageEndsAtAnEmptyLineAndIsNoLongerThanItMayBe() {
        var line = "a".repeat(PostingText.LONGEST_PASSAGE / 2) + "\n";
        assertThat(refusal(line + "\n" + line + "\n" + line)).isEmpty();
        assertThat(refusal(line + line + line)).isEqualTo("text.passage.long");
    }

    @Test
    void linesAndCellsAreCountedTogether() {
        assertThat(refusal("a\n\n".repeat(PostingText.MOST_PIECES))).isEmpty();
        assertThat(refusal("a\n\n".repeat(PostingText.MOST_PIECES + 1))).isEqualTo("text.pieces.many");
        assertThat(refusal("|a".repeat(PostingText.MOST_PIECES + 1))).isEqualTo("text.pieces.many");
    }

    @Test
    void aLetterCarriesAsManyMarksAsAnyLanguagePutsOverIt() {
        assertThat(refusal("a" + "\u0301".repeat(30))).isEmpty();
        assertThat(refusal("a" + "\u0301".repeat(31))).isEqualTo("text.marks.many");
    }

    @Test
    void aTextHoldsNoControlCharacters() {
        assertThat(refusal("a\u0002b")).isEqualTo("text.character");
        assertThat(refusal("a\uffffb")).isEqualTo("text.character");
        assertThat(refusal("a\tb\r\nc\u00adé\u200d")).isEmpty();
    }

    @Test
    void aTitleComesOnOneLine() {
        assertThat(new PostingText("a \n\t b\r\nc  d\u2028e", "", "").title()).isEqualTo("a b c  d e");
    }

    @Test
    void theCharacterZeroIsReplacedForNoDatabaseIsSureToTakeIt() {
        var postingText = new PostingText("a\0b", "c\0d", "e\0\r\nf");

        assertThat(postingText).isEqualTo(new PostingText("a\ufffdb", "c\ufffdd", "e\ufffd\nf"));
    }
}
