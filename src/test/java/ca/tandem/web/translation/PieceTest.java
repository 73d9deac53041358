package ca.tandem.web.translation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Occurrence;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A source as the desk shows it: its codes apart, its terms marked with their translation. */
class PieceTest {

    private static final String SOURCE = "Apply to the **hiring manager** at [our site](https://example.org).";

    @Test
    void codesAndTermsStandApartAndNothingIsLost() {
        var start = SOURCE.indexOf("hiring");
        var term = new Occurrence(
                start,
                start + "hiring manager".length(),
                "hiring manager",
                List.of(Concept.of("hiring manager", "gestionnaire d’embauche")));

        var pieces = Piece.of(SOURCE, List.of(term), Language.FR);

        assertThat(pieces)
                .containsSubsequence(
                        new Piece(Piece.Kind.WORDS, "Apply to the ", null),
                        new Piece(Piece.Kind.CODE, "**", null),
                        new Piece(Piece.Kind.TERM, "hiring manager", "gestionnaire d’embauche"),
                        new Piece(Piece.Kind.CODE, "**", null),
                        new Piece(Piece.Kind.WORDS, " at ", null));
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(SOURCE);
    }

    @Test
    void aSourceWithoutWordsHasNoPieces() {
        assertThat(Piece.of("", List.of(), Language.FR)).isEmpty();
    }

    @Test
    void eachCodeCanBePutAroundWords() {
        assertThat(SourceCode.of(SOURCE))
                .extracting(SourceCode::open, SourceCode::close)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("**", "**"),
                        org.assertj.core.groups.Tuple.tuple("[", "](https://example.org)"));
    }
}
