package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;

/** Publications for tests in other packages. */
public final class PublicationFixture {

    private PublicationFixture() {}

    /** Returns the publication of a published edition. */
    public static Publication published() {
        return of(EditionFixture.in(State.PUBLISHED));
    }

    /** Returns the publication of a given edition. */
    public static Publication of(Edition edition) {
        var publication = new Publication(edition.getPosting().getKey(), EditionFixture.NOON);
        publication.replaceContent(edition, new Bilingual<>("keeper", "garde"), 1, EditionFixture.NOON);
        return publication;
    }

    /** Returns the repository of publications. */
    public static Publications publications(EntityManager entityManager) {
        var publications = new Publications();
        publications.entityManager = entityManager;
        return publications;
    }

    /** Shows an edition, which need not be stored, to readers. */
    public static void show(EntityManager entityManager, Edition edition) {
        var publications = publications(entityManager);
        var key = edition.getPosting().getKey();
        var number = publications.lastNumber() + 1;
        var publication =
                publications.byKey(key).orElseGet(() -> publications.add(new Publication(key, EditionFixture.NOON)));
        publication.replaceContent(edition, new Bilingual<>(key, key + "-fr"), number, EditionFixture.NOON);
        publications.flush();
    }
}
