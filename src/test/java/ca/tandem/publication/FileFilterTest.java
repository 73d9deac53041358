package ca.tandem.publication;

import static ca.tandem.posting.PostingFileFixture.GUIDE_HASH;
import static ca.tandem.posting.PostingFileFixture.PLAN_HASH;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.media.ServedFormat;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.posting.PostingFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a text shows the files to which it refers, in the words of its language, and only those. */
class FileFilterTest {

    private static final LinkedFiles FILES = LinkedFiles.forReaders(PostingFileFixture.both());

    private final MarkdownRenderer markdownRenderer = new MarkdownRenderer();

    @Test
    void aPictureIsShownInItsWidthsWithTheAlternativeOfTheLanguage() {
        assertThat(html("![whatever](files/plan.png)", Language.FR))
                .isEqualTo("<p><img src=\"/files/" + PLAN_HASH + "/1200/plan-d-etage.png\" srcset=\"/files/" + PLAN_HASH
                        + "/1200/plan-d-etage.png 1200w, /files/" + PLAN_HASH + "/960/plan-d-etage.png 960w, /files/"
                        + PLAN_HASH + "/480/plan-d-etage.png 480w\" sizes=\"(min-width: 42rem) 38rem, 100vw\""
                        + " width=\"1200\" height=\"600\" loading=\"lazy\""
                        + " alt=\"Les bureaux longent les fenêtres\" /></p>");
        assertThat(html("![](files/plan.png)", Language.EN)).contains("alt=\"The desks stand by the windows\"");
    }

    @Test
    void aDecorativePictureHasAnEmptyAlternativeWhateverTheTextSays() {
        var description = new FileDescription("Line", "Forgotten words", "");
        var line = new PostingFile(
                "line.png", PLAN_HASH, ServedFormat.PNG, 10, 40, 2, true, new Bilingual<>(description, description));
        var text = new MarkdownText(
                "![A line](files/line.png)", Language.EN, LinkedFiles.forReaders(new PostingFiles(List.of(line))));

        assertThat(markdownRenderer.toHtml(text)).contains(" alt=\"\"").doesNotContain("srcset", "A line", "Forgotten");
    }

    @ParameterizedTest
    @CsvSource({"EN, '(PDF, 1.2_MB)'", "FR, '(PDF, 1,2_Mo)'"})
    void aLinkToADocumentSaysItsFormatAndSize(Language language, String said) {
        assertThat(html("Read [*this* guide](files/guide.pdf#page=2).", language))
                .isEqualTo("<p>Read <a href=\"/files/" + GUIDE_HASH + "/0/guide.pdf\"><em>this</em> guide "
                        + said.replace('_', '\u00a0') + "</a>.</p>");
    }

    @Test
    void aDocumentInPlaceOfAPictureIsALinkToIt() {
        assertThat(html("![x](files/guide.pdf)", Language.EN))
                .isEqualTo("<p><a href=\"/files/" + GUIDE_HASH + "/0/guide.pdf\">Guide (PDF, 1.2\u00a0MB)</a></p>");
        assertThat(html("[![x](files/guide.pdf)](/en/jobs)", Language.EN))
                .isEqualTo("<p><a href=\"/en/jobs\">Guide</a></p>");
    }

    @Test
    void aPictureInALinkToItselfIsOne() {
        assertThat(html("[![x](files/plan.png)](files/plan.png)", Language.EN))
                .startsWith("<p><a href=\"/files/" + PLAN_HASH + "/1200/floor-plan.png\"><img src=")
                .contains("(PNG, 120\u00a0KB)</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"files/other.png", "files/", "/files/plan.png", "../files/plan.png", "files/sub/plan.png"})
    void whatRefersToNoFileOfThePostingStaysAsItIs(String address) {
        assertThat(html("![A plan](" + address + ")", Language.EN))
                .isEqualTo("<p><img src=\"" + address + "\" alt=\"A plan\" /></p>");
        assertThat(html("[A plan](" + address + ")", Language.EN))
                .isEqualTo("<p><a href=\"" + address + "\">A plan</a></p>");
    }

    @Test
    void wordsOfAFileAreNeverMarkup() {
        var description = new FileDescription("<b>\"x\"</b>", "\"><script>alert(1)</script>", "<i>");
        var file = new PostingFile(
                "a.png", PLAN_HASH, ServedFormat.PNG, 10, 4, 2, false, new Bilingual<>(description, description));
        var text = new MarkdownText(
                "![a](files/a.png)", Language.EN, LinkedFiles.forReaders(new PostingFiles(List.of(file))));

        assertThat(markdownRenderer.toHtml(text))
                .doesNotContain("<script", "<b>")
                .contains("/4/b-x-b.png\"", "alt=\"&#34;&gt;&lt;script");
    }

    @Test
    void othersGetTheFilesAtAbsoluteAddresses() {
        var text = new MarkdownText("![a](files/plan.png)", Language.EN, FILES.under("https://jobs.example.org"));

        assertThat(markdownRenderer.toHtml(text))
                .startsWith("<p><img src=\"https://jobs.example.org/files/" + PLAN_HASH + "/1200/");
    }

    @Test
    void everyAddressThatIsWrittenIsUnderstood() {
        for (var file : PostingFileFixture.both().all()) {
            for (var language : Language.values()) {
                var fileAddress = FileAddress.of(file, language);
                assertThat(FileAddress.parse("/" + fileAddress.path())).hasValue(fileAddress);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/abc/0/a.pdf",
                "/HASH/a.pdf",
                "/HASH/-1/a.pdf",
                "/HASH/01/a.pdf",
                "/HASH/1000000/a.pdf",
                "/HASH/0/../a.pdf",
                "/HASH/0/a.pdf/b",
                "/HASH/0/A.PDF",
                "/HASH/0/a",
                "/HASH/0/a.html"
            })
    void whatIsNoAddressOfAFileIsNone(String path) {
        assertThat(FileAddress.parse(path.replace("HASH", PLAN_HASH))).isEmpty();
    }

    private String html(String markdown, Language language) {
        return markdownRenderer
                .toHtml(new MarkdownText(markdown, language, FILES))
                .strip();
    }
}
