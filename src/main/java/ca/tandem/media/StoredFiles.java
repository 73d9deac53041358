package ca.tandem.media;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The repository of stored files. */
@Repository
public class StoredFiles {

    @Inject
    EntityManager entityManager;

    /** Returns the file with that hash. */
    public Optional<StoredFile> byHash(String hash) {
        return entityManager
                .createQuery("select f from StoredFile f where f.hash = :hash", StoredFile.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Returns the renditions of the file with that hash, the widest first; empty if there is no such file. */
    public List<StoredRendition> renditions(String hash) {
        return entityManager
                .createQuery(
                        "select r from StoredRendition r where r.file.hash = :hash order by r.width desc",
                        StoredRendition.class)
                .setParameter("hash", hash)
                .getResultList();
    }

    /** Returns a piece of a rendition's content; empty after the last. */
    Optional<byte[]> chunk(StoredRendition rendition, int position) {
        return entityManager
                .createQuery(
                        "select c.content from StoredChunk c where c.rendition = :rendition and c.position = :position",
                        byte[].class)
                .setParameter("rendition", rendition)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    void add(StoredFile file) {
        entityManager.persist(file);
    }

    void add(StoredRendition rendition) {
        entityManager.persist(rendition);
    }

    void add(StoredChunk chunk) {
        entityManager.persist(chunk);
    }
}
