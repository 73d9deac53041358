package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SalaryRange;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.web.reader.ReaderComparison.PostingChanges;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.workflow.State;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReaderComparisonTest {

    private static final Bilingual<PostingText> NOW = EditionFixture.texts();

    private Facts facts = new Facts();
    private PostingFiles files = PostingFiles.NONE;

    @Test
    void wordsThatWereTakenOutAndPutInAreMarkedAndSaidAndTheRestIsLeftOut() {
        var comparison = comparison(
                Language.FR,
                new Bilingual<>(
                        NOW.en(),
                        with(
                                NOW.fr(),
                                NOW.fr().body().replace("les feux du port", "les bouées du port")
                                        + "\nRien d’autre.\n\nEncore rien.\n")));

        assertThat(comparison.body())
                .contains("<del><span class=\"visually-hidden\" lang=\"fr-CA\">Supprimé\u00a0: </span>bouées")
                .contains("<ins><span class=\"visually-hidden\" lang=\"fr-CA\">Ajouté\u00a0: </span>feux")
                .contains("Rien d’autre.")
                .contains("<h4>Ce que vous ferez</h4>");
        assertThat(comparison.title()).isEmpty();
        assertThat(comparison.description()).isEmpty();
        assertThat(comparison.summary()).startsWith("Seul le texte français a changé");
    }

    @Test
    void aChangeInTheOtherLanguageAloneIsSaidToReadersOfThisOne() {
        var texts = new Bilingual<>(NOW.en(), with(NOW.fr(), "Autre chose.\n"));

        var comparison = comparison(Language.EN, texts);
        assertThat(comparison.summary()).startsWith("Only the French text has changed");
        assertThat(comparison.body()).isEmpty();
        assertThat(comparison(Language.EN, new Bilingual<>(with(NOW.en(), "Other"), with(NOW.fr(), "Autre")))
                        .summary())
                .isNull();
    }

    @Test
    void aTitleAloneIsMarkedAlone() {
        var title = new PostingText(
                "Guardian of the lights", NOW.en().description(), NOW.en().body());

        var comparison = comparison(Language.EN, new Bilingual<>(title, NOW.fr()));
        assertThat(comparison.title()).contains("Guardian", "Keeper").endsWith(" of the lights");
        assertThat(comparison.body()).isEmpty();
    }

    @Test
    void factsAreToldInTheWordsOfThePageWithTheirEarlierValue() {
        Fact.CLOSING.set(facts, EditionFixture.NOON.atZone(ZoneOffset.UTC));
        Fact.SALARY.set(facts, new SalaryRange(70_000, 80_000));
        Fact.UNLISTED.set(facts, true);
        Fact.APPLY.set(facts, "https://apply.example.org/old");
        var comparison = comparison(Language.EN, NOW);

        assertThat(comparison.facts()).hasSize(2);
        assertThat(comparison.facts())
                .extracting(PostingFacts.FactChange::label)
                .containsExactly("Closing date", "Annual salary");
        assertThat(comparison.facts()).allSatisfy(fact -> assertThat(fact.now()).isEmpty());
        assertThat(comparison.facts().get(1).before()).contains("70,000");
        assertThat(comparison.applicationChanged()).isTrue();
        assertThat(comparison.summary()).startsWith("The text is the same in both languages.");
    }

    @Test
    void whatReadersNeverSawIsNoChange() {
        Fact.UNLISTED.set(facts, true);
        var texts = new Bilingual<>(with(NOW.en(), "<!-- for us -->" + NOW.en().body()), NOW.fr());

        var comparison = comparison(Language.EN, texts);
        assertThat(comparison.summary()).startsWith("Nothing that you can see has changed");
        assertThat(comparison.body()).isEmpty();
    }

    @Test
    void aPictureThatNobodyCanHaveAnyMoreIsItsAlternativeText() {
        files = PostingFileFixture.both();
        var body = NOW.en().body() + "\n![](files/plan.png) and [the guide](files/guide.pdf)\n";

        var html = comparison(Language.EN, new Bilingual<>(with(NOW.en(), body), NOW.fr()))
                .body();
        assertThat(html)
                .contains("The desks stand by the windows", "the guide")
                .doesNotContain("<img", "href", "files/");
    }

    private static PostingText with(PostingText text, String body) {
        return new PostingText(text.title(), text.description(), body);
    }

    private PostingChanges comparison(Language language, Bilingual<PostingText> old) {
        return new ReaderComparison(
                        new EditionContent(Language.EN, old, facts, files, null),
                        PublicationFixture.of(EditionFixture.in(State.PUBLISHED)),
                        language,
                        new PageTexts().in(language))
                .changes(new MarkdownRenderer());
    }
}
