package ca.tandem.work.board;

import ca.tandem.common.Bilingual;
import ca.tandem.common.database.Repository;
import ca.tandem.common.text.TextFolding;
import ca.tandem.posting.Edition;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries of the board. Their number is fixed: they first read values for all editions, then only the entities to be shown. */
@Repository
public class BoardRepository {

    private static final Set<Action> STAYING = Arrays.stream(Action.values())
            .filter(action -> !action.changesState())
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    EntityManager entityManager;

    /** An edition's id, state and time of creation. */
    record BoardRow(long edition, State state, Instant createdAt) {}

    /** Returns the editions in work, and the published ones changed since the given instant. */
    List<BoardRow> rows(BoardFilter question, Instant lately) {
        var query = entityManager
                .createQuery(
                        "select e.id, e.state, e.createdAt from Edition e where (e.state in :work or e.state = :published"
                                + " and e.changedAt >= :lately)"
                                + (question.team() == null
                                        ? ""
                                        : " and (e.facts.teamEn = :team or e.facts.teamFr = :team)")
                                + (question.source() == null ? "" : " and e.sourceLanguage = :source")
                                + (question.words() == null
                                        ? ""
                                        : " and (lower(e.posting.key) like :words escape '!' or exists (select t from"
                                                + " EditionText t where t.edition = e and t.foldedTitle like :words"
                                                + " escape '!'))"),
                        Object[].class)
                .setParameter("work", State.inWork())
                .setParameter("published", State.PUBLISHED)
                .setParameter("lately", lately);
        if (question.team() != null) {
            query.setParameter("team", question.team());
        }
        if (question.source() != null) {
            query.setParameter("source", question.source());
        }
        if (question.words() != null) {
            query.setParameter("words", "%" + TextFolding.fold(question.words()).replaceAll("[!%_]", "!$0") + "%");
        }
        return query.getResultList().stream()
                .map(row -> new BoardRow((Long) row[0], (State) row[1], (Instant) row[2]))
                .toList();
    }

    /** Returns the time at which each edition entered its state, by id. Editions that have been drafts from the start are left out. */
    Map<Long, Instant> stateEntryTimes(Instant lately) {
        // The last row for an edition counts: PostgreSQL would return max() as a type that no converter expects.
        var since = new HashMap<Long, Instant>();
        entityManager
                .createQuery(
                        "select c.edition.id, c.at from StateChange c where c.to = c.edition.state"
                                + " and c.action not in :staying and (c.edition.state in :work"
                                + " or c.edition.state = :published and c.at >= :lately) order by c.position",
                        Object[].class)
                .setParameter("staying", STAYING)
                .setParameter("work", State.inWork())
                .setParameter("published", State.PUBLISHED)
                .setParameter("lately", lately)
                .getResultList()
                .forEach(row -> since.put((Long) row[0], (Instant) row[1]));
        return since;
    }

    /** Returns the editions with the given ids, with their texts and contributions. */
    List<Edition> editions(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select e from Edition e join fetch e.posting" + " where e.id in :ids", Edition.class)
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "e.texts")
                        .setHint("eclipselink.batch", "e.contributions")
                        .getResultList();
    }

    /** Returns the names of all teams that have an edition in work or a published one. */
    List<Bilingual<String>> teams() {
        return entityManager
                .createQuery(
                        "select distinct e.facts.teamEn, e.facts.teamFr from Edition e where e.state in :states"
                                + " and e.facts.teamEn is not null",
                        Object[].class)
                .setParameter(
                        "states",
                        Set.of(State.DRAFT, State.TRANSLATION, State.APPROVAL, State.SCHEDULED, State.PUBLISHED))
                .getResultStream()
                .map(row -> new Bilingual<>((String) row[0], (String) row[1]))
                .toList();
    }
}
