package ca.tandem.posting;

import ca.tandem.common.Folding;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All postings as staff see them, one line each. Only keys and titles are read to find what is looked for; the editions themselves
 * are read for the one page that is shown.
 */
@ApplicationScoped
public class Overview {

    @Inject
    EntityManager entityManager;

    /**
     * One page of the list.
     *
     * @param total how many postings there are on all pages
     * @param items the editions of this page, the one that changed last first
     */
    public record Page(int total, List<Edition> items) {}

    private record Line(Long id, String key, int number, State state, Instant changedAt, String words) {

        Line with(Line other) {
            return new Line(id, key, number, state, changedAt, words + "\n" + other.words);
        }

        private int rank() {
            return state.isInWork() ? 0 : state.isPublic() ? 1 : 2;
        }
    }

    /**
     * Finds postings.
     *
     * @param state the state to look for; null for each posting's edition in work or, where there is none, what is or was public
     * @param words a part of the key or of a title in either language; case and accents do not count; null or blank for all
     * @param page the page, from 1
     * @param size how many a page holds
     */
    public Page find(State state, String words, int page, int size) {
        var wanted = words == null ? "" : Folding.fold(words.strip());
        var found = lines().stream()
                .filter(line -> state == null || line.state() == state)
                .collect(Collectors.toMap(Line::key, Function.identity(), foremost()))
                .values()
                .stream()
                .filter(line -> Folding.fold(line.words()).contains(wanted))
                .sorted(Comparator.comparing(Line::changedAt)
                        .thenComparing(Line::id)
                        .reversed())
                .map(Line::id)
                .toList();
        var shown = found.stream().skip((page - 1L) * size).limit(size).toList();
        return new Page(found.size(), editions(shown));
    }

    private static BinaryOperator<Line> foremost() {
        return BinaryOperator.minBy(Comparator.comparing(Line::rank)
                .thenComparing(Comparator.comparing(Line::number).reversed()));
    }

    private List<Line> lines() {
        var rows = entityManager
                .createQuery(
                        "select e.id, e.posting.key, e.number, e.state, e.changedAt, t.title"
                                + " from Edition e left join e.texts t",
                        Object[].class)
                .getResultList();
        return List.copyOf(rows.stream()
                .map(row -> new Line(
                        (Long) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        (State) row[3],
                        (Instant) row[4],
                        row[5] == null ? (String) row[1] : row[1] + "\n" + row[5]))
                .collect(Collectors.toMap(Line::id, Function.identity(), Line::with))
                .values());
    }

    private List<Edition> editions(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Edition> editions = entityManager
                .createQuery("select e from Edition e where e.id in :ids", Edition.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Edition::getId, Function.identity()));
        return ids.stream().map(editions::get).toList();
    }
}
