package ca.tandem.posting;

import ca.tandem.common.database.Repository;
import ca.tandem.common.text.TextFolding;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of postings for staff: filtered by state and words, in pages, with counts by state. */
@Repository
public class PostingList {

    private static final Set<State> PUBLIC = EnumSet.of(State.PUBLISHED, State.ARCHIVED);

    /** One edition per posting: the one in work, otherwise the public one, otherwise the latest. */
    private static final String LEADING =
            "(e.state in :work or e.state in :public and not exists (select n from Edition n where n.posting = p"
                    + " and (n.state in :work or n.state in :public and n.number > e.number)) or not exists (select n from"
                    + " Edition n where n.posting = p and (n.state in :work or n.state in :public or n.number > e.number)))";

    /** Of the public editions of a posting the latest, in SQL. */
    private static final String NATIVE_LATEST_PUBLIC =
            " and not exists (select 1 from edition n where n.posting_id = e.posting_id"
                    + " and n.edition_number > e.edition_number and n.edition_state in ('PUBLISHED', 'ARCHIVED'))";

    /** The editions in one state; of public editions only the latest of each posting. */
    private static final String IN_STATE =
            "(e.state = :state and (e.state not in :public or not exists (select n from Edition n where"
                    + " n.posting = p and n.number > e.number and n.state in :public)))";

    private static final String WITH_WORDS = " and (lower(p.key) like :words escape '!' or exists (select t from"
            + " EditionText t where t.edition = e and t.foldedTitle like :words escape '!'))";

    /**
     * One line of the list.
     *
     * @param edition the edition
     * @param beside the state of the edition that readers see while this one is in work; null if there is none
     */
    public record PostingItem(Edition edition, State beside) {}

    /**
     * One page of lines.
     *
     * @param total the number of lines on all pages
     */
    public record PostingListResult(List<PostingItem> lines, long total) {}

    @Inject
    EntityManager entityManager;

    /**
     * Returns a page of postings, the most recently changed first.
     *
     * @param state the state that an edition of the posting must have; null for every posting once
     * @param words words that the title in either language or the key must contain, ignoring case and accents; null or blank for any
     * @param page the page number, from 1
     * @param size the number of lines per page
     */
    public PostingListResult find(State state, String words, int page, int size) {
        return find(state, words, null, page, size);
    }

    /** Returns a page of the editions with the given ids; null for any. Otherwise like {@link #find(State, String, int, int)}. */
    public PostingListResult find(State state, String words, Collection<Long> among, int page, int size) {
        if (among != null && among.isEmpty()) {
            return new PostingListResult(List.of(), 0);
        }
        var editions = query(
                        "select e",
                        " join fetch e.posting",
                        " order by e.changedAt desc, e.id desc",
                        Edition.class,
                        state,
                        words,
                        among)
                .setHint("eclipselink.batch", "e.texts")
                .setHint("eclipselink.batch", "e.contributions")
                .setHint("eclipselink.batch", "e.history")
                .setHint("eclipselink.batch.type", "IN")
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = query("select count(e)", "", "", Long.class, state, words, among)
                .getSingleResult();
        var seen = seenByReaders(editions);
        return new PostingListResult(
                editions.stream()
                        .map(edition -> new PostingItem(
                                edition,
                                edition.getState().isInWork()
                                        ? seen.get(edition.getPosting().getId())
                                        : null))
                        .toList(),
                total);
    }

    /** Returns the edition ids of everything that {@link #find(State, String, int, int)} finds, the least recently changed first. */
    public List<Long> ids(State state, String words) {
        return query("select e.id", "", " order by e.changedAt, e.id", Long.class, state, words, null)
                .getResultList();
    }

    /**
     * The postings in a state.
     *
     * @param count the number of postings with an edition in the state
     * @param latest the editions that were changed last
     */
    public record StateOverview(long count, List<Edition> latest) {}

    /**
     * Returns an overview of each state, except superseded and discarded; of public editions the latest of each posting counts.
     *
     * @param most the maximum number of latest editions of a state
     */
    public Map<State, StateOverview> overview(int most) {
        var states = Stream.of(State.values())
                .filter(state -> state.isInWork() || state.isPublic())
                .toList();
        // Each state is read along its index; JPQL cannot limit the rows of each.
        var rows = entityManager.createNativeQuery(states.stream()
                .map(state -> "(select e.id, (select count(*) from edition e where " + nativeCondition(state)
                        + ") from edition e where " + nativeCondition(state)
                        + " order by e.changed_at desc, e.id desc fetch first " + most + " rows only)")
                .collect(Collectors.joining(" union all ")));
        var counts = new HashMap<Long, Long>();
        for (var row : rows.getResultList()) {
            var columns = (Object[]) row;
            counts.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
        }
        var latest = byIds(counts.keySet()).stream().collect(Collectors.groupingBy(Edition::getState));
        var overview = new EnumMap<State, StateOverview>(State.class);
        for (var state : states) {
            var editions = latest.getOrDefault(state, List.of());
            var count = editions.stream().findFirst().map(edition -> counts.get(edition.getId()));
            overview.put(state, new StateOverview(count.orElse(0L), editions));
        }
        return overview;
    }

    private static String nativeCondition(State state) {
        return "e.edition_state = '" + state + "'" + (state.isPublic() ? NATIVE_LATEST_PUBLIC : "");
    }

    private List<Edition> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select e from Edition e join fetch e.posting left join fetch e.texts where e.id in :ids"
                                        + " order by e.changedAt desc, e.id desc",
                                Edition.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .distinct()
                        .toList();
    }

    private <T> TypedQuery<T> query(
            String select,
            String fetch,
            String order,
            Class<T> type,
            State state,
            String words,
            Collection<Long> among) {
        var hasWords = words != null && !words.isBlank();
        var query = entityManager.createQuery(
                select + " from Edition e join e.posting p" + fetch + " where " + (state == null ? LEADING : IN_STATE)
                        + (hasWords ? WITH_WORDS : "") + (among == null ? "" : " and e.id in :among") + order,
                type);
        query.setParameter("public", PUBLIC);
        if (state == null) {
            query.setParameter("work", State.inWork());
        } else {
            query.setParameter("state", state);
        }
        if (among != null) {
            query.setParameter("among", among);
        }
        if (hasWords) {
            var literal = TextFolding.fold(TextFolding.trimQuery(words)).replaceAll("[!%_]", "!$0");
            query.setParameter("words", "%" + literal + "%");
        }
        return query;
    }

    private Map<Long, State> seenByReaders(List<Edition> editions) {
        var states = new HashMap<Long, State>();
        var postings = editions.stream()
                .filter(edition -> edition.getState().isInWork())
                .map(edition -> edition.getPosting().getId())
                .toList();
        if (!postings.isEmpty()) {
            entityManager
                    .createQuery(
                            "select e.posting.id, e.state from Edition e where e.posting.id in :postings"
                                    + " and e.state in :public order by e.number",
                            Object[].class)
                    .setParameter("postings", postings)
                    .setParameter("public", PUBLIC)
                    .getResultList()
                    .forEach(row -> states.put((Long) row[0], (State) row[1]));
        }
        return states;
    }
}
