package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(markdownRenderer.toHtml(hostile).toLowerCase(Locale.ROOT))
                .doesNotContain("<script")
                .doesNotContainPattern("<[^>]*(javascript|vbscript|data):")
                .doesNotContainPattern("<[^>]*\\son\\w+\\s*=")
                .doesNotContainPattern("<(iframe|object|svg|math|form|input|style|base|meta|link)\\b")
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
        assertThat(markdownRenderer.toHtml(written).strip()).isEqualTo(shown);
    }

    @Test
    void keepsLinksToPagesAndPeople() {
        assertThat(markdownRenderer.toHtml(
                        "[page](https://example.org/fr) [mail](mailto:a@example.org) [here](/en/jobs)"))
                .contains("href=\"https://example.org/fr\"")
                .contains("href=\"mailto:a&#64;example.org\"")
                .contains("href=\"/en/jobs\"");
    }

    @Test
    void keepsThePartsInTheOtherLanguageMarked() {
        assertThat(markdownRenderer.toHtml("<span lang=\"fr\">Bonjour</span>"))
                .contains("<span lang=\"fr\">Bonjour</span>");
    }

    @Test
    void writesTablesThatScrollByThemselves() {
        assertThat(markdownRenderer.toHtml("| Day | Hours |\n| --- | ----- |\n| Monday | 9 h |"))
                .contains("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"><table>")
                .contains("<th>Day</th>")
                .contains("<td>Monday</td>")
                .contains("</table></div>");
    }

    @Test
    void startsBelowTheHeadingOfThePage() {
        assertThat(markdownRenderer.toHtml("# One\n\n## Two"))
                .contains("<h2>One</h2>")
                .contains("<h3>Two</h3>");
        assertThat(markdownRenderer.toHtml("## Two\n\n### Three"))
                .contains("<h2>Two</h2>")
                .contains("<h3>Three</h3>");
        assertThat(markdownRenderer.toHtml("# One\n\n###### Six")).contains("<h6>Six</h6>");
    }
}
