package ca.tandem.web.board;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.work.board.Board;
import ca.tandem.work.board.BoardFilter;
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
    DisplayNames displayNames;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest request;

    private BoardFilter question;
    private List<Board.BoardColumn> columns;
    private List<Account> people;

    @PostConstruct
    void load() {
        var boardQuery = new BoardQuery(request);
        question = new BoardFilter(
                boardQuery.text("team"),
                boardQuery.constant("source", Language.class),
                boardQuery.text("assignee"),
                boardQuery.text("q"));
        columns = board.find(question, account.actor());
        people = accounts.open();
        displayNames.add(people);
    }

    public List<Board.BoardColumn> getColumns() {
        return columns;
    }

    /** Returns the number of editions in all columns. */
    public int getTotal() {
        return columns.stream().mapToInt(Board.BoardColumn::count).sum();
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
        return people;
    }

    public BoardFilter getFilter() {
        return question;
    }

    /** Returns the value of the assignee filter that stands for unassigned tasks. */
    public String getUnassignedValue() {
        return BoardFilter.NOBODY;
    }

    /** Returns the number of days for which a published edition stays on the board. */
    public long getRecentDays() {
        return Board.RECENT.toDays();
    }
}
