package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentedTextTest {

    private static final String BODY =
            """
            ## About **us**

            We are here.
            You are there.

            * first
              * nested
                over two lines
            * second

            1. one

            > quoted
            > twice

            | A | B \\| C |
            | --- | --- |
            | d |  |

            ```
            code
            ```

            Setext
            ======

            <div>raw words</div>

            <hr>
            """;

    @Test
    void eachBlockThatHoldsWordsIsOne() {
        assertThat(cut(BODY).blocks())
                .extracting(block -> block.kind() + " " + block.level() + " " + block.text())
                .containsExactly(
                        "TITLE 0 Title",
                        "DESCRIPTION 0 Description",
                        "HEADING 2 About **us**",
                        "PARAGRAPH 0 We are here.\nYou are there.",
                        "ITEM 1 first",
                        "ITEM 2 nested\nover two lines",
                        "ITEM 1 second",
                        "ITEM 1 one",
                        "QUOTE 0 quoted\ntwice",
                        "CELL 0 A",
                        "CELL 0 B \\| C",
                        "CELL 0 d",
                        "HEADING 1 Setext",
                        "HTML 0 <div>raw words</div>");
    }

    private static final String OF_HUGO =
            """
            ## About ~~them~~ us {#about .wide}

            Pay & benefits {#pay}
            ---------------------

            The pay[^pay] and the [rules][rules]. See jobs@example.org.

            - [x] First
            - [ ] Second

              more of it

            Term one
            Term two
            : Description one
              over two lines
            : Description two

            Loose
            : A paragraph.

                Another.

            [^pay]: Each *year*.

                More of the note.

            [rules]: /en/rules "All the \\"rules\\""
            [other]: </en/other> 'Other (one)'
            [none]: /en/none

            ### Closed ## {#closed}

            Two lines
            of a heading
            ============
            """;

    @Test
    void eachConstructOfHugoIsSplitIntoItsWords() {
        assertThat(cut(OF_HUGO).blocks().subList(2, cut(OF_HUGO).blocks().size()))
                .extracting(block -> block.kind() + " " + block.level() + " " + block.text())
                .containsExactly(
                        "HEADING 2 About ~~them~~ us",
                        "HEADING 2 Pay & benefits",
                        "PARAGRAPH 0 The pay[^pay] and the [rules][rules]. See jobs@example.org.",
                        "ITEM 1 First",
                        "ITEM 1 Second",
                        "ITEM 1 more of it",
                        "DEFINITION_TERM 0 Term one",
                        "DEFINITION_TERM 0 Term two",
                        "DEFINITION 0 Description one\nover two lines",
                        "DEFINITION 0 Description two",
                        "DEFINITION_TERM 0 Loose",
                        "DEFINITION 0 A paragraph.",
                        "DEFINITION 0 Another.",
                        "FOOTNOTE 0 Each *year*.",
                        "FOOTNOTE 0 More of the note.",
                        "LINK_TITLE 0 All the \\\"rules\\\"",
                        "LINK_TITLE 0 Other (one)",
                        "HEADING 3 Closed",
                        "HEADING 1 Two lines\nof a heading");
    }

    @Test
    void theSameWordsGiveTheSameTextInEachConstructOfHugo() {
        var cut = cut(OF_HUGO);
        assertThat(cut.fill(cut.blocks().stream().map(Block::text).toList())).isEqualTo(cut.text());
    }

    @Test
    void otherWordsKeepEachConstructOfHugo() {
        var cut = cut(OF_HUGO);
        var filled = cut.fill(cut.blocks().stream()
                .map(block -> block.text().replaceAll("(?<![\\^\\[])\\b[a-z]", "y"))
                .toList());
        assertThat(SegmentedText.of(filled).blocks())
                .extracting(block -> block.kind() + " " + block.level())
                .containsExactlyElementsOf(cut.blocks().stream()
                        .map(block -> block.kind() + " " + block.level())
                        .toList());
        assertThat(filled.body())
                .contains("{#about .wide}", "{#pay}", "## {#closed}", "[^pay]: ", "[rules]: /en/rules \"", "- [x] ");
    }

    @Test
    void aTitleCannotEndBeforeItsWordsDo() {
        assertThat(cut("[a]\n\n[a]: /u \"x\"\n")
                        .replace(3, "one \"two\"\nthree\\")
                        .body())
                .isEqualTo("[a]\n\n[a]: /u \"one \\\"two\\\" three\\\\\"\n");
        assertThat(cut("[a]\n\n[a]: /u (x)\n").replace(3, "one (two)").body())
                .isEqualTo("[a]\n\n[a]: /u (one \\(two\\))\n");
    }

    @Test
    void aTitleWithoutWordsYetLeavesItsLinkWhereItLeads() {
        assertThat(cut("[a]\n\n[a]: /u \"x\"\n[b]: /v\n  'y'\n")
                        .fill(Arrays.asList("Title", "Description", "[a]", null, null))
                        .body())
                .isEqualTo("[a]\n\n[a]: /u\n[b]: /v\n");
    }

    @Test
    void theSameWordsGiveTheSameText() {
        var cut = cut(BODY);
        assertThat(cut.fill(cut.blocks().stream().map(Block::text).toList())).isEqualTo(cut.text());
    }

    @Test
    void otherWordsStandInTheSameMarks() {
        var cut = cut(BODY);
        var filled = cut.fill(cut.blocks().stream()
                .map(block -> block.text().toUpperCase(java.util.Locale.ROOT))
                .toList());
        assertThat(filled.body())
                .isEqualTo(BODY.replace("About **us**", "ABOUT **US**")
                        .replace("We are here.\nYou are there.", "WE ARE HERE.\nYOU ARE THERE.")
                        .replace("first", "FIRST")
                        .replace("nested", "NESTED")
                        .replace("over two lines", "OVER TWO LINES")
                        .replace("second", "SECOND")
                        .replace("one", "ONE")
                        .replace("quoted", "QUOTED")
                        .replace("twice", "TWICE")
                        .replace("| d |", "| D |")
                        .replace("Setext", "SETEXT")
                        .replace("<div>raw words</div>", "<DIV>RAW WORDS</DIV>"));
    }

    @Test
    void moreLinesKeepTheMarksOfTheirContainer() {
        assertThat(cut("* one\n* two\n").replace(2, "a\nb").body()).isEqualTo("* a\n  b\n* two\n");
        assertThat(cut("> one\n").replace(2, "a\n\nb").body()).isEqualTo("> a\n>\n> b\n");
        assertThat(cut("## one\n").replace(2, "a\nb").body()).isEqualTo("## a b\n");
        assertThat(cut("| a | b |\n|---|---|\n").replace(2, "x|y").body()).isEqualTo("| x\\|y | b |\n|---|---|\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "a\\n\\nb\\n\\nc\\n ~ -,x,- ~ x\\n\\n",
                "a\\n\\nb\\n\\nc\\n ~ x,-,y ~ x\\n\\ny\\n",
                "* a\\n* b\\n ~ -,x ~ * x\\n",
                "* a\\n* b\\n ~ x,- ~ * x\\n",
                "* a\\n* b\\n ~ -,- ~ ",
                "# h\\n\\n| a | b |\\n| --- | --- |\\n| c | d |\\n\\nend ~ x,-,-,-,-,y ~ # x\\n\\ny",
                "# h\\n\\n| a | b |\\n| --- | --- |\\n| c | d |\\n\\nend ~ x,-,y,-,-,z ~ # x\\n\\n|  | y |\\n| --- | --- |\\n|  |  |\\n\\nz",
            })
    void whatHasNoWordsYetIsLeftOutWithItsMarks(String body, String words, String expected) {
        var all = new ArrayList<String>(List.of("Title", "Description"));
        Arrays.stream(words.strip().split(","))
                .map(word -> word.equals("-") ? null : word)
                .forEach(all::add);
        assertThat(cut(lines(body)).fill(all).body()).isEqualTo(lines(expected));
    }

    @Test
    void aBlockIsPutInWithTheMarksThatItHasElsewhere() {
        var source = cut("## h\n\n* a\n* b\n\nend");
        assertThat(cut("## t\n\n* eins\n\nschluss").insert(3, source, 4, "zwei").body())
                .isEqualTo("## t\n\n* eins\n* zwei\n\nschluss");
        assertThat(cut("## t\n\nschluss").insert(2, source, 3, "eins").body()).isEqualTo("## t\n\n* eins\n\nschluss");
        assertThat(cut("schluss").insert(-1, source, 2, "t").body()).isEqualTo("## t\n\nschluss");
        var list = cut("Term\n: one\n: two");
        assertThat(cut("Wort").insert(2, list, 3, "eins").body()).isEqualTo("Wort\n\n: eins");
        assertThat(cut("Wort\n: eins").insert(3, list, 4, "zwei").body()).isEqualTo("Wort\n: eins\n: zwei");
    }

    @Test
    void realTextsComeBackByteForByte() {
        var texts = RealPostings.pairs().values().stream()
                .flatMap(pair -> Stream.of(pair.en(), pair.fr()))
                .toList();
        assertThat(texts).hasSize(130).doesNotContainNull();
        for (var postingText : texts) {
            var cut = SegmentedText.of(postingText);
            assertThat(cut.fill(cut.blocks().stream().map(Block::text).toList()))
                    .isEqualTo(postingText);
        }
    }

    private static String lines(String value) {
        return value == null ? "" : value.strip().replace("\\n", "\n");
    }

    private static SegmentedText cut(String body) {
        return SegmentedText.of(new PostingText("Title", "Description", body));
    }
}
