package ca.tandem.posting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.media.ServedFormat;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that an approval is bound to the files too, that none of before is voided by them, and how many an edition may have. */
class PostingFilesFingerprintTest {

    private static final FileDescription ENGLISH = new FileDescription("Plan", "A plan", "None");
    private static final FileDescription FRENCH = new FileDescription("Plan", "Un plan", "Aucune");

    /** The hashes are those of the version before there were files. */
    @Test
    void contentWithoutFilesHasTheHashThatItHadBeforeThereWereAny() {
        assertThat(EditionFixture.in(State.DRAFT).contentHash())
                .isEqualTo("de4b63eadbc9553219989da3aa768db6e65311fa277c17b6bb1adc188273aadb");
        assertThat(EditionFixture.revision().contentHash())
                .isEqualTo("80d757dbb31a819e961cc69b927c7a947aad51af2ccd9843cecaafffe751f375");
    }

    @Test
    void whateverIsSaidOfAFileIsPartOfTheHash() {
        var file = file("plan.png", 100);
        var others = List.of(
                file("other.png", 100),
                new PostingFile("plan.png", "cd".repeat(32), ServedFormat.PNG, 100, 40, 20, false, file.descriptions()),
                file.saying(true, file.descriptions()),
                file.saying(false, file.descriptions().with(Language.EN, new FileDescription("Map", "A plan", "None"))),
                file.saying(false, file.descriptions().with(Language.EN, new FileDescription("Plan", "A map", "None"))),
                file.saying(
                        false, file.descriptions().with(Language.EN, new FileDescription("Plan", "A plan", "Some"))),
                file.saying(
                        false, file.descriptions().with(Language.EN, new FileDescription("PlanA", " plan", "None"))),
                file.saying(
                        false,
                        file.descriptions().with(Language.FR, new FileDescription("Carte", "Un plan", "Aucune"))));
        var hashes = new ArrayList<>(List.of(hash(PostingFiles.NONE), hash(new PostingFiles(List.of(file)))));
        others.forEach(other -> hashes.add(hash(new PostingFiles(List.of(other)))));
        hashes.add(hash(new PostingFiles(List.of(file, file("zone.png", 100)))));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void theOrderInWhichFilesCameIsNot() {
        var one = file("a.png", 1);
        var other = file("b.png", 1);
        assertThat(hash(new PostingFiles(List.of(one, other)))).isEqualTo(hash(new PostingFiles(List.of(other, one))));
    }

    @Test
    void anApprovalDoesNotHoldForOtherFiles() {
        var edition = EditionFixture.in(State.APPROVAL);
        edition.recordApproval(null);
        assertThat(edition.isAsApproved()).isTrue();
        edition.write(
                new PostingFiles(List.of(file("plan.png", 1))),
                Contribution.ContributedPart.FACTS,
                EditionFixture.AUTHOR,
                EditionFixture.NOON);
        assertThat(edition.isAsApproved()).isFalse();
    }

    @Test
    void anEditionHasFiftyFilesOfTwoHundredMegabytesAtMost() {
        assertThat(files(49, 1).refusalsToAdd(1)).isEmpty();
        assertThat(files(50, 1).refusalsToAdd(1)).extracting(Refusal::code).containsExactly("files.many");
        assertThat(files(9, 20_000_000).refusalsToAdd(20_000_000)).isEmpty();
        assertThat(files(10, 20_000_000).refusalsToAdd(1))
                .extracting(Refusal::code)
                .containsExactly("files.large");
    }

    @Test
    void filesAreStoredAsTheyAre() {
        var converter = new PostingFilesConverter();
        var file = file("plan.png", 5);
        var files = files(3, 7).with(file.saying(true, file.descriptions()));
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(files)))
                .isEqualTo(files);
        assertThat(converter.convertToDatabaseColumn(PostingFiles.NONE)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isEqualTo(PostingFiles.NONE);
    }

    private static String hash(PostingFiles files) {
        return new EditionContent(Language.EN, EditionFixture.texts(), new Facts(), files, null).hash();
    }

    private static PostingFiles files(int count, int byteCount) {
        return new PostingFiles(IntStream.range(0, count)
                .mapToObj(number -> file("file-" + number + ".png", byteCount))
                .toList());
    }

    private static PostingFile file(String reference, int byteCount) {
        return new PostingFile(
                reference,
                "ab".repeat(32),
                ServedFormat.PNG,
                byteCount,
                40,
                20,
                false,
                new Bilingual<>(ENGLISH, FRENCH));
    }
}
