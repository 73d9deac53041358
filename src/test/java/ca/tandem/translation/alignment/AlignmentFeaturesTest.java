package ca.tandem.translation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentFeaturesTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.tbs-sct.gc.ca/view-visualiser-eng.aspx?id=1, https://www.tbs-sct.gc.ca/view-visualiser-fra.aspx?id=1",
        "https://www.canada.ca/en/page.html, https://canada.ca/fr/page.html",
        "https://a.ca/x/, http://a.ca/x",
        "https://a.ca/x?lang=en, https://a.ca/x?lang=fr",
        "/en/jobs/, /fr/jobs/",
        "mailto:a@b.ca, mailto:A@b.ca?subject=x"
    })
    void addressesOfTwinsAreAlike(String en, String fr) {
        assertThat(LanguageNeutralUrl.clues(en).get(0))
                .isEqualTo(LanguageNeutralUrl.clues(fr).get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.ca/en/x, https://a.ca/fr/y",
        "https://a.ca/en/x, https://b.ca/fr/x",
        "https://a.ca/fresh, https://a.ca/ensh"
    })
    void addressesOfOthersAreNot(String en, String fr) {
        assertThat(LanguageNeutralUrl.clues(en).get(0))
                .isNotEqualTo(LanguageNeutralUrl.clues(fr).get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pay: $1,000.50 | Salaire : 1\u00A0000,50 $ | number:100050",
                "An IT-04 or CS-04 | Un TI-04 | code:IT4",
                "Write to a.b@c.ca | Écrivez à a.b@c.ca | mail:a.b@c.ca",
                "CDS uses APIs | Le SNC utilise des API | abbr:API",
                "CDS is here | Le SNC est là | abbr:SNC",
                "The department | Le ministère | mini",
                "Communicating | La communication | comm",
                "Are you? | Êtes-vous? | form:question"
            })
    void aTextAndItsTranslationShareClues(String en, String fr, String shared) {
        var clues = new TreeSet<>(AlignmentFeatures.of(InlineMarkdown.of(en), Language.EN));
        clues.retainAll(AlignmentFeatures.of(InlineMarkdown.of(fr), Language.FR));
        assertThat(clues).contains(shared);
    }

    @Test
    void whatStandsInAnAddressIsNoWord() {
        assertThat(AlignmentFeatures.of(InlineMarkdown.of("[Here](https://canada.ca/nautical.html)"), Language.EN))
                .doesNotContain("naut");
    }
}
