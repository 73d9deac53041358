package ca.tandem.translation.law;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Repository of the sets of rules that are on. */
@Repository
@Transactional
public class RuleSetSwitches {

    @Inject
    EntityManager entityManager;

    /** Returns those that are on, by their keys. */
    public List<RuleSetSwitch> all() {
        return entityManager
                .createQuery("select s from RuleSetSwitch s order by s.ruleSet", RuleSetSwitch.class)
                .getResultList();
    }

    Optional<RuleSetSwitch> find(String ruleSet) {
        return Optional.ofNullable(entityManager.find(RuleSetSwitch.class, ruleSet));
    }

    void add(RuleSetSwitch on) {
        entityManager.persist(on);
    }

    void remove(RuleSetSwitch on) {
        entityManager.remove(on);
    }
}
