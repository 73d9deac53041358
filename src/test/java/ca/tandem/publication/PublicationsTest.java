package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublicationsTest {

    private static final Instant FIRST = Instant.parse("2026-01-15T15:00:00Z");

    @Test
    void aPostingIsNewOnceHoweverOftenItIsChanged() {
        try (var schema = Schema.onH2()) {
            schema.inTransaction(entityManager -> {
                var publications = PublicationFixture.publications(entityManager);
                publications.add(shown("early", FIRST, 1));
                var keeper = publications.add(shown("keeper", FIRST.plusSeconds(60), 2));
                publications.add(shown("late", FIRST.plusSeconds(61), 3));
                publications.flush();
                assertThat(publications.firstPublishedBetween(FIRST, FIRST.plusSeconds(60)))
                        .containsExactly("keeper");

                keeper.replaceContent(EditionFixture.revision(), new Bilingual<>("k", "k"), 4, FIRST.plusSeconds(120));
                publications.flush();
                assertThat(publications.firstPublishedBetween(FIRST.plusSeconds(61), FIRST.plusSeconds(999)))
                        .isEmpty();
                return null;
            });
        }
    }

    private static Publication shown(String key, Instant at, long number) {
        var publication = new Publication(key, at);
        publication.replaceContent(EditionFixture.in(State.PUBLISHED), new Bilingual<>(key, key), number, at);
        return publication;
    }
}
