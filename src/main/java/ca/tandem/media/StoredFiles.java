package ca.tandem.media;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    /** Returns the rendition of the file with that hash in one width, with the file; empty if there is none. */
    public Optional<StoredRendition> rendition(String hash, int width) {
        return entityManager
                .createQuery(
                        "select r from StoredRendition r join fetch r.file f where f.hash = :hash and r.width = :width",
                        StoredRendition.class)
                .setParameter("hash", hash)
                .setParameter("width", width)
                .getResultStream()
                .findFirst();
    }

    /** Returns the widest rendition of the file with that hash, with the file; empty if there is none. */
    public Optional<StoredRendition> widest(String hash) {
        return entityManager
                .createQuery(
                        "select r from StoredRendition r join fetch r.file f where f.hash = :hash order by r.width desc",
                        StoredRendition.class)
                .setParameter("hash", hash)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Returns the original with that hash, with the file that was made of it; empty if there is none. */
    public Optional<StoredOriginal> original(String hash) {
        return entityManager
                .createQuery(
                        "select o from StoredOriginal o join fetch o.file where o.hash = :hash", StoredOriginal.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Returns a piece of an original's content. */
    byte[] chunk(StoredOriginal original, int position) {
        return entityManager
                .createQuery(
                        "select c.content from OriginalChunk c where c.original = :original and c.position = :position",
                        byte[].class)
                .setParameter("original", original)
                .setParameter("position", position)
                .getSingleResult();
    }

    /** Returns a piece of a rendition's content. */
    byte[] chunk(StoredRendition rendition, int position) {
        return entityManager
                .createQuery(
                        "select c.content from StoredChunk c where c.rendition = :rendition and c.position = :position",
                        byte[].class)
                .setParameter("rendition", rendition)
                .setParameter("position", position)
                .getSingleResult();
    }

    void add(StoredFile file) {
        entityManager.persist(file);
    }

    void add(StoredOriginal original) {
        entityManager.persist(original);
    }

    void add(OriginalChunk chunk) {
        entityManager.persist(chunk);
    }

    void add(StoredRendition rendition) {
        entityManager.persist(rendition);
    }

    void add(StoredChunk chunk) {
        entityManager.persist(chunk);
    }
}
