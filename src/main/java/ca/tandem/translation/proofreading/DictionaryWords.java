package ca.tandem.translation.proofreading;

import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Repository of the words of the dictionary. */
@Repository
@Transactional
public class DictionaryWords {

    @Inject
    EntityManager entityManager;

    /** Returns all words, by language and spelling. */
    public List<DictionaryWord> all() {
        return entityManager
                .createQuery("select w from DictionaryWord w order by w.language, w.word, w.id", DictionaryWord.class)
                .getResultList();
    }

    /** Returns a word by its spelling, if the dictionary has it. */
    Optional<DictionaryWord> find(Language language, String word) {
        return entityManager
                .createQuery(
                        "select w from DictionaryWord w where w.language = :language and w.word = :word",
                        DictionaryWord.class)
                .setParameter("language", language)
                .setParameter("word", word)
                .getResultStream()
                .findFirst();
    }

    /** Returns a word by its id, if the dictionary has it. */
    Optional<DictionaryWord> find(long id) {
        return Optional.ofNullable(entityManager.find(DictionaryWord.class, id));
    }

    long count() {
        return entityManager
                .createQuery("select count(w) from DictionaryWord w", Long.class)
                .getSingleResult();
    }

    void add(DictionaryWord word) {
        entityManager.persist(word);
    }

    void remove(DictionaryWord word) {
        entityManager.remove(word);
    }
}
