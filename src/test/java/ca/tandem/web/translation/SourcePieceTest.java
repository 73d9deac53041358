package ca.tandem.web.translation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.TermOccurrence;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests a source as the translation page shows it: its codes apart, its terms marked with their translation. */
class SourcePieceTest {

    private static final String SOURCE = "Apply to the **hiring manager** at [our site](https://example.org).";

    @Test
    void codesAndTermsStandApartAndNothingIsLost() {
        var start = SOURCE.indexOf("hiring");
        var term = new TermOccurrence(
                start,
                start + "hiring manager".length(),
                "hiring manager",
                List.of(Concept.of("hiring manager", "gestionnaire d’embauche")));

        var pieces = SourcePiece.of(SOURCE, List.of(term), Language.FR);

        assertThat(pieces)
                .containsSubsequence(
                        new SourcePiece(SourcePiece.PieceKind.WORDS, "Apply to the ", null),
                        new SourcePiece(SourcePiece.PieceKind.CODE, "**", null),
                        new SourcePiece(SourcePiece.PieceKind.TERM, "hiring manager", "gestionnaire d’embauche"),
                        new SourcePiece(SourcePiece.PieceKind.CODE, "**", null),
                        new SourcePiece(SourcePiece.PieceKind.WORDS, " at ", null));
        assertThat(pieces.stream().map(SourcePiece::text).collect(Collectors.joining()))
                .isEqualTo(SOURCE);
    }

    @Test
    void aSourceWithoutWordsHasNoPieces() {
        assertThat(SourcePiece.of("", List.of(), Language.FR)).isEmpty();
    }

    @Test
    void eachCodeCanBePutAroundWords() {
        assertThat(InsertableCode.of(SOURCE))
                .extracting(InsertableCode::open, InsertableCode::close)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("**", "**"),
                        org.assertj.core.groups.Tuple.tuple("[", "](https://example.org)"));
    }
}
