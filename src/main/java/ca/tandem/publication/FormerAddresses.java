package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Optional;

/** The repository of former addresses of postings. */
@Repository
class FormerAddresses {

    @Inject
    EntityManager entityManager;

    /** Finds the address of that language with the given path in its canonical form. */
    Optional<FormerAddress> find(Language language, String path) {
        return entityManager
                .createQuery(
                        "select a from FormerAddress a where a.language = :language and a.path = :path",
                        FormerAddress.class)
                .setParameter("language", language)
                .setParameter("path", path)
                .getResultStream()
                .findFirst();
    }

    /**
     * Finds the addresses with either path in its language, at most two. Flushes nothing, as {@link Publications#byKeyOrSlugs} does.
     */
    List<FormerAddress> find(Bilingual<String> paths) {
        return entityManager
                .createQuery(
                        "select a from FormerAddress a where a.language = :english and a.path = :en"
                                + " or a.language = :french and a.path = :fr",
                        FormerAddress.class)
                .setParameter("english", Language.EN)
                .setParameter("en", paths.en())
                .setParameter("french", Language.FR)
                .setParameter("fr", paths.fr())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** Lets the addresses of one posting lead to another. */
    void move(String from, String to) {
        entityManager.flush();
        entityManager
                .createQuery("update FormerAddress a set a.key = :to where a.key = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /** Adds an address, which is found from then on also by what flushes nothing. */
    void add(FormerAddress formerAddress) {
        entityManager.persist(formerAddress);
        entityManager.flush();
    }
}
