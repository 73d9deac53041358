package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import ca.tandem.exchange.hugo.ImportRun.ImportState;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.posting.ImportFigures;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** The repository of imports, with the outcome of each file and each posting. */
@Repository
@Transactional
public class Imports {

    /**
     * The present state of an import.
     *
     * @param run the import and its progress
     * @param files the outcome of each file, in the order of the import
     * @param postings the outcome of each posting, in the order of the import
     */
    public record ImportReport(ImportRun run, List<ImportedFile> files, List<ImportedPosting> postings) {

        public ImportReport {
            files = List.copyOf(files);
            postings = List.copyOf(postings);
        }
    }

    private static final int LATEST = 20;

    /** The states in which an edition waits for somebody. */
    private static final Set<State> WAITING = EnumSet.of(State.DRAFT, State.TRANSLATION, State.APPROVAL);

    private static final Set<ImportOutcome> TAKEN = EnumSet.of(ImportOutcome.IMPORTED, ImportOutcome.REPAIRED);

    /** Subquery for the files of an import that were taken into a posting. */
    private static final String OF_POSTING =
            "select f.id from ImportedFile f where f.run = :run and f.outcome in :taken";

    @Inject
    EntityManager entityManager;

    /** Returns the import with the given id and all that is known of it; empty if there is none. */
    public Optional<ImportReport> report(long id) {
        return stored(id).map(run -> {
            var files = rows("ImportedFile", ImportedFile.class, id);
            return new ImportReport(
                    withProgress(run, files::size), files, rows("ImportedPosting", ImportedPosting.class, id));
        });
    }

    /** Returns the import with the given id without its files and postings, for a progress bar that polls; empty if there is none. */
    public Optional<ImportRun> run(long id) {
        return stored(id).map(run -> withProgress(run, () -> countFiles(run)));
    }

    /** Returns the import with the given id to be changed; empty if there is none. */
    Optional<ImportRun> stored(long id) {
        return Optional.ofNullable(entityManager.find(ImportRun.class, id));
    }

    /** Counts the files of an import that have an outcome. */
    int countFiles(ImportRun run) {
        return entityManager
                .createQuery("select count(f) from ImportedFile f where f.run = :run", Long.class)
                .setParameter("run", run.getId())
                .getSingleResult()
                .intValue();
    }

    /** Returns the figures of an import; postings that wait are those that it imported or changed, where they are now. */
    ImportFigures figures(ImportRun run) {
        var waiting = entityManager
                .createQuery(
                        "select e.state, e.sourceLanguage, count(e) from Edition e where e.state in :waiting and exists ("
                                + OF_POSTING + " and f.key = e.posting.key) group by e.state, e.sourceLanguage",
                        Object[].class)
                .setParameter("waiting", WAITING)
                .setParameter("run", run.getId())
                .setParameter("taken", TAKEN)
                .getResultList();
        var imported = entityManager
                .createQuery(
                        "select count(p) from ImportedPosting p where p.run = :run and exists (" + OF_POSTING
                                + " and f.key = p.key)",
                        Long.class)
                .setParameter("run", run.getId())
                .setParameter("taken", TAKEN)
                .getSingleResult()
                .intValue();
        var rejected = entityManager
                .createQuery(
                        "select count(f) from ImportedFile f where f.run = :run and f.outcome = :outcome", Long.class)
                .setParameter("run", run.getId())
                .setParameter("outcome", ImportOutcome.REJECTED)
                .getSingleResult()
                .intValue();
        return new ImportFigures(
                imported,
                (int) countPostings(run.getId()) - imported,
                rejected,
                sum(waiting, State.DRAFT, Language.EN) + sum(waiting, State.DRAFT, Language.FR),
                sum(waiting, State.TRANSLATION, Language.FR),
                sum(waiting, State.TRANSLATION, Language.EN),
                sum(waiting, State.APPROVAL, Language.EN) + sum(waiting, State.APPROVAL, Language.FR));
    }

    private static int sum(List<Object[]> rows, State state, Language source) {
        return rows.stream()
                .filter(row -> row[0] == state && row[1] == source)
                .mapToInt(row -> ((Number) row[2]).intValue())
                .sum();
    }

    /** Returns an import as readers see it: while it runs, a copy that knows its progress and is not stored. */
    private ImportRun withProgress(ImportRun run, IntSupplier files) {
        if (run.isRunning()) {
            entityManager.detach(run);
            run.count(files.getAsInt());
        }
        return run;
    }

