package ca.tandem.publication.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.index.IndexState;
import ca.tandem.posting.EditionFixture;
import ca.tandem.publication.CatalogueFixture;
import ca.tandem.publication.CatalogueReads;
import ca.tandem.publication.Publication;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.publication.Publications;
import ca.tandem.workflow.State;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexerTest {

    private final CatalogueFixture published = new CatalogueFixture();
    private final SearchIndexer searchIndexer = new SearchIndexer();
    private boolean away;

    @BeforeEach
    void wire(@TempDir Path folder) {
        published.publish(EditionFixture.in(State.PUBLISHED));
        searchIndexer.catalogue = published.catalogue();
        searchIndexer.data = folder.toString();
        searchIndexer.publications = new Publications() {
            @Override
            public IndexState state() {
                if (away) {
                    throw new IllegalStateException("The database is away");
                }
                return new IndexState("test", published.catalogue().number());
            }

            @Override
            public List<Publication> withNumberAbove(long number, int size) {
                return number == 0 ? List.of(PublicationFixture.published()) : List.of();
            }
        };
    }

    @AfterEach
    void close() {
        searchIndexer.close();
    }

    @Test
    void aResponseThatSearchedInAnIndexThatIsBehindIsNotComplete() {
        away = true;
        assertThat(isComplete()).as("nothing is known of the database yet").isFalse();
        away = false;
        assertThat(isComplete()).isTrue();

        published.publish(EditionFixture.in(State.PUBLISHED));
        away = true;
        assertThat(isComplete()).as("one publication is not in it yet").isFalse();
        away = false;
        assertThat(isComplete()).isTrue();
    }

    private boolean isComplete() {
        try (var reads = CatalogueReads.begin()) {
            assertThat(searchIndexer.current()).isNotNull();
            return reads.isComplete();
        }
    }
}
