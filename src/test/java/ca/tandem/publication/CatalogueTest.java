package ca.tandem.publication;

import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.workflow.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final List<Publication> stored = new ArrayList<>();
    private final Catalogue catalogue = new Catalogue();

    @BeforeEach
    void wire() {
        catalogue.publications = new Publications() {
            @Override
            public List<Publication> withNumberAbove(long number) {
                return stored.stream()
                        .filter(publication -> publication.getNumber() > number)
                        .toList();
            }

            @Override
            public long lastNumber() {
                return stored.size();
            }
        };
    }

    @Test
    void showsWhatWasPublishedBeforeItStarted() {
        store("first");

        assertThat(catalogue.all()).extracting(CatalogueEntry::key).containsExactly("first");
    }

    @Test
    void showsTheVeryFirstPublicationOfAnEmptyPortal() {
        assertThat(catalogue.all()).isEmpty();

        catalogue.onPublicationsChanged(new PublicationsChanged(store("first")));

        assertThat(catalogue.all()).extracting(CatalogueEntry::key).containsExactly("first");
    }

    @Test
    void showsWhatAnotherNodePublishedAfterTheClockAsked() {
        store("first");
        assertThat(catalogue.all()).hasSize(1);
        store("second");
        assertThat(catalogue.all()).hasSize(1);

        catalogue.checkForUpdates();

        assertThat(catalogue.all()).hasSize(2);
    }

    @Test
    void whatHasNoDateComesLast() {
        store("first");
        store("undated");
        store("second");

        assertThat(catalogue.all()).extracting(CatalogueEntry::key).containsExactly("second", "first", "undated");
        assertThat(catalogue.all().get(2).updatedAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void eachListKnowsItsLatestUpdate() {
        assertThat(catalogue.listUpdate()).isEmpty();
        assertThat(catalogue.archiveUpdate()).isEmpty();
        store("first");
        store("second");
        catalogue.checkForUpdates();
        assertThat(catalogue.listUpdate()).contains(NOON.plusSeconds(2));
        assertThat(catalogue.archiveUpdate()).isEmpty();

        show("second", EditionFixture.in(State.ARCHIVED));

        assertThat(catalogue.listUpdate()).contains(NOON.plusSeconds(1));
        assertThat(catalogue.archiveUpdate()).isPresent();
    }

    @Test
    void aFileIsPublicWhileSomethingThatReadersCanReadHasIt() {
        assertThat(catalogue.hasFile(PostingFileFixture.PLAN_HASH)).isFalse();

        show("first", PostingFileFixture.withFiles(EditionFixture.in(State.PUBLISHED)));
        assertThat(catalogue.hasFile(PostingFileFixture.PLAN_HASH)).isTrue();
        assertThat(catalogue.hasFile("0".repeat(64))).isFalse();

        show("second", PostingFileFixture.withFiles(EditionFixture.in(State.PUBLISHED)));
        show("first", EditionFixture.in(State.PUBLISHED));
        assertThat(catalogue.hasFile(PostingFileFixture.PLAN_HASH)).isTrue();

        show("second", EditionFixture.in(State.PUBLISHED));
        assertThat(catalogue.hasFile(PostingFileFixture.PLAN_HASH)).isFalse();
    }

    @Test
    void aFileOfAnArchivedPostingStaysPublicAndOneOfAWithdrawnDoesNot() {
        show("first", PostingFileFixture.withFiles(EditionFixture.in(State.ARCHIVED)));
        assertThat(catalogue.hasFile(PostingFileFixture.PLAN_HASH)).isTrue();

        show("first", PostingFileFixture.withFiles(EditionFixture.withdrawn()));
        assertThat(catalogue.hasFile(PostingFileFixture.PLAN_HASH)).isFalse();
    }

    @Test
    void aFileIsGoneOnceAllPostingsThatHadItAreWithdrawnAndUnknownIfItNeverWasPublic() {
        assertThat(catalogue.isFileWithdrawn(PostingFileFixture.PLAN_HASH)).isFalse();

        show("first", PostingFileFixture.withFiles(EditionFixture.in(State.PUBLISHED)));
        show("second", PostingFileFixture.withFiles(EditionFixture.withdrawn()));
        assertThat(catalogue.isFileWithdrawn(PostingFileFixture.PLAN_HASH)).isFalse();

        show("first", PostingFileFixture.withFiles(EditionFixture.withdrawn()));
        assertThat(catalogue.isFileWithdrawn(PostingFileFixture.PLAN_HASH)).isTrue();
        assertThat(catalogue.isFileWithdrawn("0".repeat(64))).isFalse();
    }

    private void show(String key, Edition edition) {
        var number = stored.size() + 1;
        var publication = new Publication(key, NOON);
        publication.replaceContent(edition, new Bilingual<>(key, key + "-fr"), number, NOON);
        stored.add(publication);
        catalogue.onPublicationsChanged(new PublicationsChanged(number));
    }

    private long store(String key) {
        var number = stored.size() + 1;
        var publication = new Publication(key, NOON.plusSeconds(number));
        var edition = key.equals("undated")
                ? EditionFixture.publicElsewhere(OriginalDates.UNKNOWN)
                : EditionFixture.in(State.PUBLISHED);
        publication.replaceContent(edition, new Bilingual<>(key, key), number, NOON.plusSeconds(number));
        stored.add(publication);
        return number;
    }
}
