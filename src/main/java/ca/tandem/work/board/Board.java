package ca.tandem.work.board;

import ca.tandem.common.Bilingual;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.work.task.TaskItem;
import ca.tandem.work.task.TaskList;
import ca.tandem.work.task.Tasks;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The board: all editions in work and recently published ones, in a column for each state. Cards are sorted by due date, then by time in
 * the state; published ones latest first.
 */
@ApplicationScoped
@Transactional
public class Board {

    /** Time for which a published edition stays on the board. */
    public static final Duration RECENT = Duration.ofDays(14);

    /** Maximum number of cards in a column; further editions are only counted. */
    static final int MOST = 30;

    private static final List<State> COLUMNS =
            List.of(State.DRAFT, State.TRANSLATION, State.APPROVAL, State.SCHEDULED, State.PUBLISHED);

    @Inject
    BoardRepository rows;

    @Inject
    Tasks tasks;

    @Inject
    TaskList list;

    @Inject
    Clock clock;

    /**
     * A column of the board.
     *
     * @param state the state
     * @param count the number of editions in this state
     * @param cards the first of them
     */
    public record BoardColumn(State state, int count, List<BoardCard> cards) {

        /** Returns the number of editions that are not shown. */
        public int more() {
            return count - cards.size();
        }
    }

    /**
     * A card: an edition in its state.
     *
     * @param edition the edition
     * @param since the time at which it entered the state
     * @param days the number of whole days since then
     * @param task its task; null if nobody has anything to do
     */
    public record BoardCard(Edition edition, Instant since, long days, TaskItem task) {}

    private record BoardEntry(BoardRepository.BoardRow row, Instant since, LocalDate due) {

        static final Comparator<BoardEntry> URGENCY = Comparator.comparing(
                        BoardEntry::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(BoardEntry::since)
                .thenComparing(boardEntry -> boardEntry.row().edition());

        static final Comparator<BoardEntry> LATEST =
                Comparator.comparing(BoardEntry::since).reversed();
    }

    /** Returns the columns of the board, in the order of the workflow. */
    public List<BoardColumn> find(BoardFilter question, Actor actor) {
        var now = clock.instant();
        var byState = places(question, now.minus(RECENT));
        var shown = COLUMNS.stream()
                .flatMap(
                        state -> byState.getOrDefault(state, List.of()).stream().limit(MOST))
                .map(boardEntry -> boardEntry.row().edition())
                .toList();
        var editions = rows.editions(shown).stream().collect(Collectors.toMap(Edition::getId, Function.identity()));
        var lines = list.lines(List.copyOf(editions.values()), actor).stream()
                .collect(Collectors.toMap(line -> line.edition().getId(), Function.identity()));
        return COLUMNS.stream()
                .map(state -> {
                    var places = byState.getOrDefault(state, List.of());
                    return new BoardColumn(
                            state,
                            places.size(),
                            places.stream()
                                    .limit(MOST)
                                    .map(boardEntry -> new BoardCard(
                                            editions.get(boardEntry.row().edition()),
                                            boardEntry.since(),
                                            Duration.between(boardEntry.since(), now)
                                                    .toDays(),
                                            lines.get(boardEntry.row().edition())))
                                    .toList());
                })
                .toList();
    }

    private Map<State, List<BoardEntry>> places(BoardFilter question, Instant lately) {
        var since = rows.stateEntryTimes(lately);
        var open = tasks.open();
        return rows.rows(question, lately).stream()
                .filter(boardRow -> boardRow.state() != State.PUBLISHED || since.containsKey(boardRow.edition()))
                .filter(boardRow -> question.matchesAssignee(holder(open.get(boardRow.edition()))))
                .map(boardRow -> new BoardEntry(
                        boardRow,
                        since.getOrDefault(boardRow.edition(), boardRow.createdAt()),
                        due(open.get(boardRow.edition()))))
                .collect(Collectors.groupingBy(
                        boardEntry -> boardEntry.row().state(),
                        Collectors.collectingAndThen(Collectors.toList(), Board::inOrder)));
    }

    private static List<BoardEntry> inOrder(List<BoardEntry> places) {
        var isOver = places.get(0).row().state() == State.PUBLISHED;
        return places.stream()
                .sorted(isOver ? BoardEntry.LATEST : BoardEntry.URGENCY)
                .toList();
    }

    private static String holder(Tasks.OpenTask task) {
        return task == null ? null : task.assignee();
    }

    private static LocalDate due(Tasks.OpenTask task) {
        return task == null ? null : task.due();
    }

    /** Returns the teams that have an edition on the board or a published one, with their names in both languages. */
    public Stream<Bilingual<String>> teams() {
        return rows.teams().stream();
    }
}
