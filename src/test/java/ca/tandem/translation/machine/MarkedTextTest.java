package ca.tandem.translation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.TermOccurrence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what an engine gets of a text, and that nothing of it gets lost. */
class MarkedTextTest {

    private static final String RICH =
            "Read *the* **[notice](https://example.ca/a_b)** & `run --x` <br> at http://x.ca/y,"
                    + " {{ name }}, 16&nbsp;h, me@example.ca, \\*star\\* ![plan](p.png) ~~old~~ <https://a.ca>[^1] 5 < 6";

    private static String marked(TagStyle style, String text, TermOccurrence... terms) {
        return MarkedText.of(text).marked(style, List.of(terms), Language.FR);
    }

    @Test
    void codesAndAddressesGoOutAsTagsAndWordsAsWords() {
        assertThat(marked(TagStyle.XML, "Use **the `git log`** & www.example.ca now"))
                .isEqualTo("Use <g id=\"1\">the <x id=\"2\"/></g> &amp; <x id=\"3\"/> now");
        assertThat(marked(TagStyle.HTML, "Use **the `a<b`**"))
                .isEqualTo(
                        "Use <b id=\"1\">the <code id=\"2\" class=\"notranslate\" translate=\"no\">`a&lt;b`</code></b>");
    }

    @ParameterizedTest
    @EnumSource(TagStyle.class)
    void anAnswerWithEveryTagIsTheTextAgain(TagStyle style) {
        var marked = marked(style, RICH);

        assertThat(marked).doesNotContain("**", "](");
        assertThat(MarkedText.of(RICH).restore(marked)).contains(RICH);
    }

    @Test
    void tagsMayMoveWithTheirWords() {
        assertThat(MarkedText.of("The **big** `log`").restore("Le <x id=\"2\"></x> <g id=\"1\">gros</g>"))
                .contains("Le `log` **gros**");
    }

    @Test
    void theWordsOfAnAnswerAreUnescaped() {
        assertThat(MarkedText.of("Dogs & cats").restore("L&#39;&eacute;t&#xe9; &amp; &lt;3"))
                .contains("L'été & <3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lisez <g id=\"1\">l’avis</g>",
                "Lisez <g id=\"1\">l’avis</g> <x id=\"2\"/> <x id=\"2\"/>",
                "Lisez <g id=\"1\">l’avis <x id=\"2\"/>",
                "Lisez l’avis</g> <x id=\"2\"/>",
                "Lisez <g id=\"1\">l’avis</g> <x id=\"3\"/>",
                "Lisez <g id=\"2\">l’avis</g> <x id=\"1\"/>",
                "Lisez <g id=\"1\">l’avis</g> <x/>",
                "Lisez <g id=\"1\">l’avis</g> <code id=\"2\">",
                "Lisez <g id=\"1\">l’avis</g> <x id=\"2\"/><script>alert(1)</script>",
                "Lisez <g id=\"1\">l’avis</g> <x id=\"2\"/> *vite*",
                "Lisez <g id=\"1\">l’avis</g> <x id=\"2\"/> [ici](https://example.com)",
                "Lisez <g id=\"1\">l’avis</g> <x id=\"2\"/> &lt;b&gt;vite&lt;/b&gt;",
                "Lisez <g id=\"1\"> l’avis </g> <x id=\"2\"/>",
                "",
            })
    void anAnswerThatLostDoubledOrChangedACodeIsOfNoUse(String answer) {
        assertThat(MarkedText.of("Read **the notice** `now`").restore(answer)).isEmpty();
    }

    @Test
    void rawHtmlKeepsItsOrder() {
        var text = MarkedText.of("<em>Read</em> now");

        assertThat(text.restore("<x id=\"1\"/>Lisez<x id=\"2\"/>")).contains("<em>Lisez</em>");
        assertThat(text.restore("<x id=\"2\"/>Lisez<x id=\"1\"/>")).isEmpty();
    }

    @Test
    void aTermGoesOutAsTheGlossarysWord() {
        var term = new TermOccurrence(4, 12, "position", List.of(Concept.of("position", "poste")));

        assertThat(marked(TagStyle.XML, "The position is open", term)).isEqualTo("The <t>poste</t> is open");
        assertThat(marked(TagStyle.HTML, "The position is open", term))
                .isEqualTo("The <i class=\"notranslate\" translate=\"no\">poste</i> is open");
        assertThat(marked(TagStyle.AZURE, "The position is open", term))
                .isEqualTo("The <mstrans:dictionary translation=\"poste\">position</mstrans:dictionary> is open");
        assertThat(MarkedText.of("The position is open").restore("Le <t>poste</t> est ouvert"))
                .contains("Le poste est ouvert");
    }

    @Test
    void aTermAtTheBeginningOfASentenceKeepsItsCapital() {
        var term = new TermOccurrence(0, 8, "Position", List.of(Concept.of("position", "poste")));

        assertThat(marked(TagStyle.XML, "Position open", term)).isEqualTo("<t>Poste</t> open");
    }

    @Test
    void anInflectedOrAmbiguousTermIsLeftToTheEngine() {
        var position = Concept.of("position", "poste");
        var plural = new TermOccurrence(0, 9, "Positions", List.of(position));
        var ambiguous = new TermOccurrence(0, 8, "Position", List.of(position, Concept.of("position", "position")));

        assertThat(marked(TagStyle.XML, "Positions open", plural)).isEqualTo("Positions open");
        assertThat(marked(TagStyle.XML, "Position open", ambiguous)).isEqualTo("Position open");
    }

    @Test
    void aTermAcrossACodeIsLeftToTheEngine() {
        var term = new TermOccurrence(0, 12, "open **posit", List.of(Concept.of("open **posit", "x")));

        assertThat(marked(TagStyle.XML, "open **posit** now", term)).isEqualTo("open <g id=\"1\">posit</g> now");
    }

    @Test
    void aLongTextOfCodesIsReadInLinearTime() {
        var text = "*a* ".repeat(1_250).strip();
        var marked = marked(TagStyle.XML, text);

        assertThat(MarkedText.of(text).restore(marked)).isEqualTo(Optional.of(text));
    }
}
