package ca.tandem.web.staff;

import ca.tandem.posting.PostingList;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.QueryString;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** The list of all postings, filtered by state and words. The query is part of the address, so that it can be bookmarked and sent. */
@Named
@RequestScoped
public class PostingsPage {

    private static final int SIZE = 25;

    @Inject
    PostingList register;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest request;

    private String words;
    private State state;
    private int number;
    private PostingList.PostingListResult found;

    @PostConstruct
    void load() {
        words = request.getParameter("q") == null
                ? ""
                : request.getParameter("q").strip();
        state = Arrays.stream(State.values())
                .filter(one -> one.name().equalsIgnoreCase(request.getParameter("state")))
                .findFirst()
                .orElse(null);
        number = Paging.number(request.getParameter("page"));
        found = register.find(state, words, number, SIZE);
    }

    public List<PostingList.PostingItem> getLines() {
        return found.lines();
    }

    public long getTotal() {
        return found.total();
    }

    public String getWords() {
        return words;
    }

    public State getState() {
        return state;
    }

    public boolean isNarrowed() {
        return state != null || !words.isEmpty();
    }

    public Paging getPaging() {
        return new Paging(number, found.total(), SIZE, this::address);
    }

    /** Returns the address of another page of the same list. */
    private String address(int other) {
        return page.path("ALL_POSTINGS") + "?page=" + other + QueryString.parameter("state", state)
                + QueryString.parameter("q", words);
    }
}
