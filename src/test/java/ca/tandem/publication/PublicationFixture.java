package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.EditionFixture;
import ca.tandem.workflow.State;

/** Publications for tests in other packages. */
public final class PublicationFixture {

    private PublicationFixture() {}

    /** Returns the publication of a published edition. */
    public static Publication published() {
        var edition = EditionFixture.in(State.PUBLISHED);
        var publication = new Publication(edition.getPosting().getKey(), EditionFixture.NOON);
        publication.replaceContent(edition, new Bilingual<>("keeper", "garde"), 1, EditionFixture.NOON);
        return publication;
    }
}
