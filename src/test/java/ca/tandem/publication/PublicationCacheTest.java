package ca.tandem.publication;

import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.posting.EditionFixture;
import ca.tandem.workflow.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationCacheTest {

    private final CatalogueFixture published = new CatalogueFixture();
    private final PublicationCache publicationCache = new PublicationCache();

    @Test
    void whoReadsWhatAnotherNodeHasJustPublishedLetsTheOtherLanguageSeeItToo() {
        published.publish(EditionFixture.closing("keeper", NOON, State.PUBLISHED));
        published.publish(EditionFixture.closing("pilot", NOON, State.PUBLISHED));
        var catalogue = published.catalogue();
        assertThat(catalogue.bySlug(Language.EN, "keeper").orElseThrow().number())
                .isOne();
        published.publishElsewhere(EditionFixture.closing("keeper", NOON, State.PUBLISHED));
        assertThat(catalogue.bySlug(Language.FR, "keeper-fr").orElseThrow().number())
                .isOne();
        publicationCache.catalogue = catalogue;
        publicationCache.publications = new Publications() {
            @Override
            public Optional<Publication> bySlug(Language language, String slug) {
                return catalogue.publications.withNumberAbove(2).stream().findFirst();
            }
        };

        assertThat(publicationCache.bySlug(Language.EN, "keeper").orElseThrow().getNumber())
                .isEqualTo(3);

        assertThat(catalogue.bySlug(Language.FR, "keeper-fr").orElseThrow().number())
                .isEqualTo(3);
    }
}
