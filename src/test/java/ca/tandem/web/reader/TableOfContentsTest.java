package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.RenderedText;
import ca.tandem.publication.RenderedText.TextHeading;
import org.junit.jupiter.api.Test;

class TableOfContentsTest {

    private static final String PARAGRAPH = "\n\nKeep the lights burning. ".repeat(60) + "\n\n";

    @Test
    void listsTheHeadingsOfTheHighestLevelOfALongText() {
        var text = rendered(
                "## Work\n\n### By day" + PARAGRAPH + "## *Who* you [are](/x)\n\n## Work\n\n## Main" + PARAGRAPH);

        assertThat(TableOfContents.of(text))
                .extracting(TextHeading::words)
                .containsExactly("Work", "Who you are", "Work", "Main");
    }

    @Test
    void leadsToIdsThatAreInTheTextOnceAndAreNotThoseOfThePage() {
        var text = rendered("# Main\n\n# Facts\n\n# Same\n\n# Same\n\n# <b onclick='x'>\"&" + PARAGRAPH.repeat(2));

        var contents = TableOfContents.of(text);

        assertThat(contents).hasSize(5).extracting(TextHeading::level).containsOnly(2);
        assertThat(contents).extracting(TextHeading::id).doesNotHaveDuplicates().doesNotContain("main", "facts");
        assertThat(contents)
                .allSatisfy(heading -> assertThat(text.html()).containsOnlyOnce("id=\"" + heading.id() + "\""));
    }

    @Test
    void isTheSameAfterAChangeBelowTheHeadings() {
        var before = TableOfContents.of(rendered("## One\n\n## Two\n\n## Three" + PARAGRAPH.repeat(2)));
        var after = TableOfContents.of(rendered("## One\n\n## Two\n\nMore.\n\n## Three" + PARAGRAPH.repeat(3)));

        assertThat(after).isEqualTo(before).hasSize(3);
    }

    @Test
    void isEmptyForAShortTextAndForOneOfFewParts() {
        assertThat(TableOfContents.of(rendered("## One\n\n## Two\n\n## Three\n\nShort.")))
                .isEmpty();
        assertThat(TableOfContents.of(rendered("## One\n\n## Two" + PARAGRAPH.repeat(2))))
                .isEmpty();
        assertThat(TableOfContents.of(rendered(PARAGRAPH.repeat(2)))).isEmpty();
    }

    private static RenderedText rendered(String markdown) {
        return new MarkdownRenderer().render(new MarkdownText(markdown, Language.EN, LinkedFiles.NONE));
    }
}
