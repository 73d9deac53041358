package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicAddressesTest {

    private static Schema schema;

    private final PublicAddresses publicAddresses = new PublicAddresses();
    private EntityManager entityManager;

    @BeforeAll
    static void open() {
        schema = Schema.onH2();
    }

    @AfterAll
    static void close() {
        schema.close();
    }

    @BeforeEach
    void begin() {
        entityManager = schema.entityManager();
        entityManager.getTransaction().begin();
        publicAddresses.formerAddresses = new FormerAddresses();
        publicAddresses.formerAddresses.entityManager = entityManager;
        publicAddresses.publications = new Publications();
        publicAddresses.publications.entityManager = entityManager;
    }

    @AfterEach
    void rollBack() {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    @Test
    void makesSlugsFromTheTitles() {
        assertThat(slugsOfTheNext()).isEqualTo(new Bilingual<>("keeper-of-the-lights", "garde-des-feux"));
    }

    @Test
    void givesNoSlugTwice() {
        publish("other", new Bilingual<>("keeper-of-the-lights", "autre"));
        assertThat(slugsOfTheNext()).isEqualTo(new Bilingual<>("keeper-of-the-lights-2", "garde-des-feux"));
    }

    @Test
    void givesNoSlugThatAnotherPostingHadOnce() {
        publicAddresses.addAlias("other", Language.FR, "/fr/emplois/garde-des-feux");
        assertThat(slugsOfTheNext().fr()).isEqualTo("garde-des-feux-2");
    }

    @Test
    void leadsFromTheFormerSlugToThePresentOne() {
        var shown = publish("keeper", new Bilingual<>("watcher", "garde-des-feux"));
        var slugs = slugsOfTheNext();
        shown.replaceContent(EditionFixture.in(State.PUBLISHED), slugs, 2, EditionFixture.NOON);
        assertThat(publicAddresses.redirectTarget("/en/jobs/watcher", Language.EN))
                .contains("/en/jobs/keeper-of-the-lights");
        assertThat(publicAddresses.redirectTarget("/fr/emplois/garde-des-feux", Language.FR))
                .isEmpty();
    }

    @Test
    void keepsTheNumberOfASlugWhileTheTitleStays() {
        var shown = publish("keeper", new Bilingual<>("keeper-of-the-lights-2", "garde-des-feux"));
        assertThat(slugsOfTheNext()).isEqualTo(shown.getSlugs());
    }

    @Test
    void readsAliasesAsTheOldSiteWroteThem() {
        publish("keeper", new Bilingual<>("keeper", "garde"));
        publicAddresses.addAlias("keeper", Language.FR, "offres/gardien%C2%B7ne/");
        assertThat(publicAddresses.redirectTarget("/offres/gardien·ne", Language.EN))
                .contains("/fr/emplois/garde");
        assertThat(publicAddresses.redirectTarget("/offres/autre", Language.EN)).isEmpty();
    }

    private Bilingual<String> slugsOfTheNext() {
        var edition = EditionFixture.in(State.PUBLISHED);
        var key = edition.getPosting().getKey();
        var titled = PublicAddresses.titleSlugs(edition);
        return publicAddresses.assignSlugs(
                key, titled, publicAddresses.publications.latestAndByKeyOrSlugs(key, titled));
    }

    private Publication publish(String key, Bilingual<String> slugs) {
        var publication = new Publication(key, EditionFixture.NOON);
        publication.replaceContent(EditionFixture.in(State.PUBLISHED), slugs, 1, EditionFixture.NOON);
        entityManager.persist(publication);
        entityManager.flush();
        return publication;
    }
}
