package ca.tandem.web.board;

import ca.tandem.board.Board;
import ca.tandem.board.BoardQuestion;
import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Page of the board: the editions in work and those published lately by state, filtered by the query parameters. */
@Named
@RequestScoped
public class BoardPage {

    @Inject
    Board board;

    @Inject
    Accounts accounts;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest request;

    private BoardQuestion question;
    private List<Board.Column> columns;

    @PostConstruct
    void load() {
        var asked = new Asked(request);
        question = new BoardQuestion(
                asked.words("team"), asked.one("source", Language.class), asked.words("assignee"), asked.words("q"));
        columns = board.find(question, account.actor());
    }

    public List<Board.Column> getColumns() {
        return columns;
    }

    /** Returns the number of editions in all columns. */
    public int getTotal() {
        return columns.stream().mapToInt(Board.Column::count).sum();
    }

    /** Returns the names of the teams to filter by, in the page's language if they have one in it, else in English. */
    public List<String> getTeams() {
        return board.teams()
                .map(names -> names.get(page.getLanguage()) == null ? names.en() : names.get(page.getLanguage()))
                .distinct()
                .sorted()
                .toList();
    }

    public List<Account> getPeople() {
        return accounts.open();
    }

    public BoardQuestion getQuestion() {
        return question;
    }

    /** Returns the value of the assignee filter that stands for unassigned tasks. */
    public String getNobody() {
        return BoardQuestion.NOBODY;
    }

    /** Returns the number of days for which a published edition stays on the board. */
    public long getLately() {
        return Board.LATELY.toDays();
    }
}
