package ca.tandem.web;

import ca.tandem.identity.CurrentAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Asks of each view that is built for the role of its page, however the request came there: by an address, or led on by a servlet, a
 * filter or an error.
 */
@ApplicationScoped
public class ViewCheck {

    /** Shown where a request failed, and to nobody who asks for it. */
    static final String ERROR = "/reader/error.xhtml";

    @Inject
    CurrentAccount account;

    /**
     * Why the view is not shown.
     *
     * @param view its file, from the web root
     * @param way how the request came to it
     * @return a status of HTTP; empty where the view may be shown
     */
    OptionalInt refusal(String view, DispatcherType way) {
        if (ERROR.equals(view) && way == DispatcherType.ERROR) {
            return OptionalInt.empty();
        }
        var pages = Stream.of(Page.values())
                .filter(page -> page.view().equals(view))
                .toList();
        if (pages.isEmpty()) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        }
        return pages.stream().allMatch(page -> page.access().allows(account.isSignedIn(), account.actor()))
                ? OptionalInt.empty()
                : OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
    }
}
