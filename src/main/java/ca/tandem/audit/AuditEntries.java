package ca.tandem.audit;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The repository of audit entries, read-only. */
@Repository
public class AuditEntries {

    /** Query hint to bypass the persistence context: entries never change, so the many that are read need no change tracking. */
    private static final String UNKEPT = "eclipselink.maintain-cache";

    @Inject
    EntityManager entityManager;

    /** Returns one page of the matching entries, newest first; the first page is 1. */
    public List<AuditEntry> find(AuditQuery auditQuery, int page, int size) {
        return query("select e", auditQuery, " order by e.number desc", AuditEntry.class)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    /** Counts the matching entries. */
    public long count(AuditQuery auditQuery) {
        return query("select count(e)", auditQuery, "", Long.class).getSingleResult();
    }

    /** Counts the entries after the given one. */
    public long newerThan(long number) {
        return entityManager
                .createQuery("select count(e) from AuditEntry e where e.number > :number", Long.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Returns all entries of a posting, in order. */
    public List<AuditEntry> of(String posting) {
        return query("select e", AuditQuery.of(posting), " order by e.number", AuditEntry.class)
                .getResultList();
    }

    /**
     * Returns a range of entries, in order.
     *
     * @param number the number of the entry before the range; 0 to begin with the first
     * @param last the number of the last entry of the range
     * @param size the maximum number of entries
     */
    List<AuditEntry> behind(long number, long last, int size) {
        return entityManager
                .createQuery(
                        "select e from AuditEntry e where e.number > :number and e.number <= :last order by e.number",
                        AuditEntry.class)
                .setParameter("number", number)
                .setParameter("last", last)
                .setMaxResults(size)
                .setHint(UNKEPT, "false")
                .getResultList();
    }

    /** Returns the number of the first entry at or after the given instant; 0 if there is none. */
    long firstSince(Instant instant) {
        return number("select min(e.number) from AuditEntry e where e.at >= :at", instant);
    }

    /** Returns the highest entry number; 0 if there are no entries. */
    long highest() {
        return number("select max(e.number) from AuditEntry e", null);
    }

    /** Returns the stored end of the audit log. */
    ChainHead tail() {
        return entityManager
                .createQuery("select t from RecordTail t where t.id = :only", ChainHead.class)
                .setParameter("only", ChainHead.ONLY)
                .getResultStream()
                .findFirst()
                .orElseGet(ChainHead::new);
    }

    private long number(String jpql, Instant at) {
        var query = entityManager.createQuery(jpql, Long.class);
        if (at != null) {
            query.setParameter("at", at);
        }
        var number = query.getSingleResult();
        return number == null ? 0 : number;
    }

    private <T> TypedQuery<T> query(String select, AuditQuery auditQuery, String order, Class<T> type) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        var where = new StringBuilder(" from AuditEntry e where 1 = 1");
        narrow(where, wanted, "e.posting = :posting", "posting", auditQuery.posting());
        narrow(where, wanted, "e.actor = :actor", "actor", auditQuery.actor());
        narrow(where, wanted, "e.eventCode = :code", "code", auditQuery.code());
        narrow(where, wanted, "e.session = :session", "session", auditQuery.session());
        narrow(where, wanted, "e.at >= :since", "since", auditQuery.from());
        narrow(where, wanted, "e.at < :before", "before", auditQuery.before());
        var query = entityManager.createQuery(select + where + order, type);
        wanted.forEach(query::setParameter);
        return query;
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> wanted, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            wanted.put(name, value);
        }
    }
}
