package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The repository of the files of all imported trees as they came: those of postings, and the other pages. */
@Repository
@Transactional
public class ImportedTree {

    /**
     * The place of the file of a posting.
     *
     * @param path the path of the file
     * @param key the key of the posting
     * @param language the language of the file
     */
    record SourcePlace(String path, String key, Language language) {}

    /**
     * The place of a picture or document of which a file of a posting was made.
     *
     * @param path the path
     * @param originalHash the hash of what an import found there for the posting
     */
    record SourceFilePlace(String path, String originalHash) {}

    @Inject
    EntityManager entityManager;

    /** Stores a page of which no posting was made, in place of an earlier one at its path. */
    public void store(String path, byte[] content) {
        var known = pages(List.of(path));
        if (known.isEmpty()) {
            entityManager.persist(new ImportPage(path, content));
        } else {
            known.get(0).take(content);
        }
    }

    /** Returns the places of the files of postings, the earliest first. */
    List<SourcePlace> places() {
        return entityManager
                .createQuery("select s.path, s.key, s.language from ImportSource s order by s.id", Object[].class)
                .getResultStream()
                .map(row -> new SourcePlace((String) row[0], (String) row[1], (Language) row[2]))
                .toList();
    }

    /** Returns files of postings, the latest first. */
    List<ImportSource> latestSources(int most) {
        return entityManager
                .createQuery("select s from ImportSource s order by s.id desc", ImportSource.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the files of the given postings. */
    List<ImportSource> sources(Collection<String> keys) {
        return entityManager
                .createQuery("select s from ImportSource s where s.key in :keys", ImportSource.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    /** Returns the hash of each given posting's edition after the last import that changed it, as rows of key and hash. */
    List<Object[]> contentHashes(Collection<String> keys) {
        return entityManager
                .createQuery(
                        "select p.key, p.contentHash from ImportedPosting p where p.key in :keys order by p.run, p.id",
                        Object[].class)
                .setParameter("keys", keys)
                .getResultList();
    }

    /** Returns the pictures and documents of which files of the given postings were made, the earliest first. */
    List<ImportSourceFile> sourceFiles(Collection<String> keys) {
        return entityManager
                .createQuery(
                        "select f from ImportSourceFile f where f.key in :keys order by f.id", ImportSourceFile.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    /** Stores the picture or document of which a file of a posting was made, in place of an earlier one at its path. */
    void storeSourceFile(String key, String path, OriginalFile file, String reference, long run) {
        var stored = sourceFiles(List.of(key)).stream()
                .filter(known -> known.getPath().equals(path))
                .findFirst()
                .orElseGet(() -> {
                    var added = new ImportSourceFile(key, path);
                    entityManager.persist(added);
                    return added;
                });
        stored.take(file, reference, run);
    }

    /** Removes what a posting has at a path. */
    void remove(ImportSourceFile file) {
        entityManager.remove(file);
    }

    /** Returns the paths of the pictures and documents of which files of postings were made, what the latest import found last. */
    List<SourceFilePlace> sourceFilePlaces() {
        return entityManager
                .createQuery(
                        "select f.path, f.originalHash from ImportSourceFile f order by f.run, f.id", Object[].class)
                .getResultStream()
                .map(row -> new SourceFilePlace((String) row[0], (String) row[1]))
                .toList();
    }

    /** Returns the paths of the pages of which no posting was made, in their order. */
    List<String> pagePaths() {
        return entityManager
                .createQuery("select p.path from ImportPage p order by p.path", String.class)
                .getResultList();
    }

    /** Returns the content of a page of which no posting was made, and keeps nothing of it in the session. */
    byte[] pageContent(String path) {
        return ImportPage.bytes(entityManager
                .createQuery("select p.content from ImportPage p where p.path = :path", String.class)
                .setParameter("path", path)
                .getSingleResult());
    }

    /** Returns pages of which no posting was made, in the order of their paths. */
    List<ImportPage> pages(Collection<String> paths) {
        return entityManager
                .createQuery("select p from ImportPage p where p.path in :paths order by p.path", ImportPage.class)
                .setParameter("paths", paths)
                .getResultList();
    }
}