    /** Returns the keys of the postings of an import, in their order there, from the given position on. */
    public List<String> keys(long id, int first, int most) {
        return entityManager
                .createQuery("select p.key from ImportedPosting p where p.run = :run order by p.id", String.class)
                .setParameter("run", id)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Counts the postings of an import. */
    public long countPostings(long id) {
        return entityManager
                .createQuery("select count(p) from ImportedPosting p where p.run = :run", Long.class)
                .setParameter("run", id)
                .getSingleResult();
    }

    /** Returns the latest imports, the last one first. */
    public List<ImportRun> latest() {
        return entityManager
                .createQuery("select r from ImportRun r order by r.startedAt desc, r.id desc", ImportRun.class)
                .setMaxResults(LATEST)
                .getResultStream()
                .map(run -> withProgress(run, () -> countFiles(run)))
                .toList();
    }

    /** Returns the findings of the last import about the posting; empty if it was never imported. */
    public List<Finding> findings(String key) {
        return lastOf(key).map(ImportedPosting::getFindings).orElse(List.of());
    }

    /** Returns the files from which the posting was last imported; a side is null if it was not imported in that language. */
    public Bilingual<ImportSource> sources(String key) {
        var sources = entityManager
                .createQuery("select s from ImportSource s where s.key = :key", ImportSource.class)
                .setParameter("key", key)
                .getResultList();
        return Bilingual.of(language -> sources.stream()
                .filter(source -> source.getLanguage() == language)
                .findFirst()
                .orElse(null));
    }

    /** Returns the keys of the files from which postings were last imported, by the place that {@link DerivedKeys} gives a file. */
    Map<String, String> sourceKeys() {
        var keys = new HashMap<String, String>();
        entityManager
                .createQuery("select s.language, s.path, s.key from ImportSource s order by s.id", Object[].class)
                .getResultStream()
                .forEach(row ->
                        keys.putIfAbsent(DerivedKeys.place((Language) row[0], (String) row[1]), (String) row[2]));
        return keys;
    }

    /** Returns the keys that files have since their postings were joined, by {@link JoinedKeys#of} with the keys that they had before. */
    Map<String, String> joinedKeys() {
        var keys = new HashMap<String, String>();
        entityManager
                .createQuery(
                        "select s.language, s.path, s.joinedFrom, s.key from ImportSource s where s.joinedFrom is not null",
                        Object[].class)
                .getResultStream()
                .forEach(row ->
                        keys.put(JoinedKeys.of((Language) row[0], (String) row[1], (String) row[2]), (String) row[3]));
        return keys;
    }

    /** Removes the outcomes of the pages of postings from the report of an import that will have others; those of earlier imports stay. */
    void forgetPages(long run, String... keys) {
        entityManager
                .createQuery(
                        "delete from ImportedFile f where f.run = :run and f.key in :keys and f.language is not null")
                .setParameter("run", run)
                .setParameter("keys", List.of(keys))
                .executeUpdate();
    }

    /** Gives the outcomes of the pictures and documents of a posting in the report of an import to another one. */
    void moveFiles(long run, String from, String to) {
        entityManager
                .createQuery(
                        "update ImportedFile f set f.key = :to where f.run = :run and f.key = :from and f.language is null")
                .setParameter("to", to)
                .setParameter("run", run)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Removes the outcomes of a posting from the report of an import, but for so many of the latest. */
    void forgetPosting(long run, String key, int kept) {
        entityManager
                .createQuery(
                        "select p from ImportedPosting p where p.run = :run and p.key = :key order by p.id desc",
                        ImportedPosting.class)
                .setParameter("run", run)
                .setParameter("key", key)
                .setFirstResult(kept)
                .getResultList()
                .forEach(entityManager::remove);
    }

    /**
     * Replaces the findings of one kind in one text in the report of an import, of which something was mended.
     *
     * @param present those that the text has now
     */
    public void replaceFindings(long run, String key, String code, Language language, List<Finding> present) {
        entityManager
                .createQuery(
                        "select p from ImportedPosting p where p.run = :run and p.key = :key", ImportedPosting.class)
                .setParameter("run", run)
                .setParameter("key", key)
                .getResultList()
                .forEach(posting -> posting.replaceFindings(code, language, present));
    }

    void remove(ImportSource source) {
        entityManager.remove(source);
    }

    /** Returns the running imports. */
    List<ImportRun> running() {
        return entityManager
                .createQuery("select r from ImportRun r where r.state = :state", ImportRun.class)
                .setParameter("state", ImportState.RUNNING)
                .getResultList();
    }

    void add(ImportRun run) {
        entityManager.persist(run);
    }

    /** Stores the outcome of files that cannot be imported. */
    public void reject(long run, Collection<HugoFile> files) {
        files.forEach(file -> add(new ImportedFile(run, file, ImportOutcome.REJECTED)));
    }

    /**
     * Stores that pictures and documents were left out that are no posting's.
     *
     * @param code returns the code of the reason for a path
     */
    void rejectFiles(long run, Collection<String> paths, UnaryOperator<String> code) {
        paths.forEach(path -> add(new ImportedFile(
                run, path, ImportOutcome.REJECTED, null, List.of(Finding.of(code.apply(path), null, "file")))));
    }

    void add(ImportedFile file) {
        entityManager.persist(file);
    }

    void add(ImportedPosting posting) {
        entityManager.persist(posting);
    }

    /** Stores a file as the one from which its posting was last imported. */
    void storeSource(HugoFile file, ImportSource earlier) {
        if (earlier == null) {
            entityManager.persist(new ImportSource(file));
        } else {
            earlier.take(file);
        }
    }

    Optional<ImportedPosting> lastOf(String key) {
        return entityManager
                .createQuery(
                        "select p from ImportedPosting p where p.key = :key order by p.run desc, p.id desc",
                        ImportedPosting.class)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private <T> List<T> rows(String entity, Class<T> type, long run) {
        return entityManager
                .createQuery("select x from " + entity + " x where x.run = :run order by x.id", type)
                .setParameter("run", run)
                .getResultList();
    }
}
