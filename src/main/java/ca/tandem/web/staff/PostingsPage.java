package ca.tandem.web.staff;

import ca.tandem.posting.PostingList;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The list of all postings, filtered by state and words. The query is part of the address, so that it can be bookmarked and sent. */
@Named
@RequestScoped
public class PostingsPage {

    private static final int SIZE = 25;

    /** Number of pages on either side of the current one that are linked directly. */
    private static final int NEAR = 2;

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
        var wanted = request.getParameter("page");
        number = wanted != null && wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
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

    public int getNumber() {
        return number;
    }

    public int getLast() {
        return (int) Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    /** Returns the page numbers to link: the first, the last, and those near the current one. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, getLast())
                .filter(one -> one == 1 || one == getLast() || Math.abs(one - number) <= NEAR)
                .boxed()
                .toList();
    }

    /** Returns the address of another page of the same list. */
    public String address(int other) {
        return page.path("ALL_POSTINGS") + "?page=" + other
                + (state == null ? "" : "&state=" + state)
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
