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

/** Every edition in work by its state, narrowed by what stands in the address. */
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

    /** How many editions there are in all columns. */
    public int getTotal() {
        return columns.stream().mapToInt(Board.Column::count).sum();
    }

    /** The teams to choose from, as the page's language calls them. */
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

    /** What stands in the address for the assignee of what nobody has. */
    public String getNobody() {
        return BoardQuestion.NOBODY;
    }

    /** How long what was published stays, in days. */
    public long getLately() {
        return Board.LATELY.toDays();
    }
}
