package ca.tandem.publication.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.comparison.RenderedComparison.MarkLabels;
import ca.tandem.testing.CpuTime;
import ca.tandem.testing.RealPostings;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the comparison of two bodies as readers see them. */
class RenderedComparisonTest {

    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();
    private static final MarkLabels WORDS = new MarkLabels(Language.EN, "(", ")", "[", "]", "left out");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Keep the light on. | Keep the big lamp on. | <p>Keep the -light-+big lamp+ on.</p>",
                "# Duties\\n\\nKeep it. | Keep it. | <h4>-Duties-</h4><p>Keep it.</p>",
                "## Duties | ### Duties | <h4>-Duties-</h4><h5>+Duties+</h5>",
                "- one | - one\\n- two | <ul><li>one</li><li>+two+</li></ul>",
                "- one\\n- two | - two | <ul><li>-one-</li><li>two</li></ul>",
                "1. one | - one | <ol><li>-one-</li></ol><ul><li>+one+</li></ul>",
                "See [the site](https://a.ca/) now. | See [the new site](https://a.ca/) now. | <p>See <a href=\"https://a.ca/\">the +new +site</a> now.</p>",
                "See [here](https://a.ca/). | See [here](https://b.ca/). | <p>See <a href=\"https://a.ca/\">-here-</a><a href=\"https://b.ca/\">+here+</a>.</p>",
                "Be **very** quick. | Be very quick. | <p>Be <strong>-very-</strong>+very+ quick.</p>",
                "The first one\\n\\nThe second one | The second one\\n\\nThe first one | <p>+The second one+</p><p>The first one</p><p>-The second one-</p>",
                "a\\n\\n---\\n\\nb | a\\n\\nb | <p>a</p>-<hr />-<p>b</p>",
                "x `a` y | x `b` y | <p>x <code>-a-+b+</code> y</p>",
                "> Quoted words here | > Quoted words there | <blockquote><p>Quoted words -here-+there+</p></blockquote>",
                "Same *words* here | Same *words* here | <p>Same <em>words</em> here</p>",
                "a line\\nbroken | a line broken | <p>a line broken</p>"
            })
    void wordsAreMarkedInsideTheirBlocks(String old, String now, String expected) {
        assertThat(shown(old.replace("\\n", "\n"), now.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @Test
    void aRowThatIsNewIsMarkedInItsCellsAndARowThatChangedKeepsItsColumns() {
        var before = "| Level | Pay |\n| --- | --- |\n| IT-01 | 70 |\n";
        var after = "| Level | Pay |\n| --- | --- |\n| IT-01 | 75 |\n| IT-02 | 80 |\n";

        assertThat(shown(before, after))
                .contains("<tr><td>IT-01</td><td>-70-+75+</td></tr><tr><td>+IT-02+</td><td>+80+</td></tr>")
                .contains("<div class=\"table-scroll\"");
    }

    @Test
    void aParagraphOfAnotherMeaningIsRemovedAndAddedWhole() {
        assertThat(shown("The harbour closes at night.", "You will ring a bell every hour."))
                .isEqualTo("<p>-The harbour closes at night.-</p><p>+You will ring a bell every hour.+</p>");
    }

    @Test
    void whatBothHaveCanBeLeftOutButForTheHeadingOverAChange() {
        assertThat(RenderedComparison.changesOnly(
                        MARKDOWN,
                        text("One\n\nTwo\n\n## Duties\n\nOld\n\nEnd"),
                        text("One\n\nTwo\n\n## Duties\n\nEnd"),
                        WORDS))
                .isEqualTo("<p class=\"skipped\" lang=\"en-CA\">left out</p><h4>Duties</h4>"
                        + "<p><del><span class=\"visually-hidden\" lang=\"en-CA\">( </span>Old"
                        + "<span class=\"visually-hidden\" lang=\"en-CA\"> )</span></del></p>"
                        + "<p class=\"skipped\" lang=\"en-CA\">left out</p>");
    }

    @Test
    void nothingThatCouldRunComesThrough() {
        assertThat(html("Old <b onclick=\"x()\">bold</b>", "New <script>alert(1)</script><b>bold</b> &lt;i> \"x\""))
                .doesNotContain("script")
                .doesNotContain("onclick")
                .contains("&lt;i");
    }

    static Stream<Arguments> histories() {
        return RealPostings.histories().stream()
                .flatMap(posting -> Stream.of(Language.values()).map(language -> Arguments.of(posting, language)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyVersionOfARealHistoryComesOutOfTheOneBefore(String posting, Language language) {
        var versions = RealPostings.history(posting, language);
        for (var number = 1; number < versions.size(); number++) {
            assertBothSides(
                    versions.get(number - 1).body(), versions.get(number).body());
            assertBothSides(versions.get(0).body(), versions.get(number).body());
        }
    }

    @Test
    void theTwoLanguagesOfEveryRealPairComeOutOfEachOther() {
        RealPostings.pairs()
                .values()
                .forEach(pair -> assertBothSides(pair.en().body(), pair.fr().body()));
    }

    @Test
    void theLongestBodiesTakeABoundedTime() {
        var old = IntStream.range(0, 40_000).mapToObj(i -> "- a" + i + " b\n").collect(Collectors.joining());
        var now = IntStream.range(0, 40_000).mapToObj(i -> "- c" + i + " b\n").collect(Collectors.joining());
        var flat = "word one two. ".repeat(30_000);
        var other = "word two three. ".repeat(30_000);

        assertThat(CpuTime.of(() -> html(old, now))).isLessThan(Duration.ofSeconds(10));
        assertThat(CpuTime.of(() -> html(flat, other))).isLessThan(Duration.ofSeconds(10));
    }

    /** Checks that the comparison is the old text without its additions, and the new one without its removals. */
    private static void assertBothSides(String old, String now) {
        var merged = html(old, now);
        assertThat(side(merged, "ins")).isEqualTo(plain(old));
        assertThat(side(merged, "del")).isEqualTo(plain(now));
        assertThat(merged).doesNotContain("<ins></ins>").doesNotContain("<del></del>");
    }

    private static String side(String html, String left) {
        return words(html.replaceAll("<span class=\"visually-hidden\"[^>]*>[^<]*</span>", "")
                .replaceAll("(?s)<" + left + ">.*?</" + left + ">", ""));
    }

    private static String plain(String markdown) {
        return words(MARKDOWN.toHtml(text(markdown)));
    }

    /** Returns the words in their order: elements part them, white space does not count. */
    private static String words(String html) {
        return html.replaceAll("<img[^>]*>", "").replaceAll("<[^>]*>", "").replaceAll("\\s+", "");
    }

    private static String shown(String old, String now) {
        return html(old, now)
                .replaceAll("<ins>(<span[^>]*>\\[ </span>)?", "+")
                .replaceAll("(<span[^>]*> \\]</span>)?</ins>", "+")
                .replaceAll("<del>(<span[^>]*>\\( </span>)?", "-")
                .replaceAll("(<span[^>]*> \\)</span>)?</del>", "-");
    }

    private static String html(String old, String now) {
        return RenderedComparison.of(MARKDOWN, text(old), text(now), WORDS);
    }

    private static MarkdownText text(String markdown) {
        return new MarkdownText(markdown, Language.EN, LinkedFiles.NONE);
    }
}
