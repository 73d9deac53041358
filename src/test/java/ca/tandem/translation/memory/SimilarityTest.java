package ca.tandem.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests scores against a table computed by hand: a word weighs 4, a mark or a code 1. */
class SimilarityTest {

    @ParameterizedTest(name = "{2}: {0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            You will lead a team of designers.  | You will lead a team of designers.  | 100
            You will lead a team of designers.  | You will lead a team of developers. | 86
            You will lead a team of designers.  | You will lead a team of designers   | 96
            You will lead a team of designers.  | you will lead a team of designers.  | 99
            You will lead a team.               | You will lead a team of designers.  | 72
            One two three four                  | Five six seven eight                | 0
            One two three four                  | One two three                       | 75
            See [the guide](/en/guide/).        | See [the guide](/fr/guide/).        | 99
            See [the guide](/en/guide/).        | See the guide.                      | 86
            See **the guide**.                  | See *the guide*.                    | 86
            L’équipe                            | L'équipe                            | 99
            16 h 30                             | 16 h 45                             | 66
            candidat·e                          | candidat                            | 44
            —                                   | –                                   | 0
            """)
    void twoTextsHaveTheScoreOfTheTable(String one, String other, int score) {
        assertThat(Similarity.of(one, other)).isEqualTo(score);
        assertThat(Similarity.of(other, one)).isEqualTo(score);
    }

    @Test
    void onlyWhiteSpaceApartIsNotTheSame() {
        assertThat(Similarity.of("16\u00a0h", "16 h")).isEqualTo(99);
        assertThat(Similarity.of("", " ")).isZero();
    }

    @Test
    void identicalTextIsNeverBelowAHundred() {
        for (var text : new String[] {"", " ", "—", "**", "a", "[](x)", "[x](y) `z` <b>"}) {
            assertThat(Similarity.of(text, text)).as("%s", text).isEqualTo(100);
        }
    }

    @Test
    void aSingleWordOfALongTextKeepsItBelowAHundred() {
        var text = "word ".repeat(1000);
        assertThat(Similarity.of(text, text + "more")).isEqualTo(99);
    }

    @Test
    void givingUpEarlyNeverChangesAScoreThatMatters() {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var one = tokens(random);
            var other = tokens(random);
            var score = Similarity.of(one, other, 0);
            var least = random.nextInt(100);
            assertThat(Similarity.of(one, other, least)).isEqualTo(score >= least ? score : 0);
        }
    }

    private static TextTokens tokens(Random random) {
        return new TextTokens(random.ints(1 + random.nextInt(12), 0, 6)
                .map(i -> 2 * i + (i & 1))
                .toArray());
    }
}
