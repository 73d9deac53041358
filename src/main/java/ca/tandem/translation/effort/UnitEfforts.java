package ca.tandem.translation.effort;

import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import ca.tandem.translation.text.BlockKind;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** Repository of efforts. */
@Repository
@Transactional
public class UnitEfforts {

    private static final String SUMS =
            ", count(e), count(distinct e.edition.id), sum(e.words), sum(e.thinking), sum(e.typing), sum(e.keys)"
                    + " from UnitEffort e where e.month between :first and :last and e.edition.sourceLanguage in :sources"
                    + " and e.beginning in :beginnings group by e.";

    @Inject
    EntityManager entityManager;

    /** Keeps an effort; a later one of the same visit takes the place of the earlier. */
    void put(Edition edition, WorkedUnit workedUnit, LocalDate month) {
        // To look for an earlier one first would be a statement more, and most saves of a visit follow another one.
        var replaced = entityManager
                .createQuery(
                        "update UnitEffort e set e.beginning = :beginning, e.score = :score, e.thinking = :thinking,"
                                + " e.typing = :typing, e.keys = :keys where e.id = :id")
                .setParameter("beginning", workedUnit.beginning().beginning())
                .setParameter("score", workedUnit.beginning().score())
                .setParameter("thinking", workedUnit.effort().thinking())
                .setParameter("typing", workedUnit.effort().typing())
                .setParameter("keys", workedUnit.effort().keys())
                .setParameter("id", workedUnit.visit().toString())
                .executeUpdate();
        if (replaced == 0) {
            entityManager.persist(new UnitEffort(edition, workedUnit, month));
        }
    }

    /**
     * Adds up by what the work began with.
     *
     * @param first the first month, by any of its days
     * @param last the last month, by any of its days
     * @param sources the source languages of the editions that count
     */
    List<EffortSum<Beginning>> byBeginning(LocalDate first, LocalDate last, Collection<Language> sources) {
        return sums("beginning", Beginning.class, first, last, sources, EnumSet.allOf(Beginning.class));
    }

    /** Adds up by kind of text, without revisions, whose words were counted before; the rest is as in {@link #byBeginning}. */
    List<EffortSum<BlockKind>> byKind(LocalDate first, LocalDate last, Collection<Language> sources) {
        return sums(
                "kind", BlockKind.class, first, last, sources, EnumSet.complementOf(EnumSet.of(Beginning.REVISION)));
    }

    private <K extends Enum<K>> List<EffortSum<K>> sums(
            String column,
            Class<K> type,
            LocalDate first,
            LocalDate last,
            Collection<Language> sources,
            Collection<Beginning> beginnings) {
        return entityManager
                .createQuery("select e." + column + SUMS + column, Object[].class)
                .setParameter("first", first.withDayOfMonth(1))
                .setParameter("last", last)
                .setParameter("sources", sources)
                .setParameter("beginnings", beginnings)
                .getResultStream()
                .map(row -> new EffortSum<>(
                        type.cast(row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .sorted(Comparator.comparing(EffortSum::key))
                .toList();
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
