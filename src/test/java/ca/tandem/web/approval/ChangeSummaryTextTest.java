package ca.tandem.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.publication.ChangeSummary.TextChange;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeSummaryTextTest {

    private static final TextChange NONE = new TextChange(false, false, 0, 0, 0);
    private static final TextChange THREE_CHANGED = new TextChange(false, false, 3, 0, 0);

    @Test
    void whatChangesInBothLanguagesIsSaidOnce() {
        var summary = summary(THREE_CHANGED, THREE_CHANGED, EnumSet.of(Fact.CLOSING));

        assertThat(in(Language.EN, summary))
                .isEqualTo("In both languages: 3 paragraphs changed and another closing date.");
        assertThat(in(Language.FR, summary))
                .isEqualTo("Dans les deux langues\u00a0: 3\u00a0paragraphes modifiés et une autre date de clôture.");
    }

    @Test
    void whatChangesInOneLanguageNamesTheLanguage() {
        var summary = summary(NONE, new TextChange(true, false, 1, 2, 0), Set.of());

        assertThat(in(Language.EN, summary))
                .isEqualTo("In French: another title, one paragraph changed and 2 paragraphs added.");
        assertThat(in(Language.FR, summary))
                .isEqualTo("En français\u00a0: un autre titre, un paragraphe modifié et 2\u00a0paragraphes ajoutés.");
    }

    @Test
    void eachLanguageHasASentenceWhereTheyDiffer() {
        assertThat(in(Language.EN, summary(THREE_CHANGED, new TextChange(false, true, 0, 0, 1), Set.of(Fact.SALARY))))
                .isEqualTo("In English: 3 paragraphs changed."
                        + " In French: another description and one paragraph removed."
                        + " In both languages: another salary.");
    }

    @Test
    void aFirstEditionIsNew() {
        var summary = new ChangeSummary(true, false, new Bilingual<>(THREE_CHANGED, THREE_CHANGED), 0, Set.of());

        assertThat(in(Language.EN, summary)).startsWith("This is a new posting");
    }

    @Test
    void anEditionThatSaysTheSameIsCalledThat() {
        assertThat(in(Language.EN, summary(NONE, NONE, Set.of())))
                .isEqualTo("The texts and facts are those that readers see already.");
    }

    @Test
    void filesThatChangeAreTold() {
        var summary = new ChangeSummary(false, false, new Bilingual<>(NONE, NONE), 2, Set.of(Fact.SALARY));

        assertThat(in(Language.EN, summary))
                .isEqualTo("In both languages: 2 pictures or files changed and another salary.");
        assertThat(in(Language.FR, summary))
                .startsWith("Dans les deux langues\u00a0: 2\u00a0images ou fichiers modifiés et");
    }

    private static ChangeSummary summary(TextChange english, TextChange french, Set<Fact> facts) {
        return new ChangeSummary(false, false, new Bilingual<>(english, french), 0, facts);
    }

    private static String in(Language language, ChangeSummary summary) {
        return String.join(" ", new ChangeSummaryText(language).of(summary));
    }
}
