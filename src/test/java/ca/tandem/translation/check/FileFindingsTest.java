package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the checks say of the files of an edition, and that they leave alone what is right. */
class FileFindingsTest {

    private static final String BOTH = "![](files/plan.png)\n\n[Guide](files/guide.pdf)";

    @Test
    void filesToWhichTheTextsReferAreFine() {
        assertThat(found(PostingFileFixture.both(), BOTH, BOTH)).isEmpty();
        assertThat(found(PostingFileFixture.both(), BOTH, "Rien")).isEmpty();
        assertThat(found(PostingFiles.NONE, "Nothing", "Rien")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![](files/other.png)",
                "[x](files/other.png)",
                "[x](files/other.png#page=2)",
                "[x][1]\n\n[1]: files/other.png",
                "<img src=\"files/other.png\" alt=\"\">",
                "Words <a href='files/other.png'>x</a>",
                "- ![](files/other.png)\n- ![](files/other.png)"
            })
    void aReferenceToAFileThatIsNotThereIsAnErrorOnceInEachText(String text) {
        assertThat(found(PostingFiles.NONE, text, "Rien")).containsExactly("ERROR file.unknown EN [other.png]");
        assertThat(found(PostingFiles.NONE, text, text))
                .containsExactly("ERROR file.unknown EN [other.png]", "ERROR file.unknown FR [other.png]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`![](files/other.png)`",
                "```\n![](files/other.png)\n```",
                "The folder files/other.png",
                "![](/files/other.png)",
                "[x](https://example.org/files/other.png)"
            })
    void whatOnlyLooksLikeAReferenceIsNone(String text) {
        assertThat(found(PostingFiles.NONE, text, text)).isEmpty();
    }

    @Test
    void aFileToWhichNoTextRefersIsAWarning() {
        assertThat(found(PostingFileFixture.both(), "![](files/plan.png)", "Rien"))
                .containsExactly("WARNING file.unused null [guide.pdf]");
    }

    @Test
    void anAlternativeTextThatIsTheNameOfAFileIsAWarning() {
        assertThat(found(plan("DSC_0042.JPG", "La salle"), "![](files/plan.png)", "Rien"))
                .containsExactly("WARNING file.alternative.filename EN [plan.png, DSC_0042.JPG]");
        assertThat(found(plan("The hall, seen from St. John", "La salle"), "![](files/plan.png)", "Rien"))
                .isEmpty();
    }

    @Test
    void aSentenceThatIsAlikeInBothLanguagesIsAWarningAndANameIsNot() {
        assertThat(found(plan("The desks of the office", "The desks of the office"), "![](files/plan.png)", "Rien"))
                .containsExactly("WARNING file.alternative.same null [plan.png]");
        assertThat(found(plan("Place du Portage", "Place du Portage"), "![](files/plan.png)", "Rien"))
                .isEmpty();
    }

    @Test
    void theChecksOfTextsLeaveReferencesToFilesAlone() {
        var text = new PostingText(
                "Title", "Words", "![](files/plan.png)\n\n![plan.png](files/plan.png)\n\n[The guide](files/guide.pdf)");
        var codes = AllChecks.findings(CheckedEdition.of(new Bilingual<>(text, text), Language.EN))
                .map(Finding::code)
                .toList();
        assertThat(codes).doesNotContain("image.alternative", "image.filename", "image.nowhere", "link.nowhere");
    }

    private static PostingFiles plan(String english, String french) {
        var plan = PostingFileFixture.plan();
        return new PostingFiles(List.of(new PostingFile(
                plan.reference(),
                plan.hash(),
                plan.format(),
                plan.byteCount(),
                plan.width(),
                plan.height(),
                false,
                new Bilingual<>(new FileDescription("Plan", english, ""), new FileDescription("Plan", french, "")))));
    }

    private static List<String> found(PostingFiles files, String english, String french) {
        return FileFindings.of(PostingFileFixture.draft(files, new Bilingual<>(english, french))).stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.language() + " "
                        + finding.arguments())
                .toList();
    }
}
