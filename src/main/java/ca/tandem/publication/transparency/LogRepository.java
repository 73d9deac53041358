package ca.tandem.publication.transparency;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Repository of the log's entries. Nothing of it is changed or deleted. */
@Repository
@Transactional
public class LogRepository {

    @Inject
    EntityManager entityManager;

    /** Returns the last entry; empty if there is none. Flushes nothing: an entry of this transaction is flushed when it is added. */
    Optional<LogEntry> last() {
        return entityManager
                .createQuery(
                        "select e from LogEntry e where e.size = (select max(latest.size) from LogEntry latest)",
                        LogEntry.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    /** Returns the entry with the given index. */
    Optional<LogEntry> at(long index) {
        return Optional.ofNullable(entityManager.find(LogEntry.class, index + 1));
    }

    /** Returns the latest entries of a posting, so many at most, the newest first. */
    List<LogEntry> ofPosting(String key, int most) {
        return entityManager
                .createQuery("select e from LogEntry e where e.posting = :key order by e.size desc", LogEntry.class)
                .setParameter("key", key)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the entries from the first index on and before the second one, in order. */
    List<LogEntry> between(long from, long to) {
        return entityManager
                .createQuery(
                        "select e from LogEntry e where e.size > :from and e.size <= :to order by e.size",
                        LogEntry.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * Returns the hashes of nodes, by node; those that are not there yet are left out.
     *
     * @param nodes the nodes, each of whose hashes stands with the entry that completed it
     */
    Map<MerkleNode, MerkleHash> hashes(Collection<MerkleNode> nodes) {
        if (nodes.isEmpty()) {
            return Map.of();
        }
        var completed = entityManager
                .createQuery("select e.size, e.completed from LogEntry e where e.size in :sizes", Object[].class)
                .setParameter(
                        "sizes", nodes.stream().map(MerkleNode::completedAt).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> LogEntry.split((String) row[1])));
        return nodes.stream()
                .distinct()
                .filter(node -> completed.containsKey(node.completedAt()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        node -> completed.get(node.completedAt()).get(node.level())));
    }

    void add(LogEntry entry) {
        entityManager.persist(entry);
    }
}
