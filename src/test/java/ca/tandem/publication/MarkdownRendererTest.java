package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {

    private final MarkdownRenderer markdownRenderer = new MarkdownRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=https://example.org/x.js></SCRIPT>",
                "Text <script>alert(1)</script> text",
                "<p onclick=\"alert(1)\">Click</p>",
                "<img src=\"https://example.org/x.png\" onerror=\"alert(1)\">",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "[link](javascript:alert(1))",
                "[link](JaVaScRiPt:alert(1))",
                "[link](java&#10;script:alert(1))",
                "[link](&#106;avascript:alert(1))",
                "<a href=\"java\tscript:alert(1)\">link</a>",
                "<javascript:alert(1)>",
                "[link](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "![image](data:image/svg+xml;base64,PHN2Zz4=)",
                "![image](javascript:alert(1))",
                "[link](vbscript:msgbox(1))",
                "[ref]\n\n[ref]: javascript:alert(1)",
                "<iframe src=\"https://example.org\"></iframe>",
                "<object data=\"https://example.org\"></object>",
                "<form action=\"https://example.org\"><input name=\"a\"></form>",
                "<style>body { display: none }</style>",
                "<p style=\"background: url(javascript:alert(1))\">Text</p>",
                "<base href=\"https://example.org/\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://example.org/\">",
                "| a |\n| - |\n| <img src=x onerror=alert(1)> |",
                "<a href=\"https://example.org\" title='\"><script>alert(1)</script>'>x</a>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"
            })
    void letsNothingThroughThatRuns(String hostile) {
        assertThat(html(hostile).toLowerCase(Locale.ROOT))
                .doesNotContain("<script")
                .doesNotContainPattern("<[^>]*(javascript|vbscript|data):")
                .doesNotContainPattern("<[^>]*\\son\\w+\\s*=")
                .doesNotContainPattern("<(iframe|object|svg|math|form|style|base|meta|link)\\b")
                .doesNotContainPattern("<input(?! type=\"checkbox\" disabled=\"\")")
                .doesNotContainPattern("<[^>]*\\sstyle\\s*=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "![A map](https://example.org/a.png) | <p><a href=\"https://example.org/a.png\">A map</a></p>",
                "![](//example.org/a.png) | <p><a href=\"//example.org/a.png\">//example.org/a.png</a></p>",
                "<p><img src='HTTPS://example.org/a.png' alt='A <b> map'></p> | <p><a href=\"HTTPS://example.org/a.png\">A &lt;b&gt; map</a></p>",
                "[![A map](https://example.org/a.png)](/en/jobs) | <p><a href=\"/en/jobs\">A map</a></p>",
                "![A map](/a.png) | <p><img src=\"/a.png\" alt=\"A map\" /></p>"
            })
    void aPictureOfAnotherHostIsALinkToIt(String written, String shown) {
        assertThat(html(written).strip()).isEqualTo(shown);
    }

    @Test
    void keepsLinksToPagesAndPeople() {
        assertThat(html("[page](https://example.org/fr) [mail](mailto:a@example.org) [here](/en/jobs)"))
                .contains("href=\"https://example.org/fr\"")
                .contains("href=\"mailto:a&#64;example.org\"")
                .contains("href=\"/en/jobs\"");
    }

    @Test
    void keepsThePartsInTheOtherLanguageMarked() {
        assertThat(html("<span lang=\"fr\">Bonjour</span>")).contains("<span lang=\"fr\">Bonjour</span>");
    }

    @Test
    void writesTablesThatScrollByThemselves() {
        assertThat(html("| Day | Hours |\n| --- | ----- |\n| Monday | 9 h |"))
                .contains("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"><table>")
                .contains("<th scope=\"col\">Day</th>")
                .contains("<td>Monday</td>")
                .contains("</table></div>");
    }

    @Test
    void startsBelowTheHeadingOfThePage() {
        assertThat(html("# One\n\n## Two")).contains("<h2 id=\"one\">One</h2>").contains("<h3 id=\"two\">Two</h3>");
        assertThat(html("## Two\n\n### Three"))
                .contains("<h2 id=\"two\">Two</h2>")
                .contains("<h3 id=\"three\">Three</h3>");
        assertThat(html("# One\n\n###### Six")).contains("<h6 id=\"six\">Six</h6>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<input type=\"checkbox\" disabled=\"\" name=\"a\" id=\"b\" onclick=\"x()\"> | <input type=\"checkbox\" disabled=\"\" id=\"b\" />",
                "<input type=\"checkbox\"> | ``",
                "<input type=\"text\" disabled=\"\"> | ``",
                "<section class=\"notice\">x</section> | x",
                "<p class=\"notice\" role=\"alert\" aria-label=\"y\">x</p> | <p>x</p>",
                "<p><a href=\"/a\" class=\"apply\" role=\"button\" aria-label=\"y\">x</a></p> | <p><a href=\"/a\">x</a></p>",
                "<p id=\"a b\">x</p> | <p>x</p>",
                "<p id=\"x\">a</p><p id=\"x\">b</p> | <p id=\"x\">a</p><p>b</p>",
                "<label for=\"search\">x</label> | <p><label>x</label></p>",
            })
    void whatAnAuthorWritesPassesForNothingOfThePortal(String written, String shown) {
        assertThat(html(written).strip()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript://example.org/%0aalert(1)",
                "javascript:alert(1)@example.org",
                "[^1]\n\n[^1]: <script>alert(1)</script>",
                "[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: x",
                "## a {#\"onclick=alert(1)}",
                "## a {onclick=\"alert(1)\"}",
                "## a {#x onclick=alert(1) style=\"x\"}",
                "a\n: <img src=x onerror=alert(1)>",
                "- [x] <svg onload=alert(1)>",
                "[a]\n\n[a]: javascript:alert(1) \"x\"",
                "[a]\n\n[a]: /u '\"onclick=alert(1) x=\"'",
            })
    void noConstructOfHugoLetsAnythingThroughThatRuns(String hostile) {
        letsNothingThroughThatRuns(hostile);
    }

    @Test
    void besideTheOtherLanguageHeadingsAreBelowThatOfTheirLanguage() {
        var html = markdownRenderer.toHtmlForStaff("# One\n\n## Two\n\n<h2>Own</h2>\n\n###### Six", Language.EN, null);
        assertThat(html)
                .contains("<h4 id=\"text-en-one\">One</h4>", "<h5 id=\"text-en-two\">Two</h5>", "<h4>Own</h4>")
                .contains("<h6 id=\"text-en-six\">Six</h6>");
    }

    @Test
    void anIdOfTheTextNeverIsOneOfThePage() {
        assertThat(html("## Main\n\n[up](#main) and [on](#other)"))
                .contains("<h2 id=\"text-main\">", "href=\"#text-main\"", "href=\"#other\"");
    }

    @Test
    void idsOfTwoTextsOnOnePageDiffer() {
        var text = "## Contact\n\nWrite[^1] [up](#contact)\n\n[^1]: A note.";
        assertThat(markdownRenderer.toHtmlForStaff(text, Language.FR, null))
                .contains("<h4 id=\"text-fr-contact\">", "href=\"#text-fr-contact\"")
                .contains("id=\"text-fr-fn:1\"", "href=\"#text-fr-fn:1\"", "href=\"#text-fr-fnref:1\"");
    }

    @Test
    void footnotesAreNamedInTheLanguageOfTheText() {
        assertThat(markdownRenderer.toHtmlForStaff("Écrire[^1]\n\n[^1]: Une note.", Language.FR, null))
                .contains("aria-label=\"Notes de bas de page\"", "aria-label=\"Retour à l’appel de note 1\"");
    }

    @Test
    void aBareAddressInALinkOfHtmlStaysWords() {
        assertThat(html("<a href=\"/en\">See **https://example.org** now</a> or https://example.org"))
                .contains("<a href=\"/en\">See <strong>https://example.org</strong> now</a>")
                .contains("or <a href=\"https://example.org\">");
    }

    @Test
    void blocksOfCodeAreReachedByTheKeyboard() {
        assertThat(html("```\ncode\n```")).contains("<pre tabindex=\"0\">");
    }

    private String html(String markdown) {
        return markdownRenderer.toHtml(new MarkdownText(markdown, Language.EN, LinkedFiles.NONE));
    }
}
