package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what counts as typography, and what as another text. */
class TypographyFoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Date limite: le 3 mai|Date limite\u00a0: le 3\u00a0mai",
                "Venez !|Venez!",
                "« Venez »|«\u00a0Venez\u00a0»",
                "\"Venez\"|«\u00a0Venez\u00a0»",
                "l'équipe|l’équipe",
                "85 000 $|85\u00a0000\u00a0$",
                "85&nbsp;000&nbsp;$|85\u00a0000\u202f$",
                "$1,500.50 a year|1,500.50 $ a year",
                "16h30|16\u00a0h\u00a030",
                "20 %|20%",
                "from 2023-24|from 2023–24",
                "and so on...|and so on…",
                "two  spaces|two spaces",
            })
    void typographyAloneMakesNoOtherText(String one, String other) {
        assertThat(TypographyFolding.isSame(one, other)).isTrue();
        assertThat(TypographyFolding.isSame(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "apart|a part",
                "rooms 3 4|rooms 34",
                "3 positions|5 positions",
                "15 000|15 00",
                "Apply now.|Apply now",
                "Apply now!|Apply now?",
                "resume|résumé",
                "Polish|polish",
                "$100|$200",
                "we'll|well",
                "`code`|'code'",
                "2 * 3 * 4|2*3*4",
                "[plan](a)|[plan] (a)",
            })
    void anythingElseIsAnotherText(String one, String other) {
        assertThat(TypographyFolding.isSame(one, other)).isFalse();
        assertThat(TypographyFolding.isSame(other, one)).isFalse();
    }
}
