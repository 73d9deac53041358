package ca.tandem.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record in the database, as it is read. */
@ApplicationScoped
public class Entries {

    /** Entries never change, so nobody has to watch over the many that are read. */
    private static final String UNKEPT = "eclipselink.maintain-cache";

    @Inject
    EntityManager entityManager;

    /** Some entries that answer the question, newest first: that page, from 1, of that size. */
    public List<Entry> find(Question question, int page, int size) {
        return query("select e", question, " order by e.number desc", Entry.class)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many entries answer the question. */
    public long count(Question question) {
        return query("select count(e)", question, "", Long.class).getSingleResult();
    }

    /** How many entries are newer than that one. */
    public long newerThan(long number) {
        return entityManager
                .createQuery("select count(e) from RecordEntry e where e.number > :number", Long.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Everything that was done with that posting, in its order. */
    public List<Entry> of(String posting) {
        return query("select e", Question.of(posting), " order by e.number", Entry.class)
                .getResultList();
    }

    /**
     * Some entries in their order.
     *
     * @param number the entry behind which to begin; 0 for the first
     * @param last the entry with which to end
     * @param size how many at most
     */
    List<Entry> behind(long number, long last, int size) {
        return entityManager
                .createQuery(
                        "select e from RecordEntry e where e.number > :number and e.number <= :last order by e.number",
                        Entry.class)
                .setParameter("number", number)
                .setParameter("last", last)
                .setMaxResults(size)
                .setHint(UNKEPT, "false")
                .getResultList();
    }

    /** The number of the first entry that was made at that instant or later; 0 where none was. */
    long firstSince(Instant instant) {
        return number("select min(e.number) from RecordEntry e where e.at >= :at", instant);
    }

    /** The highest number of an entry; 0 where there is none. */
    long highest() {
        return number("select max(e.number) from RecordEntry e", null);
    }

    /** What the record says of its own end. */
    Tail tail() {
        return entityManager
                .createQuery("select t from RecordTail t where t.id = :only", Tail.class)
                .setParameter("only", Tail.ONLY)
                .getResultStream()
                .findFirst()
                .orElseGet(Tail::new);
    }

    private long number(String jpql, Instant at) {
        var query = entityManager.createQuery(jpql, Long.class);
        if (at != null) {
            query.setParameter("at", at);
        }
        var number = query.getSingleResult();
        return number == null ? 0 : number;
    }

    private <T> TypedQuery<T> query(String select, Question question, String order, Class<T> type) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        var where = new StringBuilder(" from RecordEntry e where 1 = 1");
        narrow(where, wanted, "e.posting = :posting", "posting", question.posting());
        narrow(where, wanted, "e.who = :who", "who", question.who());
        narrow(where, wanted, "e.what = :what", "what", question.what());
        narrow(where, wanted, "e.at >= :since", "since", question.from());
        narrow(where, wanted, "e.at < :before", "before", question.before());
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
