package ca.tandem.web.alert;

import ca.tandem.alert.AlertFrequency;
import ca.tandem.alert.AlertRequest;
import ca.tandem.alert.AlertService;
import ca.tandem.alert.AlertTokens.Purpose;
import ca.tandem.alert.SearchAlert;
import ca.tandem.identity.EmailAddress;
import ca.tandem.publication.search.SearchParameters;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Page of alerts. Its address says what it is for: a search to ask for an alert, a token to confirm or end one, or what was just done. */
@Named
@RequestScoped
public class AlertPage {

    /** Query parameter with the token that confirms an alert. */
    static final String CONFIRM = "confirm";

    /** Query parameter with the token that ends an alert. */
    static final String END = "end";

    /** Query parameter that says what was done: a {@link View}. */
    static final String DONE = "done";

    private static final String ADDRESS = "address";
    private static final String FREQUENCY = "frequency";
    private static final String SEARCH = "search";

    /** View of the page. */
    enum View {
        /** The form by which an alert is asked for. */
        ASK,
        /** The notice that it was asked for. */
        ASKED,
        /** The button that confirms it. */
        CONFIRM,
        /** The notice that it is confirmed. */
        CONFIRMED,
        /** The button that ends it. */
        END,
        /** The notice that it has ended. */
        ENDED,
        /** The notice that there is none of the token. */
        GONE
    }

    @Inject
    AlertService alertService;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    HttpServletRequest request;

    private View view = View.ASK;
    private SearchAlert alert;
    private String search = "";
    private String error;
    private List<String> parts;

    /** Finds out what a {@code GET} asks for. */
    void open() {
        if (token(CONFIRM).isPresent()) {
            show(View.CONFIRM, Purpose.CONFIRMING, token(CONFIRM).get());
        } else if (token(END).isPresent()) {
            show(View.END, Purpose.ENDING, token(END).get());
        } else {
            view = Arrays.stream(new View[] {View.ASKED, View.CONFIRMED, View.ENDED})
                    .filter(done -> done.name().equalsIgnoreCase(request.getParameter(DONE)))
                    .findFirst()
                    .orElse(View.ASK);
            search = SearchParameters.write(SearchQuery.read(page.getLanguage(), this::given, 1, 1));
        }
    }

    private void show(View wanted, Purpose purpose, String token) {
        var found = alertService.find(purpose, token);
        view = found.isPresent() ? wanted : View.GONE;
        found.ifPresent(one -> {
            alert = one;
            search = one.getSearch();
        });
    }

    /** Reads the form; empty if it has an error, which the page then shows beside what was typed. */
    Optional<AlertRequest> read() {
        search = search(request.getParameter(SEARCH));
        var address = getAddress();
        if (address.isEmpty()) {
            error = pageTexts.reader("alert.address.missing");
        } else if (!EmailAddress.isValid(address)) {
            error = pageTexts.reader("alert.address.wrong");
        } else if (search.length() <= AlertRequest.LONGEST_SEARCH) {
            return Optional.of(new AlertRequest(address, page.getLanguage(), getFrequency(), search));
        }
        return Optional.empty();
    }

    /** Returns a search as it is always written; what is none is the search for everything. */
    private String search(String written) {
        try {
            return SearchParameters.write(
                    SearchParameters.read(page.getLanguage(), Objects.requireNonNullElse(written, ""), 1));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    void delay(Duration delay) {
        error = pageTexts.reader("alert.wait", delay.toMinutes() + 1);
    }

    void gone() {
        view = View.GONE;
    }

    /** Checks whether the alert of the address's token was sought and is none. */
    boolean isGone() {
        return view == View.GONE;
    }

    Optional<String> token(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** Returns what the page shows, in lower case as keys of messages have it. */
    public String getView() {
        return view.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the title, which says so if the form has an error. */
    public String getTitle() {
        var title = pageTexts.reader("alert.title." + getView());
        return error == null ? title : pageTexts.reader("alert.title.error", title);
    }

    /** Returns the heading of the page. */
    public String getHeading() {
        return pageTexts.reader("alert.title." + getView());
    }

    /** Returns the error of the address in the form, or null. */
    public String getError() {
        return error;
    }

    /** Checks whether the search is too long for an alert. */
    public boolean isTooLong() {
        return search.length() > AlertRequest.LONGEST_SEARCH;
    }

    /** Returns the search as the query of an address. */
    public String getSearch() {
        return search;
    }

    /** Returns the search in words, a part each; empty where nothing narrows it. */
    public List<String> getParts() {
        if (parts == null) {
            parts = alertService.describe(search, page.getLanguage());
        }
        return parts;
    }

    /** Returns the address of the list with the search. */
    public String getListAddress() {
        return search.isEmpty() ? page.path("LIST") : page.path("LIST") + "?" + search;
    }

    /** Returns the address that was typed, without surrounding white space. */
    public String getAddress() {
        return Objects.requireNonNullElse(request.getParameter(ADDRESS), "").strip();
    }

    /** Returns the frequency that was chosen or, on pages with a token, that of the alert; each morning at first. */
    public AlertFrequency getFrequency() {
        return alert == null
                ? AlertFrequency.of(request.getParameter(FREQUENCY)).orElse(AlertFrequency.DAILY)
                : alert.getFrequency();
    }

    public AlertFrequency[] getFrequencies() {
        return AlertFrequency.values();
    }

    /** Returns the address of the page, with its token, to which its button is sent. */
    public String getOwnAddress() {
        return page.getAddress();
    }

    private List<String> given(String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
