package ca.tandem.web.board;

import ca.tandem.common.Language;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.QueryString;
import ca.tandem.work.board.Matrix;
import ca.tandem.work.board.MatrixFilter;
import ca.tandem.work.board.MatrixFilter.RemainingWork;
import ca.tandem.work.board.MatrixRow;
import ca.tandem.work.board.MatrixRow.LanguageCompleteness;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Page of the matrix: the postings with the work left in each language, filtered by the query parameters. */
@Named
@RequestScoped
public class MatrixPage {

    private static final int SIZE = 25;

    @Inject
    Matrix matrix;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    HttpServletRequest request;

    private MatrixFilter question;
    private int number;
    private Matrix.MatrixResult found;

    @PostConstruct
    void load() {
        var boardQuery = new BoardQuery(request);
        question = new MatrixFilter(
                boardQuery.constant("state", State.class),
                boardQuery.constant("language", Language.class),
                boardQuery.constant("need", RemainingWork.class),
                boardQuery.text("q"));
        number = Paging.number(request.getParameter("page"));
        found = matrix.find(question, number, SIZE);
    }

    /** Describes the work left in a language, in a few words each; empty if nothing is left. */
    public List<String> needs(LanguageCompleteness languageCompleteness) {
        var needs = new ArrayList<String>();
        languageCompleteness
                .missing()
                .forEach(textPart -> needs.add(pageTexts.staff("matrix.missing." + textPart.name())));
        for (var unitStatus : List.of(UnitStatus.EMPTY, UnitStatus.SUGGESTED, UnitStatus.STALE)) {
            if (languageCompleteness.units(unitStatus) > 0) {
                needs.add(pageTexts.staff("matrix.units." + unitStatus.name(), languageCompleteness.units(unitStatus)));
            }
        }
        if (languageCompleteness.errors() > 0) {
            needs.add(pageTexts.staff("matrix.errors", languageCompleteness.errors()));
        }
        if (languageCompleteness.warnings() > 0) {
            needs.add(pageTexts.staff("matrix.warnings", languageCompleteness.warnings()));
        }
        return needs;
    }

    /** Returns both languages of a row, English first. */
    public List<LanguageCompleteness> sides(MatrixRow line) {
        return List.of(line.sides().en(), line.sides().fr());
    }

    public List<MatrixRow> getLines() {
        return found.lines();
    }

    public long getTotal() {
        return found.total();
    }

    public MatrixFilter getFilter() {
        return question;
    }

    public List<RemainingWork> getAllNeeds() {
        return List.of(RemainingWork.values());
    }

    /** Returns the states that an edition of the matrix can have. */
    public List<State> getStates() {
        return Stream.of(State.values())
                .filter(state -> state.isInWork() || state.isPublic())
                .toList();
    }

    public boolean isFiltered() {
        return question.state() != null
                || question.language() != null
                || question.need() != null
                || question.words() != null;
    }

    public Paging getPaging() {
        return new Paging(number, found.total(), SIZE, this::address);
    }

    /** Returns the address of another page of the same list, with the same filters. */
    private String address(int other) {
        return page.path("MATRIX") + "?page=" + other + QueryString.parameter("state", question.state())
                + QueryString.parameter("language", question.language())
                + QueryString.parameter("need", question.need())
                + QueryString.parameter("q", question.words());
    }
}
