package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.Tenure;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownPostingTest {

    private static final String BASE = "https://jobs.example.org";
    private static final Instant NOW = EditionFixture.NOON;

    @Test
    void saysWhatReadersSeeWithTheTwinTheHashAndTheProofBeforeTheBodyAsItWasApproved() {
        var facts = new Facts();
        Fact.TENURE.set(facts, Tenure.TERM);
        var text = text(EditionFixture.withFacts(facts), Language.FR, "https://apply.example.org/?a=b&c=d");

        assertThat(text)
                .startsWith("# Garde des feux\n\nVeillez sur les feux de nos ports pour les navires.\n\n- ")
                .contains("- Durée de l’emploi : ")
                .contains("- [Postuler](https://apply.example.org/?a=b\\&c=d)\n")
                .contains("- Publiée le : 2 novembre 2026\n")
                .contains("- [Page de cette offre](" + BASE + "/fr/emplois/garde)\n")
                .contains("- [Cette offre en anglais](" + BASE + "/en/jobs/keeper)\n")
                .contains("- [Cette offre en anglais, en Markdown](" + BASE + "/en/jobs/keeper.md)\n")
                .contains("(" + BASE + "/api/v1/postings/keeper/proof)\n")
                .endsWith("\n\n---\n\n" + EditionFixture.texts().fr().body())
                .doesNotContain("Ferme le", "???");
    }

    @ParameterizedTest
    @CsvSource({"EN", "FR"})
    void theHashIsThatOfTheTextAsDocumented(Language language) {
        var text = EditionFixture.texts().get(language);
        assertThat(text(EditionFixture.in(State.PUBLISHED), language, null))
                .contains(": " + Sha256.hex(text.title() + '\0' + text.description() + '\0' + text.body()) + "\n");
    }

    @Test
    void aClosedPostingSaysSoFirstAndSinceWhen() {
        var text = text(EditionFixture.closing("keeper", NOW.minusSeconds(60), State.PUBLISHED), Language.EN, null);

        assertThat(text)
                .startsWith(
                        "# Closed: Keeper of the lights\n\n> You can no longer apply. It closed on November 2, 2026")
                .contains("- Closed: November 2, 2026");
        assertThat(text(EditionFixture.closing("keeper", NOW.plusSeconds(60), State.PUBLISHED), Language.EN, null))
                .startsWith("# Keeper of the lights\n\nKeep")
                .contains("- Closes: November 2, 2026");
    }

    @Test
    void anArchivedPostingSaysSoFirst() {
        assertThat(text(EditionFixture.in(State.ARCHIVED), Language.EN, null))
                .startsWith(
                        "# Keeper of the lights\n\n> We have archived this page and will not be updating it. You can");
    }

    @Test
    void whatLooksLikeMarkdownInATitleStaysWords() {
        var title = "C# *developer* <b> [x](y) #";
        var edition = EditionFixture.withText(new PostingText(title, "1. Not a list\nbut words", "Body"));
        var html = html(text(edition, Language.EN, null));

        assertThat(html).contains("C# *developer* &lt;b&gt; [x](y) #</h2>").contains("<p>1. Not a list but words</p>");
    }

    @Test
    void filesAndLinksLeadThereFromAnywhere() {
        var body = "![](files/plan.png) [the guide](files/guide.pdf#page=2) [other](other-posting) [list](/en/jobs)"
                + " [part](#part) [site](https://example.org/a#b) [mail](mailto:a@example.org) [c]\n\n[c]: <../a b>\n";
        var edition = PostingFileFixture.withFiles(EditionFixture.withText(new PostingText("Title", "Words", body)));

        assertThat(text(edition, Language.EN, null))
                .contains("![The desks stand by the windows](" + BASE + "/files/" + PostingFileFixture.PLAN_HASH
                        + "/1200/floor-plan.png)")
                .contains("[the guide](" + BASE + "/files/" + PostingFileFixture.GUIDE_HASH + "/0/guide.pdf#page=2)")
                .contains("[other](" + BASE + "/en/jobs/other-posting) [list](" + BASE + "/en/jobs)")
                .contains("[part](" + BASE + "/en/jobs/keeper#part) [site](https://example.org/a#b)"
                        + " [mail](mailto:a@example.org)")
                .contains("[c]: " + BASE + "/en/a%20b\n")
                .contains("- [Guide](" + BASE + "/files/" + PostingFileFixture.GUIDE_HASH
                        + "/0/guide.pdf): Tagged; read by screen readers\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nopen", "<script>", "<pre>\nopen", "- item\n\n  ~~~\n  open", "[Page]: /elsewhere"})
    void nothingThatABodyLeavesOpenSwallowsWhatThePortalSays(String body) {
        var html = html(text(EditionFixture.withText(new PostingText("Title", "Words", body)), Language.EN, null));

        assertThat(html).contains("<a href=\"" + BASE + "/en/jobs/keeper\"").contains("keeper/proof\"");
    }

    @Test
    void aTextOfAnyLengthIsReadInTimeThatItsLengthTells() {
        var body = "[a](b \"c\n".repeat(5_000) + "![](files/x.png) ".repeat(2_000);
        assertThat(text(EditionFixture.withText(new PostingText("Title", "Words", body)), Language.EN, null))
                .contains(BASE + "/en/jobs/files/x.png");
    }

    @Test
    void thePortalIsDescribedInBothLanguagesInFewWords() {
        var text = LlmsTxt.text(new Bilingual<>("Lights", "Phares"), BASE);

        assertThat(text)
                .startsWith("# Lights / Phares\n\n> Job postings of the Lights")
                .contains("> Offres d’emploi", "equally authentic", "font également foi")
                .doesNotContain("???");
        assertThat(Stream.of(
                        "/en/jobs", "/fr/emplois", "/en/jobs.atom", "/fr/emplois.json", "/sitemap.xml", "/openapi"))
                .allSatisfy(path -> assertThat(text).contains("](" + BASE + path + ")"));
        assertThat(text).contains("/en/jobs/{slug}.md").contains("/fr/emplois/{slug}/registre");
        assertThat(text.length()).isLessThan(6_000);
    }

    private static String text(Edition edition, Language language, String applyAddress) {
        return new MarkdownPosting(PublicationFixture.of(edition), language, BASE)
                .text(NOW, applyAddress)
                .replace('\u00a0', ' ');
    }

    private static String html(String markdown) {
        return new MarkdownRenderer().toHtml(new MarkdownText(markdown, Language.EN, LinkedFiles.NONE));
    }
}
