package ca.tandem.work.board;

import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.Units;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The queries of the matrix: counts for all editions in three queries, and the editions of one page. */
@Repository
public class MatrixRepository {

    /** Length from which a body is not looked at: it is read for every posting, and nobody types so many blanks. */
    private static final int LONGEST_BLANK = 100;

    @Inject
    EntityManager entityManager;

    @Inject
    Units units;

    /** Returns what is missing, by edition id, for the editions in the given state or, if it is null, for all that are in work or public. */
    Map<Long, MissingPart> missingParts(State state) {
        Set<State> states = state == null ? EnumSet.copyOf(State.inWork()) : EnumSet.of(state);
        if (state == null) {
            states.addAll(State.inPublic());
        }
        var lacks = new HashMap<Long, MissingPart>();
        entityManager
                .createQuery("select e.id, e.sourceLanguage from Edition e where e.state in :states", Object[].class)
                .setParameter("states", states)
                .getResultList()
                .forEach(row -> lacks.computeIfAbsent((Long) row[0], id -> new MissingPart())
                        .into(((Language) row[1]).other()));
        entityManager
                .createQuery(
                        "select t.edition.id, t.language, case when length(t.title) > 0 then 1 else 0 end,"
                                + " case when length(t.description) > 0 then 1 else 0 end,"
                                + " case when length(t.body) > " + LONGEST_BLANK + " or length(trim(function('replace',"
                                + " function('replace', t.body, :newline, ''), :tab, ''))) > 0 then 1 else 0 end"
                                + " from EditionText t where t.edition.state in :states",
                        Object[].class)
                .setParameter("states", states)
                .setParameter("newline", "\n")
                .setParameter("tab", "\t")
                .getResultList()
                .forEach(row -> lacks.computeIfAbsent((Long) row[0], id -> new MissingPart())
                        .text((Language) row[1], whole(row[2]) + whole(row[3]) + whole(row[4])));
        units.counts(states)
                .forEach(statusCount -> lacks.computeIfAbsent(statusCount.edition(), id -> new MissingPart())
                        .unit(statusCount.status(), statusCount.units()));
        return lacks;
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    /** Returns the editions with the given ids, with their texts. */
    List<Edition> editions(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select e from Edition e where e.id in :ids", Edition.class)
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "e.posting")
                        .setHint("eclipselink.batch", "e.texts")
                        .getResultList();
    }
}
