package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private final PageTexts english = new PageTexts().in(Language.EN);
    private final PageTexts french = new PageTexts().in(Language.FR);

    @Test
    void wordsOfSomebodyHaveTheLanguageInWhichTheyAreWritten() {
        for (var pageTexts : new PageTexts[] {english, french}) {
            assertThat(pageTexts.langOf("Is this the right word for it?")).isEqualTo("en-CA");
            assertThat(pageTexts.langOf("Est-ce le bon mot pour cela?")).isEqualTo("fr-CA");
            assertThat(pageTexts.langOf("L’accord est à revoir")).isEqualTo("fr-CA");
        }
    }

    @Test
    void wordsThatMayBeEitherHaveThatOfThePage() {
        for (var words : new String[] {"", "OK", "Installation Ottawa 2026"}) {
            assertThat(english.langOf(words)).as(words).isEqualTo("en-CA");
            assertThat(french.langOf(words)).as(words).isEqualTo("fr-CA");
        }
    }
}
