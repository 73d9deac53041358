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
import java.util.stream.Collectors;

/** Repository of the log's entries and of the hashes of its tree. Nothing of it is changed or deleted. */
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

    /** Returns the hashes of so many nodes of one level from the given one on, as far as there are any, in order. */
    List<MerkleHash> hashes(MerkleNode first, int size) {
        return entityManager
                .createQuery("select n from LogNode n where n.id >= :from and n.id < :to order by n.id", LogNode.class)
                .setParameter("from", first.id())
                .setParameter("to", first.id() + size)
                .getResultStream()
                .map(LogNode::getHash)
                .toList();
    }

    /** Returns the hashes of the given nodes, all of which are stored. */
    Map<Long, MerkleHash> hashes(Collection<MerkleNode> nodes) {
        return nodes.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select n from LogNode n where n.id in :ids", LogNode.class)
                        .setParameter("ids", nodes.stream().map(MerkleNode::id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(LogNode::getId, LogNode::getHash, (one, same) -> one));
    }

    void add(LogEntry entry, List<LogNode> nodes) {
        entityManager.persist(entry);
        nodes.forEach(entityManager::persist);
    }
}
