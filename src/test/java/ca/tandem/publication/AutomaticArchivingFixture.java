package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;

/** Automatic archiving on a database, wired without a container: after two years, with two weeks of notice. */
public final class AutomaticArchivingFixture {

    private AutomaticArchivingFixture() {}

    public static AutomaticArchiving automaticArchiving(EntityManager entityManager, Clock clock) {
        var automaticArchiving = new AutomaticArchiving();
        automaticArchiving.publications = new Publications();
        automaticArchiving.publications.entityManager = entityManager;
        automaticArchiving.clock = clock;
        automaticArchiving.after = Period.ofYears(2);
        automaticArchiving.notice = Period.ofDays(14);
        return automaticArchiving;
    }

    /** Shows an edition to readers since that instant. */
    public static void show(EntityManager entityManager, Edition edition, Instant at) {
        var publications = new Publications();
        publications.entityManager = entityManager;
        var key = edition.getPosting().getKey();
        var publication = publications.byKey(key).orElseGet(() -> {
            var added = new Publication(key, at);
            publications.add(added);
            return added;
        });
        publication.replaceContent(edition, new Bilingual<>(key, key), edition.getId(), at);
        entityManager.flush();
    }
}
