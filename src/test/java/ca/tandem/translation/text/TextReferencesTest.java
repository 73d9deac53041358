package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.text.TextReferences.TextReference;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReferencesTest {

    private static String plan(String address) {
        return address.equals("plan.png") ? "files/a.png" : null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![Plan](@)",
                "![Plan](@ \"The plan\")",
                "[![Plan](@)](@#part)",
                "See [the **plan**](@).",
                "![Plan][p]\n\n[p]: @ \"t\"",
                "> - ![Plan](@)\n>   [b](@)",
                "| a | b |\n| - | - |\n| ![P](@) | [x](@) |",
                "<img alt=\"P\" src='@'>",
                "<p>\n<img src=\"@\"\n alt=\"P\"></p>",
                "Text <a href=\"@\">x</a>",
                "a[^1]\n\n[^1]: See [p](@)",
                "# ![Plan](@)\n\n* ![](@)\n"
            })
    void changesAddressesWhereverTheyStandAndNothingElse(String text) {
        assertThat(TextReferences.of(text.replace("@", "plan.png")).with(TextReferencesTest::plan, address -> ""))
                .isEqualTo(text.replace("@", "files/a.png"));
    }

    @Test
    void readsAddressesInBracketsAndWithEscapes() {
        assertThat(TextReferences.of("![Plan]( <plan.png> 'x') <a href=plan.png>x</a>")
                        .with(TextReferencesTest::plan, address -> ""))
                .isEqualTo("![Plan]( files/a.png 'x') <a href=\"files/a.png\">x</a>");
        assertThat(TextReferences.of("[a](<b c.png>) [d](e\\(1.png) [f](g(2).png)")
                        .all())
                .extracting(TextReference::address)
                .containsExactly("b c.png", "e(1.png", "g(2).png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`![Plan](plan.png)`",
                "    ![Plan](plan.png)",
                "```\n![Plan](plan.png)\n```",
                "\\![Plan]\\(plan.png)",
                "plan.png",
                "<!-- ![Plan](plan.png) -->",
                "![Plan](other/plan.png) [a](https://example.org/plan.png)",
                "<img data-src=\"plan.png\">"
            })
    void leavesWhatIsNoReferenceToIt(String text) {
        assertThat(TextReferences.of(text).with(TextReferencesTest::plan, address -> ""))
                .isEqualTo(text);
    }

    @Test
    void tellsTheWordsOfPicturesAndLinks() {
        assertThat(TextReferences.of(
                                "![The *new* plan](a.png) [Guide `1`](b.pdf#p2)\n\n![x][c]\n\n<img src=d.png alt='D d'>\n\n[c]: c.png")
                        .all())
                .containsExactly(
                        new TextReference("a.png", true, "The new plan"),
                        new TextReference("b.pdf", false, "Guide 1"),
                        new TextReference("c.png", true, "x"),
                        new TextReference("d.png", true, "D d"));
    }

    @Test
    void fillsInTheAlternativeTextOfAPictureThatHasNone() {
        var words = Map.of("files/a.png", "Plan [new]");

        assertThat(TextReferences.of("![](files/a.png) ![Old](files/a.png)")
                        .with(address -> "plan du site.png", words::get))
                .isEqualTo("![Plan \\[new\\]](<plan du site.png>) ![Old](<plan du site.png>)");
    }
}
