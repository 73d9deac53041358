package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repository of the reports of imports, page by page: an import has thousands of rows, and a page shows a hundred. */
@Repository
@Transactional
public class ImportReports {

    /**
     * The rows of an import, by which the database sorts, filters and counts: the postings with their files, and the files of a key, or a
     * file without a key, of which no posting was made. JPQL has no union.
     */
    private static final String ROWS = outcomes(
                    "p.id, p.posting_key, p.id as posting_id, p.errors + coalesce(sum(f.errors), 0) as errors,"
                            + " p.warnings + coalesce(sum(f.warnings), 0) as warnings",
                    "imported_posting p left join imported_file f on f.run_id = ?1 and f.posting_key = p.posting_key"
                            + " where p.run_id = ?1 group by p.id, p.posting_key, p.errors, p.warnings")
            + " union all "
            + outcomes(
                    "min(f.id), f.posting_key, null, sum(f.errors), sum(f.warnings)",
                    "imported_file f where f.run_id = ?1 and not exists"
                            + " (select 1 from imported_posting p where p.run_id = ?1 and p.posting_key = f.posting_key)"
                            + " group by f.posting_key, case when f.posting_key is null then f.id end");

    private static final String FROM_ROWS = " from (" + ROWS + ") r";

    /** The order of the report: what needs attention first, that with errors before all, then that with more findings. */
    private static final String ORDER = " order by case when errors > 0 then 0"
            + " when warnings > 0 or repaired > 0 or rejected > 0 then 1 else 2 end, errors + warnings desc, id";

    @Inject
    EntityManager entityManager;

    /** The identity of a row: the id of the posting's outcome and its key; where no posting was made, the id of the first file. */
    private record RowName(Long id, String key, boolean ofPosting) {

        static RowName of(Object[] columns) {
            return new RowName(number(columns[0]), (String) columns[1], columns[2] != null);
        }
    }

    private static String outcomes(String columns, String from) {
        return Stream.of(ImportedFile.ImportOutcome.values())
                .map(outcome -> "count(case when f.outcome = '" + outcome + "' then 1 end) as " + outcome)
                .collect(Collectors.joining(", ", "select " + columns + ", ", " from " + from));
    }

    /** Returns the number of rows of an import that each filter lets through. */
    public Map<ImportFilter, Long> counts(long run) {
        var sums = Stream.of(ImportFilter.values())
                .map(filter -> "count(case when " + filter.condition() + " then 1 end)")
                .collect(Collectors.joining(", ", "select ", FROM_ROWS));
        var row = (Object[]) query(sums, run).getSingleResult();
        var counts = new EnumMap<ImportFilter, Long>(ImportFilter.class);
        var column = 0;
        for (var filter : ImportFilter.values()) {
            counts.put(filter, number(row[column++]));
        }
        return counts;
    }

    /**
     * Returns rows of an import, those that need attention first; the rest as it was imported.
     *
     * @param from the number of rows before the first
     * @param most the maximum number of rows
     */
    public List<ImportReportRow> rows(long run, ImportFilter filter, int from, int most) {
        var names = new ArrayList<RowName>();
        var found = query(
                        "select id, posting_key, posting_id" + FROM_ROWS + " where " + filter.condition() + ORDER, run)
                .setFirstResult(from)
                .setMaxResults(most);
        for (var columns : found.getResultList()) {
            names.add(RowName.of((Object[]) columns));
        }
        var postings = postings(
                names.stream().filter(RowName::ofPosting).map(RowName::id).toList());
        var files = files(run, names);
        return names.stream()
                .map(name -> ImportReportRow.of(
                        name.key(),
                        postings.get(name.id()),
                        files.getOrDefault(place(name.key(), name.id()), List.of())))
                .toList();
    }

    /**
     * A kind of findings of an import that a mend replaces at once, with the numbers that the report knows.
     *
     * @param code the code of the findings
     * @param language the language of the texts
     * @param postings the number of postings with such findings
     * @param places the number of their places
     * @param published the number of those postings that were published by the import
     */
    public record MendableKind(String code, Language language, long postings, long places, long published) {}

    /** Returns the kinds of findings of an import that a mend replaces at once, the most frequent first. */
    public List<MendableKind> mendable(long run) {
        return entityManager
                .createQuery(
                        "select m.code, m.language, count(p), sum(m.places), sum(case when p.state = :published then 1 else 0 end)"
                                + " from ImportedPosting p join p.mendable m where p.run = :run"
                                + " group by m.code, m.language order by sum(m.places) desc, m.code, m.language",
                        Object[].class)
                .setParameter("run", run)
                .setParameter("published", State.PUBLISHED)
                .getResultStream()
                .map(row -> new MendableKind(
                        (String) row[0], (Language) row[1], number(row[2]), number(row[3]), number(row[4])))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** Returns the keys of the postings of an import with findings of a kind that a mend replaces at once, in their order there. */
    public List<String> keysMendable(long run, String code, Language language) {
        return entityManager
                .createQuery(
                        "select p.key from ImportedPosting p join p.mendable m where p.run = :run"
                                + " and m.code = :code and m.language = :language order by p.id",
                        String.class)
                .setParameter("run", run)
                .setParameter("code", code)
                .setParameter("language", language)
                .getResultList();
    }

    private Query query(String sql, long run) {
        return entityManager.createNativeQuery(sql).setParameter(1, run);
    }

    /** Returns the files of rows, in the order of the import, by key or, for a file that names none, by id. */
    private Map<Object, List<ImportedFile>> files(long run, Collection<RowName> names) {
        var files = new ArrayList<ImportedFile>();
        var keys = names.stream().map(RowName::key).filter(Objects::nonNull).toList();
        if (!keys.isEmpty()) {
            files.addAll(entityManager
                    .createQuery(
                            "select f from ImportedFile f where f.run = :run and f.key in :keys order by f.id",
                            ImportedFile.class)
                    .setParameter("run", run)
                    .setParameter("keys", keys)
                    .getResultList());
        }
        var ids = names.stream()
                .filter(name -> name.key() == null)
                .map(RowName::id)
                .toList();
        if (!ids.isEmpty()) {
            files.addAll(entityManager
                    .createQuery("select f from ImportedFile f where f.id in :ids", ImportedFile.class)
                    .setParameter("ids", ids)
                    .getResultList());
        }
        return files.stream().collect(Collectors.groupingBy(file -> place(file.getKey(), file.getId())));
    }

    /** Returns the outcomes of postings by id, with what can be mended in them. */
    private Map<Long, ImportedPosting> postings(List<Long> ids) {
        var postings = new HashMap<Long, ImportedPosting>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("select p from ImportedPosting p where p.id in :ids", ImportedPosting.class)
                    .setParameter("ids", ids)
                    .setHint("eclipselink.batch", "p.mendable")
                    .setHint("eclipselink.batch.type", "IN")
                    .getResultStream()
                    .forEach(posting -> postings.put(posting.getId(), posting));
        }
        return postings;
    }

    private static Object place(String key, Long id) {
        return key == null ? id : key;
    }
}
