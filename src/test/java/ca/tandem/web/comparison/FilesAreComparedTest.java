package ca.tandem.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.posting.PostingFiles;
import ca.tandem.web.comparison.ComparedFact.LanguageLine;
import ca.tandem.web.shell.PageTexts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the comparison of two versions shows whatever differs of a file, for an approval holds for all of it. */
class FilesAreComparedTest {

    private static final PostingFile PLAN = PostingFileFixture.plan();

    static Stream<PostingFiles> others() {
        var words = PLAN.descriptions();
        return Stream.of(
                        file("ef".repeat(32), false, words),
                        file(PLAN.hash(), true, words),
                        file(PLAN.hash(), false, words.with(Language.EN, new FileDescription("Map", "A map", ""))),
                        file(
                                PLAN.hash(),
                                false,
                                words.with(Language.FR, new FileDescription("Plan d’étage", "Une carte", ""))))
                .map(file -> new PostingFiles(List.of(file)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void eachDifferenceOfAFileIsShown(PostingFiles other) {
        for (var language : Language.values()) {
            assertThat(compared(new PostingFiles(List.of(PLAN)), other, language))
                    .singleElement()
                    .satisfies(row -> assertThat(row.before()).isNotEqualTo(row.now()));
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void aFileThatOneVersionHasIsShownWithItsWords(PostingFiles other) {
        assertThat(compared(PostingFiles.NONE, other, Language.EN))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.label()).isEqualTo("File: plan.png");
                    assertThat(row.now()).extracting(LanguageLine::lang).contains("en-CA", "fr-CA");
                });
        assertThat(compared(other, other, Language.EN)).isEmpty();
    }

    private static PostingFile file(String hash, boolean decorative, Bilingual<FileDescription> words) {
        return new PostingFile(
                PLAN.reference(),
                hash,
                PLAN.format(),
                PLAN.byteCount(),
                PLAN.width(),
                PLAN.height(),
                decorative,
                words);
    }

    private static List<ComparedFact> compared(PostingFiles before, PostingFiles now, Language language) {
        return FactComparison.of(content(before), content(now), new PageTexts().in(language), language);
    }

    private static EditionContent content(PostingFiles files) {
        var empty = EditionContent.empty(Language.EN);
        return new EditionContent(empty.source(), empty.texts(), empty.facts(), files, null);
    }
}
