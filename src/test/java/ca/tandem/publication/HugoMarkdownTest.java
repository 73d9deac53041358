package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.tandem.common.Language;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus in {@code src/test/resources/hugo-markdown}: each text beside the HTML that Hugo makes of it. Every difference from Hugo that
 * stays is a constant of {@link Difference}, and {@code docs/markdown.md} gives the reasons.
 */
class HugoMarkdownTest {

    private static final List<String> TEXTS = List.of(
            "addresses",
            "basics",
            "definitions",
            "footnotes",
            "headings",
            "hostile",
            "raw-html",
            "strikethrough",
            "tables",
            "tasks",
            "texte",
            "typographer");

    /** A difference: a pattern in Hugo's HTML, in its canonical form, and what stands there in ours. */
    private enum Difference {
        HEADING_LEVELS("basics|headings", "<(/?)h([1-5])", null),
        COLUMN_HEADERS(".*", "<th>", "<th scope=\"col\">"),
        ALIGNED_HEADERS(".*", "<th style=\"text-align:(\\w+)\">", "<th class=\"align-$1\" scope=\"col\">"),
        ALIGNED_CELLS(".*", "<td style=\"text-align:(\\w+)\">", "<td class=\"align-$1\">"),
        SCROLLING_TABLES(
                ".*",
                "(?s)<table>(.*?)</table>",
                "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\">\n<table>$1</table></div>"),
        TASK_LABELS(".*", "(<input [^>]*></input>[^\n]*?)(</li>|</p>)", "<label>$1</label>$2"),
        FOOTNOTE_SECTION(
                ".*",
                "(?s)<div class=\"footnotes\"( role=\"doc-endnotes\")>(.*)</div>",
                "<section aria-label=\"Footnotes\" class=\"footnotes\"$1>$2</section>"),
        BACK_LINKS(
                ".*",
                "<a (class=\"footnote-backref\" href=\"#fnref:(\\d)\")",
                "<a aria-label=\"Back to reference $2\" $1"),
        REPEATED_BACK_LINKS(
                ".*",
                "<a (class=\"footnote-backref\" href=\"#fnref1:(\\d)\")",
                "<a aria-label=\"Back to reference $2-2\" $1"),
        THIRD_BACK_LINKS(
                ".*",
                "<a (class=\"footnote-backref\" href=\"#fnref2:(\\d)\")",
                "<a aria-label=\"Back to reference $2-3\" $1"),
        HEADING_CLASSES("headings", "<h3 class=\"wide\"", "<h3"),
        SAME_IDS("headings", "closed-row\">Closed row with", "closed-row-1\">Closed row with"),
        SANITISED_HTML(
                "raw-html", "(?s)^.+$", "<p>A <b>bold</b> word and <br></br> a break.</p>\n<p>A paragraph of HTML</p>"),
        MARKS_AS_APPROVED(
                "typographer", "<p>.*</p>", "<p>\"Quoted\" and 'single', it's here -- or there --- and so on...</p>"),
        ADDRESSES_OF_OTHER_SCHEMES("hostile", "<a href=\"ftp://example.org/\">(.*?)</a>", "$1"),
        ADDRESSES_END_AT_QUOTATION_MARKS(
                "hostile",
                "<a href=\"https://example.org/\">\">https://example.org/\">.*</p>",
                "<a href=\"https://example.org/\">https://example.org/</a>\"></p>"),
        LOOSE_ITEMS("hostile", "<li>(list.*)", "<li>\n<p>$1</p>"),
        BOXES_WITHOUT_WORDS("hostile", "<label><input[^>]*></input>\\s*</label>", "[x]"),
        HEADING_ATTRIBUTES("hostile", " class=\"wide\" data-x=\"1\"( id=\"last\") title=\"[^>]*", "$1");

        private final String texts;
        private final String hugo;
        private final String ours;

        Difference(String texts, String hugo, String ours) {
            this.texts = texts;
            this.hugo = hugo;
            this.ours = ours;
        }

        String apply(String text, String html) {
            if (!text.matches(texts)) {
                return html;
            }
            return ours == null
                    ? Pattern.compile(hugo)
                            .matcher(html)
                            .replaceAll(match -> "<" + match.group(1) + "h" + (Integer.parseInt(match.group(2)) + 1))
                    : html.replaceAll(hugo, ours);
        }
    }

    static Stream<String> texts() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsShownAsHugoShowsItButForTheDifferencesThatAreNamed(String text) {
        var expected = CanonicalHtml.of(read(text + ".html"));
        for (var difference : Difference.values()) {
            expected = difference.apply(text, expected);
        }
        assertThat(CanonicalHtml.of(new MarkdownRenderer()
                        .toHtml(new MarkdownText(read(text + ".md"), Language.EN, LinkedFiles.NONE))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyDifferenceIsMetByTheCorpus(Difference difference) {
        assertThat(TEXTS).anySatisfy(text -> {
            var hugo = CanonicalHtml.of(read(text + ".html"));
            for (var earlier : Difference.values()) {
                if (earlier == difference) {
                    break;
                }
                hugo = earlier.apply(text, hugo);
            }
            assertThat(difference.apply(text, hugo)).isNotEqualTo(hugo);
        });
    }

    @Test
    void theRecordedHtmlIsWhatHugoMakes(@TempDir Path site) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hugo"))),
                "The program hugo is not on the PATH: what was recorded of it was not compared with it.");
        Files.createDirectories(site.resolve("layouts/_default"));
        Files.createDirectories(site.resolve("content/texts"));
        Files.writeString(site.resolve("layouts/_default/single.html"), "{{ .Content }}");
        Files.writeString(
                site.resolve("config.toml"),
                "baseURL = \"https://example.org/\"\ndisableKinds = [\"home\", \"section\", \"taxonomy\", \"term\","
                        + " \"sitemap\", \"RSS\", \"robotsTXT\", \"404\"]\n");
        for (var text : TEXTS) {
            Files.writeString(
                    site.resolve("content/texts/" + text + ".md"), "---\ntitle: x\n---\n" + read(text + ".md"));
        }
        var said = site.resolve("said.txt").toFile();
        var hugo = new ProcessBuilder("hugo", "--quiet")
                .directory(site.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertThat(hugo.waitFor()).as(() -> said.toString()).isZero();
        for (var text : TEXTS) {
            assertThat(CanonicalHtml.of(Files.readString(site.resolve("public/texts/" + text + "/index.html"))))
                    .as(text)
                    .isEqualTo(CanonicalHtml.of(read(text + ".html")));
        }
    }

    private static String read(String name) {
        try (InputStream file = HugoMarkdownTest.class.getResourceAsStream("/hugo-markdown/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
