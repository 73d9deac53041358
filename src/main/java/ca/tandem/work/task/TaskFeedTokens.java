package ca.tandem.work.task;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Actor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The repository of the tokens of task feeds. */
@Repository
class TaskFeedTokens {

    @Inject
    EntityManager entityManager;

    /** Returns the actor's token. */
    Optional<TaskFeedToken> of(Actor actor) {
        return entityManager
                .createQuery("select t from TaskFeedToken t where t.account.name = :name", TaskFeedToken.class)
                .setParameter("name", actor.name())
                .getResultStream()
                .findFirst();
    }

    Optional<TaskFeedToken> byHash(String hash) {
        return entityManager
                .createQuery("select t from TaskFeedToken t where t.hash = :hash", TaskFeedToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    TaskFeedToken add(TaskFeedToken token) {
        entityManager.persist(token);
        return token;
    }

    void remove(TaskFeedToken token) {
        entityManager.remove(token);
    }

    void flush() {
        entityManager.flush();
    }
}
