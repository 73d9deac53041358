package ca.tandem.web.board;

import ca.tandem.board.Matrix;
import ca.tandem.board.MatrixLine;
import ca.tandem.board.MatrixLine.Side;
import ca.tandem.board.MatrixQuestion;
import ca.tandem.board.MatrixQuestion.Need;
import ca.tandem.common.Language;
import ca.tandem.translation.unit.Status;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Page of the matrix: the postings with the work left in each language, filtered by the query parameters. */
@Named
@RequestScoped
public class MatrixPage {

    private static final int SIZE = 25;

    /** Number of page links on either side of the current page. */
    private static final int NEAR = 2;

    @Inject
    Matrix matrix;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private MatrixQuestion question;
    private int number;
    private Matrix.Lines found;

    @PostConstruct
    void load() {
        var asked = new Asked(request);
        question = new MatrixQuestion(
                asked.one("state", State.class),
                asked.one("language", Language.class),
                asked.one("need", Need.class),
                asked.words("q"));
        number = asked.page();
        found = matrix.find(question, number, SIZE);
    }

    /** Describes the work left in a language, in a few words each; empty if nothing is left. */
    public List<String> needs(Side side) {
        var needs = new ArrayList<String>();
        side.missing().forEach(part -> needs.add(words.staff("matrix.missing." + part.name())));
        for (var status : List.of(Status.EMPTY, Status.SUGGESTED, Status.STALE)) {
            if (side.units(status) > 0) {
                needs.add(words.staff("matrix.units." + status.name(), side.units(status)));
            }
        }
        if (side.errors() > 0) {
            needs.add(words.staff("matrix.errors", side.errors()));
        }
        if (side.warnings() > 0) {
            needs.add(words.staff("matrix.warnings", side.warnings()));
        }
        return needs;
    }

    /** Returns both languages of a row, English first. */
    public List<Side> sides(MatrixLine line) {
        return List.of(line.sides().en(), line.sides().fr());
    }

    public List<MatrixLine> getLines() {
        return found.lines();
    }

    public long getTotal() {
        return found.total();
    }

    public MatrixQuestion getQuestion() {
        return question;
    }

    public List<Need> getAllNeeds() {
        return List.of(Need.values());
    }

    /** Returns the states that an edition of the matrix can have. */
    public List<State> getStates() {
        return Stream.of(State.values())
                .filter(state -> state.isInWork() || state.isPublic())
                .toList();
    }

    public boolean isNarrowed() {
        return question.state() != null
                || question.language() != null
                || question.need() != null
                || question.words() != null;
    }

    public int getNumber() {
        return number;
    }

    public int getLast() {
        return (int) Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    /** Returns the page numbers to link to: the first, the last, and those near the current page. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, getLast())
                .filter(one -> one == 1 || one == getLast() || Math.abs(one - number) <= NEAR)
                .boxed()
                .toList();
    }

    /** Returns the address of another page of the same list, with the same filters. */
    public String address(int other) {
        return page.path("MATRIX") + "?page=" + other + Asked.parameter("state", question.state())
                + Asked.parameter("language", question.language()) + Asked.parameter("need", question.need())
                + Asked.parameter("q", question.words());
    }
}
