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

/** Every posting with what each language lacks, narrowed by what stands in the address. */
@Named
@RequestScoped
public class MatrixPage {

    private static final int SIZE = 25;

    /** Pages near the present one that can be gone to at once. */
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

    /** What is left to do in a language, a few words each; empty where nothing is. */
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

    /** Both sides of a line, English first. */
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

    /** The states in which an edition of the matrix can be. */
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

    /** The numbers of the pages to offer: the first, the last, and those near this one. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, getLast())
                .filter(one -> one == 1 || one == getLast() || Math.abs(one - number) <= NEAR)
                .boxed()
                .toList();
    }

    /** The address of another page of the same list. */
    public String address(int other) {
        return page.path("MATRIX") + "?page=" + other + Asked.parameter("state", question.state())
                + Asked.parameter("language", question.language()) + Asked.parameter("need", question.need())
                + Asked.parameter("q", question.words());
    }
}
