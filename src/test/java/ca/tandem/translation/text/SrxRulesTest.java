package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SrxRulesTest {

    private static final String RULES =
            """
            <srx xmlns="http://www.lisa.org/srx20" version="2.0"><body>
              <languagerules>
                <languagerule languagerulename="Titles">
                  <rule break="yes"><beforebreak>Mr\\.</beforebreak><afterbreak> !</afterbreak></rule>
                  <rule break="no"><beforebreak>Mr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
                </languagerule>
                <languagerule languagerulename="Stops">
                  <rule><beforebreak>\\.</beforebreak><afterbreak></afterbreak></rule>
                </languagerule>
              </languagerules>
              <maprules>
                <languagemap languagepattern="en" languagerulename="Titles"/>
                <languagemap languagepattern="en|fr" languagerulename="Stops"/>
              </maprules>
            </body></srx>
            """;

    @Test
    void theFirstRuleThatFitsAPlaceDecides() {
        assertThat(ends("Mr. Roy. Mr. !", Language.EN)).isEqualTo("Mr. Roy.| Mr.| !");
    }

    @Test
    void rulesOfTheOtherLanguageDoNotCount() {
        assertThat(ends("Mr. Roy. Mr. !", Language.FR)).isEqualTo("Mr.| Roy.| Mr.| !");
    }

    @Test
    void noSentenceEndsBeforeTheFirstCharacterOrAfterTheLast() {
        assertThat(ends("A. B.", Language.FR)).isEqualTo("A.| B.");
        assertThat(ends("", Language.FR)).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsAnError() {
        assertThatThrownBy(() -> read("<srx><body>")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SrxRules read(String file) {
        return SrxRules.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String ends(String text, Language language) {
        var ends = read(RULES).ends(text, language);
        var marked = new StringBuilder(text);
        for (var end = ends.length() - 1; end >= 0; end = ends.previousSetBit(end - 1)) {
            marked.insert(end, '|');
        }
        return marked.toString();
    }
}
