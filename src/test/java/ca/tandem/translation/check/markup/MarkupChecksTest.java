package ca.tandem.translation.check.markup;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckFixture;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.text.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Run `git log` | Lancez `git log` |
                    the 2nd | la 2<sup>e</sup> |
                    x2 | x<sup>2</sup> | code.format.foreign code.format.foreign
                    Run `git log` | Lancez git log | !code.lost
                    Run it | Lancez `git` | !code.foreign
                    Run `git log` | Lancez `git lag` | code.words
                    Run `git -v` | Lancez `git -w` | !code.lost !code.foreign
                    Press `Save` | Appuyez sur `Enregistrer` |
                    Press `Save` | Appuyez | !code.lost
                    a <ins>b</ins> | a b | !code.lost !code.lost
                    a<br> b | a <BR/>b |
                    a[^1] | b[^1] |
                    a[^1] | b | !code.lost
                    a[^1] | b[^2] | !code.lost !code.foreign
                    a <span lang="fr">b</span> | a <span lang="en">b</span> |
                    """)
    void codeStaysAsItIs(String english, String french, String codes) {
        found(new CodeCheck(), english, french, codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a[^1]~[^1]: b | a[^1]~[^1]: b |
                    a[^One]~[^one]: b | a[^One]~[^one]: b |
                    a[^1] | a[^1] | footnote.undefined footnote.undefined
                    a~[^1]: b | a~[^1]: b | footnote.unused footnote.unused
                    a[^1]~[^1]: b | a~[^1]: b | footnote.unused
                    `[^1]` | `[^1]` |
                    """)
    void referencesAndFootnotesFindEachOther(String english, String french, String codes) {
        found(new FootnoteCheck(), english.replace("~", "\n\n"), french.replace("~", "\n\n"), codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a~## a {#x} | b~## b {#x} |
                    a~## a {#x} | b~## b | markdown.ids
                    a~## a {#x} | b~## b {#y} | markdown.ids
                    a~## a | b~## b {#y} |
                    """)
    void anIdThatLinksNameStaysWithItsHeading(String english, String french, String codes) {
        found(new StructureCheck(), english.replace("~", "\n\n"), french.replace("~", "\n\n"), codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Dear {name} | À {name} |
                    Dear {{ name }} | À {{ name }} |
                    - [x] done | - [x] fait |
                    Dear {name} | À vous | !placeholder.lost
                    Dear you | À %s | !placeholder.foreign
                    {{< form >}} | {{< form >}} | placeholder.left placeholder.left
                    Salary [TBD] | Salaire [à déterminer] | placeholder.left placeholder.left
                    by XXX | d’ici le XXX | placeholder.left placeholder.left
                    Lorem ipsum dolor | Bonjour | placeholder.left
                    TODO: write | Écrire | placeholder.left
                    by TBD | bientôt | placeholder.left
                    `{name}` and `%s` | `{name}` et `%s` |
                    100% sure, 20%d | 100 % sûr |
                    [insert date] | la date | placeholder.left
                    an insert | un encart |
                    [TBS](https://a.ca/{x}) | [SCT](https://a.ca/{x}) |
                    """)
    void placeholdersAreNotForReaders(String english, String french, String codes) {
        found(new PlaceholderCheck(), english, french, codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    ![](/a.png) | ![Une carte](/a.png) | image.alternative
                    ![A map](/a.png) | ![Une carte](/a.png) |
                    ![A map](a.png) | ![Une carte](../a.png) | image.nowhere image.nowhere
                    ![map_2.png](/a.png) | a <img src="/a.png" alt="carte.JPG"> | image.filename image.filename
                    a <img src="/a.png"> | a <img src="/a.png" alt="Une carte"> | image.alternative
                    ![A map](https://a.ca/a.png) | ![Une carte](/a.png) | image.elsewhere
                    ![A map](//a.ca/a.png) | ![Une carte](HTTP://a.ca/a.png) | image.elsewhere image.elsewhere
                    ![](https://a.ca/a.png) | ![Une carte](/a.png) | image.alternative image.elsewhere
                    a <img alt="A map" src=https://a.ca/a.png> | a <IMG SRC='//a.ca/a.png' alt="Une carte"> | image.elsewhere image.elsewhere
                    [A map](https://a.ca/a.png) | [Une carte](https://a.ca/a.png) |
                    """)
    void imagesHaveWordsAndAreOurOwn(String english, String french, String codes) {
        found(new ImageCheck(), english, french, codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a <font color="red">b</font> | a | html.refused
                    a <em>b</em> <!-- c --> | a <BR> |
                    """)
    void htmlThatReadersWouldNotGetIsShown(String english, String french, String codes) {
        found(new HtmlCheck(), english, french, codes);
    }

    @Test
    void blocksOfHtmlWithoutWordsCountToo() {
        var checkedEdition = bodies("<iframe src=\"a\"></iframe>\n\nText", "<hr>\n\nTexte");

        assertThat(CheckFixture.codes(new HtmlCheck().findings(checkedEdition).toList()))
                .containsExactly("html.refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# A\n\n## B\n\n### C\n\n## D", "## A\n\n### B\n\n## C", "Text", "# A\n\n# B"})
    void headingsMayGoDownStepByStep(String body) {
        assertThat(new HeadingsCheck().findings(bodies(body, "Texte"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"## A\n\n#### B", "### A", "# A\n\n### B"})
    void headingsMayNotSkipALevel(String body) {
        assertThat(CheckFixture.codes(
                        new HeadingsCheck().findings(bodies(body, "Texte")).toList()))
                .containsExactly("heading.skips");
    }

    @ParameterizedTest
    @CsvSource({
        "## A, ## B,",
        "## A, ### B, markdown.level",
        "* a, b, markdown.kind.item",
        "a **b**, a b, markdown.emphasis",
        "a *b* c, a **b** c,",
    })
    void bothTextsAreBuiltAlike(String english, String french, String codes) {
        var findings = new StructureCheck().findings(bodies(english, french)).toList();

        assertThat(CheckFixture.codes(findings).stream().filter(code -> !code.equals("markdown.items")))
                .containsExactlyElementsOf(codes == null ? List.of() : List.of(codes));
    }

    @Test
    void countsOfTheWholeTextAreCompared() {
        var findings = new StructureCheck()
                .findings(bodies("a\n\n## b\n\n* c\n* d\n\n| e |\n| --- |\n| f |\n\n```\ng\n```\n\n![h](h.png)", "a"));

        assertThat(CheckFixture.codes(findings.toList()))
                .contains("markdown.headings", "markdown.items", "markdown.tables", "markdown.images", "markdown.code");
    }

    @Test
    void aCommentIsSaidInEachLanguageThatHasOne() {
        var texts = new Bilingual<>(
                new PostingText("Pilot", "Pilot", "Text <!-- for us --> and `<!-- code -->`"),
                new PostingText("Pilote", "Pilote", "Texte"));

        assertThat(new CommentCheck().findings(CheckedEdition.of(texts, Language.EN)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("html.comment");
                    assertThat(finding.language()).isEqualTo(Language.EN);
                    assertThat(finding.excerpt()).isEqualTo("<!-- for us -->");
                });
    }

    private static CheckedEdition bodies(String english, String french) {
        return CheckedEdition.of(
                new Bilingual<>(
                        new PostingText("Title", "Description", english),
                        new PostingText("Titre", "Description", french)),
                Language.EN);
    }

    private static void found(Check check, String english, String french, String codes) {
        assertThat(String.join(
                        " ", CheckFixture.codes(CheckFixture.findings(check, BlockKind.PARAGRAPH, english, french))))
                .isEqualTo(codes == null ? "" : codes);
    }
}
