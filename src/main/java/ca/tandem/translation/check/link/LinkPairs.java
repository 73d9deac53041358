package ca.tandem.translation.check.link;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Repository of the pairs of addresses that approved postings taught. */
@Repository
@Transactional
public class LinkPairs {

    /** Maximum number of pairs that are looked up; the latest count. */
    static final int MOST = 20_000;

    @Inject
    EntityManager entityManager;

    /** Returns the pairs, the latest first. */
    List<LinkPair> latest() {
        return entityManager
                .createQuery("select p from LinkPair p order by p.id desc", LinkPair.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Returns the id of the latest pair; 0 if there is none. */
    long lastId() {
        return entityManager
                .createQuery("select coalesce(max(p.id), 0) from LinkPair p", Long.class)
                .getSingleResult();
    }

    /** Checks whether a pair is known. */
    boolean has(String english, String french) {
        return entityManager
                        .createQuery(
                                "select count(p) from LinkPair p where p.english = :english and p.french = :french",
                                Long.class)
                        .setParameter("english", english)
                        .setParameter("french", french)
                        .getSingleResult()
                > 0;
    }

    void add(LinkPair linkPair) {
        entityManager.persist(linkPair);
    }
}
